import { describe, it } from 'vitest';
import { cliffDelta } from '../../lib/stats/cliffDelta.ts';
import { concentration } from '../../lib/stats/concentration.ts';
import { directStandardise } from '../../lib/stats/directStandardise.ts';
import { fieller } from '../../lib/stats/fieller.ts';
import { funnel } from '../../lib/stats/funnel.ts';
import { leastSquares } from '../../lib/stats/leastSquares.ts';
import { mantelHaenszel, type TwoGroups } from '../../lib/stats/mantelHaenszel.ts';
import { netShare } from '../../lib/stats/netShare.ts';
import { theilSen } from '../../lib/stats/theilSen.ts';
import { welch } from '../../lib/stats/welch.ts';
import { type Answer, answers, close } from './close.ts';

type Sides = Record<'value' | 'low' | 'high', Answer>;
const sides = ['value', 'low', 'high'] as const;
const all = (actual: object, expected: object, where: string): void => {
  for (const [key, r] of Object.entries(expected))
    close((actual as Record<string, number | null>)[key], r as Answer, `${where} ${key}`, 1e-11);
};

describe('comparisons of groups agree with R', () => {
  it('mantelHaenszel is mantelhaen.test, UCBAdmissions included', () => {
    for (const { input, output } of answers<{ strata: TwoGroups[] }, Sides>('mantelHaenszel')) {
      all(mantelHaenszel(input.strata), output, 'MH');
    }
  });
  it('directStandardise is the weighted share with its standard error', () => {
    type In = { name: string; strata: { events: number; n: number; weight: number }[] };
    for (const { input, output } of answers<In, Sides & { standardError: number }>('directStandardise')) {
      const { value, low, high, standardError } = output;
      all(directStandardise(input.strata), { value, low, high, standardError }, input.name);
    }
  });
  it('funnel is the arcsine funnel with winsorised φ and τ²', () => {
    type In = { groups: { events: number; n: number }[] };
    type Out = { centre: number; phi: number; tau: number } & Record<
      'z' | 'low95' | 'high95' | 'low998' | 'high998',
      number[]
    >;
    for (const { input, output: r } of answers<In, Out>('funnel')) {
      const f = funnel(input.groups);
      all(
        { centre: f.centre, phi: f.phi, tau: f.tauSquared },
        { centre: r.centre, phi: r.phi, tau: r.tau },
        'funnel',
      );
      f.points.forEach((p, i) => {
        close(p.z, r.z[i]!, 'z', 1e-12);
        close(p.limits95![0], r.low95[i]!, 'low 95', 1e-12);
        close(p.limits95![1], r.high95[i]!, 'high 95', 1e-12);
        close(p.limits998![0], r.low998[i]!, 'low 99.8', 1e-12);
        close(p.limits998![1], r.high998[i]!, 'high 99.8', 1e-12);
      });
    }
  });
  it('welch is t.test', () => {
    for (const { input: i, output } of answers<{ first: number[]; second: number[] }, Sides>('welch')) {
      all(welch(i.first, i.second), output, 'Welch');
    }
  });
  it('cliffDelta is the mean of the dominance matrix', () => {
    for (const { input: i, output } of answers<{ first: number[]; second: number[] }, Sides>('cliffDelta')) {
      all(cliffDelta(i.first, i.second), output, 'Cliff');
    }
  });
  it('theilSen is the median of all slopes, gaps and ties included', () => {
    for (const { input: i, output } of answers<{ x: number[]; y: (number | null)[] }, Sides>('theilSen')) {
      all(theilSen(i.x, i.y), output, 'Theil–Sen');
    }
  });
});

describe('concentration, ratios and regression agree with R', () => {
  it('concentration, with Gini as the mean difference', () => {
    for (const { input, output } of answers<{ amounts: number[] }, object>('concentration')) {
      all(concentration(input.amounts), output, 'concentration');
    }
  });
  it('fieller is the set of ratios a test does not reject', () => {
    for (const { input, output } of answers<Parameters<typeof fieller>[0], object>('fieller')) {
      all(fieller(input), output, 'Fieller');
    }
  });
  it('leastSquares is lm, clustered by the sandwich', () => {
    type In = { columns: number[][]; y: number[]; clusters?: number[] };
    for (const { input, output } of answers<In, { coefficients: number[]; covariance: number[][] }>(
      'leastSquares',
    )) {
      const fit = leastSquares(input.columns, input.y, input.clusters);
      output.coefficients.forEach((b, i) => {
        close(fit.coefficients![i], b, `b${i}`, 1e-11);
        output.covariance[i]!.forEach((v, j) => {
          close(fit.covariance![i]![j], v, `v${i}${j}`, 1e-9);
        });
      });
    }
  });
  it('netShare is the adjusted Wald range of Bonett and Price', () => {
    type In = { for: number; neutral: number; against: number };
    for (const { input, output } of answers<In, Sides>('netShare')) {
      const n = netShare(input);
      for (const side of sides) close(n[side], output[side], side, 1e-12);
    }
  });
});

import { describe, it } from 'vitest';
import { benjaminiHochberg } from '../../lib/stats/benjaminiHochberg.ts';
import { compareCorrelations, compareOverlapping } from '../../lib/stats/compareCorrelations.ts';
import { kendall } from '../../lib/stats/kendall.ts';
import { lags } from '../../lib/stats/lags.ts';
import { crossLag, partialCorrelation } from '../../lib/stats/partialCorrelation.ts';
import { pearson } from '../../lib/stats/pearson.ts';
import { poolCorrelations } from '../../lib/stats/poolCorrelations.ts';
import { rmcorr } from '../../lib/stats/rmcorr.ts';
import { spearman } from '../../lib/stats/spearman.ts';
import { type Answer, answers, close } from './close.ts';

type Part = Record<'value' | 'p' | 'low' | 'high', Answer>;
const compare = (
  figure: { value: number | null; p: number | null; low: number | null; high: number | null },
  r: Part,
  at: string,
): void => {
  for (const side of ['value', 'p', 'low', 'high'] as const)
    close(figure[side], r[side], `${at} ${side}`, 1e-10);
};

describe('correlations agree with R', () => {
  type In = { name: string; x: number[]; y: number[] };
  for (const { input, output } of answers<In, Record<'pearson' | 'spearman' | 'kendall', Part>>(
    'correlation',
  )) {
    it(`cor.test: ${input.name}`, () => {
      compare(pearson(input.x, input.y), output.pearson, 'pearson');
      compare(spearman(input.x, input.y), output.spearman, 'spearman');
      compare(kendall(input.x, input.y), output.kendall, 'kendall');
    });
  }
  it('rmcorr is the analysis of covariance', () => {
    type Rm = { name: string; unit: number[]; x: number[]; y: number[] };
    for (const { input, output: r } of answers<Rm, Part & { df: number; slope: number }>('rmcorr')) {
      const c = rmcorr(input.unit, input.x, input.y);
      compare(c, r, input.name);
      close(c.df, r.df, 'df');
      close(c.slope, r.slope, 'slope');
    }
  });
  it('rmcorr gives what Bland and Altman printed for pH and PaCO2: r = −0.51, P = 0.0008', ({ expect }) => {
    const { input } = answers<{ name: string; unit: number[]; x: number[]; y: number[] }, Part>('rmcorr')[0]!;
    const c = rmcorr(input.unit, input.x, input.y);
    expect(c.value?.toFixed(2)).toBe('-0.51');
    expect(c.p?.toFixed(4)).toBe('0.0008');
  });
  it('lags count positive where x leads, with the effective number of pairs', () => {
    type Lag = { x: number[]; y: number[]; lag: number };
    for (const { input, output: r } of answers<Lag, Part & { n: number; nEffective: number }>('lags')) {
      const l = lags(input.x, input.y, 12).find(found => found.lag === input.lag)!;
      compare(l, r, `lag ${input.lag}`);
      close(l.n, r.n, 'n');
      close(l.nEffective, r.nEffective, 'nEffective');
    }
  });
  it('benjaminiHochberg is p.adjust', () => {
    for (const { input, output } of answers<{ p: (number | null)[] }, Answer[]>('benjaminiHochberg')) {
      benjaminiHochberg(input.p).forEach((p, i) => {
        close(p, output[i]!, `p ${i}`, 1e-14);
      });
    }
  });
});

describe('links with something held fixed, pooled and compared agree with R', () => {
  type Kind = 'pearson' | 'spearman';
  it('partialCorrelation is the correlation of what lm leaves', () => {
    type In = { x: number[]; y: number[]; controls: number[][]; method: Kind };
    for (const { input, output } of answers<In, Part>('partialCorrelation')) {
      const { x, y, controls, method } = input;
      compare(partialCorrelation(x, y, controls, { method }), output, `partial ${method}`);
    }
  });
  it('crossLag is two partial correlations one step apart', () => {
    for (const { input, output } of answers<{ x: number[]; y: number[] }, Record<'xFirst' | 'yFirst', Part>>(
      'crossLag',
    )) {
      const c = crossLag(input.x, input.y);
      compare(c.xFirst, output.xFirst, 'x first');
      compare(c.yFirst, output.yFirst, 'y first');
    }
  });
  it('poolCorrelations is a weighted mean of Fisher z', () => {
    type In = { groups: { r: number; n: number }[] };
    type Out = Record<'value' | 'low' | 'high' | 'q' | 'qP' | 'iSquared', number>;
    for (const { input, output } of answers<In, Out>('poolCorrelations')) {
      const p = poolCorrelations(input.groups);
      for (const key of ['value', 'low', 'high', 'q', 'qP', 'iSquared'] as const)
        close(p[key], output[key], key, 1e-12);
    }
  });
  it('compareCorrelations and compareOverlapping are the z and the t of the books', () => {
    type Out = { statistic: number; p: number };
    for (const { input: i, output } of answers<Record<string, number>, Out>('compareCorrelations')) {
      const c = compareCorrelations({ r: i.r1!, n: i.n1! }, { r: i.r2!, n: i.n2! });
      close(c.statistic, output.statistic, 'z', 1e-12);
      close(c.p, output.p, 'p', 1e-12);
    }
    for (const { input: i, output } of answers<Record<string, number>, Out>('compareOverlapping')) {
      const c = compareOverlapping({ xy: i.xy!, xz: i.xz!, yz: i.yz!, n: i.n! });
      close(c.statistic, output.statistic, 't', 1e-12);
      close(c.p, output.p, 'p', 1e-12);
    }
  });
});

import { describe, it } from 'vitest';
import { cumulativeIncidence } from '../../lib/stats/cumulativeIncidence.ts';
import { type CurveInterval, kaplanMeier } from '../../lib/stats/kaplanMeier.ts';
import { logRank, stratifiedLogRank } from '../../lib/stats/logRank.ts';
import { restrictedMean } from '../../lib/stats/restrictedMean.ts';
import type { Individual } from '../../lib/stats/riskTable.ts';
import { survivalQuantile } from '../../lib/stats/survivalQuantile.ts';
import { type Answer, answers, close } from './close.ts';

type Lives = { name: string; lives: Individual[]; interval: CurveInterval };
type CurveAnswer = Record<
  'time' | 'atRisk' | 'survival' | 'error' | 'low' | 'high' | 'quantile' | 'quantileLow' | 'quantileHigh',
  Answer[]
> & { horizon: number; mean: number; meanError: number };

describe('curves agree with R survival', () => {
  for (const { input, output: r } of answers<Lives, CurveAnswer>('kaplanMeier')) {
    const curve = kaplanMeier(input.lives, { interval: input.interval });
    const at = `${input.name}, ${input.interval}`;
    it(`survfit: ${at}`, ({ expect }) => {
      expect(curve.steps.map(s => s.time)).toEqual(r.time);
      expect(curve.steps.map(s => s.atRisk)).toEqual(r.atRisk);
      curve.steps.forEach((s, i) => {
        close(s.survival, r.survival[i]!, `${at} S ${i}`, 1e-12);
        // At 0 and 1 this library says nothing where R's log interval has zero width.
        const inside = s.survival > 0 && s.survival < 1;
        if (inside) close(s.standardError, r.error[i]!, `${at} error ${i}`, 1e-11);
        close(s.low, inside ? r.low[i]! : null, `${at} low ${i}`, 1e-11);
        close(s.high, inside ? r.high[i]! : null, `${at} high ${i}`, 1e-11);
      });
    });
    it(`quantile.survfit: ${at}`, () => {
      [0.25, 0.5, 0.75, 0.9].forEach((p, i) => {
        const q = survivalQuantile(curve, p);
        close(q.value, r.quantile[i]!, `${at} quantile ${p}`);
        close(q.low, r.quantileLow[i]!, `${at} quantile low ${p}`);
        close(q.high, r.quantileHigh[i]!, `${at} quantile high ${p}`);
      });
    });
    it(`survmean: ${at}`, () => {
      const m = restrictedMean(curve, r.horizon);
      close(m.value, r.mean, `${at} mean`, 1e-12);
      close(m.standardError, r.meanError === 0 ? null : r.meanError, `${at} error of the mean`, 1e-11);
    });
  }
  it('cumulative incidence is survfit with several ends, its variance the delta method', ({ expect }) => {
    type In = { name: string; lives: Individual[] };
    for (const { input, output: r } of answers<
      In,
      Record<'time' | 'incidence' | 'competing' | 'error', number[]>
    >('cumulativeIncidence')) {
      const { steps } = cumulativeIncidence(input.lives);
      expect(steps.map(s => s.time)).toEqual(r.time);
      steps.forEach((s, i) => {
        close(s.incidence, r.incidence[i]!, `${input.name} ${i}`, 1e-12);
        close(s.competingIncidence, r.competing[i]!, `${input.name} competing ${i}`, 1e-12);
        close(s.standardError, r.error[i]!, `${input.name} error ${i}`, 1e-8);
      });
    }
  });
  it('logRank is survdiff, late entry a plain loop', () => {
    type Out = { chiSquare: number; df: number; p: number; observed?: number[]; expected?: number[] };
    for (const { input, output: r } of answers<{ name: string; groups: Individual[][] }, Out>('logRank')) {
      const t = logRank(input.groups);
      close(t.chiSquare, r.chiSquare, input.name, 1e-10);
      close(t.df, r.df, input.name);
      close(t.p, r.p, input.name, 1e-11);
      r.expected?.forEach((e, i) => {
        close(t.groups[i]!.expected, e, input.name, 1e-10);
      });
      r.observed?.forEach((o, i) => {
        close(t.groups[i]!.observed, o, input.name);
      });
    }
  });
  it('stratifiedLogRank is survdiff with strata', () => {
    type Out = { chiSquare: number; df: number; p: number };
    for (const { input, output: r } of answers<{ strata: Individual[][][] }, Out>('stratifiedLogRank')) {
      const t = stratifiedLogRank(input.strata);
      close(t.chiSquare, r.chiSquare, 'stratified', 1e-10);
      close(t.p, r.p, 'stratified p', 1e-11);
    }
  });
});

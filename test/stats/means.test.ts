import { describe, it } from 'vitest';
import { meanInterval } from '../../lib/stats/meanInterval.ts';
import { moments } from '../../lib/stats/moments.ts';
import { quantileInterval, quantileRanks } from '../../lib/stats/quantileInterval.ts';
import { rank } from '../../lib/stats/rank.ts';
import { type Answer, answers, close } from './close.ts';

describe('means and percentiles agree with R', () => {
  it('moments are mean and var', () => {
    for (const { input, output } of answers<{ values: number[] }, { mean: number; variance: number }>(
      'moments',
    )) {
      close(moments(input.values).mean, output.mean, 'mean', 1e-13);
      close(moments(input.values).variance, output.variance, 'variance', 1e-12);
    }
  });
  it('meanInterval is t.test', () => {
    for (const { input, output } of answers<{ values: number[] }, [number, number]>('meanInterval')) {
      close(meanInterval(input.values).low, output[0], 'low', 1e-11);
      close(meanInterval(input.values).high, output[1], 'high', 1e-11);
    }
  });
  it('quantileInterval is quantile of type 7 between order statistics from qbinom', () => {
    type In = { values: number[]; p: number };
    for (const { input, output } of answers<In, Record<'value' | 'low' | 'high', Answer>>(
      'quantileInterval',
    )) {
      const q = quantileInterval(input.values, input.p);
      for (const side of ['value', 'low', 'high'] as const) close(q[side], output[side], side, 1e-12);
    }
  });
  it('quantileRanks are qbinom from one value to thousands', ({ expect }) => {
    for (const { input, output } of answers<{ n: number; p: number }, object>('quantileRanks')) {
      expect(quantileRanks(input.n, input.p)).toEqual(output);
    }
  });
  it('rank gives mid-ranks', ({ expect }) => {
    for (const { input, output } of answers<{ values: number[] }, number[]>('rank'))
      expect(rank(input.values)).toEqual(output);
  });
});

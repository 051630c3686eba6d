import { describe, it } from 'vitest';
import { association } from '../../lib/stats/association.ts';
import { cronbachAlpha, differenceReliability } from '../../lib/stats/cronbachAlpha.ts';
import { icc1, icc21 } from '../../lib/stats/icc.ts';
import { kappa } from '../../lib/stats/kappa.ts';
import { type Answer, answers, close } from './close.ts';

type Sides = Record<'value' | 'low' | 'high', Answer>;
const sides = ['value', 'low', 'high'] as const;

describe('agreement and reliability agree with R', () => {
  it('kappa, its standard error by the delta method with numeric gradients', () => {
    type In = { table: number[][]; weights: 'none' | 'linear' | 'quadratic' };
    for (const { input, output } of answers<In, { value: number; error: number }>('kappa')) {
      const k = kappa(input.table, { weights: input.weights });
      close(k.value, output.value, `κ ${input.weights}`, 1e-12);
      const half = 1.959963984540054 * output.error;
      close(k.low, Math.max(-1, output.value - half), `low ${input.weights}`, 1e-8);
      close(k.high, Math.min(1, output.value + half), `high ${input.weights}`, 1e-8);
    }
  });
  it('icc1 is the one-way analysis of variance, with a range only when balanced', () => {
    for (const { input, output } of answers<{ groups: number[][] }, Sides>('icc1')) {
      const c = icc1(input.groups);
      for (const side of sides) close(c[side], output[side], side, 1e-11);
    }
  });
  it('icc21 is the two-way analysis of variance', () => {
    for (const { input, output } of answers<{ ratings: number[][] }, Sides>('icc21')) {
      const c = icc21(input.ratings);
      for (const side of sides) close(c[side], output[side], side, 1e-10);
    }
  });
  it('icc21 gives the 0.29 that Shrout and Fleiss printed', ({ expect }) => {
    const { input } = answers<{ ratings: number[][] }, Sides>('icc21')[0]!;
    expect(icc21(input.ratings).value?.toFixed(2)).toBe('0.29');
  });
  it('cronbachAlpha comes from the covariance matrix', () => {
    for (const { input, output } of answers<{ answers: number[][] }, Sides>('cronbachAlpha')) {
      const a = cronbachAlpha(input.answers);
      for (const side of sides) close(a[side], output[side], side, 1e-11);
    }
  });
  it('differenceReliability is true variance over observed variance', () => {
    for (const { input, output } of answers<Parameters<typeof differenceReliability>[0], number>(
      'differenceReliability',
    )) {
      close(differenceReliability(input), output, 'reliability', 1e-14);
    }
  });
  it('association is chisq.test without correction', () => {
    type Out = Record<'chiSquare' | 'df' | 'p' | 'v' | 'phi', Answer>;
    for (const { input, output } of answers<{ table: number[][] }, Out>('association')) {
      const a = association(input.table);
      for (const key of ['chiSquare', 'df', 'p', 'v', 'phi'] as const) close(a[key], output[key], key, 1e-12);
    }
  });
});

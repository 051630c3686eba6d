import { checkNumbers } from './check.ts';
import { exactSum } from './exactSum.ts';

/** How many, where their middle is and how they spread. */
export interface Moments {
  readonly n: number;
  readonly mean: number | null;
  /** Sample variance, divisor n − 1; null for fewer than two values, exactly 0 for constant ones. */
  readonly variance: number | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * What is the average, and how much do the values differ?
 *
 * Mean and sample variance (n − 1) in two passes over deviations, so that a large common offset (1e9 + x) does no
 * harm, with sums that do not depend on the order. Empty: nulls.
 *
 * @example
 * import { moments } from 'goodwill';
 * moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance // → 30
 * moments([]).mean // → null
 */
export function moments(values: ArrayLike<number>): Moments {
  checkNumbers('moments', 'values', values);
  const n = values.length;
  if (n === 0) return { n, mean: null, variance: null, sd: null, min: null, max: null };
  const { min, max } = extent(values);
  const mean = meanOf(values);
  if (n === 1) return { n, mean, variance: null, sd: null, min, max };
  const variance = isConstant(values) ? 0 : squares(deviations(values, mean)) / (n - 1);
  return { n, mean, variance, sd: Math.sqrt(variance), min, max };
}

/** Mean of a list that is not empty; exactly the common value when all are the same. */
export function meanOf(values: ArrayLike<number>): number {
  const { min, max } = extent(values);
  if (min === max) return min;
  return Math.min(max, Math.max(min, exactSum(values) / values.length)) + 0;
}

/** Distances from the mean; second-pass correction included. */
export function deviations(values: ArrayLike<number>, mean: number): Float64Array {
  const d = Float64Array.from(values, x => x - mean);
  const rest = exactSum(d) / d.length;
  for (let i = 0; i < d.length; i++) d[i] = d[i]! - rest;
  return d;
}

/** Sum of squares. */
export const squares = (values: ArrayLike<number>): number => exactSum(Float64Array.from(values, x => x * x));

/** Sum of products of two lists that run side by side. */
export const products = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  exactSum(Float64Array.from(a, (x, i) => x * b[i]!));

/**
 * Whether values differ by no more than rounding noise. 0.3 beside 0.1 + 0.2 is constant: without the tolerance the
 * noise would be correlated, charted and tested as if it were information.
 */
export function isConstant(values: ArrayLike<number>): boolean {
  if (values.length === 0) return true;
  const { min, max } = extent(values);
  // Fourth powers of smaller differences vanish, and nothing can be divided by them.
  return max - min <= Math.max(1e-70, 1e-12 * Math.max(Math.abs(min), Math.abs(max)));
}

function extent(values: ArrayLike<number>): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]! + 0;
    if (x < min) min = x;
    if (x > max) max = x;
  }
  return { min, max };
}

import { quantileSorted } from 'simple-statistics';
import { checkNumbers, checkProbability } from './check.ts';

/**
 * Below which value do the share `p` of the values lie?
 *
 * Type 7 (linear between order statistics), as R, numpy and simple-statistics; p = 0.5 is the median. Empty: null.
 * Use `quantileInterval` for its likely range, `survivalQuantile` where some values are still open.
 *
 * @example
 * import { quantile } from 'goodwill';
 * quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.9) // → 16
 * quantile([], 0.5) // → null
 */
export function quantile(values: ArrayLike<number>, p: number): number | null {
  checkNumbers('quantile', 'values', values);
  checkProbability('quantile', 'p', p);
  return values.length === 0 ? null : sortedQuantile(Float64Array.from(values).sort(), p);
}

/** The median; see `quantile`. */
export const median = (values: ArrayLike<number>): number | null => quantile(values, 0.5);

/** Type 7 on values already in rising order and not empty. */
export function sortedQuantile(sorted: Float64Array, p: number): number {
  // The package asks for number[], and only ever reads by index and length.
  return quantileSorted(sorted as unknown as number[], p) + 0;
}

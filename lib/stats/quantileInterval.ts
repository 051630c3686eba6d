import { usageError } from '../table/usage.ts';
import { binomialQuantile } from './binomial.ts';
import { checkLevel, checkNumbers } from './check.ts';
import { type Figure, noFigure } from './figure.ts';
import { sortedQuantile } from './quantile.ts';

/**
 * Which value do nine out of ten stay under, and how sure can we be of it from this many cases?
 *
 * Type 7 quantile with the distribution-free order-statistic interval: the l-th and u-th smallest values, where l and
 * u are binomial quantiles, so that the level is kept whatever the values look like. Each side has its own half of
 * the error; a side for which there are too few cases is null with the reason "too few cases" (eight cases have no
 * upper limit for a 90th percentile, five no limits for a median). Empty: null.
 *
 * @example
 * import { quantileInterval } from 'goodwill';
 * const hours = [1, 2, 2, 3, 4, 5, 8, 13];
 * quantileInterval(hours, 0.5) // → { value: 3.5, low: 1, high: 13, level: 0.95, n: 8, method: "order statistics" }
 * quantileInterval(hours, 0.9) // → { low: 4, high: null, reason: "too few cases", … }
 */
export function quantileInterval(values: ArrayLike<number>, p: number, level = 0.95): Figure {
  checkNumbers('quantileInterval', 'values', values);
  checkLevel('quantileInterval', level);
  if (!(p > 0 && p < 1)) throw usageError('quantileInterval', 'p', p, 'must lie between 0 and 1');
  const n = values.length;
  if (n === 0) return noFigure(0, level, method, 'nothing to count');
  const sorted = (values instanceof Float64Array ? values.slice() : Float64Array.from(values)).sort();
  const { low: l, high: u } = quantileRanks(n, p, level);
  const low = l === null ? null : sorted[l - 1]! + 0;
  const high = u === null ? null : sorted[u - 1]! + 0;
  const value = sortedQuantile(sorted, p);
  const figure = { value, low, high, level, n, method };
  return low === null || high === null ? { ...figure, reason: 'too few cases' } : figure;
}

const method = 'order statistics';

/**
 * Which of the values, counted from the smallest, bound a percentile?
 *
 * Ranks (1 = smallest) of the order statistics that bound the p-quantile of n values; null where there is none.
 *
 * @example
 * import { quantileRanks } from 'goodwill';
 * quantileRanks(8, 0.9) // → { low: 5, high: null }
 * quantileRanks(36, 0.9).high // → 36
 */
export function quantileRanks(
  n: number,
  p: number,
  level = 0.95,
): { readonly low: number | null; readonly high: number | null } {
  const tail = (1 - level) / 2;
  const low = binomialQuantile(tail, n, p);
  const high = binomialQuantile(1 - tail, n, p) + 1;
  return { low: low < 1 ? null : low, high: high > n ? null : high };
}

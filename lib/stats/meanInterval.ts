import { usageError } from '../table/usage.ts';
import { checkCount, checkLevel } from './check.ts';
import { type Figure, noFigure } from './figure.ts';
import { moments } from './moments.ts';
import { type Summary, summaryInterval } from './summaryInterval.ts';

/**
 * What is the average, and how sure can we be of it?
 *
 * Mean with Student's t interval. One value has no range; values that all agree have none either, because a width
 * of zero would claim certainty that agreement among a few does not give. Empty: null. For a paired change give the
 * differences.
 *
 * @example
 * import { meanInterval } from 'goodwill';
 * meanInterval([4, 5, 3, 4, 4]) // → { value: 4, low: 3.1220…, high: 4.8779…, level: 0.95, n: 5, method: "Student t" }
 * meanInterval([4, 4, 4]) // → { value: 4, low: null, high: null, level: 0.95, n: 3, method: "Student t", reason: "all values are the same" }
 */
export function meanInterval(values: ArrayLike<number> | Summary, level = 0.95): Figure {
  checkLevel('meanInterval', level);
  const s = summarise('meanInterval', 'values', values);
  if (s === null) return noFigure(0, level, 'Student t', 'nothing to count');
  return summaryInterval(s, level);
}

/** Count, mean and variance of a list, or of one already summarised; null when empty. One value has variance 0. */
export function summarise(
  fn: string,
  parameter: string,
  values: ArrayLike<number> | Summary,
): Summary | null {
  if (isSummary(values)) {
    checkCount(fn, `${parameter}.n`, values.n);
    if (values.n === 0) return null;
    if (!Number.isFinite(values.mean) || !(values.variance >= 0) || !Number.isFinite(values.variance)) {
      throw usageError(fn, parameter, values, 'must have a finite mean and a variance of zero or more');
    }
    return values;
  }
  const m = moments(values);
  return m.mean === null ? null : { n: m.n, mean: m.mean, variance: m.variance ?? 0 };
}

const isSummary = (x: ArrayLike<number> | Summary): x is Summary => 'variance' in x;

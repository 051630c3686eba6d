import { usageError } from '../table/usage.ts';
import { checkLevel, checkNumbers } from './check.ts';
import { exactSum } from './exactSum.ts';
import { fQuantile } from './fDistribution.ts';
import { type Figure, noFigure } from './figure.ts';
import { deviations, isConstant, meanOf, squares } from './moments.ts';

/**
 * How much does it matter which group a case falls to?
 *
 * ICC(1) = (MSB − MSW)/(MSB + (k₀ − 1)·MSW) of a one-way layout of unequal groups, k₀ = (N − Σn²/N)/(a − 1): the
 * share of variance that lies between groups. A negative estimate is kept as it is and to be read as 0. Exact F
 * range when all groups are equally large, else none. Fewer than two groups, or no group with two values: null.
 *
 * Source: Shrout & Fleiss 1979; Donner 1986.
 *
 * @example
 * import { icc1 } from 'goodwill';
 * icc1([[9, 10, 8], [6, 7, 5], [8, 9, 9]]) // → { value: 0.7586…, low: 0.1270…, high: 0.9927…, n: 9, … }
 */
export function icc1(
  groups: readonly ArrayLike<number>[],
  level = 0.95,
): Figure & { readonly groups: number } {
  checkLevel('icc1', level);
  const used = groups.filter(g => g.length > 0);
  for (const g of used) checkNumbers('icc1', 'groups', g);
  const a = used.length;
  const n = used.reduce((s, g) => s + g.length, 0);
  const none = (reason: string): Figure & { groups: number } => ({
    ...noFigure(n, level, method, reason),
    groups: a,
  });
  const method = 'ICC(1)';
  if (a < 2) return none('fewer than two groups');
  if (n === a) return none('only one value in each group');
  const all = used.flatMap(g => Array.from(g));
  if (isConstant(all)) return none('all values are the same');
  // From the overall mean, so that a large common offset costs no digits.
  const mean = meanOf(all);
  const centred = used.map(g => Array.from(g, x => x - mean));
  const rest = exactSum(centred.flat()) / n;
  const msb = exactSum(centred.map(g => g.length * (meanOf(g) - rest) ** 2)) / (a - 1);
  const msw =
    exactSum(centred.map((g, i) => (isConstant(used[i]!) ? 0 : squares(deviations(g, meanOf(g)))))) / (n - a);
  const k = (n - exactSum(used.map(g => g.length ** 2)) / n) / (a - 1);
  const figure = { value: (msb - msw) / (msb + (k - 1) * msw) + 0, level, n, method, groups: a };
  if (used.some(g => g.length !== used[0]!.length)) {
    return { ...figure, low: null, high: null, reason: 'groups of unequal size' };
  }
  if (msw === 0) return { ...figure, low: null, high: null, reason: 'no difference within groups' };
  const tail = (1 - level) / 2;
  const f = msb / msw;
  const low = f / fQuantile(1 - tail, a - 1, n - a);
  const high = f / fQuantile(tail, a - 1, n - a);
  return { ...figure, low: (low - 1) / (low + k - 1), high: (high - 1) / (high + k - 1) };
}

/**
 * Would another rater have given the same score?
 *
 * ICC(2,1), two-way random effects, absolute agreement, single rater: rows are what was rated, columns the raters,
 * nothing missing. Range by McGraw & Wong (1996). Fewer than two rows or columns, or no variation: null.
 *
 * @example
 * import { icc21 } from 'goodwill';
 * icc21([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]])
 * // → { value: 0.2897…, low: 0.0187…, high: 0.7610…, n: 6, … }
 */
export function icc21(ratings: readonly (readonly number[])[], level = 0.95): Figure {
  checkLevel('icc21', level);
  const method = 'ICC(2,1)';
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0];
  for (const row of ratings) {
    if (row.length !== k)
      throw usageError('icc21', 'ratings', row, 'must hold one score per rater in every row');
    checkNumbers('icc21', 'ratings', row);
  }
  if (n < 2 || k < 2)
    return noFigure(n, level, method, n < 2 ? 'fewer than two cases' : 'fewer than two raters');
  const all = ratings.flat();
  if (isConstant(all)) return noFigure(n, level, method, 'all values are the same');
  const mean = meanOf(all);
  const scores = ratings.map(row => row.map(x => x - mean));
  const rest = exactSum(scores.flat()) / (n * k);
  const rows = scores.map(row => meanOf(row) - rest);
  const raters = Array.from({ length: k }, (_, j) => meanOf(scores.map(row => row[j]!)) - rest);
  const msr = (k * exactSum(rows.map(m => m ** 2))) / (n - 1);
  const msc = (n * exactSum(raters.map(m => m ** 2))) / (k - 1);
  const left = scores.flatMap((row, i) => row.map((x, j) => (x - rest - rows[i]! - raters[j]!) ** 2));
  const mse = exactSum(left) / ((n - 1) * (k - 1));
  const value = (msr - mse) / (msr + (k - 1) * mse + (k * (msc - mse)) / n) + 0;
  const figure = { value, level, n, method };
  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  const df = (a * msc + b * mse) ** 2 / ((a * msc) ** 2 / (k - 1) + (b * mse) ** 2 / ((n - 1) * (k - 1)));
  if (!Number.isFinite(df) || mse === 0)
    return { ...figure, low: null, high: null, reason: 'the raters agree exactly' };
  const tail = (1 - level) / 2;
  const lower = fQuantile(1 - tail, n - 1, df);
  const upper = fQuantile(1 - tail, df, n - 1);
  const common = k * msc + (k * n - k - n) * mse;
  return {
    ...figure,
    low: (n * (msr - lower * mse)) / (lower * common + n * msr),
    high: (n * (upper * msr - mse)) / (common + n * upper * msr),
  };
}

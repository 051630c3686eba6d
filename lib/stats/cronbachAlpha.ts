import { usageError } from '../table/usage.ts';
import { checkLevel, checkNumbers } from './check.ts';
import { exactSum } from './exactSum.ts';
import { fQuantile } from './fDistribution.ts';
import { type Figure, noFigure } from './figure.ts';
import { moments } from './moments.ts';

/**
 * Do the items of a scale measure one thing, so that their sum means something?
 *
 * Cronbach's α = k/(k−1)·(1 − Σ item variances ÷ variance of the sum); rows are respondents, columns items, nothing
 * missing. Range by Feldt (1965). Fewer than two respondents or items, or no variation of the sum: null.
 *
 * @example
 * import { cronbachAlpha } from 'goodwill';
 * cronbachAlpha([[4, 5, 4], [2, 3, 2], [5, 5, 4], [3, 3, 3], [1, 2, 2]]) // → { value: 0.9628…, low: 0.8122…, high: 0.9958…, n: 5, … }
 */
export function cronbachAlpha(answers: readonly (readonly number[])[], level = 0.95): Figure {
  checkLevel('cronbachAlpha', level);
  const method = 'Cronbach alpha';
  const [n, k] = [answers.length, answers[0]?.length ?? 0];
  for (const row of answers) {
    if (row.length !== k)
      throw usageError('cronbachAlpha', 'answers', row, 'must hold one answer per item in every row');
    checkNumbers('cronbachAlpha', 'answers', row);
  }
  if (n < 2 || k < 2)
    return noFigure(n, level, method, n < 2 ? 'fewer than two respondents' : 'fewer than two items');
  const items = Array.from({ length: k }, (_, j) => moments(answers.map(row => row[j]!)).variance ?? 0);
  const total = moments(answers.map(row => exactSum(row))).variance ?? 0;
  if (total === 0) return noFigure(n, level, method, 'all sums are the same');
  const value = (k / (k - 1)) * (1 - exactSum(items) / total) + 0;
  if (1 - value < 1e-12)
    return { value, low: null, high: null, level, n, method, reason: 'the items agree exactly' };
  const tail = (1 - level) / 2;
  const f = (p: number): number => fQuantile(p, n - 1, (n - 1) * (k - 1));
  return { value, low: 1 - (1 - value) * f(1 - tail), high: 1 - (1 - value) * f(tail), level, n, method };
}

/**
 * Both sides are measured well, but is their difference?
 *
 * Reliability of a difference score, (rₓₓsₓ² + rᵧᵧsᵧ² − 2rₓᵧsₓsᵧ)/(sₓ² + sᵧ² − 2rₓᵧsₓsᵧ): near 0 means the gap is
 * mostly noise, so show both parts. No variation of the difference: null.
 *
 * Source: Lord & Novick 1968.
 *
 * @example
 * import { differenceReliability } from 'goodwill';
 * differenceReliability({ reliabilityX: 0.8, reliabilityY: 0.8, correlation: 0.7, sdX: 1, sdY: 1 }) // → 0.3333333333…
 */
export function differenceReliability(c: {
  readonly reliabilityX: number;
  readonly reliabilityY: number;
  readonly correlation: number;
  readonly sdX: number;
  readonly sdY: number;
}): number | null {
  checkNumbers('differenceReliability', 'parts', [
    c.reliabilityX,
    c.reliabilityY,
    c.correlation,
    c.sdX,
    c.sdY,
  ]);
  const shared = 2 * c.correlation * c.sdX * c.sdY;
  const total = c.sdX ** 2 + c.sdY ** 2 - shared;
  if (!(total > 1e-12 * (c.sdX ** 2 + c.sdY ** 2))) return null;
  return (c.reliabilityX * c.sdX ** 2 + c.reliabilityY * c.sdY ** 2 - shared) / total + 0;
}

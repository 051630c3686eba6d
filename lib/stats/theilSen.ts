import { usageError } from '../table/usage.ts';
import { checkLevel } from './check.ts';
import { type Figure, noFigure } from './figure.ts';
import { tieSizes, variance } from './kendall.ts';
import { zOfLevel } from './normal.ts';
import { type Gappy, pairs } from './pairs.ts';
import { sortedQuantile } from './quantile.ts';

/**
 * How fast does it change per step, not led astray by a few odd points?
 *
 * Theil–Sen slope: the median of the slopes between all pairs with different x, in y per unit of x; the line's level
 * is the median of y − slope·x. Range by Sen (1968): order statistics of the slopes from Kendall's variance with
 * ties; a side that lies beyond the slopes there are is null. Fewer than 2 different x: null. Up to 5,000 points.
 *
 * @example
 * import { theilSen } from 'goodwill';
 * theilSen([1, 2, 3, 4, 5, 6], [2, 4, 6, 8, 10, 50]) // → { value: 2, intercept: 0, low: 2, high: 21, … }
 */
export function theilSen(x: Gappy, y: Gappy, level = 0.95): Figure & { readonly intercept: number | null } {
  checkLevel('theilSen', level);
  const p = pairs('theilSen', x, y);
  const n = p.x.length;
  if (n > 5000)
    throw usageError(
      'theilSen',
      'x',
      `${n} points`,
      'must have at most 5000 points. Sum up by period first.',
    );
  const slopes: number[] = [];
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const slope = (p.y[i]! - p.y[j]!) / (p.x[i]! - p.x[j]!);
      if (Number.isFinite(slope)) slopes.push(slope);
    }
  }
  if (slopes.length === 0) {
    return {
      ...noFigure(n, level, method, n < 2 ? 'fewer than 2 points' : 'one side does not vary'),
      intercept: null,
    };
  }
  const sorted = Float64Array.from(slopes).sort();
  const value = sortedQuantile(sorted, 0.5);
  const intercept = sortedQuantile(Float64Array.from(p.x, (v, i) => p.y[i]! - value * v).sort(), 0.5);
  const half = zOfLevel(level) * Math.sqrt(variance(n, tieSizes(p.x), tieSizes(p.y)));
  // Ranks rounded outwards, so that the level is kept.
  const l = Math.floor((slopes.length - half) / 2);
  const low = l >= 1 ? sorted[l - 1]! + 0 : null;
  const high = l >= 1 ? sorted[slopes.length - l]! + 0 : null;
  const figure = { value, low, high, level, n, method, intercept };
  return low === null ? { ...figure, reason: 'too few points' } : figure;
}

const method = 'Theil–Sen';

import { checkLevel, checkNumbers } from './check.ts';
import { exactSum } from './exactSum.ts';
import { type Figure, noFigure } from './figure.ts';
import { zOfLevel } from './normal.ts';

/**
 * If you picked one from each group, how much more often would the first be higher than lower?
 *
 * Cliff's δ = P(first > second) − P(first < second), −1 to 1, fit for ordinal answers; range by Cliff's consistent
 * variance with the asymmetric limits of Feng & Cliff (2004). Complete separation (±1) and groups of one have no
 * range. An empty group: null.
 *
 * @example
 * import { cliffDelta } from 'goodwill';
 * cliffDelta([4, 5, 4, 3, 5], [3, 3, 2, 4]) // → { value: 0.7, low: 0.0474…, high: 0.9337…, n: 9, … }
 */
export function cliffDelta(first: ArrayLike<number>, second: ArrayLike<number>, level = 0.95): Figure {
  checkNumbers('cliffDelta', 'first', first);
  checkNumbers('cliffDelta', 'second', second);
  checkLevel('cliffDelta', level);
  const [m, k] = [first.length, second.length];
  const n = m + k;
  if (m === 0 || k === 0) return noFigure(n, level, method, 'nothing to compare with');
  const rows = dominance(first, second);
  const columns = dominance(second, first).map(d => -d);
  const value = exactSum(rows) / m;
  const none = { value, low: null, high: null, level, n, method };
  if (m < 2 || k < 2) return { ...none, reason: 'only one value in a group' };
  if (Math.abs(value) === 1) return { ...none, reason: 'the groups do not overlap' };
  const square = (list: readonly number[]): number => exactSum(list.map(d => (d - value) ** 2));
  const between = pairSquares(first, second) - m * k * value * value;
  const [byRow, byColumn] = [k * k * square(rows), m * m * square(columns)];
  const raw = (byRow + byColumn - between) / (m * k * (m - 1) * (k - 1));
  const variance = Math.max(raw, (1 - value * value) / (m * k - 1));
  const z = zOfLevel(level);
  const half = z * Math.sqrt(variance * ((1 - value * value) ** 2 + z * z * variance));
  const [centre, scale] = [value - value ** 3, 1 - value * value + z * z * variance];
  return { ...none, low: Math.max(-1, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

const method = 'Cliff delta';

/** For each value of `of`, how much oftener it is above than below those of `against`. */
function dominance(of: ArrayLike<number>, against: ArrayLike<number>): number[] {
  const sorted = Float64Array.from(against).sort();
  return Array.from(
    of,
    x => (below(sorted, x, false) - (sorted.length - below(sorted, x, true))) / sorted.length,
  );
}

/** Pairs that are not tied: the sum of squared signs. */
function pairSquares(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const sorted = Float64Array.from(second).sort();
  const tied = Array.from(first, x => below(sorted, x, true) - below(sorted, x, false));
  return first.length * second.length - tied.reduce((a, b) => a + b, 0);
}

/** How many of a sorted list lie below x, or at and below it. */
function below(sorted: Float64Array, x: number, including: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < x || (including && sorted[middle]! === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { checkLevel } from './check.ts';
import { type Correlation, correlationOf, noCorrelation } from './correlation.ts';
import { isConstant } from './moments.ts';
import { normalTwoSided } from './normal.ts';
import { type Gappy, pairs } from './pairs.ts';
import { ties } from './rank.ts';

/**
 * If one of two cases is higher in one respect, how much more often is it also higher in the other?
 *
 * Kendall's tau-b, which allows for ties. p-value exact below 50 pairs without ties, else normal with tie-corrected
 * variance; range by Fieller (1957), Fisher's z with standard error √(0.437/(n − 4)). Fewer than 3 pairs or a
 * constant side: null; up to 4 pairs: no range.
 *
 * @example
 * import { kendall } from 'goodwill';
 * kendall([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]) // → { value: 0.6, p: 0.23333…, … }
 */
export function kendall(x: Gappy, y: Gappy, level = 0.95): Correlation {
  checkLevel('kendall', level);
  const p = pairs('kendall', x, y);
  const n = p.x.length;
  if (n < 3) return noCorrelation(n, level, method, 'fewer than 3 pairs');
  if (isConstant(p.x) || isConstant(p.y)) return noCorrelation(n, level, method, 'one side does not vary');
  const all = (n * (n - 1)) / 2;
  const tiesX = tieSizes(p.x);
  const tiesY = tieSizes(p.y);
  const score = concordance(p.x, p.y);
  const untied = tiesX.length === 0 && tiesY.length === 0;
  const value = score / Math.sqrt((all - sum(tiesX, pairsOf)) * (all - sum(tiesY, pairsOf)));
  const pValue =
    untied && n < 50 ? exactP(score, n) : normalTwoSided(score / Math.sqrt(variance(n, tiesX, tiesY)));
  return correlationOf({
    value,
    n,
    level,
    method,
    p: pValue,
    error: n > 4 ? Math.sqrt(0.437 / (n - 4)) : null,
  });
}

const method = 'Kendall tau-b';

/** Concordant minus discordant pairs. */
export function concordance(x: readonly number[], y: readonly number[]): number {
  let score = 0;
  for (let i = 1; i < x.length; i++) {
    for (let j = 0; j < i; j++) score += Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!);
  }
  return score;
}

/** Variance of the score when there is no association, corrected for ties on both sides. */
export function variance(n: number, tiesX: readonly number[], tiesY: readonly number[]): number {
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5);
  const triples = (t: number): number => t * (t - 1) * (t - 2);
  const main = (spread(n) - sum(tiesX, spread) - sum(tiesY, spread)) / 18;
  const both = (2 * sum(tiesX, pairsOf) * sum(tiesY, pairsOf)) / (n * (n - 1));
  const threes = n > 2 ? (sum(tiesX, triples) * sum(tiesY, triples)) / (9 * triples(n)) : 0;
  return main + both + threes;
}

/** Sizes of the groups of equal values that hold more than one. */
export const tieSizes = (values: readonly number[]): number[] =>
  ties(values)
    .map(t => t.members.length)
    .filter(size => size > 1);

const pairsOf = (t: number): number => (t * (t - 1)) / 2;
const sum = (list: readonly number[], of: (t: number) => number): number =>
  list.reduce((s, t) => s + of(t), 0);

function exactP(score: number, n: number): number {
  const most = (n * (n - 1)) / 2;
  const inversions = (most - score) / 2;
  // Shares of the orders of n things with so many inversions, adding one thing at a time.
  let shares = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>((size * (size - 1)) / 2 + 1).fill(0);
    shares.forEach((share, k) => {
      for (let extra = 0; extra < size; extra++) next[k + extra]! += share / size;
    });
    shares = next;
  }
  const fewer = Math.min(inversions, most - inversions);
  const tail = shares.slice(0, fewer + 1).reduce((a, b) => a + b, 0);
  return Math.min(1, 2 * tail);
}

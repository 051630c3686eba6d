import { checkLevel } from './check.ts';
import { type Correlation, correlationOf, noCorrelation } from './correlation.ts';
import { isConstant } from './moments.ts';
import { type Gappy, pairs } from './pairs.ts';
import { coefficient, correlationP } from './pearson.ts';
import { rank, ties } from './rank.ts';

/**
 * Do two things rise together, whatever the shape of the rise and however coarse the scale?
 *
 * Spearman's ρ = Pearson's r of mid-ranks. p-value exact for up to nine pairs without ties, else by the t
 * distribution; range by Bonett and Wright (2000), Fisher's z with standard error √((1 + ρ²/2)/(n − 3)).
 * Same rules for few, constant and one-to-one as `pearson`.
 *
 * @example
 * import { spearman } from 'goodwill';
 * spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 50]) // → { value: 0.8, p: 0.13333…, descriptive: true, … }
 */
export function spearman(x: Gappy, y: Gappy, level = 0.95): Correlation {
  checkLevel('spearman', level);
  const p = pairs('spearman', x, y);
  const n = p.x.length;
  if (n < 3) return noCorrelation(n, level, 'Spearman', 'fewer than 3 pairs');
  const r = isConstant(p.x) || isConstant(p.y) ? null : coefficient(rank(p.x), rank(p.y));
  if (r === null) return noCorrelation(n, level, 'Spearman', 'one side does not vary');
  const error = n > 3 ? Math.sqrt((1 + (r * r) / 2) / (n - 3)) : null;
  const untied = ties(p.x).length === n && ties(p.y).length === n;
  const pValue = untied && n <= 9 ? exactP(rank(p.x), rank(p.y)) : correlationP(r, n - 2);
  return correlationOf({ value: r, n, level, method: 'Spearman', p: pValue, error });
}

/** Counts, over all orders, how many have a sum of squared rank differences at least as extreme. */
function exactP(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const seen = x.reduce((s, rx, i) => s + (rx - y[i]!) ** 2, 0);
  const counts = distances(n);
  const total = counts.reduce((a, b) => a + b, 0);
  const atMost = counts.reduce((s, c, d) => (d <= seen ? s + c : s), 0);
  const atLeast = counts.reduce((s, c, d) => (d >= seen ? s + c : s), 0);
  return Math.min(1, (2 * Math.min(atMost, atLeast)) / total);
}

/** How many permutations of n have each sum of squared displacements; built place by place over the sets used. */
function distances(n: number): number[] {
  const most = (n * (n * n - 1)) / 3;
  let bySet = new Map<number, Float64Array>([[0, Float64Array.of(1)]]);
  for (let place = 0; place < n; place++) {
    const next = new Map<number, Float64Array>();
    for (const [set, counts] of bySet) {
      for (let value = 0; value < n; value++) {
        if (set & (1 << value)) continue;
        const into = next.get(set | (1 << value)) ?? new Float64Array(most + 1);
        const d = (place - value) ** 2;
        counts.forEach((c, s) => {
          if (c > 0) into[s + d]! += c;
        });
        next.set(set | (1 << value), into);
      }
    }
    bySet = next;
  }
  return Array.from(bySet.get((1 << n) - 1)!);
}

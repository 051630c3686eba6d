import { usageError } from '../table/usage.ts';
import { checkCount, checkLevel } from './check.ts';
import { type Figure, noFigure } from './figure.ts';
import { zOfLevel } from './normal.ts';

/**
 * Do two raters agree more than they would by chance?
 *
 * Cohen's κ of a square table (rows first rater, columns second, same order of classes); `linear` or `quadratic`
 * weights for ordered classes, so that near misses count less. Large-sample standard error of Fleiss, Cohen &
 * Everitt (1969). No cases, or both raters always in one and the same class: null. Complete agreement: no range.
 *
 * @example
 * import { kappa } from 'goodwill';
 * kappa([[20, 5], [10, 15]]) // → { value: 0.4, agreement: 0.7, low: 0.1510…, high: 0.6489…, n: 50, … }
 */
export function kappa(
  table: readonly (readonly number[])[],
  options: {
    readonly weights?: 'none' | 'linear' | 'quadratic' | undefined;
    readonly level?: number | undefined;
  } = {},
): Figure & { readonly agreement: number | null } {
  const { weights = 'none', level = 0.95 } = options;
  checkLevel('kappa', level);
  const k = table.length;
  if (k < 2 || table.some(row => row.length !== k)) {
    throw usageError('kappa', 'table', table, 'must be square with two classes or more');
  }
  for (const row of table) for (const count of row) checkCount('kappa', 'table', count);
  const weight = weightOf(weights, k);
  const method = weights === 'none' ? 'Cohen kappa' : `Cohen kappa, ${weights} weights`;
  const n = table.flat().reduce((a, b) => a + b, 0);
  if (n === 0) return { ...noFigure(0, level, method, 'nothing to count'), agreement: null };
  const share = (i: number, j: number): number => table[i]![j]! / n;
  const classes = Array.from({ length: k }, (_, i) => i);
  const sum = (of: (i: number) => number): number => classes.reduce((s, i) => s + of(i), 0);
  const row = classes.map(i => sum(j => share(i, j)));
  const column = classes.map(j => sum(i => share(i, j)));
  const seen = sum(i => sum(j => weight(i, j) * share(i, j)));
  const chance = sum(i => sum(j => weight(i, j) * row[i]! * column[j]!));
  if (1 - chance < 1e-12)
    return { ...noFigure(n, level, method, 'both raters always give the same class'), agreement: seen };
  const value = (seen - chance) / (1 - chance) + 0;
  const figure = { value, level, n, method, agreement: seen };
  if (1 - seen < 1e-12) return { ...figure, low: null, high: null, reason: 'the raters agree on every case' };
  const rowWeight = classes.map(i => sum(j => column[j]! * weight(i, j)));
  const columnWeight = classes.map(j => sum(i => row[i]! * weight(i, j)));
  const spread = sum(i =>
    sum(
      j => share(i, j) * (weight(i, j) * (1 - chance) - (rowWeight[i]! + columnWeight[j]!) * (1 - seen)) ** 2,
    ),
  );
  const variance = (spread - (seen * chance - 2 * chance + seen) ** 2) / (n * (1 - chance) ** 4);
  const half = zOfLevel(level) * Math.sqrt(Math.max(0, variance));
  return { ...figure, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

function weightOf(weights: string, k: number): (i: number, j: number) => number {
  if (weights === 'none') return (i, j) => (i === j ? 1 : 0);
  if (weights === 'linear') return (i, j) => 1 - Math.abs(i - j) / (k - 1);
  if (weights === 'quadratic') return (i, j) => 1 - (i - j) ** 2 / (k - 1) ** 2;
  throw usageError('kappa', 'weights', weights, "must be 'none', 'linear' or 'quadratic'");
}

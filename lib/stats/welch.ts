import { checkLevel } from './check.ts';
import { type Figure, noFigure } from './figure.ts';
import { summarise } from './meanInterval.ts';
import { studentQuantile, studentTwoSided } from './student.ts';
import type { Summary } from './summaryInterval.ts';

/**
 * Do two groups answer differently on average, and by how much at least and at most?
 *
 * Difference of means, first minus second, with Welch's t interval (no equal variances assumed). Takes lists or their
 * counts, means and variances. A group of one, or two groups without any spread: the difference without a range.
 * An empty group: null.
 *
 * @example
 * import { welch } from 'goodwill';
 * welch([4, 5, 4, 3, 5], [3, 3, 2, 4]) // → { value: 1.2, low: -0.1239…, high: 2.5239…, df: 6.641…, p: 0.0690…, … }
 */
export function welch(
  first: ArrayLike<number> | Summary,
  second: ArrayLike<number> | Summary,
  level = 0.95,
): Figure & { readonly df: number | null; readonly p: number | null } {
  checkLevel('welch', level);
  const a = summarise('welch', 'first', first);
  const b = summarise('welch', 'second', second);
  const n = (a?.n ?? 0) + (b?.n ?? 0);
  if (a === null || b === null)
    return { ...noFigure(n, level, method, 'nothing to compare with'), df: null, p: null };
  const value = a.mean - b.mean + 0;
  const none = { value, low: null, high: null, level, n, method, df: null, p: null };
  if (a.n < 2 || b.n < 2) return { ...none, reason: 'only one value in a group' };
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  if (va + vb === 0) return { ...none, reason: 'all values are the same' };
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const error = Math.sqrt(va + vb);
  const half = studentQuantile(1 - (1 - level) / 2, df) * error;
  return { ...none, low: value - half, high: value + half, df, p: studentTwoSided(value / error, df) };
}

const method = 'Welch';

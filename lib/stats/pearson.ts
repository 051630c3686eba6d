import { checkLevel } from './check.ts';
import { type Correlation, correlationOf, noCorrelation } from './correlation.ts';
import { deviations, isConstant, meanOf, products, squares } from './moments.ts';
import { type Gappy, pairs } from './pairs.ts';
import { studentTwoSided } from './student.ts';

/**
 * Do two measured things go up and down together?
 *
 * Pearson's r over the places where both have a value; t-test with n − 2 degrees of freedom; range by Fisher's z
 * with standard error 1/√(n − 3). Fewer than 3 pairs or a constant side: null. 3 pairs: no range. Fewer than 10:
 * marked descriptive. Exactly ±1: marked degenerate, no range. Use `spearman` for ordinal answers, `rmcorr` for
 * repeated measurements of the same units.
 *
 * @example
 * import { pearson } from 'goodwill';
 * pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]) // → { value: 0.8, p: 0.104088…, low: -0.27964…, high: 0.98619…, descriptive: true, … }
 * pearson([1, 2, 3, 4], [0.3, 0.1 + 0.2, 0.3, 0.3]).reason // → "one side does not vary"
 */
export function pearson(x: Gappy, y: Gappy, level = 0.95): Correlation {
  checkLevel('pearson', level);
  const p = pairs('pearson', x, y);
  const n = p.x.length;
  if (n < 3) return noCorrelation(n, level, 'Pearson', 'fewer than 3 pairs');
  const r = coefficient(p.x, p.y);
  if (r === null) return noCorrelation(n, level, 'Pearson', 'one side does not vary');
  const error = n > 3 ? 1 / Math.sqrt(n - 3) : null;
  return correlationOf({ value: r, n, level, method: 'Pearson', p: correlationP(r, n - 2), error });
}

/** Pearson's coefficient alone; null when a side is constant but for rounding. */
export function coefficient(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  if (isConstant(x) || isConstant(y)) return null;
  const dx = deviations(x, meanOf(x));
  const dy = deviations(y, meanOf(y));
  const r = products(dx, dy) / geometricMean(squares(dx), squares(dy));
  return Math.max(-1, Math.min(1, r));
}

/** √(ab), also where ab itself would overflow or vanish. */
export function geometricMean(a: number, b: number): number {
  const product = a * b;
  return product > 1e-300 && product < 1e300 ? Math.sqrt(product) : Math.sqrt(a) * Math.sqrt(b);
}

/** Two-sided p-value of a coefficient by the t distribution; none for exactly ±1, since a p-value of 0 is never true. */
export function correlationP(r: number, df: number): number | null {
  if (df <= 0) return null;
  if (Math.abs(r) >= 1) return null;
  return studentTwoSided(r * Math.sqrt(df / ((1 - r) * (1 + r))), df);
}

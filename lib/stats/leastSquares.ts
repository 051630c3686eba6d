import { usageError } from '../table/usage.ts';
import { checkNumbers, checkSameLength } from './check.ts';
import { exactSum } from './exactSum.ts';
import { invertSymmetric } from './linear.ts';
import { products } from './moments.ts';

/** A least-squares fit: coefficients, their covariance, and how much is left over. */
export interface Fit {
  readonly n: number;
  /** Intercept first, then one per column; null when it cannot be fitted. */
  readonly coefficients: readonly number[] | null;
  /** Covariance of the coefficients; clustered when clusters were given. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** Residual degrees of freedom, or clusters − 1. */
  readonly df: number;
  readonly reason?: string;
}

/**
 * How much does y change with each of several things, the others held fixed?
 *
 * Ordinary least squares with intercept. With `clusters` (one label per row) the covariance allows rows of one
 * cluster to hang together (sandwich, CR1: G/(G−1)·(N−1)/(N−K)) and df is clusters − 1. Too few rows or columns that
 * determine one another: null.
 *
 * @example
 * import { leastSquares } from 'goodwill';
 * leastSquares([[1, 2, 3, 4, 5]], [2, 4, 5, 4, 5]).coefficients // → [2.2, 0.6]
 */
export function leastSquares(
  columns: readonly (readonly number[])[],
  y: readonly number[],
  clusters?: readonly (string | number)[],
): Fit {
  checkNumbers('leastSquares', 'y', y);
  columns.forEach((c, i) => {
    checkSameLength('leastSquares', `columns[${i}]`, c.length, y.length);
    checkNumbers('leastSquares', `columns[${i}]`, c);
  });
  if (clusters) checkSameLength('leastSquares', 'clusters', clusters.length, y.length);
  if (columns.length === 0)
    throw usageError('leastSquares', 'columns', columns, 'must hold at least one column');
  const n = y.length;
  const k = columns.length + 1;
  const labels = clusters && [...new Set(clusters)];
  const df = labels ? labels.length - 1 : n - k;
  const none = (reason: string): Fit => ({
    n,
    coefficients: null,
    covariance: null,
    df: Math.max(0, df),
    reason,
  });
  if (n <= k || df < 1) return none('too few cases');
  // Centred, so that a large common offset does no harm; the intercept is put back at the end.
  const means = columns.map(c => exactSum(c) / n);
  const centred = columns.map((c, j) => c.map(x => x - means[j]!));
  const yMean = exactSum(y) / n;
  const inverse = invertSymmetric(centred.map(a => centred.map(b => products(a, b))));
  if (inverse === null) return none('the columns determine one another');
  const right = centred.map(c => exactSum(c.map((x, i) => x * (y[i]! - yMean))));
  const slopes = inverse.map(row => products(row, right));
  const intercept = yMean - products(slopes, means);
  const residuals = y.map((v, i) => v - yMean - slopes.reduce((s, b, j) => s + b * centred[j]![i]!, 0));
  const bread = [[1 / n, ...columns.map(() => 0)], ...inverse.map(row => [0, ...row])];
  const rows = y.map((_, i) => [1, ...centred.map(c => c[i]!)]);
  const middle = labels
    ? clustered(rows, residuals, clusters, labels, bread)
    : bread.map(row => row.map(v => (v * exactSum(residuals.map(e => e * e))) / (n - k)));
  return {
    n,
    coefficients: [intercept + 0, ...slopes.map(s => s + 0)],
    covariance: uncentre(middle, means),
    df,
  };
}

function clustered(
  rows: readonly (readonly number[])[],
  residuals: readonly number[],
  clusters: readonly (string | number)[],
  labels: readonly (string | number)[],
  bread: readonly (readonly number[])[],
): number[][] {
  const [n, k, g] = [rows.length, bread.length, labels.length];
  // Sums that are rounded once, so that the order of the rows leaves no trace.
  const members = new Map(labels.map(l => [l, [] as number[]] as const));
  clusters.forEach((label, i) => {
    members.get(label)!.push(i);
  });
  const scores = [...members.values()].map(own =>
    bread.map((_, j) => exactSum(own.map(i => rows[i]![j]! * residuals[i]!))),
  );
  const scale = ((g / (g - 1)) * (n - 1)) / (n - k);
  const pushed = scores.map(s => bread.map(row => products(row, s)));
  return bread.map((_, i) => bread.map((__, j) => scale * exactSum(pushed.map(p => p[i]! * p[j]!))));
}

/** Covariance with the intercept at zero instead of at the means. */
function uncentre(m: readonly (readonly number[])[], means: readonly number[]): number[][] {
  const turn = m.map((_, i) => m.map((__, j) => (i === j ? 1 : i === 0 ? -means[j - 1]! : 0)));
  const half = turn.map(row => m.map((_, j) => row.reduce((s, t, k) => s + t * m[k]![j]!, 0)));
  return half.map(row => turn.map(other => row.reduce((s, h, k) => s + h * other[k]!, 0)));
}

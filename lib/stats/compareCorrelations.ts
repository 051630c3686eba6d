import { usageError } from '../table/usage.ts';
import { checkCount } from './check.ts';
import { normalTwoSided } from './normal.ts';
import { studentTwoSided } from './student.ts';

/** Whether two correlations differ by more than chance. */
export interface CorrelationComparison {
  /** First coefficient minus second. */
  readonly difference: number;
  /** Fisher's z or Williams' t; null with a reason where none can be given. */
  readonly statistic: number | null;
  readonly p: number | null;
  readonly reason?: string;
}

/**
 * Is the link stronger in one group than in another, separate group?
 *
 * Difference of Fisher's z over √(1/(n₁−3) + 1/(n₂−3)). Fewer than 4 pairs in a group or a coefficient of ±1: no test.
 *
 * @example
 * import { compareCorrelations } from 'goodwill';
 * compareCorrelations({ r: 0.5, n: 103 }, { r: 0.2, n: 103 }) // → { difference: 0.3, statistic: 2.4506…, p: 0.01426… }
 */
export function compareCorrelations(
  first: { readonly r: number; readonly n: number },
  second: { readonly r: number; readonly n: number },
): CorrelationComparison {
  for (const { r, n } of [first, second]) {
    checkR('compareCorrelations', r);
    checkCount('compareCorrelations', 'n', n);
  }
  const difference = first.r - second.r + 0;
  if (Math.min(first.n, second.n) < 4)
    return { difference, statistic: null, p: null, reason: 'too few pairs' };
  if (Math.abs(first.r) === 1 || Math.abs(second.r) === 1) {
    return { difference, statistic: null, p: null, reason: 'exactly one to one' };
  }
  const error = Math.sqrt(1 / (first.n - 3) + 1 / (second.n - 3));
  const statistic = (Math.atanh(first.r) - Math.atanh(second.r)) / error + 0;
  return { difference, statistic, p: normalTwoSided(statistic) };
}

/**
 * Of two things measured on the same cases, which is more closely linked with a third?
 *
 * Williams' t (1959) for r(x, y) − r(x, z) where all come from the same n cases; df = n − 3.
 *
 * @example
 * import { compareOverlapping } from 'goodwill';
 * compareOverlapping({ xy: 0.5, xz: 0.3, yz: 0.4, n: 103 }) // → { difference: 0.2, statistic: 2.0966…, p: 0.0385… }
 */
export function compareOverlapping(c: {
  readonly xy: number;
  readonly xz: number;
  readonly yz: number;
  readonly n: number;
}): CorrelationComparison {
  for (const r of [c.xy, c.xz, c.yz]) checkR('compareOverlapping', r);
  checkCount('compareOverlapping', 'n', c.n);
  const { xy, xz, yz, n } = c;
  const difference = xy - xz + 0;
  if (n < 4) return { difference, statistic: null, p: null, reason: 'too few pairs' };
  const determinant = 1 - xy * xy - xz * xz - yz * yz + 2 * xy * xz * yz;
  const mean = (xy + xz) / 2;
  const spread = (2 * determinant * (n - 1)) / (n - 3) + mean * mean * (1 - yz) ** 3;
  if (!(determinant > -1e-12) || !(spread > 0)) {
    return { difference, statistic: null, p: null, reason: 'the three correlations cannot occur together' };
  }
  const statistic = difference * Math.sqrt(((n - 1) * (1 + yz)) / spread) + 0;
  return { difference, statistic, p: studentTwoSided(statistic, n - 3) };
}

function checkR(fn: string, r: number): void {
  if (!(r >= -1 && r <= 1)) throw usageError(fn, 'r', r, 'must lie from −1 to 1');
}

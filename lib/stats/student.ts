import { betaQuantile, incomplete } from './beta.ts';

/**
 * How likely is a Student t variable to be at or below `t`?
 *
 * @example
 * import { studentCdf } from 'goodwill';
 * studentCdf(2, 5) // → 0.9490302605…
 */
export function studentCdf(t: number, df: number): number {
  const tail = studentTwoSided(t, df) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** Two-sided p-value of a t statistic. */
export function studentTwoSided(t: number, df: number): number {
  const total = df + t * t;
  return incomplete(df / total, (t * t) / total, df / 2, 0.5);
}

/**
 * Which `t` has the share `p` below it? For 0 < p < 1.
 *
 * @example
 * import { studentQuantile } from 'goodwill';
 * studentQuantile(0.975, 10) // → 2.2281388519…
 */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, df);
  const tails = 2 * (1 - p);
  // Ask for the part that is small: t²/(df + t²) near the middle, df/(df + t²) in the tail.
  const small = betaQuantile(1 - tails, 0.5, df / 2);
  if (small < 0.5) return Math.sqrt((df * small) / (1 - small));
  const rest = betaQuantile(tails, df / 2, 0.5);
  return Math.sqrt((df * (1 - rest)) / rest);
}

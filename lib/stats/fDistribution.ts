import { betaQuantile, incomplete } from './beta.ts';

/** How likely is an F variable to be at or below `f`? */
export function fCdf(f: number, df1: number, df2: number): number {
  if (f <= 0) return 0;
  const total = df1 * f + df2;
  return incomplete((df1 * f) / total, df2 / total, df1 / 2, df2 / 2);
}

/**
 * How likely is an F variable to be above `f`? The p-value of an F statistic.
 *
 * @example
 * import { fUpper } from 'goodwill';
 * fUpper(4.2, 3, 20) // → 0.018557…
 */
export function fUpper(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  const total = df1 * f + df2;
  return incomplete(df2 / total, (df1 * f) / total, df2 / 2, df1 / 2);
}

/** Which `f` has the share `p` of the F distribution below it? For 0 < p < 1. */
export function fQuantile(p: number, df1: number, df2: number): number {
  const rest = betaQuantile(1 - p, df2 / 2, df1 / 2);
  if (rest < 0.5) return (df2 * (1 - rest)) / (df1 * rest);
  const part = betaQuantile(p, df1 / 2, df2 / 2);
  return (df2 * part) / (df1 * (1 - part));
}

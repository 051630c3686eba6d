import { checkFinite, checkLevel } from './check.ts';
import { zOfLevel } from './normal.ts';
import { studentQuantile } from './student.ts';

/** One uncertain figure relative to another, with the range of that ratio and what kind of range it is. */
export interface Ratio {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** `bounded`: between low and high. `outside`: below low or above high. `everything`: no ratio can be ruled out. */
  readonly kind: 'bounded' | 'outside' | 'everything';
  readonly reason?: string;
}

/**
 * How large is one uncertain figure relative to another, and what is the range of that ratio?
 *
 * a/b with Fieller's (1954) interval from their variances and covariance; t with `df` degrees of freedom, normal
 * without. Where b is not clearly different from 0 no bounded range exists, and the kind says so.
 *
 * @example
 * import { fieller } from 'goodwill';
 * fieller({ a: 6, b: 2, varianceA: 0.25, varianceB: 0.04 }) // → { value: 3, low: 2.3301…, high: 3.9095…, level: 0.95, kind: "bounded" }
 * fieller({ a: 6, b: 0.1, varianceA: 0.25, varianceB: 0.04 }).kind // → "outside"
 */
export function fieller(
  parts: {
    readonly a: number;
    readonly b: number;
    readonly varianceA: number;
    readonly varianceB: number;
    readonly covariance?: number | undefined;
    readonly df?: number | undefined;
  },
  level = 0.95,
): Ratio {
  checkLevel('fieller', level);
  const { a, b, varianceA, varianceB, covariance = 0, df } = parts;
  for (const [name, x] of Object.entries({ a, b, varianceA, varianceB, covariance }))
    checkFinite('fieller', name, x);
  const t = df === undefined ? zOfLevel(level) : studentQuantile(1 - (1 - level) / 2, df);
  const value = b === 0 ? null : a / b + 0;
  const lead = b * b - t * t * varianceB;
  const half = a * b - t * t * covariance;
  const rest = a * a - t * t * varianceA;
  const root = half * half - lead * rest;
  const none = { value, low: null, high: null, level };
  const unclear = 'the divisor is not clearly different from zero';
  if (lead === 0 || root < 0) return { ...none, kind: 'everything', reason: unclear };
  const ends = [(half - Math.sqrt(root)) / lead, (half + Math.sqrt(root)) / lead].sort((x, y) => x - y);
  const range = { value, low: ends[0]! + 0, high: ends[1]! + 0, level };
  return lead > 0 ? { ...range, kind: 'bounded' } : { ...range, kind: 'outside', reason: unclear };
}

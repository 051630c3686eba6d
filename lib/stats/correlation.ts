import type { Figure } from './figure.ts';
import { zOfLevel } from './normal.ts';

/** How closely two things go together: −1 to 1, its likely range, and whether it may be read as more than a description. */
export interface Correlation extends Figure {
  /** Two-sided p-value against no association; null where none can be given. */
  readonly p: number | null;
  /** Independent pairs behind range and p-value, when the series remembers itself. */
  readonly nEffective?: number;
  /** Fewer than 10 (independent) pairs: describe, do not infer. */
  readonly descriptive: boolean;
  /** The coefficient is exactly ±1, so that no range can be given. */
  readonly degenerate: boolean;
}

/** A correlation without its range, for callers that work the range out themselves. */
export interface CorrelationParts {
  readonly value: number;
  readonly n: number;
  readonly level: number;
  readonly method: string;
  readonly p: number | null;
  /** Standard error of the Fisher-transformed coefficient; null where too few pairs. */
  readonly error: number | null;
  readonly nEffective?: number;
}

/** The correlation of too little, or of something constant. */
export const noCorrelation = (n: number, level: number, method: string, reason: string): Correlation => ({
  value: null,
  low: null,
  high: null,
  level,
  n,
  method,
  reason,
  p: null,
  descriptive: true,
  degenerate: false,
});

/** Puts the range round a coefficient on Fisher's scale. */
export function correlationOf({
  value,
  n,
  level,
  method,
  p,
  error,
  nEffective,
}: CorrelationParts): Correlation {
  const degenerate = Math.abs(value) >= 1 - 1e-12;
  const r = degenerate ? Math.sign(value) : value + 0;
  const extra = nEffective === undefined ? {} : { nEffective };
  const base = { value: r, level, n, method, p, descriptive: (nEffective ?? n) < 10, degenerate, ...extra };
  if (error === null || degenerate) {
    const reason = degenerate ? 'exactly one to one' : 'too few pairs';
    return { ...base, low: null, high: null, reason };
  }
  return { ...base, ...fisherRange(r, error, level) };
}

/** tanh(atanh r ± z·error). */
export function fisherRange(
  r: number,
  error: number,
  level: number,
): { readonly low: number; readonly high: number } {
  const half = zOfLevel(level) * error;
  const centre = Math.atanh(r);
  return { low: Math.tanh(centre - half) + 0, high: Math.tanh(centre + half) + 0 };
}

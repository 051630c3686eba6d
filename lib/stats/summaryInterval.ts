import type { Figure } from './figure.ts';
import { studentQuantile } from './student.ts';

/** What is left of a list when only its count, mean and variance are kept. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Sample variance, divisor n − 1. */
  readonly variance: number;
}

/** Student's t interval of the mean of at least one value. */
export function summaryInterval(s: Summary, level: number): Figure {
  const none = { value: s.mean, low: null, high: null, level, n: s.n, method: 'Student t' };
  if (s.n < 2) return { ...none, reason: 'only one value' };
  if (s.variance === 0) return { ...none, reason: 'all values are the same' };
  const half = studentQuantile(1 - (1 - level) / 2, s.n - 1) * Math.sqrt(s.variance / s.n);
  return { ...none, low: s.mean - half, high: s.mean + half };
}

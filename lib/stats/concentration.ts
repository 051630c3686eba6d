import { usageError } from '../table/usage.ts';
import { exactSum } from './exactSum.ts';

/** How unevenly an amount is spread over those who bear it. */
export interface Concentration {
  readonly n: number;
  readonly total: number;
  /** Herfindahl–Hirschman index: sum of squared shares, 1/n (even) to 1 (one has all). */
  readonly hhi: number | null;
  /** How many equal ones would be as concentrated: 1/HHI. */
  readonly effective: number | null;
  /** HHI from 0 (even) to 1; null for one alone. */
  readonly normalised: number | null;
  /** 0 (even) to (n−1)/n (one has all). */
  readonly gini: number | null;
  /** Gini × n/(n−1), fair to small groups; null for one alone. */
  readonly giniCorrected: number | null;
  readonly topShare: number | null;
  /** The fewest that together have half. */
  readonly forHalf: number | null;
  readonly reason?: string;
}

/**
 * Does the work rest on a few shoulders?
 *
 * Concentration of amounts over everyone, idle ones as zeros (leave them out and it looks more even than it is).
 * Total 0: null. One alone: "only one", not "no risk".
 *
 * @example
 * import { concentration } from 'goodwill';
 * concentration([60, 20, 10, 10, 0]) // → { hhi: 0.42, effective: 2.3809…, normalised: 0.275, gini: 0.52, giniCorrected: 0.65, topShare: 0.6, forHalf: 1, … }
 * concentration([0, 0]).reason // → "nothing to count"
 */
export function concentration(amounts: readonly number[]): Concentration {
  amounts.forEach((a, i) => {
    if (!(a >= 0 && Number.isFinite(a))) {
      throw usageError('concentration', `amounts[${i}]`, a, 'must be a finite number, zero or more');
    }
  });
  const n = amounts.length;
  const total = exactSum(amounts);
  if (total === 0) {
    const none = { hhi: null, effective: null, normalised: null, gini: null, giniCorrected: null };
    return { n, total, ...none, topShare: null, forHalf: null, reason: 'nothing to count' };
  }
  const sorted = Float64Array.from(amounts).sort();
  const hhi = Math.min(1, exactSum(sorted.map(x => (x / total) ** 2)));
  const gini = Math.max(0, exactSum(sorted.map((x, i) => (2 * (i + 1) - n - 1) * x)) / (n * total));
  let forHalf = 0;
  for (let sum = 0; sum < total / 2; forHalf++) sum += sorted[n - 1 - forHalf]!;
  const figure = { n, total, hhi, effective: 1 / hhi, gini, topShare: sorted[n - 1]! / total, forHalf };
  if (n === 1) return { ...figure, normalised: null, giniCorrected: null, reason: 'only one' };
  const normalised = Math.max(0, (hhi - 1 / n) / (1 - 1 / n));
  return { ...figure, normalised, giniCorrected: (gini * n) / (n - 1) };
}

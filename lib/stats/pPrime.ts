import { checkPart, checkSameLength } from './check.ts';
import { exactSum } from './exactSum.ts';

/** Shares over time with limits that allow for more variation than chance. */
export interface PPrime {
  readonly mean: number | null;
  /** How much more the shares move than chance alone would make them: 1 = as chance. */
  readonly sigma: number | null;
  /** Per point its share and its own limits, which are wider where there were fewer cases. */
  readonly points: readonly {
    readonly share: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly trial: boolean;
  readonly reason?: string;
}

/**
 * Did the share change, when some periods had many cases and some few?
 *
 * Laney's p′ chart: pooled share ± 3·√(p(1−p)/nᵢ)·σz, where σz is the mean moving range of the standardised shares
 * ÷ 1.128. A period without cases has no point. Limits are not clipped to 0–1. Periods with fewer than five cases are
 * refused with a reason, since no limits describe them.
 *
 * Source: Laney 2002, Improved control charts for attributes.
 *
 * @example
 * import { pPrime } from 'goodwill';
 * pPrime([90, 180, 48], [100, 200, 50]).mean // → 0.908571…
 * pPrime([1, 180, 48], [2, 200, 50]).reason // → "fewer than 5 cases in a period"
 */
export function pPrime(events: readonly number[], cases: readonly number[]): PPrime {
  checkSameLength('pPrime', 'cases', cases.length, events.length);
  events.forEach((x, i) => {
    checkPart('pPrime', `events[${i}]`, x, `cases[${i}]`, cases[i]!);
  });
  const total = exactSum(cases);
  const shares = events.map((x, i) => (cases[i] === 0 ? null : x / cases[i]!));
  const trial = shares.filter(s => s !== null).length < 12;
  const none = (reason: string): PPrime => ({
    mean: total === 0 ? null : exactSum(events) / total,
    sigma: null,
    points: shares.map(share => ({ share, low: null, high: null })),
    trial,
    reason,
  });
  if (total === 0) return none('nothing to count');
  if (cases.some(n => n > 0 && n < 5)) return none('fewer than 5 cases in a period');
  const mean = exactSum(events) / total;
  if (mean === 0 || mean === 1) return none('all cases are alike');
  const error = (n: number): number => Math.sqrt((mean * (1 - mean)) / n);
  const scores = shares.flatMap((s, i) => (s === null ? [] : [(s - mean) / error(cases[i]!)]));
  if (scores.length < 2) return none('only one point');
  const ranges = scores.slice(1).map((z, i) => Math.abs(z - scores[i]!));
  const sigma = exactSum(ranges) / ranges.length / 1.128;
  const points = shares.map((share, i) => {
    if (share === null) return { share, low: null, high: null };
    const half = 3 * error(cases[i]!) * sigma;
    return { share, low: mean - half + 0, high: mean + half };
  });
  return { mean, sigma, points, trial };
}

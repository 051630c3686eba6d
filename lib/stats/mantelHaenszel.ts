import { checkLevel, checkPart } from './check.ts';
import { type Figure, noFigure } from './figure.ts';
import { chiSquareUpper } from './gamma.ts';
import { zOfLevel } from './normal.ts';

/** One stratum: events and cases of the first and of the second group. */
export interface TwoGroups {
  readonly events1: number;
  readonly n1: number;
  readonly events2: number;
  readonly n2: number;
}

/**
 * How much higher are the odds in one group than in another, comparing like with like within each stratum?
 *
 * Mantel–Haenszel common odds ratio with the range of Robins, Breslow and Greenland (1986) and the Cochran–Mantel–
 * Haenszel test without continuity correction. Strata with one group only say nothing. Odds that are 0 or without
 * end have no range, and without end no value. Compare with the crude ratio: a change of sides is Simpson's paradox.
 *
 * @example
 * import { mantelHaenszel } from 'goodwill';
 * mantelHaenszel([
 *   { events1: 9, n1: 10, events2: 8, n2: 12 },
 *   { events1: 15, n1: 40, events2: 2, n2: 9 },
 * ]) // → { value: 2.7305…, low: 0.6883…, high: 10.8320…, chiSquare: 2.1225…, p: 0.1451…, … }
 */
export function mantelHaenszel(
  strata: readonly TwoGroups[],
  level = 0.95,
): Figure & { readonly chiSquare: number | null; readonly p: number | null } {
  checkLevel('mantelHaenszel', level);
  let [r, s, pr, mixed, qs] = [0, 0, 0, 0, 0];
  let [excess, variance, n] = [0, 0, 0];
  strata.forEach(({ events1, n1, events2, n2 }, i) => {
    checkPart('mantelHaenszel', `strata[${i}].events1`, events1, 'n1', n1);
    checkPart('mantelHaenszel', `strata[${i}].events2`, events2, 'n2', n2);
    const t = n1 + n2;
    n += t;
    if (n1 === 0 || n2 === 0) return;
    const [a, b, c, d] = [events1, n1 - events1, events2, n2 - events2];
    const [p, q] = [(a + d) / t, (b + c) / t];
    const [ad, bc] = [(a * d) / t, (b * c) / t];
    r += ad;
    s += bc;
    pr += p * ad;
    mixed += p * bc + q * ad;
    qs += q * bc;
    excess += a - (n1 * (a + c)) / t;
    if (t > 1) variance += (n1 * n2 * (a + c) * (b + d)) / (t * t * (t - 1));
  });
  const chiSquare = variance > 0 ? (excess * excess) / variance : null;
  const test = { chiSquare, p: chiSquare === null ? null : chiSquareUpper(chiSquare, 1) };
  if (s === 0) {
    return {
      ...noFigure(n, level, method, r === 0 ? 'nothing to compare' : 'no misses to compare with'),
      ...test,
    };
  }
  const value = r / s;
  if (r === 0)
    return { value, low: null, high: null, level, n, method, reason: 'no events to compare', ...test };
  const half = zOfLevel(level) * Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s));
  return { value, low: value * Math.exp(-half), high: value * Math.exp(half), level, n, method, ...test };
}

const method = 'Mantel–Haenszel';

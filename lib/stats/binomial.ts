import { usageError } from '../table/usage.ts';
import { betaCdf } from './beta.ts';
import { checkPart, checkProbability } from './check.ts';
import { binomialDensity } from './saddle.ts';

/** Probability of exactly `events` in `n` at chance `p`. */
export const binomialProbability = (events: number, n: number, p: number): number =>
  binomialDensity(events, n, p, 1 - p);

/** Probability of at most `events` in `n` at chance `p`. */
export function binomialCdf(events: number, n: number, p: number): number {
  if (events < 0) return 0;
  if (events >= n) return 1;
  return betaCdf(1 - p, n - events, events + 1);
}

/** Smallest count whose cumulative probability reaches `q`, with R's allowance for rounding. */
export function binomialQuantile(q: number, n: number, p: number): number {
  const goal = q * (1 - 64 * Number.EPSILON);
  let low = -1;
  let high = n;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p) >= goal) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Could chance alone have given a count this far from what was promised?
 *
 * Exact binomial p-value of `events` in `n` against the share `p`. `side` says which departure counts: `less`,
 * `greater`, or `either` (the sum over all counts that are no likelier than the one seen). n = 0 gives null.
 *
 * @example
 * import { binomialTest } from 'goodwill';
 * binomialTest(85, 100, 0.95, 'less') // → 0.00013585…
 * binomialTest(0, 0, 0.95, 'less') // → null
 */
export function binomialTest(
  events: number,
  n: number,
  p: number,
  side: 'less' | 'greater' | 'either',
): number | null {
  checkPart('binomialTest', 'events', events, 'n', n);
  checkProbability('binomialTest', 'p', p);
  if (n === 0) return null;
  if (side === 'less') return binomialCdf(events, n, p);
  if (side === 'greater') return atLeast(events, n, p);
  if (side === 'either') return either(events, n, p);
  throw usageError('binomialTest', 'side', side, "must be 'less', 'greater' or 'either'");
}

function atLeast(events: number, n: number, p: number): number {
  return events <= 0 ? 1 : events > n ? 0 : betaCdf(p, events, n - events + 1);
}

function either(events: number, n: number, p: number): number {
  if (p === 0) return events === 0 ? 1 : 0;
  if (p === 1) return events === n ? 1 : 0;
  const mean = n * p;
  if (events === mean) return 1;
  const limit = binomialProbability(events, n, p) * (1 + 1e-7);
  const unlikely = (k: number): boolean => binomialProbability(k, n, p) <= limit;
  if (events < mean) {
    const from = firstTrue(Math.ceil(mean), n + 1, unlikely);
    return Math.min(1, binomialCdf(events, n, p) + atLeast(from, n, p));
  }
  // On the other side of the mean probabilities fall towards 0: the last unlikely count, from below.
  const upTo = firstTrue(-1, Math.floor(mean) + 1, k => k >= 0 && !unlikely(k)) - 1;
  return Math.min(1, binomialCdf(upTo, n, p) + atLeast(events, n, p));
}

/** First k in [from, to) for which a false-then-true condition holds, else `to`. */
function firstTrue(from: number, to: number, holds: (k: number) => boolean): number {
  let low = from - 1;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

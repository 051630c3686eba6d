import { betaQuantile } from './beta.ts';
import { checkLevel, checkPart } from './check.ts';
import { type Figure, noFigure } from './figure.ts';

/**
 * What share is it, with a range that is guaranteed to be right at least as often as it says?
 *
 * Share x/n with the exact interval of Clopper and Pearson (1934): never too narrow, often too wide; use `wilson`
 * where the usual width is wanted. End points are exactly 0 at x = 0 and exactly 1 at x = n. n = 0 gives null.
 *
 * @example
 * import { clopperPearson } from 'goodwill';
 * clopperPearson(9, 10) // → { value: 0.9, low: 0.55498…, high: 0.99747…, … }
 * clopperPearson(0, 20).low // → 0
 */
export function clopperPearson(events: number, n: number, level = 0.95): Figure {
  checkPart('clopperPearson', 'events', events, 'n', n);
  checkLevel('clopperPearson', level);
  if (n === 0) return noFigure(0, level, 'Clopper–Pearson', 'nothing to count');
  const tail = (1 - level) / 2;
  const low = events === 0 ? 0 : betaQuantile(tail, events, n - events + 1);
  // The mirror image, so that the upper end is as precise as the lower.
  const high = events === n ? 1 : 1 - betaQuantile(tail, n - events, events + 1);
  return { value: events / n, low, high, level, n, method: 'Clopper–Pearson' };
}

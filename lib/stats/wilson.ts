import { checkLevel, checkPart } from './check.ts';
import { type Figure, noFigure } from './figure.ts';
import { zOfLevel } from './normal.ts';

/**
 * What share is it, and how sure can we be of it from this many cases?
 *
 * Share x/n with Wilson's score interval, without continuity correction. End points are exactly 0 when nothing
 * happened and exactly 1 when everything did. n = 0 gives null with a reason, never 0 or 1.
 * Use `clopperPearson` instead where the level must be guaranteed.
 *
 * Source: Wilson 1927; Newcombe 1998, method 3.
 *
 * @example
 * import { wilson } from 'goodwill';
 * wilson(81, 263) // → { value: 0.3079847…, low: 0.2552885…, high: 0.3662095…, level: 0.95, n: 263, method: "Wilson" }
 * wilson(10, 10).high // → 1
 * wilson(0, 0).reason // → "nothing to count"
 */
export function wilson(events: number, n: number, level = 0.95): Figure {
  checkPart('wilson', 'events', events, 'n', n);
  checkLevel('wilson', level);
  if (n === 0) return noFigure(0, level, 'Wilson', 'nothing to count');
  const z = zOfLevel(level);
  const centre = events + (z * z) / 2;
  const spread = z * Math.sqrt((events * (n - events)) / n + (z * z) / 4);
  // As quotients, because centre − spread would cancel to noise where events or misses are few.
  const low = events === 0 ? 0 : (events * events) / (n * (centre + spread));
  const misses = n - events;
  const high = misses === 0 ? 1 : 1 - (misses * misses) / (n * (misses + (z * z) / 2 + spread));
  return { value: events / n, low, high, level, n, method: 'Wilson' };
}

import { checkLevel, checkPart } from './check.ts';
import { type Figure, noFigure } from './figure.ts';
import { wilson } from './wilson.ts';

/**
 * Is the share higher here than there, and by how much at least and at most?
 *
 * Difference of two independent shares, first minus second, with Newcombe's hybrid score interval (1998, method 10:
 * square and add the Wilson limits). Stays within −1 to 1. Either n = 0 gives null.
 *
 * @example
 * import { newcombe } from 'goodwill';
 * newcombe(56, 70, 48, 80) // → { value: 0.2, low: 0.0524…, high: 0.3339…, … }
 * newcombe(3, 4, 0, 0).value // → null
 */
export function newcombe(events1: number, n1: number, events2: number, n2: number, level = 0.95): Figure {
  checkPart('newcombe', 'events1', events1, 'n1', n1);
  checkPart('newcombe', 'events2', events2, 'n2', n2);
  checkLevel('newcombe', level);
  const a = wilson(events1, n1, level);
  const b = wilson(events2, n2, level);
  const n = n1 + n2;
  if (
    a.value === null ||
    b.value === null ||
    a.low === null ||
    a.high === null ||
    b.low === null ||
    b.high === null
  ) {
    return noFigure(n, level, 'Newcombe', 'nothing to compare with');
  }
  const value = (events1 * n2 - events2 * n1) / (n1 * n2);
  const low = value - Math.hypot(a.value - a.low, b.high - b.value);
  const high = value + Math.hypot(a.high - a.value, b.value - b.low);
  return { value: value + 0, low: Math.max(-1, low), high: Math.min(1, high), level, n, method: 'Newcombe' };
}

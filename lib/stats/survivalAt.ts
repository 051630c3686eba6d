import { checkFinite } from './check.ts';
import type { Figure } from './figure.ts';
import type { Curve, CurveStep } from './kaplanMeier.ts';

/**
 * What share is still open after this long?
 *
 * S(t) read off a Kaplan–Meier curve as a step function that is already down at an event's own time. Before the first
 * event 1 without a range; later than anybody was watched null, unless nobody was left (then 0).
 *
 * @example
 * import { kaplanMeier, survivalAt } from 'goodwill';
 * const curve = kaplanMeier([{ time: 2, event: 1 }, { time: 3, event: 0 }, { time: 5, event: 1 }, { time: 8, event: 0 }]);
 * survivalAt(curve, 4).value // → 0.75
 * survivalAt(curve, 9).reason // → "nobody was watched that long"
 */
export function survivalAt(curve: Curve, time: number): Figure {
  checkFinite('survivalAt', 'time', time);
  const { n, level } = curve;
  const base = { level, n, method: `Kaplan–Meier, ${curve.interval}` };
  const none = { ...base, value: null, low: null, high: null };
  if (n === 0) return { ...none, reason: 'nothing to count' };
  const step = stepAt(curve.steps, time);
  if (curve.last !== null && time > curve.last && step?.survival !== 0) {
    return { ...none, reason: 'nobody was watched that long' };
  }
  const { survival, low, high } = step ?? { survival: 1, low: null, high: null };
  const figure = { ...base, value: survival, low, high };
  if (low !== null) return figure;
  return { ...figure, reason: survival === 1 ? 'nothing has happened by then' : 'nobody is left' };
}

/**
 * What share is done within this time?
 *
 * 1 − S(t), the mirror of `survivalAt`, with its range mirrored too.
 *
 * @example
 * import { kaplanMeier, reachedBy } from 'goodwill';
 * const curve = kaplanMeier([{ time: 2, event: 1 }, { time: 3, event: 0 }, { time: 5, event: 1 }, { time: 8, event: 0 }]);
 * reachedBy(curve, 5).value // → 0.625
 */
export function reachedBy(curve: Curve, time: number): Figure {
  const left = survivalAt(curve, time);
  const mirror = (x: number | null): number | null => (x === null ? null : 1 - x);
  return { ...left, value: mirror(left.value), low: mirror(left.high), high: mirror(left.low) };
}

/** The last step at or before a time; undefined before the first. */
function stepAt<S extends Pick<CurveStep, 'time'>>(steps: readonly S[], time: number): S | undefined {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.time <= time) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

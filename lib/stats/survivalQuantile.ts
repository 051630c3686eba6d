import { usageError } from '../table/usage.ts';
import type { Figure } from './figure.ts';
import type { Curve, CurveStep } from './kaplanMeier.ts';

/**
 * By when is half of them (or nine out of ten) done, counting those that are still open?
 *
 * Smallest time at which the share still open is at most 1 − p; where the curve lies exactly at 1 − p over a flat
 * stretch, the middle of that stretch, as R does. The limits are the same reading of the curve's own limits.
 * Not reached: null with the reason "not reached", the lower limit still given; the upper may be missing alone.
 *
 * @example
 * import { kaplanMeier, survivalQuantile } from 'goodwill';
 * const curve = kaplanMeier([1, 2, 3, 4].map(time => ({ time, event: 1 })));
 * survivalQuantile(curve, 0.5).value // → 2.5
 * survivalQuantile(kaplanMeier([{ time: 9, event: 0 }]), 0.5).reason // → "not reached"
 */
export function survivalQuantile(curve: Curve, p: number): Figure {
  if (!(p > 0 && p < 1)) throw usageError('survivalQuantile', 'p', p, 'must lie between 0 and 1');
  const { n, level } = curve;
  const method = `Kaplan–Meier, ${curve.interval}`;
  if (n === 0) return { value: null, low: null, high: null, level, n, method, reason: 'nothing to count' };
  const read = (of: (s: CurveStep) => number | null): number | null => crossing(curve.steps, of, p);
  const figure = {
    value: read(s => s.survival),
    low: read(s => s.low),
    high: read(s => s.high),
    level,
    n,
    method,
  };
  if (figure.value === null) return { ...figure, reason: 'not reached' };
  if (figure.low === null || figure.high === null) {
    return { ...figure, reason: figure.low === null ? 'too few cases' : 'upper end not reached' };
  }
  return figure;
}

/** The square root of the machine precision, R's allowance for a share that is 1 − p but for rounding. */
const tolerance = 2 ** -26;

function crossing(
  steps: readonly CurveStep[],
  of: (s: CurveStep) => number | null,
  p: number,
): number | null {
  const reaches = (margin: number, from: number): number => {
    for (let i = from; i < steps.length; i++) {
      const share = of(steps[i]!);
      if (share !== null && 1 - share + margin >= p) return i;
    }
    return -1;
  };
  const first = reaches(tolerance, 0);
  if (first < 0) return null;
  const second = reaches(-tolerance, first);
  if (second >= 0) return (steps[first]!.time + steps[second]!.time) / 2;
  // The curve ends on the level itself: the flat stretch goes on to the end of watching.
  return of(steps.at(-1)!) === null ? null : (steps[first]!.time + steps.at(-1)!.time) / 2;
}

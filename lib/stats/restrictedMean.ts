import { usageError } from '../table/usage.ts';
import { type Figure, noFigure } from './figure.ts';
import type { Curve } from './kaplanMeier.ts';
import { zOfLevel } from './normal.ts';

/**
 * How long does it take on average, looking no further than a horizon that everybody was watched up to?
 *
 * Restricted mean ∫₀^τ S(t) dt with Greenwood's variance and a normal range inside 0 to τ. A horizon beyond what was
 * watched gives null; for several groups take the smallest `last` of their curves.
 *
 * @example
 * import { kaplanMeier, restrictedMean } from 'goodwill';
 * restrictedMean(kaplanMeier([1, 2, 3, 4].map(time => ({ time, event: 1 }))), 4).value // → 2.5
 * restrictedMean(kaplanMeier([{ time: 9, event: 0 }]), 10).reason // → "nobody was watched that long"
 */
export function restrictedMean(
  curve: Curve,
  horizon: number,
): Figure & { readonly standardError: number | null } {
  if (!(horizon > 0 && Number.isFinite(horizon))) {
    throw usageError('restrictedMean', 'horizon', horizon, 'must be a finite number above zero');
  }
  const { n, level, steps } = curve;
  const none = (reason: string): Figure & { standardError: null } => ({
    ...noFigure(n, level, method, reason),
    standardError: null,
  });
  if (n === 0 || curve.last === null) return none('nothing to count');
  if (horizon > curve.last && steps.at(-1)!.survival > 0) return none('nobody was watched that long');
  let area = 0;
  let variance = 0;
  let next = horizon;
  for (let i = steps.length - 1; i >= 0; i--) {
    const s = steps[i]!;
    if (s.time > horizon) continue;
    area += (next - s.time) * s.survival;
    const left = s.atRisk - s.events;
    if (s.events > 0 && left > 0) variance += (area * area * s.events) / (s.atRisk * left);
    next = s.time;
  }
  const value = area + next;
  const standardError = Math.sqrt(variance);
  if (standardError === 0) {
    const reason = 'nothing has happened by then';
    return { value, low: null, high: null, level, n, method, reason, standardError: null };
  }
  const half = zOfLevel(level) * standardError;
  const [low, high] = [Math.max(0, value - half), Math.min(horizon, value + half)];
  return { value, low, high, level, n, method, standardError };
}

const method = 'area under Kaplan–Meier';

/**
 * How far can several groups all be watched? The horizon for comparing their restricted means; null when one has nothing.
 *
 * @example
 * import { commonHorizon, kaplanMeier } from 'goodwill';
 * commonHorizon([kaplanMeier([{ time: 9, event: 0 }]), kaplanMeier([{ time: 4, event: 1 }])]) // → 4
 */
export function commonHorizon(curves: readonly Curve[]): number | null {
  const lasts = curves.map(c => c.last);
  return lasts.length === 0 || lasts.includes(null) ? null : Math.min(...(lasts as number[]));
}

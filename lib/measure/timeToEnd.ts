import type { CurveBins } from '../cube/tally.ts';
import { cumulativeIncidence, type IncidenceStep } from '../stats/cumulativeIncidence.ts';
import type { Figure } from '../stats/figure.ts';
import { type Curve, type CurveStep, kaplanMeier } from '../stats/kaplanMeier.ts';
import { survivalQuantile } from '../stats/survivalQuantile.ts';
import { DAY, HOUR } from '../time/length.ts';
import { type Estimate, nothing } from './estimate.ts';
import { lives } from './lives.ts';
import { middle } from './middle.ts';

/**
 * The curve of what is not done yet. Where some end otherwise (withdrawn, merged), they are neither done nor open:
 * the share done is then Aalen–Johansen's, and what is left of 1 is drawn.
 */
export function openCurve(bins: CurveBins, level: number): Curve {
  const seen = lives(bins, { shares: [0.5, 0.25, 0.1] });
  const curve = kaplanMeier(seen, { level });
  if (curve.competing === 0) return curve;
  const { steps } = cumulativeIncidence(seen, level);
  return { ...curve, steps: curve.steps.map((step, i) => mirrored(step, steps[i]!)) };
}

const mirrored = (
  { time, atRisk, events, competing, open }: CurveStep,
  { incidence, standardError, low, high }: IncidenceStep,
): CurveStep => ({
  time,
  atRisk,
  events,
  competing,
  open,
  survival: 1 - incidence,
  standardError,
  low: high === null ? null : 1 - high,
  high: low === null ? null : 1 - low,
});

/** Median with p75 and p90, open ones counted, and the median of the closed ones alone beside it. */
export function timeToEnd(bins: CurveBins, leftOut: number, level: number, of: string): Estimate {
  const curve = openCurve(bins, level);
  const method = curve.competing > 0 ? 'Aalen–Johansen, log-log' : 'Kaplan–Meier, log-log';
  if (curve.n === 0) return { ...nothing(of, level, method, `no ${of}`), excluded: leftOut };
  const at = (p: number): Estimate => quantile(survivalQuantile(curve, p), curve, of, method);
  const counts = { ended: curve.events, open: curve.open, endedOtherwise: curve.competing };
  return {
    ...at(0.5),
    excluded: leftOut,
    counts,
    parts: { p75: at(0.75), p90: at(0.9), closedOnly: closedOnly(bins, level, of) },
  };
}

function quantile(figure: Figure, curve: Curve, of: string, method: string): Estimate {
  const { value, low, high, level, n } = figure;
  const base = { value, low, high, level, n, of, method };
  if (value !== null) return base;
  if (curve.events === 0) return { ...base, reason: unended(curve) };
  return { ...base, reason: `not reached by ${days(curve.last ?? 0)}` };
}

function unended({ competing, open }: Curve): string {
  if (competing === 0) return 'all are still open';
  return `all ${open > 0 ? 'are still open or ' : ''}ended otherwise: withdrawn, merged, or the client left`;
}

function days(ms: number): string {
  const rounded = Math.floor(ms / DAY);
  return rounded < 1 ? `${Math.floor(ms / HOUR)} hours` : rounded === 1 ? '1 day' : `${rounded} days`;
}

/** The middle of what is closed, which leaves out the slow ones that are still open: shown only for comparison. */
function closedOnly({ grid, events }: CurveBins, level: number, of: string): Estimate {
  const method = 'median of closed only';
  const m = middle(grid, events, level);
  if (m === null) return nothing(`closed ${of}`, level, method, 'none is closed');
  return { value: m.value, low: null, high: null, level, n: m.n, of: `closed ${of}`, method };
}

import { checkLevel } from './check.ts';
import { curveRange } from './kaplanMeier.ts';
import { zOfLevel } from './normal.ts';
import { type Lives, riskTable } from './riskTable.ts';

/** One distinct time of a cumulative incidence: who was at risk, what happened, and how likely it was by then. */
export interface IncidenceStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly competing: number;
  /** Share that has had the event by this time. */
  readonly incidence: number;
  readonly standardError: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Share that has ended otherwise by this time. */
  readonly competingIncidence: number;
  /** Share for which neither has happened. */
  readonly neither: number;
  /** 1 − Kaplan–Meier with competing ends taken for open ones: too high, kept for comparison only. */
  readonly naive: number;
}

/**
 * What share is done by then, when some end in another way first (withdrawn, merged, left)?
 *
 * Aalen–Johansen cumulative incidence: the share with the event and the share that ended otherwise add up with the
 * rest to 1, which 1 − Kaplan–Meier does not. Variance by the delta method (Marubini & Valsecchi 1995), range on the
 * log-log scale; without competing ends both are those of `kaplanMeier`. Empty: no steps.
 *
 * @example
 * import { cumulativeIncidence } from 'goodwill';
 * const { steps } = cumulativeIncidence([{ time: 1, event: 1 }, { time: 2, event: 2 }, { time: 3, event: 1 }, { time: 4, event: 0 }]);
 * steps.map(s => s.incidence) // → [0.25, 0.25, 0.5, 0.5]
 * steps.map(s => s.naive) // → [0.25, 0.25, 0.625, 0.625]
 */
export function cumulativeIncidence(
  lives: Lives,
  level = 0.95,
): { readonly n: number; readonly level: number; readonly steps: readonly IncidenceStep[] } {
  checkLevel('cumulativeIncidence', level);
  const table = riskTable('cumulativeIncidence', lives);
  const z = zOfLevel(level);
  const steps: IncidenceStep[] = [];
  let [neither, incidence, competingIncidence, onlyEvents] = [1, 0, 0, 1];
  // Sums over past times s of h, F(s)·h + c, and F(s)²·h + v + 2·F(s)·c: the variance is a quadratic in F(t).
  let [square, linear, constant] = [0, 0, 0];
  for (let i = 0; i < table.time.length; i++) {
    const [n, d1, d2] = [table.atRisk[i]!, table.events[i]!, table.competing[i]!];
    if (d1 + d2 + table.open[i]! === 0) continue;
    if (d1 + d2 > 0) {
      const d = d1 + d2;
      const h = d === n ? 0 : d / (n * (n - d));
      const c = (neither * d1) / (n * n);
      const v = (neither * neither * d1 * (n - d1)) / n ** 3;
      incidence += (neither * d1) / n;
      competingIncidence += (neither * d2) / n;
      square += h;
      linear += incidence * h + c;
      constant += incidence * incidence * h + v + 2 * incidence * c;
      neither *= (n - d) / n;
      onlyEvents *= (n - d1) / n;
    }
    const variance = incidence * (incidence * square - 2 * linear) + constant;
    const standardError = Math.sqrt(Math.max(0, variance));
    const left = curveRange(1 - incidence, standardError / (1 - incidence), 'log-log', z);
    steps.push({
      time: table.time[i]!,
      atRisk: n,
      events: d1,
      competing: d2,
      incidence,
      standardError,
      low: left.high === null ? null : 1 - left.high,
      high: left.low === null ? null : 1 - left.low,
      competingIncidence,
      neither,
      naive: 1 - onlyEvents,
    });
  }
  return { n: table.n, level, steps };
}

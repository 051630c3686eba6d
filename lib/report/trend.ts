import type { Estimate } from '../measure/estimate.ts';
import { newcombe } from '../stats/newcombe.ts';
import { type Judged, judge } from './judge.ts';
import type { Report, Selection } from './report.ts';

/** A figure before and after an instant, and whether the difference is more than chance. */
export interface BeforeAfter {
  readonly before: Estimate;
  readonly after: Estimate;
  /** After − before. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reads: 'better' | 'worse' | 'higher' | 'lower' | 'no clear change' | 'cannot say';
}

/** A figure over time, judged by its own usual range. */
export interface Trend extends Judged {
  /** Instead of a usual range where there are fewer than 12 points. */
  readonly beforeAfter: BeforeAfter | null;
}

/**
 * Did this figure change, or is it the usual up and down?
 *
 * One point a period; usual range = mean ± 2.66 × mean moving range over all judged points, from 12 points on, begun
 * anew at a declared change with 12 points on both sides; with fewer, the first half against the second half with
 * its likely range. Periods that are not over or too young, and those with fewer than 5 cases, are drawn but not
 * judged. Variation and assurance words follow the measure's direction.
 *
 * Source: METRICS D9; Wheeler; NHS "making data count".
 *
 * @example
 * import { buildReport, definePolicy, openReport, tablesFromRows, trend } from 'goodwill';
 * const tickets = Array.from({ length: 140 }, (_, i) => {
 *   const opened = Date.UTC(2025, i % 14, 3, 9);
 *   return { id: `T${i}`, opened, resolved: opened + (i % 14 === 13 ? 90 : i % 9) * 3_600_000 };
 * });
 * const policy = definePolicy({ zone: 'UTC', targets: { resolution: '7h' } });
 * const seen = trend(openReport(buildReport(tablesFromRows({ tickets }), policy, { asOf: Date.UTC(2026, 3, 1) })), 'attainment');
 * seen.variation // → "concern"
 * seen.points.length // → 14
 */
export function trend(report: Report, measure: string, selection: Selection = {}): Trend {
  const judged = judge(report, measure, selection);
  const periods = judged.points.filter(p => p.counts).map(p => p.period);
  return {
    ...judged,
    beforeAfter: judged.usual === null ? halves(report, measure, selection, periods, judged.better) : null,
  };
}

/** First half against second half, each pooled over its periods. */
function halves(
  report: Report,
  measure: string,
  selection: Selection,
  periods: readonly string[],
  better: Trend['better'],
): BeforeAfter | null {
  if (periods.length < 2) return null;
  const middle = Math.floor(periods.length / 2);
  const pool = (part: readonly string[]) =>
    report.select({ ...selection, from: part[0]!, to: part.at(-1)! }).estimate(measure);
  const before = pool(periods.slice(0, middle));
  const after = pool(periods.slice(middle));
  return { before, after, ...compare(before, after, better) };
}

/** Difference of two figures; Newcombe's range for shares, else the square-and-add of the two likely ranges. */
export function compare(
  before: Estimate,
  after: Estimate,
  better: Trend['better'],
): Pick<BeforeAfter, 'difference' | 'low' | 'high' | 'reads'> {
  if (before.value === null || after.value === null) {
    return { difference: null, low: null, high: null, reads: 'cannot say' };
  }
  const difference = after.value - before.value + 0;
  const ends =
    before.method === 'Wilson' && after.method === 'Wilson'
      ? shares(before, after)
      : squareAndAdd(before, after);
  if (ends === null) return { difference, low: null, high: null, reads: 'cannot say' };
  const up = ends.low > 0;
  if (!up && !(ends.high < 0)) return { difference, ...ends, reads: 'no clear change' };
  if (better === 'neither') return { difference, ...ends, reads: up ? 'higher' : 'lower' };
  return { difference, ...ends, reads: up === (better === 'higher') ? 'better' : 'worse' };
}

function shares(before: Estimate, after: Estimate): { low: number; high: number } | null {
  const x = (e: Estimate) => Math.round(e.value! * e.n);
  const d = newcombe(x(after), after.n, x(before), before.n, after.level);
  return d.low === null || d.high === null ? null : { low: d.low, high: d.high };
}

function squareAndAdd(before: Estimate, after: Estimate): { low: number; high: number } | null {
  if (before.low === null || before.high === null || after.low === null || after.high === null) return null;
  const d = after.value! - before.value!;
  return {
    low: d - Math.hypot(after.value! - after.low, before.high - before.value!),
    high: d + Math.hypot(after.high - after.value!, before.value! - before.low),
  };
}

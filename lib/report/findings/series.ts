import type { Estimate } from '../../measure/estimate.ts';
import type { Report, Selection } from '../report.ts';
import { english as w } from '../words.ts';
import type { PeriodShare } from './change.ts';

/** Periods old enough to judge. */
export function judgedPeriods(report: Report): readonly string[] {
  const young = new Set(report.data.meta.youngPeriods);
  return report.data.meta.periods.filter(p => !young.has(p));
}

/** Met and decided, whatever the measure calls them. */
export interface Counts {
  readonly events: number;
  readonly n: number;
}

/** Events of a share: its value times what it rests on, a whole number. */
export const countsOf = (e: Estimate | undefined): Counts =>
  e === undefined || e.value === null ? { events: 0, n: 0 } : { events: Math.round(e.value * e.n), n: e.n };

/** A share of one part by period beside the same share of everything else. */
export function besideTheRest(
  report: Report,
  measure: string,
  part: Selection,
  all: Selection,
): readonly PeriodShare[] {
  const own = report.select({ ...all, ...part }).by(measure, 'period');
  const whole = wholeOf(report, measure, all);
  return judgedPeriods(report).map(period => {
    const [mine, every] = [countsOf(own.get(period)), countsOf(whole.get(period))];
    const other = { events: every.events - mine.events, n: every.n - mine.n };
    return { period, ...mine, other: other.n > 0 ? other : null };
  });
}

// Every team and tier is put beside the same whole.
const wholes = new WeakMap<Report, Map<string, ReadonlyMap<string, Estimate>>>();

function wholeOf(report: Report, measure: string, all: Selection): ReadonlyMap<string, Estimate> {
  const ofReport = wholes.get(report) ?? new Map<string, ReadonlyMap<string, Estimate>>();
  wholes.set(report, ofReport);
  const key = JSON.stringify([measure, all]);
  const whole = ofReport.get(key) ?? report.select(all).by(measure, 'period');
  ofReport.set(key, whole);
  return whole;
}

/** `from June 2026 to August 2026`, of one period `in August 2026`: no share without its time. */
export function during(periods: readonly string[]): string {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  return first === last ? w.when(first) : `from ${w.period(first)} to ${w.period(last)}`;
}

/** The clocks that attainment is measured on here. */
export function clocks(report: Report): readonly string[] {
  const info = report.data.measures.find(m => m.id === 'attainment');
  if (info === undefined || info.off !== undefined) return [];
  return (report.data.cube.dims.clock ?? []).filter(c => c !== '');
}

/** From a period to the last one that may be judged: what a sentence says of a stretch rests on this selection. */
export function since(report: Report, from: string): Selection {
  return { from, to: judgedPeriods(report).at(-1)! };
}

/** The one tier of data that have none: it has no name to speak of. */
export const WHOLE_TIER = 'all';

/** Values of a dimension that have a name that may be shown. */
export function named(report: Report, measure: string, dim: string): readonly string[] {
  return [...report.select({}).by(measure, dim).keys()].filter(v => v !== '' && v !== '(not shown)');
}

/** `first response` for `firstResponse`. */
export const clockWords = (clock: string): string => clock.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** What a slipping tier or team explains of the whole: its findings need not say so again. */
export const explained = (clock: string): readonly string[] =>
  clock === 'resolution'
    ? ['last-point/attainment', 'last-point/attainment-all']
    : ['last-point/attainment-all'];

import { utc } from '@date-fns/utc';
import {
  addDays,
  addMonths,
  addWeeks,
  getISOWeek,
  getISOWeekYear,
  isValid,
  lightFormat,
  parseISO,
  startOfISOWeek,
  startOfMonth,
} from 'date-fns';
import { usageError } from '../table/usage.ts';
import { DAY } from '../time/length.ts';
import { zoneOf } from '../time/zone.ts';

export type Grain = 'month' | 'week' | 'day';

/** Dates are UTC midnights here, whatever the zone: only `midnight` knows one, and no step knows that of the machine. */
const civil = { in: utc } as const;

interface Steps {
  readonly example: string;
  /** First day of the period of a date. */
  start(date: Date): Date;
  /** First day of the period after that which begins with `start`. */
  next(start: Date): Date;
  label(start: Date): string;
}

const STEPS: Readonly<Record<Grain, Steps>> = {
  month: {
    example: '2026-03',
    start: date => startOfMonth(date, civil),
    next: start => addMonths(start, 1, civil),
    label: start => lightFormat(start, 'yyyy-MM'),
  },
  week: {
    example: '2026-W11',
    start: date => startOfISOWeek(date, civil),
    next: start => addWeeks(start, 1, civil),
    label: start =>
      `${String(getISOWeekYear(start)).padStart(4, '0')}-W${String(getISOWeek(start)).padStart(2, '0')}`,
  },
  day: {
    example: '2026-03-09',
    start: date => date,
    next: start => addDays(start, 1, civil),
    label: start => lightFormat(start, 'yyyy-MM-dd'),
  },
};

/** First day of a labelled period; throws when the label is not one of this grain. */
function parse(grain: Grain, period: string): Date {
  const { label, example } = STEPS[grain];
  const start = parseISO(period, civil);
  if (!isValid(start) || label(start) !== period)
    throw usageError('period', 'period', period, `must be a ${grain} such as ${example}`);
  return start;
}

/** Refuses a label that is not a period of this grain. */
export function checkPeriod(grain: Grain, period: string): void {
  parse(grain, period);
}

/** First instant of a local date. A midnight that the clock change skips is the first instant after it. */
const midnight = (date: Date, zone: string): number => zoneOf(zone).toInstant(date.getTime());

/** Periods in a row: `edges[i]` is the first instant of `labels[i]`, and `edges[labels.length]` the end of the last. */
export interface Periods {
  readonly grain: Grain;
  readonly zone: string;
  readonly labels: readonly string[];
  readonly edges: Float64Array;
  /** Position of the period of an instant; −1 outside or for NaN. */
  index(at: number): number;
}

/**
 * The months, ISO weeks or days of a zone that cover `from` to `until`, both inclusive.
 *
 * Compiled once into instants, so that a million rows need no calendar.
 *
 * @example
 * import { compilePeriods } from './period.ts';
 * compilePeriods('month', 'Europe/Amsterdam', Date.UTC(2026, 1, 28, 23, 30), Date.UTC(2026, 2, 2)).labels // → ["2026-03"]
 */
export function compilePeriods(grain: Grain, zone: string, from: number, until: number): Periods {
  const labels: string[] = [];
  const edges: number[] = [];
  if (from <= until) {
    const { start: startOf, next, label } = STEPS[grain];
    // A zone is never more than a day away from UTC.
    let start = startOf(utc((Math.floor(from / DAY) - 1) * DAY));
    let opens = midnight(start, zone);
    while (opens <= until) {
      const after = next(start);
      const closes = midnight(after, zone);
      // A date that its zone leaves out (Apia, 30 December 2011) has no instants.
      if (closes > from && closes > opens) {
        labels.push(label(start));
        edges.push(opens);
      }
      [start, opens] = [after, closes];
    }
    edges.push(opens);
  }
  const ends = Float64Array.from(edges);
  const count = labels.length;
  return {
    grain,
    zone,
    labels,
    edges: ends,
    index: at => {
      if (!(count > 0 && at >= ends[0]! && at < ends[count]!)) return -1;
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (ends[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/**
 * Every period from one label to another, both inclusive, those without data too.
 *
 * @example
 * import { periodsBetween } from './period.ts';
 * periodsBetween('week', '2025-W52', '2026-W02') // → ["2025-W52", "2026-W01", "2026-W02"]
 */
export function periodsBetween(grain: Grain, first: string, last: string): readonly string[] {
  const end = parse(grain, last);
  const { next, label } = STEPS[grain];
  const labels: string[] = [];
  for (let start = parse(grain, first); start <= end; start = next(start)) labels.push(label(start));
  return labels;
}

/** First instant of a labelled period and of the one after it. */
export function periodSpan(
  grain: Grain,
  zone: string,
  period: string,
): { readonly from: number; readonly until: number } {
  const start = parse(grain, period);
  return { from: midnight(start, zone), until: midnight(STEPS[grain].next(start), zone) };
}

/**
 * The coarsest of month, week and day that has at least 12 periods with data in them; with fewer, the coarsest of
 * those that have most.
 */
export function chooseGrain(instants: readonly ArrayLike<number>[], zone: string): Grain {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const at of instants) {
    for (let i = 0; i < at.length; i++) {
      const t = at[i]!;
      if (t < first) first = t;
      if (t > last) last = t;
    }
  }
  let best: Grain = 'month';
  let most = 0;
  for (const grain of ['month', 'week', 'day'] as const) {
    const periods = compilePeriods(grain, zone, first, last);
    const seen = new Uint8Array(periods.labels.length);
    for (const at of instants) {
      for (let i = 0; i < at.length; i++) {
        const p = periods.index(at[i]!);
        if (p >= 0) seen[p] = 1;
      }
    }
    const points = seen.reduce((a, b) => a + b, 0);
    if (points >= 12) return grain;
    if (points > most) {
      most = points;
      best = grain;
    }
  }
  return best;
}

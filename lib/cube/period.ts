import { zoneTable } from '../calendar/zone.ts';
import { usageError } from '../table/usage.ts';

export type Grain = 'month' | 'week' | 'day';

const day = 86_400_000;

/** Dates are counted in whole days since 1 January 1970, without a zone: only their midnights have one. */
const civil = (dayNumber: number): Date => new Date(dayNumber * day);
const dayOf = (year: number, month: number, date: number): number => {
  const d = new Date(0);
  d.setUTCFullYear(year, month, date);
  return Math.round(d.getTime() / day);
};
/** Monday is 0. 1 January 1970 was a Thursday. */
const weekday = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;

function startOf(grain: Grain, dayNumber: number): number {
  if (grain === 'day') return dayNumber;
  if (grain === 'week') return dayNumber - weekday(dayNumber);
  const d = civil(dayNumber);
  return dayOf(d.getUTCFullYear(), d.getUTCMonth(), 1);
}

function next(grain: Grain, start: number): number {
  if (grain === 'day') return start + 1;
  if (grain === 'week') return start + 7;
  const d = civil(start);
  return dayOf(d.getUTCFullYear(), d.getUTCMonth() + 1, 1);
}

const digits = (x: number, n: number): string => String(x).padStart(n, '0');

function label(grain: Grain, start: number): string {
  const d = civil(start);
  const month = `${digits(d.getUTCFullYear(), 4)}-${digits(d.getUTCMonth() + 1, 2)}`;
  if (grain === 'month') return month;
  if (grain === 'day') return `${month}-${digits(d.getUTCDate(), 2)}`;
  // The ISO week belongs to the year of its Thursday.
  const year = civil(start + 3).getUTCFullYear();
  const first = dayOf(year, 0, 4);
  return `${digits(year, 4)}-W${digits(1 + Math.round((start - (first - weekday(first))) / 7), 2)}`;
}

const forms: Readonly<Record<Grain, RegExp>> = {
  month: /^(\d{4})-(\d{2})$/,
  week: /^(\d{4})-W(\d{2})$/,
  day: /^(\d{4})-(\d{2})-(\d{2})$/,
};

/** First day of a labelled period; throws when the label is not one of this grain. */
function parse(grain: Grain, period: string): number {
  const parts = forms[grain].exec(period);
  const [, year, second, date] = parts ?? [];
  let start = Number.NaN;
  if (parts !== null && grain === 'week') {
    const first = dayOf(Number(year), 0, 4);
    start = first - weekday(first) + 7 * (Number(second) - 1);
  } else if (parts !== null) {
    start = dayOf(Number(year), Number(second) - 1, grain === 'day' ? Number(date) : 1);
  }
  if (Number.isNaN(start) || label(grain, start) !== period) {
    const example = { month: '2026-03', week: '2026-W11', day: '2026-03-09' }[grain];
    throw usageError('period', 'period', period, `must be a ${grain} such as ${example}`);
  }
  return start;
}

/** Refuses a label that is not a period of this grain. */
export function checkPeriod(grain: Grain, period: string): void {
  parse(grain, period);
}

/** First instant of a local date. A midnight that the clock change skips is the first instant after it. */
const midnight = (dayNumber: number, zone: string): number => zoneTable(zone).toInstant(dayNumber * day);

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
    // A zone is never more than a day away from UTC.
    let start = startOf(grain, Math.floor(from / day) - 1);
    let opens = midnight(start, zone);
    while (opens <= until) {
      const after = next(grain, start);
      const closes = midnight(after, zone);
      // A date that its zone leaves out (Apia, 30 December 2011) has no instants.
      if (closes > from && closes > opens) {
        labels.push(label(grain, start));
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
  const labels: string[] = [];
  for (let start = parse(grain, first); start <= end; start = next(grain, start))
    labels.push(label(grain, start));
  return labels;
}

/** First instant of a labelled period and of the one after it. */
export function periodSpan(
  grain: Grain,
  zone: string,
  period: string,
): { readonly from: number; readonly until: number } {
  const start = parse(grain, period);
  return { from: midnight(start, zone), until: midnight(next(grain, start), zone) };
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

import type { CalendarPolicy, ExclusionWindow, Policy } from '../policy/policy.ts';
import { usageError } from '../table/usage.ts';
import { dayOf } from '../time/date.ts';
import { DAY } from '../time/length.ts';
import { type Zone, zoneOf } from '../time/zone.ts';
import type { Calendar, Interval, NamedInterval } from './calendar.ts';
import { type Day, dayReader, pieces } from './day.ts';
import { excludedSpans } from './exclude.ts';
import { inside, outside, type Piece } from './piece.ts';
import {
  countUpTo,
  instantAt,
  lastInstantAt,
  openBefore,
  stretchAt,
  type Timeline,
  timeline,
} from './timeline.ts';

/** Hours are known between these years; a deadline of the year 9999 is not worth eight thousand years of intervals. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
const YEAR = 366 * DAY;

/**
 * When are we open? Compiled once: opening hours become UTC intervals with running totals, so that every question
 * afterwards is a binary search and none walks days. Asked outside the span, the calendar grows; answers never
 * depend on the span. Hours are known from 1900 to 2200. Time that counts for nobody is taken out where it is given.
 * Throws a UsageError for an unknown calendar and for one that never opens.
 *
 * @example
 * import { calendar, compileCalendar } from 'goodwill';
 * const { policies } = calendar({ hours: { 'mon-fri': '09:00-17:00' } });
 * const year = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1) };
 * compileCalendar(policies, 'calendar', year).between(year.from, year.until) / 3_600_000 // → 2088
 */
export function compileCalendar(
  policies: Policy['calendars'],
  name: string,
  span: { readonly from: number; readonly until: number },
  excluded: readonly ExclusionWindow[] = [],
): Calendar {
  const members = together(policies, name, []);
  const policy = members[0]!;
  const zone = zoneOf(policy.zone);
  const hours = grown(members, span, excluded);
  if (excluded.length === 0 && members.every(isAlways)) return always(policy, zone, hours);
  if (excluded.length === 0 && !hours.everOpens()) {
    const remedy =
      members.length > 1
        ? `needs hours in common with ${policy.and.join(' and ')}. They are never open at the same time.`
        : 'must be open at some time. Give hours such as mon-fri 09:00-17:00.';
    throw usageError('calendar', 'hours', name, remedy);
  }
  return { ...byHours(policy, zone, hours), name, zone: policy.zone };
}

function together(
  policies: Policy['calendars'],
  name: string,
  seen: readonly string[],
): readonly CalendarPolicy[] {
  const policy = Object.hasOwn(policies, name) ? policies[name] : undefined;
  if (!policy) {
    const known = Object.keys(policies).sort().join(', ');
    throw usageError(
      'calendar',
      'name',
      name,
      `must be a calendar of the policy. Known: ${known || 'none'}.`,
    );
  }
  if (seen.includes(name))
    throw usageError('calendar', 'and', name, 'cannot lead back to the calendar itself');
  return [policy, ...policy.and.flatMap(other => together(policies, other, [...seen, name]))];
}

function isAlways(policy: CalendarPolicy): boolean {
  return policy.versions.every(
    v =>
      v.week.every(day => day.length === 1 && day[0]!.start === 0 && day[0]!.end === 1440) &&
      v.holidays.length + v.breaks.length + v.replaced.length + v.extra.length === 0,
  );
}

interface Compiled {
  readonly line: Timeline;
  readonly parts: readonly Piece[];
  readonly partStarts: Float64Array;
  /** Business days, ascending, and the closing of each. */
  readonly days: Float64Array;
  readonly closings: Float64Array;
}

/** The compiled hours, which grow when asked outside. */
interface Hours {
  /** Hours that hold for every instant in [from, until]. */
  at(from: number, until: number): Compiled;
  /** Grows until `find` answers, or to the end of known time. */
  search(t: number, towards: 'later' | 'earlier', find: (compiled: Compiled) => number): number;
  everOpens(): boolean;
  holidays(from: number, until: number): readonly NamedInterval[];
}

function grown(
  members: readonly CalendarPolicy[],
  span: { readonly from: number; readonly until: number },
  excluded: readonly ExclusionWindow[],
): Hours {
  const readers = members.map(member => {
    const own = zoneOf(member.zone);
    return { zone: own, read: dayReader(member, own) };
  });
  let low = clamp(Math.min(span.from, span.until));
  let high = clamp(Math.max(span.from, span.until));
  let now: Compiled | null = null;
  const at = (from: number, until: number): Compiled => {
    if (now && from >= low && until <= high) return now;
    if (now && (low === EARLIEST || from >= low) && (high === LATEST || until <= high)) return now;
    const reach = now ? Math.max(YEAR, high - low) : 0;
    if (now === null || from < low) low = clamp(Math.min(low, from - reach));
    if (now === null || until > high) high = clamp(Math.max(high, until + reach));
    now = compile(readers, low, high, excluded);
    return now;
  };
  return {
    at,
    search: (t, towards, find) => {
      let far = clamp(t);
      for (;;) {
        const compiled = at(Math.min(far, t), Math.max(far, t));
        const found = find(compiled);
        // Near the edge of what is compiled a stretch may still grow, so an answer there is asked again.
        if (towards === 'later' ? found < high : found > low) return found;
        if (towards === 'later' ? high >= LATEST : low <= EARLIEST) return found;
        far = towards === 'later' ? high + YEAR : low - YEAR;
      }
    },
    everOpens: () => {
      // Hours that hold at all show within a year of where they begin to hold, or on the dates they name.
      const dates = members.flatMap(m =>
        m.versions.flatMap(v => [v.from, ...v.extra.map(e => e.date), ...v.replaced.map(r => r.date)]),
      );
      const begins = [span.from, ...dates.flatMap(date => (date === null ? [] : [dayOf(date)! * DAY]))];
      return begins.some(t => compile(readers, t - 2 * DAY, t + YEAR, []).line.starts.length > 0);
    },
    holidays: (from, until) => {
      const found: NamedInterval[] = [];
      for (const { zone: own, read } of readers) {
        const last = Math.floor(own.toLocal(until) / DAY);
        for (let day = Math.floor(own.toLocal(from) / DAY) - 1; day <= last; day++)
          found.push(...read(day).holidays);
      }
      return found
        .filter(h => h.from < until && h.until > from)
        .sort((a, b) => a.from - b.from || a.until - b.until);
    },
  };
}

const clamp = (t: number): number => Math.min(LATEST, Math.max(EARLIEST, t));

function compile(
  readers: readonly { readonly zone: Zone; readonly read: (day: number) => Day }[],
  low: number,
  high: number,
  excluded: readonly ExclusionWindow[],
): Compiled {
  // Two days more on either side: a night, or a break in it, may begin on the day before.
  const of = ({ zone, read }: (typeof readers)[number]): Piece[] =>
    pieces(read, Math.floor(zone.toLocal(low) / DAY) - 2, Math.floor(zone.toLocal(high) / DAY) + 3);
  let parts: readonly Piece[] = of(readers[0]!);
  for (const other of readers.slice(1)) parts = inside(parts, timeline(of(other)));
  if (excluded.length > 0) parts = outside(parts, timeline(excludedSpans(excluded, low, high)));
  const closing = new Map<number, number>();
  for (const part of parts) closing.set(part.day, Math.max(closing.get(part.day) ?? part.until, part.until));
  const days = [...closing.keys()].sort((a, b) => a - b);
  return {
    line: timeline(parts),
    parts,
    partStarts: Float64Array.from(parts, part => part.from),
    days: Float64Array.from(days),
    closings: Float64Array.from(days, day => closing.get(day)!),
  };
}

function byHours(policy: CalendarPolicy, zone: Zone, hours: Hours): Calendar {
  const between = (a: number, b: number): number => {
    if (!(b > a)) return 0;
    const { line } = hours.at(a, b);
    const first = stretchAt(line, a);
    if (first >= 0 && b <= line.ends[first]!) return b - a;
    return openBefore(line, b) - openBefore(line, a);
  };
  const add = (a: number, ms: number): number => {
    if (ms === 0) return a;
    if (ms < 0) return back(a, -ms);
    return hours.search(a, 'later', ({ line }) => instantAt(line, openBefore(line, a) + ms));
  };
  const back = (a: number, ms: number): number => {
    if (ms === 0) return a;
    if (ms < 0) return add(a, -ms);
    return hours.search(a, 'earlier', ({ line }) => lastInstantAt(line, openBefore(line, a) - ms));
  };
  const isOpen = (t: number): boolean => {
    const { line } = hours.at(t, t);
    const k = countUpTo(line.starts, t) - 1;
    return k >= 0 && t < line.ends[k]!;
  };
  const nextOpening = (t: number): number =>
    isOpen(t)
      ? t
      : hours.search(t, 'later', ({ line }) => line.starts[countUpTo(line.starts, t)] ?? Number.NaN);
  return {
    name: policy.name,
    zone: policy.zone,
    between,
    add,
    back,
    isOpen,
    nextOpening,
    nextClosing: t =>
      hours.search(t, 'later', ({ line }) => line.ends[countUpTo(line.ends, t)] ?? Number.NaN),
    previousClosing: t =>
      hours.search(t, 'earlier', ({ line }) => {
        const k = countUpTo(line.starts, t) - 1;
        if (k < 0) return Number.NaN;
        if (t <= line.ends[k]! && t > line.starts[k]!) return t;
        return t === line.starts[k]! ? (line.ends[k - 1] ?? Number.NaN) : line.ends[k]!;
      }),
    addBusinessDays: (t, n) => businessDays(hours, zone, t, n),
    addDates: (t, n) => zone.toInstant(zone.toLocal(t) + n * DAY),
    intervals: (a, b) => (b > a ? clipped(hours.at(a, b).line, a, b) : []),
    holidays: (a, b) => hours.holidays(a, b),
  };
}

function businessDays(hours: Hours, zone: Zone, t: number, n: number): number {
  if (n <= 0) return t;
  return hours.search(t, 'later', ({ parts, partStarts, days, closings }) => {
    const day = dayAt(parts, partStarts, t) ?? Math.floor(zone.toLocal(t) / DAY);
    return closings[countUpTo(days, day) + n - 1] ?? Number.NaN;
  });
}

/** The day that the hours open at `t` belong to; where two overlap, the one that began first. */
function dayAt(parts: readonly Piece[], starts: Float64Array, t: number): number | null {
  let found: number | null = null;
  for (let k = countUpTo(starts, t) - 1, seen = 0; k >= 0 && seen < 4; k--, seen++) {
    const part = parts[k]!;
    if (t < part.until && (found === null || part.day < found)) found = part.day;
  }
  return found;
}

function clipped(line: Timeline, a: number, b: number): Interval[] {
  const found: Interval[] = [];
  for (let k = countUpTo(line.ends, a); k < line.starts.length && line.starts[k]! < b; k++) {
    found.push({ from: Math.max(a, line.starts[k]!), until: Math.min(b, line.ends[k]!) });
  }
  return found;
}

/** Open day and night: plain subtraction; business days still need dates. */
function always(policy: CalendarPolicy, zone: Zone, hours: Hours): Calendar {
  return {
    name: policy.name,
    zone: policy.zone,
    between: (a, b) => (b > a ? b - a : 0),
    add: (a, ms) => a + ms,
    back: (a, ms) => a - ms,
    isOpen: () => true,
    nextOpening: t => t,
    nextClosing: () => Number.NaN,
    previousClosing: t => t,
    addBusinessDays: (t, n) => businessDays(hours, zone, t, n),
    addDates: (t, n) => zone.toInstant(zone.toLocal(t) + n * DAY),
    intervals: (a, b) => (b > a ? [{ from: a, until: b }] : []),
    holidays: () => [],
  };
}

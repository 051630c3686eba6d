import type { CalendarPolicy, CalendarVersion, DayInterval, Holiday } from '../policy/policy.ts';
import { dayOf, weekday } from '../time/date.ts';
import { DAY, MINUTE } from '../time/length.ts';
import type { Zone } from '../time/zone.ts';
import type { Interval, NamedInterval } from './calendar.ts';
import { outside, type Piece } from './piece.ts';
import { timeline } from './timeline.ts';

/** One date's hours as instants. What is usual and extra belongs to the date, even where it runs past midnight. */
export interface Day {
  readonly usual: readonly Interval[];
  /** Open whatever the week and the holidays say. */
  readonly extra: readonly Interval[];
  readonly holidays: readonly NamedInterval[];
  /** Clock times that a holiday takes, whichever day the hours belong to. */
  readonly partial: readonly Interval[];
  /** Clock times that are taken from everything. */
  readonly breaks: readonly Interval[];
}

const EMPTY: Day = { usual: [], extra: [], holidays: [], partial: [], breaks: [] };

/** Reads the dates of one calendar. Tables by date are made once, so that a day is a few look-ups. */
export function dayReader(policy: CalendarPolicy, zone: Zone): (day: number) => Day {
  const versions = policy.versions.map(version => ({
    from: version.from === null ? Number.NEGATIVE_INFINITY : dayOf(version.from)!,
    rules: rules(version),
  }));
  return day => {
    if (!zone.hasDate(day)) return EMPTY;
    let current = versions[0]!;
    for (const version of versions) if (version.from <= day) current = version;
    return read(current.rules, day, zone);
  };
}

interface Rules {
  readonly week: CalendarVersion['week'];
  /** By day number. */
  readonly replaced: ReadonlyMap<number, readonly DayInterval[]>;
  readonly extra: ReadonlyMap<number, readonly DayInterval[]>;
  readonly breaks: ReadonlyMap<number, readonly DayInterval[]>;
  readonly fixed: ReadonlyMap<number, readonly Holiday[]>;
  /** By month × 100 + day. */
  readonly yearly: ReadonlyMap<number, readonly Holiday[]>;
}

function rules(version: CalendarVersion): Rules {
  const ofDate = ({ date }: { readonly date: string }): number => dayOf(date) ?? Number.NaN;
  const ofYear = ({ date }: Holiday): number => Number(date.slice(0, 2)) * 100 + Number(date.slice(3));
  return {
    week: version.week,
    replaced: grouped(version.replaced, ofDate, r => r.hours),
    extra: grouped(version.extra, ofDate, r => r.hours),
    breaks: grouped(version.breaks, ofDate, r => r.hours),
    fixed: grouped(
      version.holidays.filter(h => h.date.length > 5),
      ofDate,
      h => [h],
    ),
    yearly: grouped(
      version.holidays.filter(h => h.date.length === 5),
      ofYear,
      h => [h],
    ),
  };
}

function grouped<R, T>(
  rows: readonly R[],
  key: (row: R) => number,
  of: (row: R) => readonly T[],
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row)) ?? [];
    group.push(...of(row));
    groups.set(key(row), group);
  }
  return groups;
}

const WHOLE: DayInterval = { start: 0, end: 1440 };
const NONE: readonly never[] = [];

function read(rules: Rules, day: number, zone: Zone): Day {
  const at = ({ start, end }: DayInterval): Interval => ({
    from: zone.toInstant(day * DAY + start * MINUTE),
    until: zone.toInstant(day * DAY + end * MINUTE),
  });
  const replaced = rules.replaced.get(day);
  // Hours said for this very date beat a holiday of every year; a holiday of this very date beats them.
  const yearly = replaced || rules.yearly.size === 0 ? NONE : yearlyOn(rules, day);
  const fixed = rules.fixed.get(day) ?? NONE;
  const hours = replaced ?? rules.week[weekday(day)]!;
  const extra = rules.extra.get(day) ?? NONE;
  const breaks = rules.breaks.get(day) ?? NONE;
  if (yearly.length + fixed.length === 0) {
    return {
      usual: hours.map(at),
      extra: extra.map(at),
      holidays: NONE,
      partial: NONE,
      breaks: breaks.map(at),
    };
  }
  const holidays = [...fixed, ...yearly];
  // A holiday takes the hours that belong to its date, to the end of a night that runs past it.
  const end = Math.max(WHOLE.end, ...hours.map(h => h.end));
  return {
    usual: holidays.some(h => h.hours === null) ? NONE : hours.map(at),
    extra: extra.map(at),
    holidays: holidays.map(h => ({ ...at(h.hours ?? { start: 0, end }), name: h.name })),
    partial: holidays.filter(h => h.hours !== null).map(h => at(h.hours!)),
    breaks: breaks.map(at),
  };
}

function yearlyOn(rules: Rules, day: number): readonly Holiday[] {
  const date = new Date(day * DAY);
  const year = date.getUTCFullYear();
  const found = rules.yearly.get((date.getUTCMonth() + 1) * 100 + date.getUTCDate()) ?? NONE;
  return found.filter(({ years }) => !years || (year >= years.from && year <= (years.until ?? year)));
}

/** Pieces of open time of the days in [from, until), by day and start. */
export function pieces(reader: (day: number) => Day, from: number, until: number): Piece[] {
  const usual: Piece[] = [];
  const extra: Piece[] = [];
  const partial: Interval[] = [];
  const breaks: Interval[] = [];
  for (let day = from; day < until; day++) {
    const read = reader(day);
    for (const span of read.usual) if (span.until > span.from) usual.push({ ...span, day });
    for (const span of read.extra) if (span.until > span.from) extra.push({ ...span, day });
    partial.push(...read.partial);
    breaks.push(...read.breaks);
  }
  const open = outside([...outside(usual, timeline(partial)), ...extra], timeline(breaks));
  return [...open].sort((a, b) => a.from - b.from || a.day - b.day || a.until - b.until);
}

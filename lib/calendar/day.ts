import type { CalendarPolicy, CalendarVersion, DayInterval, Holiday } from '../policy/policy.ts';
import type { Interval, NamedInterval } from './calendar.ts';
import { dateOf, dayOf, weekday } from './date.ts';
import { subtract, timeline } from './timeline.ts';
import { DAY, type ZoneTable } from './zone.ts';

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
export function dayReader(policy: CalendarPolicy, zone: ZoneTable): (day: number) => Day {
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
  readonly replaced: ReadonlyMap<string, readonly DayInterval[]>;
  readonly extra: ReadonlyMap<string, readonly DayInterval[]>;
  readonly breaks: ReadonlyMap<string, readonly DayInterval[]>;
  readonly fixed: ReadonlyMap<string, readonly Holiday[]>;
  readonly yearly: ReadonlyMap<string, readonly Holiday[]>;
}

function rules(version: CalendarVersion): Rules {
  const fixed = version.holidays.filter(h => h.date.length === 10);
  const yearly = version.holidays.filter(h => h.date.length === 5);
  return {
    week: version.week,
    replaced: grouped(version.replaced, r => r.hours),
    extra: grouped(version.extra, r => r.hours),
    breaks: grouped(version.breaks, r => r.hours),
    fixed: grouped(fixed, h => [h]),
    yearly: grouped(yearly, h => [h]),
  };
}

function grouped<R extends { readonly date: string }, T>(
  rows: readonly R[],
  of: (row: R) => readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.date) ?? [];
    group.push(...of(row));
    groups.set(row.date, group);
  }
  return groups;
}

const WHOLE: DayInterval = { start: 0, end: 1440 };

function read(rules: Rules, day: number, zone: ZoneTable): Day {
  const date = dateOf(day);
  const at = ({ start, end }: DayInterval): Interval => ({
    from: zone.toInstant(day * DAY + start * 60_000),
    until: zone.toInstant(day * DAY + end * 60_000),
  });
  const replaced = rules.replaced.get(date);
  // Hours said for this very date beat a holiday of every year; a holiday of this very date beats them.
  const yearly = replaced ? [] : (rules.yearly.get(date.slice(5)) ?? []);
  const holidays = [...(rules.fixed.get(date) ?? []), ...yearly];
  const hours = replaced ?? rules.week[weekday(day)]!;
  // A holiday takes the hours that belong to its date, to the end of a night that runs past it.
  const end = Math.max(WHOLE.end, ...hours.map(h => h.end));
  return {
    usual: holidays.some(h => h.hours === null) ? [] : hours.map(at),
    extra: (rules.extra.get(date) ?? []).map(at),
    holidays: holidays.map(h => ({ ...at(h.hours ?? { start: 0, end }), name: h.name })),
    partial: holidays.filter(h => h.hours !== null).map(h => at(h.hours!)),
    breaks: (rules.breaks.get(date) ?? []).map(at),
  };
}

export interface Piece extends Interval {
  /** The day it belongs to. */
  readonly day: number;
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
  return [...without([...without(usual, partial), ...extra], breaks)].sort(
    (a, b) => a.from - b.from || a.day - b.day || a.until - b.until,
  );
}

function without(open: readonly Piece[], off: readonly Interval[]): readonly Piece[] {
  if (off.length === 0) return open;
  const gone = timeline(off);
  return open.flatMap(span => {
    const rest = subtract(timeline([span]), gone);
    return Array.from(rest.starts, (start, k) => ({ from: start, until: rest.ends[k]!, day: span.day }));
  });
}

import { gatherHolidays, type HolidayFiles, holidayShape, type Written } from './holiday.ts';
import {
  DAY_NAMES,
  DAYS_PATTERN,
  HOURS_PATTERN,
  inOrder,
  readDays,
  readHours,
  show,
  turnedRound,
} from './hours.ts';
import { type PolicyLog, refusedWithin } from './log.ts';
import { lookup } from './lookup.ts';
import type { CalendarPolicy, CalendarVersion, DayInterval } from './policy.ts';
import { either, type Got, list, named, reading, record, type Shape, text } from './shape.ts';
import { checkAnd } from './together.ts';
import { keyOf, type Tree, under } from './tree.ts';
import { dateShape, zoneShape } from './words.ts';

export const ALWAYS = 'always';
const DAY = 1440;

type Week = readonly (readonly DayInterval[])[];
type Dated = { readonly date: string; readonly hours: readonly DayInterval[] };

const span: Shape<readonly DayInterval[]> = reading(
  'opening hours: 09:00-17:30',
  { type: 'string', pattern: HOURS_PATTERN },
  typed => {
    const read = readHours(typed);
    return 'rule' in read ? read : { value: read };
  },
);

/** Hours of one day: text, or a list of texts. */
const daySpans: Shape<readonly DayInterval[]> = {
  schema: list('opening hours of a day', span).schema,
  read(tree, log) {
    const parts = list('opening hours of a day', span).read(tree, log);
    if (parts === undefined) return undefined;
    const joined = inOrder(parts.flat());
    if (!('rule' in joined)) return joined;
    log.refuse(tree, joined.rule, `${tree.path} ${joined.wrong}.`, joined.remedy);
    return undefined;
  },
};

const everyDay = (hours: readonly DayInterval[]): Week => Array.from({ length: 7 }, () => hours);

const weekMap = named('opening hours by day: mon-fri: "09:00-17:30"', daySpans);
const weekShape: Shape<Week> = either<Week>('opening hours: 24x7, or by day as in mon-fri: "09:00-17:30"', {
  scalar: reading<Week>(
    '24x7, or hours for every day',
    { type: 'string', pattern: `^\\s*24\\s*[xX×/]\\s*7\\s*$|${HOURS_PATTERN}` },
    typed => {
      if (/^24\s*[x×/]\s*7$/i.test(typed)) return { value: everyDay([{ start: 0, end: DAY }]) };
      const read = readHours(typed);
      return 'rule' in read ? read : { value: everyDay(read) };
    },
  ),
  map: { schema: { ...weekMap.schema, propertyNames: { pattern: DAYS_PATTERN } }, read: readWeek },
});

function readWeek(tree: Tree, log: PolicyLog): Week | undefined {
  const byDays = weekMap.read(tree, log);
  if (byDays === undefined) return undefined;
  const week: (readonly DayInterval[] | null)[] = Array.from({ length: 7 }, () => null);
  for (const [days, hours] of byDays) {
    const numbers = readDays(days);
    if (numbers === null) {
      log.refuse(
        keyOf(tree, days),
        'day-unknown',
        `${days} is not a day of the week.`,
        `Write days as mon-fri, sat, or ${DAY_NAMES.join(', ')}.`,
        days,
      );
      continue;
    }
    for (const d of numbers) {
      if (week[d] !== null) {
        const message = `${DAY_NAMES[d]} is given twice in ${tree.path}.`;
        log.refuse(
          keyOf(tree, days),
          'day-twice',
          message,
          'Give each day once; write two spans as "09:00-12:00, 13:00-17:00".',
          days,
        );
      }
      week[d] = hours;
    }
  }
  const whole = week.map(hours => hours ?? []);
  const warned = new Set<string>();
  for (let d = 0; d < 7; d++) {
    const night = whole[d]!.at(-1);
    const morning = whole[(d + 1) % 7]![0];
    if (!night || night.end <= DAY) continue;
    const where = [...byDays.keys()].find(days => readDays(days)?.includes(d)) ?? '';
    if (morning && night.end - DAY > morning.start) {
      const message = `${DAY_NAMES[d]} ${show(night)} runs past midnight into ${DAY_NAMES[(d + 1) % 7]} ${show(morning)}: they overlap.`;
      log.refuse(
        keyOf(tree, where),
        'hours-overlap',
        message,
        'End the night before the next day begins.',
        where,
      );
    } else if (night.end - night.start > 12 * 60 && !warned.has(where)) {
      warned.add(where);
      const whole = night.end - DAY === night.start;
      const turned = whole
        ? 'If the day is open round the clock, write 24h.'
        : `If the times are the wrong way round, write ${show({ start: night.end - DAY, end: night.start })}.`;
      const message = `${show(night)} runs past midnight and lasts ${Math.round((night.end - night.start) / 6) / 10} hours.`;
      log.note(keyOf(tree, where), 'hours-long-night', message, turned, where);
    }
  }
  return whole;
}

const byDate = named('hours by date: 2026-12-24: "09:00-12:00"', daySpans);
const dated: Shape<readonly Dated[]> = {
  schema: { ...byDate.schema, propertyNames: { pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$' } },
  read(tree, log) {
    const got = byDate.read(tree, log);
    if (got === undefined) return undefined;
    const all: Dated[] = [];
    for (const [date, hours] of got) {
      const key = keyOf(tree, date);
      const read = dateShape.read({ kind: 'scalar', value: date, text: date, ...key }, log);
      if (read !== undefined) all.push({ date: read, hours });
      const night = hours.map(turnedRound).find(turned => turned !== null);
      if (!night) continue;
      log.refuse(key, night.rule, `${tree.path} on ${date} ${night.wrong}.`, night.remedy, date);
    }
    return all.sort((a, b) => (a.date < b.date ? -1 : 1));
  },
};

interface VersionFields {
  readonly hours: Shape<Week>;
  readonly holidays: Shape<readonly Written[]>;
  readonly replaced: Shape<readonly Dated[]>;
  readonly extra: Shape<readonly Dated[]>;
  readonly breaks: Shape<readonly Dated[]>;
}
const version: VersionFields = {
  hours: weekShape,
  holidays: holidayShape,
  replaced: dated,
  extra: dated,
  breaks: dated,
};
const change: VersionFields & { readonly from: Shape<string> } = { from: dateShape, ...version };
const changeShape = record('hours that hold from a date: from, hours, holidays', change, ['from']);
interface CalendarFields extends VersionFields {
  readonly zone: Shape<string>;
  readonly and: Shape<readonly string[]>;
  readonly changes: Shape<readonly Got<VersionFields & { readonly from: Shape<string> }>[]>;
}
const fields: CalendarFields = {
  zone: zoneShape,
  ...version,
  and: list('calendars that must be open too', text('the name of a calendar')),
  changes: list('new hours from a date', changeShape),
};

export type Calendars = ReadonlyMap<string, Got<CalendarFields>> & { readonly $: Tree };
export const calendarsShape: Shape<Calendars> = named(
  'calendars by name',
  record('a calendar: zone, hours, holidays', fields),
);

/** Complete calendars; `always` (24×7) is there unless the policy defines it. */
export function buildCalendars(
  got: Calendars,
  zone: string,
  files: HolidayFiles,
  log: PolicyLog,
): Record<string, CalendarPolicy> {
  const built = lookup<CalendarPolicy>();
  for (const [name, calendar] of got) {
    const versions: CalendarVersion[] = [versionOf(null, calendar, null, files, log)];
    for (const later of [...(calendar.changes ?? [])].sort((a, b) =>
      (a.from ?? '') < (b.from ?? '') ? -1 : 1,
    )) {
      if (later.from === undefined) continue;
      if (versions.at(-1)!.from === later.from) {
        log.refuse(
          later.$,
          'change-twice',
          `${calendar.$.path} changes twice on ${later.from}.`,
          'Write one change per date.',
          later.from,
        );
      }
      versions.push(versionOf(later.from, later, versions.at(-1)!, files, log));
    }
    for (const [i, v] of versions.entries()) {
      const open =
        v.week.some(day => day.length > 0) ||
        v.extra.length > 0 ||
        v.replaced.some(day => day.hours.length > 0);
      if (open || refusedWithin(log, calendar.$)) continue;
      const where = i === 0 ? under(calendar.$, 'hours') : (calendar.changes?.[i - 1]?.$ ?? calendar.$);
      const since = v.from === null ? '' : ` from ${v.from}`;
      log.refuse(
        where,
        'calendar-never-opens',
        `The calendar ${name} never opens${since}.`,
        'Give it hours, for example mon-fri: "09:00-17:00".',
        name,
      );
    }
    built[name] = { name, zone: calendar.zone ?? zone, versions, and: calendar.and ?? [] };
  }
  if (!built[ALWAYS]) built[ALWAYS] = always(zone);
  const sound = [...got.values()].every(calendar => !refusedWithin(log, calendar.$));
  for (const [name, calendar] of got) checkAnd(name, under(calendar.$, 'and'), built, log, sound);
  return built;
}

function always(zone: string): CalendarPolicy {
  const week = everyDay([{ start: 0, end: DAY }]);
  return {
    name: ALWAYS,
    zone,
    and: [],
    versions: [{ from: null, week, replaced: [], extra: [], breaks: [], holidays: [] }],
  };
}

function versionOf(
  from: string | null,
  got: Omit<Got<VersionFields>, '$'>,
  before: CalendarVersion | null,
  files: HolidayFiles,
  log: PolicyLog,
): CalendarVersion {
  const written: readonly Written[] | undefined = got.holidays;
  return {
    from,
    week: got.hours ?? before?.week ?? everyDay([{ start: 0, end: DAY }]),
    replaced: got.replaced ?? before?.replaced ?? [],
    extra: got.extra ?? before?.extra ?? [],
    breaks: got.breaks ?? before?.breaks ?? [],
    holidays: written ? gatherHolidays(written, files, log) : (before?.holidays ?? []),
  };
}

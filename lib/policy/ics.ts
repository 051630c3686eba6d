import { utc } from '@date-fns/utc';
import { addDays, differenceInCalendarDays, lightFormat, parseISO } from 'date-fns';
import { dateOf, datesOfRule, readRule } from './icsRule.ts';
import type { Holiday } from './policy.ts';

/** Dates are UTC midnights here: a holiday has no zone. */
const civil = { in: utc } as const;
/** The longest holiday run that is read from one event, in days. */
const LONGEST = 60;

/** What an iCalendar file says of days off. */
export interface IcsRead {
  readonly holidays: readonly Holiday[];
  /** Events that are not taken, each with the reason. */
  readonly left: readonly string[];
  /** Why the file cannot be used; null when it can. */
  readonly wrong: string | null;
}

/**
 * Which days are off, by the text of an iCalendar file (`.ics`)?
 *
 * Events of whole days become holidays on each of their dates, the end exclusive. Events of the same date every year
 * become yearly dates from their first year on; other rules (every nth month, week, day or year, on weekdays or days of
 * the month, with `COUNT`, `UNTIL`, `RDATE`, `EXDATE`, a moved or cancelled date) are written out date by date, without
 * an end to 2199. Anything else is named in `left`, so that nothing is dropped in silence; text that is no iCalendar
 * file, or breaks off, has `wrong`.
 */
export function readIcs(text: string): IcsRead {
  const read = events(text);
  if (typeof read === 'string') return { holidays: [], left: [], wrong: read };
  const holidays = new Map<string, Holiday>();
  const left: string[] = [];
  const moved = movedDates(read);
  for (const event of read) {
    const reason = addEvent(event, moved, holidays);
    if (reason !== null) left.push(`${nameOf(event)}: ${reason}`);
  }
  return { holidays: [...holidays.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), left, wrong: null };
}

/** Values of a property by name; most have one. */
type Event = ReadonlyMap<string, readonly string[]>;

const CUT = 'breaks off before its end';

function events(text: string): readonly Event[] | string {
  const found: Event[] = [];
  let event: Map<string, string[]> | null = null;
  let calendars = 0;
  let open = 0;
  let inner = 0;
  // A line that begins with a blank continues the one before (RFC 5545, 3.1).
  for (const line of text.replace(/(?:\r\n|\n|\r)[ \t]/g, '').split(/\r\n|\n|\r/)) {
    const [name, value] = property(line);
    const kind = value.toUpperCase();
    if (name === 'BEGIN' && kind === 'VCALENDAR') {
      calendars++;
      open++;
    } else if (name === 'END' && kind === 'VCALENDAR') open--;
    else if (name === 'BEGIN' && kind === 'VEVENT') {
      if (event) return CUT;
      event = new Map();
      inner = 0;
    } else if (name === 'END' && kind === 'VEVENT' && event) {
      found.push(event);
      event = null;
    } else if (name === 'BEGIN') inner++;
    else if (name === 'END') inner = Math.max(0, inner - 1);
    else if (event && inner === 0 && name !== '') event.set(name, [...(event.get(name) ?? []), value]);
  }
  if (calendars === 0) return 'is not an iCalendar file';
  return event || open !== 0 ? CUT : found;
}

/** `SUMMARY;LANGUAGE="x:y":Text` → `SUMMARY`, `Text`. */
function property(line: string): readonly [string, string] {
  const match = /^\uFEFF?([A-Za-z0-9-]+)((?:;[^=;:]+=(?:"[^"]*"|[^":;]*))*):(.*)$/.exec(line);
  return match ? [match[1]!.toUpperCase(), match[3]!.trim()] : ['', ''];
}

const first = (event: Event, name: string): string => event.get(name)?.[0] ?? '';
const nameOf = (event: Event): string => unescaped(first(event, 'SUMMARY') || 'Holiday');

/** Dates of repeated events that an event of their own replaces, by the id of the event. */
function movedDates(all: readonly Event[]): ReadonlyMap<string, ReadonlySet<string>> {
  const moved = new Map<string, Set<string>>();
  for (const event of all) {
    const date = dateOf(first(event, 'RECURRENCE-ID'));
    const id = first(event, 'UID');
    if (date !== null && id !== '') moved.set(id, (moved.get(id) ?? new Set()).add(date));
  }
  return moved;
}

/** Why an event is not taken; null when it is. */
function addEvent(
  event: Event,
  moved: ReadonlyMap<string, ReadonlySet<string>>,
  holidays: Map<string, Holiday>,
): string | null {
  if (first(event, 'STATUS').toUpperCase() === 'CANCELLED') return null;
  const start = dateOf(first(event, 'DTSTART'));
  const length = start === null ? null : lengthOf(event, start);
  if (start === null || length === null) return 'no whole day';
  if (length <= 0) return 'ends before it begins';
  if (length > LONGEST) return `longer than ${LONGEST} days`;
  const rules = event.get('RRULE') ?? [];
  if (rules.length > 1 || event.has('EXRULE')) return 'repeats by several rules';
  const added = datesIn(event, 'RDATE');
  const taken = datesIn(event, 'EXDATE');
  if (added === null || taken === null) return 'has an added or left-out time that is no whole day';
  const own = event.has('RECURRENCE-ID') ? [] : (moved.get(first(event, 'UID')) ?? []);
  const except = new Set([...taken, ...own]);
  const name = nameOf(event);
  const put = (holiday: Holiday): void => {
    const { date, years } = holiday;
    const key = years ? `${date} ${years.from} ${years.until}` : date;
    if (!holidays.has(key)) holidays.set(key, holiday);
  };
  const putDate = (from: string): void => {
    for (let day = 0; day < length; day++) put({ name, date: later(from, day), hours: null });
  };
  let dates: readonly string[] = [start];
  const [rule] = rules;
  if (rule !== undefined) {
    const yearly = except.size === 0 && !pastFebruary(start, length) ? yearsOf(rule, start) : null;
    if (yearly) {
      for (let day = 0; day < length; day++) put(everyYear(name, start, day, yearly));
      dates = [];
    } else {
      const read = readRule(rule);
      const all = read && datesOfRule(read, start);
      if (!all) return `repeats by ${rule}`;
      dates = all;
    }
  }
  for (const date of [...dates, ...added]) if (!except.has(date)) putDate(date);
  return null;
}

type Years = NonNullable<Holiday['years']>;

/** A rule of one and the same date every year; null for all others. */
function yearsOf(text: string, start: string): Years | null {
  const rule = readRule(text);
  const [from, month, day] = start.split('-').map(Number) as [number, number, number];
  if (rule?.freq !== 'YEARLY' || rule.every !== 1 || rule.weekdays !== null || start.endsWith('02-29'))
    return rule?.freq === 'YEARLY' && leaps(rule, start) ? { from, until: null } : null;
  const sameMonth = rule.months === null || (rule.months.length === 1 && rule.months[0] === month);
  const sameDay =
    rule.monthDays === null ||
    (rule.months !== null && rule.monthDays.length === 1 && rule.monthDays[0] === day);
  if (!sameMonth || !sameDay) return null;
  if (rule.count !== null) return { from, until: from + rule.count - 1 };
  if (rule.until === null) return { from, until: null };
  const last = Number(rule.until.slice(0, 4));
  return { from, until: `${last}${start.slice(4)}` <= rule.until ? last : last - 1 };
}

/** A run over the end of February has a day more in some years. */
function pastFebruary(start: string, length: number): boolean {
  const days = Array.from({ length }, (_, day) => later(start, day).slice(5));
  return days.includes('03-01') && days[0] !== '03-01';
}

/** 29 February without an end: a yearly date comes only where there is one. */
function leaps(rule: NonNullable<ReturnType<typeof readRule>>, start: string): boolean {
  const plain = rule.weekdays === null && rule.months === null && rule.monthDays === null;
  return start.endsWith('02-29') && plain && rule.every === 1 && rule.count === null && rule.until === null;
}

/** The nth day of a run that begins on a date every year; past New Year it belongs to the next one. */
function everyYear(name: string, start: string, day: number, { from, until }: Years): Holiday {
  const date = later(start, day);
  const shift = Number(date.slice(0, 4)) - Number(start.slice(0, 4));
  const years = { from: from + shift, until: until === null ? null : until + shift };
  return { name, date: date.slice(5), hours: null, years };
}

/** null: one of them is no whole day. */
function datesIn(event: Event, name: string): readonly string[] | null {
  const texts = (event.get(name) ?? []).flatMap(values => values.split(','));
  const dates = texts.filter(text => text.trim() !== '').map(text => dateOf(text));
  return dates.includes(null) ? null : (dates as string[]);
}

/** Whole days from start to end; null when it ends within a day. */
function lengthOf(event: Event, start: string): number | null {
  if (event.has('DTEND')) {
    const end = dateOf(first(event, 'DTEND'));
    if (end === null) return null;
    return end === start ? 1 : differenceInCalendarDays(end, start, civil);
  }
  if (!event.has('DURATION')) return 1;
  const parts = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(
    first(event, 'DURATION'),
  );
  if (!parts) return null;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map(part => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const length = weeks * 7 + days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return Number.isInteger(length) ? length : null;
}

function later(date: string, days: number): string {
  return lightFormat(addDays(parseISO(date, civil), days), 'yyyy-MM-dd');
}

function unescaped(text: string): string {
  return (
    text.replace(/\\([\\;,nN])/g, (_all, c: string) => (c === 'n' || c === 'N' ? ' ' : c)).trim() || 'Holiday'
  );
}

import { daysOfMonth, isDate } from './instant.ts';
import type { Holiday } from './policy.ts';

/** The longest holiday run that is read from one event, in days. */
const LONGEST = 60;
/** Years that an irregular yearly event is written out for. */
const LAST_YEAR = 2199;

/**
 * Which days are off, by the text of an iCalendar file (`.ics`)?
 *
 * All-day events become holidays on each of their dates, the end exclusive. Events of every year become yearly dates
 * from their first year on; those on the nth weekday of a month, every nth year, or with exceptions are written out
 * date by date. Anything else of the format is left out and named in `left`, so that nothing is dropped in silence.
 */
export function readIcs(text: string): {
  readonly holidays: readonly Holiday[];
  readonly left: readonly string[];
} {
  const holidays = new Map<string, Holiday>();
  const left: string[] = [];
  for (const event of events(text)) addEvent(event, holidays, left);
  return { holidays: [...holidays.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), left };
}

type Event = ReadonlyMap<string, string>;

function events(text: string): readonly Event[] {
  const found: Event[] = [];
  let event: Map<string, string> | null = null;
  let inner = 0;
  // A line that begins with a blank continues the one before (RFC 5545, 3.1).
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const [name, value] = property(line);
    if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT') {
      event = new Map();
      inner = 0;
    } else if (name === 'END' && value.toUpperCase() === 'VEVENT' && event) {
      found.push(event);
      event = null;
    } else if (name === 'BEGIN') inner++;
    else if (name === 'END') inner = Math.max(0, inner - 1);
    else if (event && inner === 0 && name !== '') {
      const before = event.get(name);
      event.set(name, name === 'EXDATE' && before !== undefined ? `${before},${value}` : (before ?? value));
    }
  }
  return found;
}

/** `SUMMARY;LANGUAGE="x:y":Text` → `SUMMARY`, `Text`. */
function property(line: string): readonly [string, string] {
  const match = /^([A-Za-z0-9-]+)((?:;[^=;:]+=(?:"[^"]*"|[^":;]*))*):(.*)$/.exec(line);
  return match ? [match[1]!.toUpperCase(), match[3]!.trim()] : ['', ''];
}

function addEvent(event: Event, holidays: Map<string, Holiday>, left: string[]): void {
  const name = unescaped(event.get('SUMMARY') ?? 'Holiday');
  if ((event.get('STATUS') ?? '').toUpperCase() === 'CANCELLED') return;
  const start = dateOf(event.get('DTSTART'));
  if (start === null) return void left.push(`${name}: no whole day`);
  const length = lengthOf(event, start);
  if (length > LONGEST) return void left.push(`${name}: longer than ${LONGEST} days`);
  const put = (first: string, years?: Holiday['years']): void => {
    for (let day = 0; day < length; day++) {
      const date = later(first, day);
      const shift = Number(date.slice(0, 4)) - Number(first.slice(0, 4));
      const holiday = years
        ? {
            name,
            date: date.slice(5),
            hours: null,
            years: { from: years.from + shift, until: years.until === null ? null : years.until + shift },
          }
        : { name, date, hours: null };
      if (!holidays.has(holiday.date)) holidays.set(holiday.date, holiday);
    }
  };
  const rule = event.get('RRULE');
  if (rule === undefined) return void put(start);
  const yearly = yearlyOf(rule, start);
  if (yearly === null) return void left.push(`${name}: repeats by ${rule}`);
  const except = new Set((event.get('EXDATE') ?? '').split(',').flatMap(text => dateOf(text.trim()) ?? []));
  const { from, until, every, inYear } = yearly;
  if (every === 1 && except.size === 0 && yearly.sameDate) return void put(start, { from, until });
  for (let year = from; year <= Math.min(until ?? LAST_YEAR, LAST_YEAR); year += every) {
    const date = inYear(year);
    if (date !== null && !except.has(date)) put(date);
  }
}

interface Yearly {
  readonly from: number;
  readonly until: number | null;
  readonly every: number;
  /** The same month and day every year. */
  readonly sameDate: boolean;
  inYear(year: number): string | null;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A yearly rule that names one date a year; null for all others. */
function yearlyOf(rule: string, start: string): Yearly | null {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map(part => part.split('=') as [string, string]),
  );
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYDAY'];
  if (parts.get('FREQ') !== 'YEARLY' || [...parts.keys()].some(key => !known.includes(key))) return null;
  const [from, month, day] = start.split('-').map(Number) as [number, number, number];
  const every = Number(parts.get('INTERVAL') ?? 1);
  const inMonth = Number(parts.get('BYMONTH') ?? month);
  const onDay = Number(parts.get('BYMONTHDAY') ?? day);
  const weekday = /^([+-]?[1-5])(SU|MO|TU|WE|TH|FR|SA)$/.exec(parts.get('BYDAY') ?? '');
  const fits = Number.isInteger(every) && every > 0 && inMonth === month;
  if (
    !fits ||
    (parts.has('BYDAY') ? !weekday || !parts.has('BYMONTH') || parts.has('BYMONTHDAY') : onDay !== day)
  )
    return null;
  const inYear = (year: number): string | null => {
    const date = weekday ? nth(year, month, WEEKDAYS.indexOf(weekday[2]!), Number(weekday[1])) : day;
    return date === null || date > daysOfMonth(year, month) ? null : written(year, month, date);
  };
  const count = parts.get('COUNT');
  const last = dateOf((parts.get('UNTIL') ?? '').slice(0, 8));
  if ((count !== undefined && !(Number(count) > 0)) || (parts.has('UNTIL') && last === null)) return null;
  let until = count === undefined ? null : from + (Number(count) - 1) * every;
  if (last !== null) {
    const year = Number(last.slice(0, 4));
    until = (inYear(year) ?? `${year}-12-31`) <= last ? year : year - 1;
  }
  return { from, until, every, sameDate: !weekday, inYear };
}

/** Day of the month of its nth weekday, counted from the end when negative; null when there is none. */
function nth(year: number, month: number, weekday: number, n: number): number | null {
  const days = daysOfMonth(year, month);
  const first = 1 + ((weekday - new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 7) % 7);
  const day = n > 0 ? first + (n - 1) * 7 : first + Math.floor((days - first) / 7) * 7 + (n + 1) * 7;
  return day >= 1 && day <= days ? day : null;
}

function lengthOf(event: Event, start: string): number {
  const end = dateOf(event.get('DTEND'));
  if (end !== null) return Math.max(1, Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000));
  const weeks = /^P(\d+)W$/i.exec(event.get('DURATION') ?? '');
  const days = /^P(\d+)D$/i.exec(event.get('DURATION') ?? '');
  return Math.max(1, weeks ? Number(weeks[1]) * 7 : days ? Number(days[1]) : 1);
}

function dateOf(value: string | undefined): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T000000Z?)?$/.exec(value ?? '');
  const date = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isDate(date) ? date : null;
}

function later(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function unescaped(text: string): string {
  return (
    text.replace(/\\([\\;,nN])/g, (_all, c: string) => (c === 'n' || c === 'N' ? ' ' : c)).trim() || 'Holiday'
  );
}

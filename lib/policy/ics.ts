import { isDate } from './instant.ts';
import type { Holiday } from './policy.ts';

/** The longest holiday run that is read from one event, in days. */
const LONGEST = 60;

/**
 * Which days are off, by the text of an iCalendar file (`.ics`)?
 *
 * All-day events become holidays on each of their dates; `RRULE:FREQ=YEARLY` without further parts becomes a yearly
 * date. Anything else of the format is left out and named in `left`, so that nothing is dropped in silence.
 */
export function readIcs(text: string): {
  readonly holidays: readonly Holiday[];
  readonly left: readonly string[];
} {
  const holidays = new Map<string, Holiday>();
  const left: string[] = [];
  let event: Map<string, string> | null = null;
  // A line that begins with a blank continues the one before (RFC 5545, 3.1).
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const colon = line.search(/:/);
    const name = line
      .slice(0, colon < 0 ? undefined : colon)
      .split(';')[0]!
      .toUpperCase();
    if (line.toUpperCase() === 'BEGIN:VEVENT') event = new Map();
    else if (line.toUpperCase() === 'END:VEVENT' && event) {
      addEvent(event, holidays, left);
      event = null;
    } else if (event && colon > 0 && !event.has(name)) event.set(name, line.slice(colon + 1).trim());
  }
  return { holidays: [...holidays.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), left };
}

function addEvent(event: ReadonlyMap<string, string>, holidays: Map<string, Holiday>, left: string[]): void {
  const name = unescaped(event.get('SUMMARY') ?? 'Holiday');
  if ((event.get('STATUS') ?? '').toUpperCase() === 'CANCELLED') return;
  const start = dateOf(event.get('DTSTART'));
  if (start === null) return void left.push(`${name}: no whole day`);
  const rule = event.get('RRULE');
  if (rule !== undefined) {
    if (!/^FREQ=YEARLY(;INTERVAL=1)?$/i.test(rule)) return void left.push(`${name}: repeats by ${rule}`);
    return void holidays.set(start.slice(5), { name, date: start.slice(5), hours: null });
  }
  const end = dateOf(event.get('DTEND')) ?? next(start);
  let date = start;
  for (let days = 0; days === 0 || date < end; days++) {
    if (days >= LONGEST) return void left.push(`${name}: longer than ${LONGEST} days`);
    if (!holidays.has(date)) holidays.set(date, { name, date, hours: null });
    date = next(date);
  }
}

function dateOf(value: string | undefined): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T000000Z?)?$/.exec(value ?? '');
  const date = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isDate(date) ? date : null;
}

function next(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

function unescaped(text: string): string {
  return (
    text.replace(/\\([\\;,nN])/g, (_all, c: string) => (c === 'n' || c === 'N' ? ' ' : c)).trim() || 'Holiday'
  );
}

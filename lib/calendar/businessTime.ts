import { readDuration } from '../policy/duration.ts';
import { readInstant } from '../policy/instant.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import { usageError } from '../table/usage.ts';
import { zoneOf } from '../time/zone.ts';
import type { Calendar } from './calendar.ts';
import { compileCalendar } from './compile.ts';

/** A `Date`, epoch milliseconds, or ISO 8601 text; text without an offset is local time of the calendar's zone. */
export type InstantInput = Date | number | string;

/** Opening hours as plain values; the same form as under `calendars` in a policy. */
export interface CalendarInput {
  /** IANA name; UTC when absent. */
  readonly zone?: string;
  /** `{ 'mon-fri': '09:00-17:30', sat: '10:00-14:00' }`, `24x7`, or one text for every day. */
  readonly hours?: string | { readonly [days: string]: string | readonly string[] };
  /** `2026-12-25 Christmas Day`, `12-25` every year, `2026-12-24 Eve 12:00-24:00` in part, or `{ date, name, hours }`. */
  readonly holidays?: readonly (
    | string
    | { readonly date: string; readonly name?: string; readonly hours?: string }
  )[];
  /** Text of an iCalendar file whose all-day events are holidays. */
  readonly ics?: string;
  /** Time off by date: `{ '2026-03-02': '12:00-13:00' }`. */
  readonly breaks?: { readonly [date: string]: string | readonly string[] };
  /** Additional hours by date. */
  readonly extra?: { readonly [date: string]: string | readonly string[] };
  /** Hours instead of the usual ones, by date. */
  readonly replaced?: { readonly [date: string]: string | readonly string[] };
  /** New hours from a date on: `[{ from: '2026-03-01', hours: { … } }]`. */
  readonly changes?: readonly object[];
  /** Open only when these are open too; one without a zone has the zone of this calendar. */
  readonly and?: readonly CalendarInput[];
}

/** Arithmetic of opening hours. Lengths are milliseconds of real time; `null` when an instant never comes. */
export interface BusinessTime {
  readonly zone: string;
  /** Open time from one instant to another; 0 when the second is not later. */
  elapsed(from: InstantInput, until: InstantInput): number;
  /** The instant by which a promise made at `from` is due: ms, `8h`, `3 business days` or `28 days`. */
  due(from: InstantInput, promise: number | string, options?: DueOptions): Date | null;
  /** The instant from which so much open time passed until `until`: ms or `8h`. */
  back(until: InstantInput, length: number | string): Date | null;
  /** Opening inclusive, closing exclusive. */
  isOpen(at: InstantInput): boolean;
  /** Name of the holiday at an instant. */
  holiday(at: InstantInput): string | null;
  /** The instant itself when open, else the next opening. */
  nextOpening(at: InstantInput): Date | null;
  /** The end of the open stretch at, or next after, an instant; `null` when it never closes. */
  nextClosing(at: InstantInput): Date | null;
  /** The instant itself when time just before it was open, else the last closing. */
  previousClosing(at: InstantInput): Date | null;
  /** Open stretches between two instants. */
  intervals(
    from: InstantInput,
    until: InstantInput,
  ): readonly { readonly from: Date; readonly until: Date }[];
  /** What a reader should know of the input: an event of the `.ics` text that was left out, a holiday listed twice. */
  readonly notes: readonly string[];
  /** The same calendar as a policy has it. */
  readonly policies: Policy['calendars'];
}

/** Where a deadline lies that falls exactly on closing. */
export interface DueOptions {
  /** Where a deadline exactly at closing lies: that closing (default), or the next opening. */
  readonly atClosing?: 'closing' | 'next opening';
}

/**
 * How much opening time lies between two instants, and when is a promise due?
 *
 * Takes opening hours as a policy writes them, and gives arithmetic on them: `elapsed`, `due`, `back`, `isOpen`,
 * `nextOpening`, `nextClosing`, `previousClosing`, `intervals`. Real seconds on days of 23 and 25 hours; a local time
 * in the gap of a clock change moves forward, in the overlap it is the first; a date that a zone skips has no hours.
 * An end not later than its start runs past midnight and belongs to the day it began. A deadline exactly at closing is
 * that closing. `8h` is open time, `3 business days` the closing of the third business day after the day of `from`,
 * `28 days` the same local time 28 dates later. Hours are known from 1900 to 2200; an instant that lies beyond is `null`.
 * Hours that overlap, an unknown zone, an impossible or repeated holiday, or a calendar that never opens throw a
 * UsageError that names the setting and the remedy; what was taken but should be known is in `notes`.
 *
 * @example
 * import { calendar } from 'goodwill';
 * const office = calendar({ zone: 'Europe/Amsterdam', hours: { 'mon-fri': '09:00-17:00' }, holidays: ['12-25'] });
 * office.elapsed('2026-01-05 15:00', '2026-01-06 11:00') / 3_600_000 // → 4
 * office.due('2026-01-05 15:00', '8h')?.toISOString() // → "2026-01-06T14:00:00.000Z"
 * office.isOpen('2026-12-25 10:00') // → false
 */
export function calendar(input: CalendarInput): BusinessTime {
  const { policies, notes } = policiesOf(input);
  const now = Date.UTC(2024, 0, 1);
  const hours = compileCalendar(policies, GIVEN, { from: now, until: now });
  const zone = hours.zone;
  const at = (fn: string, parameter: string, value: InstantInput): number =>
    instant(fn, parameter, value, zone);
  return {
    zone,
    notes,
    policies,
    elapsed: (from, until) => hours.between(at('elapsed', 'from', from), at('elapsed', 'until', until)),
    due: (from, promise, options) => dueAt(hours, at('due', 'from', from), promise, options),
    back: (until, length) => date(hours.back(at('back', 'until', until), lengthOf(length))),
    isOpen: t => hours.isOpen(at('isOpen', 'at', t)),
    holiday: t => {
      const ms = at('holiday', 'at', t);
      return hours.holidays(ms, ms + 1)[0]?.name ?? null;
    },
    nextOpening: t => date(hours.nextOpening(at('nextOpening', 'at', t))),
    nextClosing: t => date(hours.nextClosing(at('nextClosing', 'at', t))),
    previousClosing: t => date(hours.previousClosing(at('previousClosing', 'at', t))),
    intervals: (from, until) =>
      hours
        .intervals(at('intervals', 'from', from), at('intervals', 'until', until))
        .map(span => ({ from: new Date(span.from), until: new Date(span.until) })),
  };
}

/** Name of the calendar that was given, in its policies. */
export const GIVEN = 'calendar';

function policiesOf(input: CalendarInput): Pick<BusinessTime, 'policies' | 'notes'> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw usageError(
      'calendar',
      'input',
      input,
      "must be an object such as { zone: 'Europe/London', hours: { 'mon-fri': '09:00-17:00' } }",
    );
  }
  const calendars: Record<string, object> = {};
  const files: Record<string, string> = {};
  const put = (name: string, { and, ics, ...rest }: CalendarInput): void => {
    const holidays: unknown[] =
      rest.holidays === undefined ? [] : Array.isArray(rest.holidays) ? [...rest.holidays] : [rest.holidays];
    if (ics !== undefined) {
      if (typeof ics !== 'string')
        throw usageError('calendar', 'ics', ics, 'must be the text of an .ics file');
      files[`${name}.ics`] = ics;
      holidays.push({ file: `${name}.ics` });
    }
    if (and !== undefined && !Array.isArray(and))
      throw usageError('calendar', 'and', and, 'must be a list of calendars');
    const others = (and ?? []).map((_, k) => `${name} and ${k + 1}`);
    calendars[name] = {
      ...rest,
      ...(holidays.length > 0 ? { holidays } : {}),
      ...(others.length > 0 ? { and: others } : {}),
    };
    const zone = rest.zone === undefined ? {} : { zone: rest.zone };
    for (const [k, other] of (and ?? []).entries()) put(others[k]!, { ...zone, ...other });
  };
  put(GIVEN, input);
  const { policy, faults } = parsePolicy({ calendars, calendar: GIVEN }, { files });
  const refused = faults.filter(fault => fault.effect === 'row');
  const setting = (text: string): string =>
    text
      .replaceAll(`calendars.${GIVEN}.`, '')
      .replaceAll(`calendars.${GIVEN}`, 'calendar')
      .replaceAll(`The calendar ${GIVEN} `, 'The calendar ')
      .replaceAll(`${GIVEN}.ics`, 'The text of ics');
  if (policy) {
    const notes = faults.map(({ message, remedy }) => setting(`${message} ${remedy}`));
    return { policies: policy.calendars, notes };
  }
  const remedy = refused.map(fault => setting(`${fault.message} ${fault.remedy}`)).join(' ');
  throw usageError('calendar', setting(refused[0]?.column || 'input'), refused[0]?.value ?? '', remedy);
}

function instant(fn: string, parameter: string, value: InstantInput, zone: string): number {
  const name = `calendar.${fn}`;
  const remedy =
    'must be a Date, epoch milliseconds, or text such as 2026-03-01 09:00 or 2026-03-01T09:00:00Z';
  if (typeof value === 'string') {
    const text = value.trim();
    const wall = readInstant(text, 'UTC');
    if (wall === null) throw usageError(name, parameter, value, remedy);
    return /(Z|[+-]\d{2}:\d{2})$/.test(text) && text.length > 10 ? wall : zoneOf(zone).toInstant(wall);
  }
  const ms = value instanceof Date ? value.getTime() : value;
  if (typeof ms !== 'number' || !(Math.abs(ms) <= 8.64e15)) throw usageError(name, parameter, value, remedy);
  return ms;
}

function dueAt(
  hours: Calendar,
  from: number,
  promise: number | string,
  options: DueOptions = {},
): Date | null {
  const { atClosing = 'closing' } = options;
  if (atClosing !== 'closing' && atClosing !== 'next opening') {
    throw usageError('calendar.due', 'options.atClosing', atClosing, "must be 'closing' or 'next opening'");
  }
  let due: number;
  if (typeof promise === 'string') {
    const read = readDuration(promise);
    if ('rule' in read) throw usageError('calendar.due', 'promise', promise, read.remedy);
    if (read.kind === 'days') return date(hours.addDates(from, read.days));
    due = read.kind === 'business days' ? hours.addBusinessDays(from, read.days) : hours.add(from, read.ms);
  } else due = hours.add(from, positive('calendar.due', 'promise', promise));
  return date(atClosing === 'closing' || Number.isNaN(due) ? due : hours.nextOpening(due));
}

function lengthOf(length: number | string): number {
  if (typeof length !== 'string') return positive('calendar.back', 'length', length);
  const read = readDuration(length);
  if ('rule' in read) throw usageError('calendar.back', 'length', length, read.remedy);
  if (read.kind !== 'working') {
    throw usageError(
      'calendar.back',
      'length',
      length,
      'must be open time such as 8h: a day has no one length to look back',
    );
  }
  return read.ms;
}

function positive(fn: string, parameter: string, ms: number): number {
  if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0) {
    throw usageError(fn, parameter, ms, 'must be milliseconds from 0 upwards, or text such as 8h');
  }
  return ms;
}

const date = (ms: number): Date | null => (Number.isNaN(ms) || Math.abs(ms) > 8.64e15 ? null : new Date(ms));

import { daysInMonth } from '../time/date.ts';
import { DAY } from '../time/length.ts';
import { isDate } from './instant.ts';

/** Hours are known up to this year; a rule without an end is written out as far. */
export const LAST_YEAR = 2199;
/** More dates than this are opening hours, not holidays. */
const MOST = 20_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const KNOWN = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYDAY'];

/** A rule of repetition (RFC 5545, 3.3.10) that names whole days. */
export interface Rule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly every: number;
  readonly count: number | null;
  /** The last date on which it may fall. */
  readonly until: string | null;
  readonly weekStart: number;
  readonly months: readonly number[] | null;
  readonly monthDays: readonly number[] | null;
  readonly weekdays: readonly { readonly n: number; readonly day: number }[] | null;
}

/** null: it has parts that are not read here. */
export function readRule(text: string): Rule | null {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';').filter(Boolean)) {
    const [key = '', value = ''] = part.split('=');
    if (!KNOWN.includes(key) || parts.has(key)) return null;
    parts.set(key, value);
  }
  const freq = parts.get('FREQ');
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'YEARLY') return null;
  const months = numbers(parts.get('BYMONTH'), 1, 12);
  const monthDays = numbers(parts.get('BYMONTHDAY'), -31, 31);
  const weekdays = parts.has('BYDAY') ? parts.get('BYDAY')!.split(',').map(weekdayOf) : null;
  const every = positive(parts.get('INTERVAL') ?? '1');
  const count = parts.has('COUNT') ? positive(parts.get('COUNT')!) : null;
  const until = parts.has('UNTIL') ? dateOf(parts.get('UNTIL')!.slice(0, 8)) : null;
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
  const unread =
    every === undefined ||
    count === undefined ||
    months === undefined ||
    monthDays === undefined ||
    (parts.has('UNTIL') && until === null) ||
    weekStart < 0 ||
    weekdays?.includes(null);
  if (unread) return null;
  const days = weekdays as Rule['weekdays'];
  const counted = days?.some(({ n }) => n !== 0) === true;
  // A weekday counted within a year, or in weeks and days, where nothing is counted.
  if (days && freq === 'YEARLY' && months === null) return null;
  if (counted && freq !== 'MONTHLY' && freq !== 'YEARLY') return null;
  if (monthDays && freq === 'WEEKLY') return null;
  return { freq, every, count, until, weekStart, months, monthDays, weekdays: days };
}

/** Every date of a rule from its first on, to its end or to the last year; null when they are too many, or not begun by the first. */
export function datesOfRule(rule: Rule, start: string): readonly string[] | null {
  const last = Math.min(rule.until === null ? Number.POSITIVE_INFINITY : Date.parse(rule.until), END);
  const first = Date.parse(start);
  const dates: string[] = [];
  for (let k = 0; ; k++) {
    const period = periodOf(rule, first, k);
    if (period.begin > last) break;
    const days = period.days.filter(day => day >= first && day <= last).sort((a, b) => a - b);
    for (const day of days) {
      if (rule.count !== null && dates.length === rule.count) return dates;
      if (dates.length === 0 && day !== first) return null;
      if (dates.length === MOST) return null;
      dates.push(new Date(day).toISOString().slice(0, 10));
    }
  }
  return dates.length === 0 ? null : dates;
}

const END = Date.UTC(LAST_YEAR, 11, 31);

function periodOf(rule: Rule, first: number, k: number): { begin: number; days: number[] } {
  const start = new Date(first);
  const step = k * rule.every;
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + 1];
  if (rule.freq === 'DAILY') {
    const begin = first + step * DAY;
    return { begin, days: [begin].filter(day => fits(rule, day)) };
  }
  if (rule.freq === 'WEEKLY') {
    const into = (start.getUTCDay() - rule.weekStart + 7) % 7;
    const begin = first + (step * 7 - into) * DAY;
    const wanted = rule.weekdays?.map(({ day }) => day) ?? [start.getUTCDay()];
    const days = wanted.map(day => begin + ((day - rule.weekStart + 7) % 7) * DAY);
    return { begin, days: [...new Set(days)].filter(day => inMonths(rule, day)) };
  }
  if (rule.freq === 'MONTHLY') {
    const at = month - 1 + step;
    const [y, m] = [year + Math.floor(at / 12), (at % 12) + 1];
    const asked = rule.months === null || rule.months.includes(m);
    return {
      begin: Date.UTC(y, m - 1, 1),
      days: asked ? daysWithin(rule, y, m, start.getUTCDate()) : [],
    };
  }
  const y = year + step;
  const all = Array.from({ length: 12 }, (_, m) => m + 1);
  const months = rule.months ?? (rule.monthDays ? all : [month]);
  const days = months.flatMap(m => daysWithin(rule, y, m, start.getUTCDate()));
  return { begin: Date.UTC(y, 0, 1), days };
}

/** Days of one month by their number, by weekday, or by both; else the day of the first date. */
function daysWithin(rule: Rule, year: number, month: number, day: number): number[] {
  const length = daysInMonth(year, month);
  const numbered = rule.monthDays?.map(n => (n > 0 ? n : length + 1 + n)) ?? null;
  const weekdays = rule.weekdays?.flatMap(({ n, day: weekday }) => nths(year, month, weekday, n)) ?? null;
  const both = numbered && weekdays ? numbered.filter(d => weekdays.includes(d)) : null;
  const wanted = both ?? numbered ?? weekdays ?? [day];
  return [...new Set(wanted)].filter(d => d >= 1 && d <= length).map(d => Date.UTC(year, month - 1, d));
}

/** Days of the month of its nth weekday, counted from the end when negative; 0 means every one. */
function nths(year: number, month: number, weekday: number, n: number): readonly number[] {
  const first = 1 + ((weekday - new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 7) % 7);
  const all: number[] = [];
  for (let day = first; day <= daysInMonth(year, month); day += 7) all.push(day);
  if (n === 0) return all;
  const one = all.at(n > 0 ? n - 1 : n);
  return one === undefined ? [] : [one];
}

function fits(rule: Rule, day: number): boolean {
  const date = new Date(day);
  const length = daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1);
  const numbered = rule.monthDays?.some(n => (n > 0 ? n : length + 1 + n) === date.getUTCDate()) ?? true;
  return inMonths(rule, day) && numbered && (rule.weekdays?.some(w => w.day === date.getUTCDay()) ?? true);
}

function inMonths(rule: Rule, day: number): boolean {
  return rule.months === null || rule.months.includes(new Date(day).getUTCMonth() + 1);
}

function weekdayOf(text: string): { readonly n: number; readonly day: number } | null {
  const match = /^([+-]?[1-5])?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text.trim());
  return match ? { n: Number(match[1] ?? 0), day: WEEKDAYS.indexOf(match[2]!) } : null;
}

function numbers(list: string | undefined, from: number, to: number): readonly number[] | null | undefined {
  if (list === undefined) return null;
  const all = list.split(',').map(Number);
  return all.every(n => Number.isInteger(n) && n !== 0 && n >= from && n <= to) ? all : undefined;
}

function positive(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** `20261225`, or midnight of it → `2026-12-25`. */
export function dateOf(value: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T000000Z?)?$/.exec(value.trim());
  const date = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isDate(date) ? date : null;
}

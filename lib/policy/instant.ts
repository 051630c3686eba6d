import { instantOfWall } from './zone.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const STAMP =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?\s*(Z|[+-]\d{2}:\d{2})?)?$/;

/** Days of a month of the Gregorian calendar. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Is `2026-02-30` a date that the calendar has? */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** `2026-03-01`, `2026-03-01 18:00` in the zone, or with `Z` or an offset of its own; null when it is none of these. */
export function readInstant(text: string, zone: string): number | null {
  const match = STAMP.exec(text);
  if (!match || !isDate(match[1]!)) return null;
  const [hour, minute, second] = [Number(match[2] ?? 0), Number(match[3] ?? 0), Number(match[4] ?? 0)];
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return null;
  const [year, month, day] = match[1]!.split('-').map(Number) as [number, number, number];
  const wall = Date.UTC(
    year,
    month - 1,
    day,
    hour,
    minute,
    second,
    Number((match[5] ?? '').padEnd(3, '0') || 0),
  );
  const own = match[6];
  if (own === undefined) return instantOfWall(wall, zone);
  if (own === 'Z') return wall;
  const [h, m] = own.slice(1).split(':').map(Number) as [number, number];
  return wall - (own.startsWith('-') ? -1 : 1) * (h * 60 + m) * 60_000;
}

export const INSTANT_PATTERN: string = '^\\s*\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}.*)?\\s*$';
export const DATE_PATTERN: string = '^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$';

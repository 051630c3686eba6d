import { daysInMonth } from '../time/date.ts';
import { DAY } from '../time/length.ts';
import type { NoHours } from './hours.ts';
import { isDate } from './instant.ts';

/** `2026-12-25`, or `12-25` of every year. */
export const ONE_DATE = '\\d{4}-\\d{2}-\\d{2}|\\d{2}-\\d{2}';
/** A year and a bit: who is closed for longer has another calendar, not a holiday. */
const LONGEST = 400;
const LEAP_YEAR = 366;
const NEXT_YEAR = Date.UTC(2025, 0, 1);

/** Every date from the first to the last, both included; those of every year may run past New Year. */
export function datesOf(first: string, last: string): readonly string[] | NoHours {
  const yearly = first.length === 5;
  if (yearly !== (last.length === 5)) {
    return {
      rule: 'holiday-unreadable',
      wrong: 'begins in one year and ends in every year',
      remedy: 'Write both dates with a year, or both without.',
    };
  }
  // 2024 has a 29 February, as every yearly date may.
  const [from, to] = yearly ? [`2024-${first}`, `2024-${last}`] : [first, last];
  for (const date of [from, to]) if (!isDate(date)) return impossible(date);
  const begin = Date.parse(from);
  const end = Date.parse(to) + (yearly && to < from ? LEAP_YEAR * DAY : 0);
  if (end < begin) {
    return {
      rule: 'dates-reversed',
      wrong: 'ends before it begins',
      remedy: `Write the earlier date first: ${last}..${first}.`,
    };
  }
  const days = Math.round((end - begin) / DAY) + 1;
  if (days > LONGEST) {
    return {
      rule: 'holiday-too-long',
      wrong: `is off for ${days} days`,
      remedy: 'Write new hours from a date under changes: { from: …, hours: … }.',
    };
  }
  const nth = (k: number): number =>
    begin + k * DAY - (yearly && begin + k * DAY >= NEXT_YEAR ? LEAP_YEAR * DAY : 0);
  return Array.from({ length: days }, (_, k) => new Date(nth(k)).toISOString().slice(yearly ? 5 : 0, 10));
}

function impossible(date: string): NoHours {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const known = month >= 1 && month <= 12;
  const last = known
    ? `The last day of that month is ${daysInMonth(year, month)}.`
    : 'Months run from 01 to 12.';
  return {
    rule: 'holiday-impossible',
    wrong: 'is a date that no calendar has',
    remedy: `${last} Write year-month-day.`,
  };
}

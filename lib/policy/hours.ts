import { short, WEEKDAYS } from '../time/names.ts';
import type { DayInterval } from './policy.ts';
import { anyCase } from './shape.ts';

/** What is wrong with a piece of opening hours. */
export interface NoHours {
  readonly rule: string;
  readonly wrong: string;
  readonly remedy: string;
}

const SPAN = /^(\d{1,2}):(\d{2})\s*[-–—]\s*(\d{1,2}):(\d{2})$/;
const DAY = 1440;

/** `09:00-17:30`, `09:00-12:00, 13:00-17:00`, `22:00-06:00` past midnight, `closed`, or `24h`. */
export function readHours(text: string): readonly DayInterval[] | NoHours {
  const t = text.trim().toLowerCase();
  if (t === 'closed' || t === 'none') return [];
  if (t === '24h' || t === 'all day') return [{ start: 0, end: DAY }];
  const spans: DayInterval[] = [];
  for (const part of t.split(/\s*,\s*/)) {
    const span = readSpan(part);
    if ('rule' in span) return span;
    spans.push(span);
  }
  return inOrder(spans);
}

const TIMES = '\\d{1,2}:\\d{2}\\s*[-–—]\\s*\\d{1,2}:\\d{2}';
export const HOURS_PATTERN: string = anyCase(
  `^\\s*(?:closed|none|24h|all day|${TIMES}(?:\\s*,\\s*${TIMES})*)\\s*$`,
);

function readSpan(part: string): DayInterval | NoHours {
  const match = SPAN.exec(part);
  if (!match) {
    const remedy = 'Write hours as "09:00-17:30", several as "09:00-12:00, 13:00-17:00", or closed, or 24h.';
    return { rule: 'hours-unreadable', wrong: 'are no opening hours', remedy };
  }
  const minutes = [1, 3].map(i => Number(match[i]) * 60 + Number(match[i + 1]));
  const bad = [1, 3].some((i, k) => Number(match[i + 1]) > 59 || minutes[k]! > DAY);
  if (bad || minutes[0] === DAY) {
    return {
      rule: 'hours-impossible',
      wrong: 'has a time that no clock shows',
      remedy: 'Write times from 00:00 to 24:00.',
    };
  }
  const [start, end] = minutes as [number, number];
  return { start, end: end > start ? end : end + DAY };
}

/** Sorted, and refused where two overlap; touching ones become one. */
export function inOrder(spans: readonly DayInterval[]): readonly DayInterval[] | NoHours {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: DayInterval[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last && span.start < last.end) {
      const wrong = `overlap (${show(last)} and ${show(span)})`;
      return {
        rule: 'hours-overlap',
        wrong,
        remedy: `Write them as one, for example ${show({ start: last.start, end: Math.max(last.end, span.end) })}.`,
      };
    }
    if (last && span.start === last.end) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

const LONGEST_NIGHT = 12 * 60;

const WHOLE_DAY = 'Write 24h for the whole day, or two different times.';

/** Time of a date that would run past midnight for more than half a day has its ends the wrong way round. */
export function turnedRound(span: DayInterval): NoHours | null {
  if (span.end <= DAY || span.end - span.start <= LONGEST_NIGHT) return null;
  const ends = { start: span.end - DAY, end: span.start };
  const hours = Math.round((span.end - span.start) / 6) / 10;
  return {
    rule: 'hours-reversed',
    wrong: `runs past midnight for ${hours} hours`,
    remedy:
      ends.start === ends.end
        ? WHOLE_DAY
        : `Write the earlier time first: ${show(ends)}; if it is meant, write the part of each day by itself.`,
  };
}

export function show({ start, end }: DayInterval): string {
  return `${time(start)}-${time(end > DAY ? end - DAY : end)}`;
}

function time(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const LONG = WEEKDAYS.map(name => name.toLowerCase());
export const DAY_NAMES: readonly string[] = LONG.map(short);

const ONE_DAY = `(?:${[...LONG, ...DAY_NAMES].join('|')})`;
export const DAYS_PATTERN: string = anyCase(
  `^\\s*(?:every day|daily|weekdays|weekend|${ONE_DAY}(?:\\s*[-–,]\\s*${ONE_DAY})*)\\s*$`,
);

/** `mon-fri`, `sat`, `mon, wed`, `fri-mon`, `weekdays`, `every day` → day numbers from Monday 0; null when it is none. */
export function readDays(text: string): readonly number[] | null {
  const t = text.trim().toLowerCase();
  if (t === 'every day' || t === 'daily') return [0, 1, 2, 3, 4, 5, 6];
  if (t === 'weekdays') return [0, 1, 2, 3, 4];
  if (t === 'weekend') return [5, 6];
  const days: number[] = [];
  for (const part of t.split(/\s*,\s*/)) {
    const ends = part.split(/\s*[-–]\s*/).map(name => Math.max(DAY_NAMES.indexOf(name), LONG.indexOf(name)));
    if (ends.length > 2 || ends.some(n => n < 0)) return null;
    const [from, to = from] = ends as [number, number?];
    for (let d = from; ; d = (d + 1) % 7) {
      days.push(d);
      if (d === to) break;
    }
  }
  return days;
}

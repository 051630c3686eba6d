import { usageError } from '../table/usage.ts';
import { DAY, HOUR, lengthInWords, MINUTE } from '../time/length.ts';

/** A length of time as a promise states it. */
export type Duration =
  /** `8h`, `30m`, `1h30m`: working time of the clock's calendar. */
  | { readonly kind: 'working'; readonly ms: number; readonly text: string }
  /** `3 business days`: the closing of the third business day after the day of opening. */
  | { readonly kind: 'business days'; readonly days: number; readonly text: string }
  /** `28 days`: the same local time 28 dates later. */
  | { readonly kind: 'days'; readonly days: number; readonly text: string };

/** Spellings that are read; the published schema shows the same pattern. */
export const DURATION_PATTERN: string =
  '^\\s*(?:(?:\\d+(?:\\.\\d+)?\\s*(?:h|hrs?|hours?))?\\s*(?:\\d+\\s*(?:m|mins?|minutes?))?\\s*(?:\\d+\\s*(?:s|secs?|seconds?))?|\\d+\\s+(?:(?:business|working|calendar)\\s+)?days?)\\s*$';

const WORKING =
  /^(?:(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?))?\s*(?:(\d+)\s*(?:m|mins?|minutes?))?\s*(?:(\d+)\s*(?:s|secs?|seconds?))?$/;
const DAYS = /^(\d+)\s+(?:(business|working|calendar)\s+)?days?$/;
const LONGEST_DAYS = 36_525;

/** Why a text is not a duration: a stable rule, what is wrong, and what to write instead. */
export interface NoDuration {
  readonly rule: 'duration-bare-days' | 'duration-not-positive' | 'duration-unreadable' | 'duration-too-long';
  readonly wrong: string;
  readonly remedy: string;
}

/** The same reading as `parseDuration`, with the mistake as data. */
export function readDuration(text: string): Duration | NoDuration {
  const t = text.trim().toLowerCase();
  if (/^[-−–]/.test(t)) return notPositive(t.slice(1), 'a negative length of time');
  if (/^\d+(\.\d+)?\s*(d|w|wks?|weeks?)$/.test(t) || /^\d+days?$/.test(t)) return bare(t);
  const days = DAYS.exec(t);
  if (days) {
    const n = Number(days[1]);
    if (n === 0) return notPositive('', 'no time at all');
    if (n > LONGEST_DAYS) return tooLong;
    const unit = n === 1 ? 'day' : 'days';
    return days[2] === 'business' || days[2] === 'working'
      ? { kind: 'business days', days: n, text: `${n} business ${unit}` }
      : { kind: 'days', days: n, text: `${n} ${unit}` };
  }
  const parts = t === '' ? null : WORKING.exec(t);
  if (!parts) return unreadable(t);
  const ms =
    Math.round(Number(parts[1] ?? 0) * HOUR) + Number(parts[2] ?? 0) * MINUTE + Number(parts[3] ?? 0) * 1000;
  if (ms <= 0) return notPositive('', 'no time at all');
  if (ms > LONGEST_DAYS * DAY) return tooLong;
  return { kind: 'working', ms, text: lengthInWords(ms) };
}

/**
 * How long is the promise `8h`, `3 business days` or `28 days`?
 *
 * `30m`, `8h`, `1h30m` are working time of the clock's calendar; `3 business days` is the closing of the third
 * business day after the day of opening; `28 days` is the same local time 28 dates later. A bare `5d` is refused,
 * because products mean three things by it. Zero and negative lengths are refused.
 *
 * Throws a UsageError that names the text and the remedy.
 *
 * @example
 * import { parseDuration } from 'goodwill';
 * parseDuration('1h30m') // → { kind: 'working', ms: 5400000, text: '1h 30m' }
 * parseDuration('3 business days') // → { kind: 'business days', days: 3, text: '3 business days' }
 * parseDuration('28 days') // → { kind: 'days', days: 28, text: '28 days' }
 */
export function parseDuration(text: string): Duration {
  if (typeof text !== 'string') throw usageError('parseDuration', 'text', text, UNREADABLE);
  const read = readDuration(text);
  if ('rule' in read) throw usageError('parseDuration', 'text', text, read.remedy);
  return read;
}

const UNREADABLE = 'Write working time as 30m, 8h or 1h30m, days as 3 business days or 28 days.';
const tooLong: NoDuration = {
  rule: 'duration-too-long',
  wrong: 'is longer than a hundred years',
  remedy: 'Write a promise that somebody can live to see kept.',
};

function unreadable(t: string): NoDuration {
  if (!/^\d+(\.\d+)?$/.test(t))
    return { rule: 'duration-unreadable', wrong: 'is not a length of time', remedy: UNREADABLE };
  if (Number(t) === 0) return notPositive('', 'no time at all');
  const units = [`${t}h`, `${t}m`, `${t} business ${t === '1' ? 'day' : 'days'}`];
  const sound = units.filter(text => !('rule' in readDuration(text)));
  if (sound.length === 0) return tooLong;
  const remedy = `Write ${sound.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`;
  return { rule: 'duration-unreadable', wrong: 'has no unit', remedy };
}

function bare(t: string): NoDuration {
  const n = Number.parseFloat(t);
  if (n === 0) return notPositive('', 'no time at all');
  if (n * (/w/.test(t) ? 7 : 1) > LONGEST_DAYS) return tooLong;
  const number = Number.isInteger(n) ? n : 5;
  const days = /w/.test(t) ? number * 7 : number;
  const hours = /w/.test(t) ? number * 40 : number * 8;
  return {
    rule: 'duration-bare-days',
    wrong: 'can mean three things',
    remedy: `Write ${hours}h for working time, ${/w/.test(t) ? number * 5 : number} business days for closing time on that business day, or ${days} days for the same time of day ${days} dates later.`,
  };
}

function notPositive(rest: string, wrong: string): NoDuration {
  const above = rest.trim();
  const read = above === '' ? null : readDuration(above);
  const remedy =
    read === null || ('rule' in read && read.rule === 'duration-not-positive')
      ? 'Write a length of time above zero, for example 30m.'
      : 'rule' in read
        ? read.remedy
        : `Write ${above}.`;
  return { rule: 'duration-not-positive', wrong: `is ${wrong}`, remedy };
}

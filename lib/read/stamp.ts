import { MINUTE } from '../time/length.ts';
import { MONTHS, short } from '../time/names.ts';

/** The parts of a date as it is written, before anything is decided about it. Reused from cell to cell. */
export interface Stamp {
  /** `date`: year, month, day are known. `either`: `first`/`second`/year. `epoch`: a bare number in `number`. */
  kind: 'date' | 'either' | 'epoch';
  year: number;
  month: number;
  day: number;
  /** Milliseconds after midnight, up to and including 24:00. */
  time: number;
  /** Milliseconds ahead of UTC; NaN when the text names none. */
  offset: number;
  /** The text has a time of day. */
  timed: boolean;
  number: number;
}

export const stamp = (): Stamp => ({
  kind: 'date',
  year: 0,
  month: 0,
  day: 0,
  time: 0,
  offset: Number.NaN,
  timed: false,
  number: 0,
});

const LONG = MONTHS.map(name => name.toLowerCase());
const SHORT = LONG.map(short);

const digit = (c: number | undefined): boolean => c !== undefined && c >= 48 && c <= 57;
const lower = (c: number | undefined): number => (c === undefined ? 0 : c >= 65 && c <= 90 ? c + 32 : c);

/** Cursor of the cell being read. Module state, because a million cells must not make a million objects. */
let at = 0;

function digits(b: Uint8Array, end: number, most: number): number {
  let value = 0;
  const from = at;
  while (at < end && at - from < most && digit(b[at])) value = value * 10 + b[at++]! - 48;
  return value;
}

/** A month's English name or its first three letters; 0 when there is none. */
export function monthName(
  b: Uint8Array,
  start: number,
  end: number,
): { readonly month: number; readonly length: number } {
  let word = '';
  for (let i = start; i < end && i - start < 9; i++) {
    const c = lower(b[i]);
    if (c < 97 || c > 122) break;
    word += String.fromCharCode(c);
  }
  const index = word.length === 3 ? SHORT.indexOf(word) : word === 'sept' ? 8 : LONG.indexOf(word);
  return { month: index + 1, length: index < 0 ? 0 : word.length };
}

/**
 * Reads a date in any of the forms that need no declaration; false when it has none of them.
 *
 * ISO 8601 dates (also with `/` or unpadded), with or without time and offset; `a/b/yyyy` with `/`, `-` or `.`,
 * where the column decides which is the day; `5 Mar 2016`; bare epoch numbers, where the column decides the unit.
 */
export function readStamp(b: Uint8Array, start: number, end: number, out: Stamp): boolean {
  at = start;
  out.time = 0;
  out.offset = Number.NaN;
  out.timed = false;
  const first = digits(b, end, 17);
  const width = at - start;
  if (width === 0) return false;
  if (at === end) {
    out.kind = 'epoch';
    out.number = first;
    return width >= 9 && width <= 13;
  }
  const separator = b[at]!;
  if (width === 4) {
    if (separator !== 45 && separator !== 47) return false;
    at++;
    const month = at;
    out.year = first;
    out.month = digits(b, end, 2);
    if (at === month || b[at] !== separator) return false;
    const day = ++at;
    out.day = digits(b, end, 2);
    if (at === day || (at < end && digit(b[at]))) return false;
    out.kind = 'date';
    return at === end || readClock(b, end, out);
  }
  if (width > 2 || (separator !== 47 && separator !== 45 && separator !== 46 && separator !== 32))
    return false;
  at++;
  const named = monthName(b, at, end);
  if (named.month > 0) {
    at += named.length;
    if (b[at] !== separator) return false;
    out.kind = 'date';
    out.day = first;
    out.month = named.month;
  } else {
    if (separator === 32) return false;
    const second = at;
    out.kind = 'either';
    out.month = first;
    out.day = digits(b, end, 2);
    if (at === second || b[at] !== separator) return false;
  }
  const year = ++at;
  out.year = digits(b, end, 4);
  if (at - year !== 4 || (at < end && digit(b[at]))) return false;
  return at === end || readClock(b, end, out);
}

/** The time of day after a date, to the end of the cell. */
export function readTime(b: Uint8Array, start: number, end: number, out: Stamp): boolean {
  at = start;
  return readClock(b, end, out);
}

/** ` H:mm[:ss[.f…]][ AM|PM][Z|±HH[:mm]]` to the end of the cell. */
function readClock(b: Uint8Array, end: number, out: Stamp): boolean {
  const mark = b[at]!;
  if (mark === 84 || mark === 116) at++;
  else if (mark === 44 && b[at + 1] === 32) at += 2;
  else if (mark === 32) while (at < end && b[at] === 32) at++;
  else return false;
  if (at === end) return false;
  const from = at;
  let hour = digits(b, end, 2);
  if (at === from || b[at] !== 58) return false;
  let seen = ++at;
  const minute = digits(b, end, 2);
  if (at - seen !== 2) return false;
  let second = 0;
  let fraction = 0;
  if (b[at] === 58 && at < end) {
    seen = ++at;
    second = digits(b, end, 2);
    if (at - seen !== 2) return false;
    if (at < end && (b[at] === 46 || b[at] === 44)) {
      seen = ++at;
      fraction = digits(b, end, 3);
      const taken = at - seen;
      if (taken === 0) return false;
      for (let k = taken; k < 3; k++) fraction *= 10;
      while (at < end && digit(b[at])) at++;
    }
  }
  if (at < end) {
    const half = readHalf(b, end);
    if (half >= 0) {
      if (hour < 1 || hour > 12) hour = 99;
      else hour = (hour % 12) + half;
    }
  }
  out.time = clockTime(hour, minute, second, fraction);
  out.timed = true;
  return at === end || readOffset(b, end, out);
}

/** Milliseconds after midnight, or NaN for a time no clock shows. */
export function clockTime(hour: number, minute: number, second: number, fraction: number): number {
  const fine =
    hour < 24 ? minute < 60 && second < 60 : hour === 24 && minute === 0 && second === 0 && fraction === 0;
  return fine ? ((hour * 60 + minute) * 60 + second) * 1000 + fraction : Number.NaN;
}

/** 0 for AM, 12 for PM, −1 for neither; moves on past it. */
function readHalf(b: Uint8Array, end: number): number {
  let i = at;
  while (i < end && b[i] === 32) i++;
  const letter = lower(b[i]);
  if ((letter !== 97 && letter !== 112) || lower(b[i + 1]) !== 109 || i + 2 > end) return -1;
  at = i + 2;
  return letter === 112 ? 12 : 0;
}

const word = (b: Uint8Array, from: number): string =>
  String.fromCharCode(lower(b[from]), lower(b[from + 1]), lower(b[from + 2]));

function readOffset(b: Uint8Array, end: number, out: Stamp): boolean {
  if (b[at] === 32) at++;
  const sign = b[at];
  if ((sign === 90 || sign === 122) && at + 1 === end) {
    out.offset = 0;
    return true;
  }
  // The two names that are an offset of nothing, and no others: EST and IST are several zones each.
  if (end - at === 3 && (word(b, at) === 'utc' || word(b, at) === 'gmt')) {
    out.offset = 0;
    return true;
  }
  if (sign !== 43 && sign !== 45) return false;
  const from = ++at;
  const hours = digits(b, end, 2);
  if (at - from !== 2) return false;
  if (at < end && b[at] === 58) at++;
  const mark = at;
  const minutes = digits(b, end, 2);
  if (at !== end || (at !== mark && at - mark !== 2) || hours > 14 || minutes > 59 || b[at - 1] === 58)
    return false;
  out.offset = (sign === 45 ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
  return true;
}

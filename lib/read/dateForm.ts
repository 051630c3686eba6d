import { usageError } from '../table/usage.ts';
import { MINUTE } from '../time/length.ts';
import { clockTime, monthName, readStamp, readTime, type Stamp } from './stamp.ts';

/** A declared way of writing dates. */
export interface DateForm {
  readonly text: string;
  /** Fills `out` and says whether the whole cell has this form. */
  match(b: Uint8Array, start: number, end: number, out: Stamp): boolean;
}

/** Every form that can be read in one way only: ISO 8601, year first, or a month by name. */
export const ISO: DateForm = {
  text: 'ISO 8601',
  match: (b, start, end, out) => readStamp(b, start, end, out) && out.kind === 'date',
};

/** For values that are numbers already: epoch milliseconds, and no text. */
export const MILLIS: DateForm = { text: 'epoch ms', match: () => false };

type Part =
  | { readonly field: Field; readonly least: number; readonly most: number }
  | { readonly literal: number }
  | { readonly blank: true }
  | { readonly optional: readonly Part[] };
type Field =
  | 'year'
  | 'yy'
  | 'month'
  | 'name'
  | 'day'
  | 'hour'
  | 'hour12'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'half'
  | 'offset'
  | 'second-epoch'
  | 'milli-epoch';

const FIELDS: Readonly<Record<string, readonly [Field, number, number]>> = {
  yyyy: ['year', 4, 4],
  yy: ['yy', 2, 2],
  MMMM: ['name', 3, 9],
  MMM: ['name', 3, 9],
  MM: ['month', 2, 2],
  M: ['month', 1, 2],
  dd: ['day', 2, 2],
  d: ['day', 1, 2],
  HH: ['hour', 2, 2],
  H: ['hour', 1, 2],
  hh: ['hour12', 2, 2],
  h: ['hour12', 1, 2],
  mm: ['minute', 2, 2],
  m: ['minute', 1, 2],
  ss: ['second', 2, 2],
  s: ['second', 1, 2],
  SSS: ['fraction', 1, 9],
  SS: ['fraction', 1, 9],
  S: ['fraction', 1, 9],
  a: ['half', 2, 2],
  XXX: ['offset', 1, 6],
  XX: ['offset', 1, 6],
  X: ['offset', 1, 6],
  Z: ['offset', 1, 6],
};

/**
 * Compiles a declared date form: `yyyy MM M dd d HH H hh h mm ss SSS a MMM yy X`, literals (letters in quotes),
 * optional parts in brackets; a form without time lets any time follow; `ISO`, `epoch s`, `epoch ms`. Null when the text is not a form.
 */
export function compileForm(text: string): DateForm | null {
  if (/^iso( 8601)?$/i.test(text)) return ISO;
  if (/^epoch s(econds)?$/i.test(text)) return { text: 'epoch s', match: epoch(1000) };
  if (/^epoch (ms|milliseconds)$/i.test(text)) return { text: 'epoch ms', match: epoch(1) };
  const parts = partsOf(text);
  if (parts === null) return null;
  const fields = new Set<string>();
  collect(parts, fields);
  const dated =
    (fields.has('year') || fields.has('yy')) &&
    (fields.has('month') || fields.has('name')) &&
    fields.has('day');
  const timed = fields.has('hour') || fields.has('hour12');
  if (!dated || (fields.has('hour12') && !fields.has('half'))) return null;
  return {
    text,
    match: (b, start, end, out) => {
      reset();
      const stop = run(parts, b, start, end);
      if (stop < 0 || (timed && stop !== end)) return false;
      out.kind = 'date';
      out.year = year;
      out.month = month;
      out.day = day;
      out.offset = offset;
      if (!timed) {
        // A form of the date alone says how day, month and year stand; a time after it needs no saying.
        out.time = 0;
        out.timed = false;
        return stop === end || readTime(b, stop, end, out);
      }
      out.timed = hour >= 0 || hour12 >= 0;
      const hours =
        hour12 >= 0
          ? hour12 >= 1 && hour12 <= 12 && half >= 0
            ? (hour12 % 12) + half
            : 99
          : Math.max(hour, 0);
      out.time = clockTime(hours, minute, second, fraction);
      return true;
    },
  };
}

/** The forms of a declaration such as `d/M/yyyy | M/d/yyyy`; a caller's mistake when one is unknown. */
export function compileForms(declared: string): readonly DateForm[] {
  return declared.split('|').map(part => {
    const form = compileForm(part.trim());
    if (form === null) {
      throw usageError(
        'readTables',
        'dates',
        declared,
        'must be forms such as yyyy-MM-dd HH:mm:ss, d/M/yyyy H:mm, M/d/yyyy h:mm a, epoch s or epoch ms. Several are separated by |',
      );
    }
    return form;
  });
}

let year = 0;
let month = 0;
let day = 0;
let hour = -1;
let hour12 = -1;
let minute = 0;
let second = 0;
let fraction = 0;
let half = -1;
let offset = Number.NaN;

function reset(): void {
  year = month = day = minute = second = fraction = 0;
  hour = hour12 = half = -1;
  offset = Number.NaN;
}

function collect(parts: readonly Part[], into: Set<string>): void {
  for (const part of parts) {
    if ('field' in part) into.add(part.field);
    else if ('optional' in part) collect(part.optional, into);
  }
}

function partsOf(text: string): readonly Part[] | null {
  const stack: Part[][] = [[]];
  for (let i = 0; i < text.length; ) {
    const c = text[i]!;
    const top = stack.at(-1)!;
    if (c === '[') stack.push([]);
    else if (c === ']') {
      const optional = stack.pop()!;
      const outer = stack.at(-1);
      if (outer === undefined) return null;
      outer.push({ optional });
    } else if (c === "'") {
      const close = text.indexOf("'", i + 1);
      if (close < 0) return null;
      for (const letter of text.slice(i + 1, close)) top.push({ literal: letter.charCodeAt(0) });
      i = close;
    } else if (/[A-Za-z]/.test(c)) {
      let run = c;
      while (text[i + run.length] === c) run += c;
      const known = FIELDS[run];
      if (known === undefined) {
        if (run !== 'T') return null;
        top.push({ literal: 84 });
      } else top.push({ field: known[0], least: known[1], most: known[2] });
      i += run.length - 1;
    } else if (c === ' ') top.push({ blank: true });
    else if (c.charCodeAt(0) > 126 || /[0-9]/.test(c)) return null;
    else top.push({ literal: c.charCodeAt(0) });
    i++;
  }
  return stack.length === 1 ? stack[0]! : null;
}

/** Position after the parts, or −1. */
function run(parts: readonly Part[], b: Uint8Array, start: number, end: number): number {
  let i = start;
  for (const part of parts) {
    if ('literal' in part) {
      if (i >= end || b[i] !== part.literal) return -1;
      i++;
    } else if ('blank' in part) {
      const from = i;
      while (i < end && b[i] === 32) i++;
      if (i === from) return -1;
    } else if ('optional' in part) {
      const next = run(part.optional, b, i, end);
      if (next >= 0) i = next;
    } else {
      i = field(part.field, part.least, part.most, b, i, end);
      if (i < 0) return -1;
    }
  }
  return i;
}

function field(name: Field, least: number, most: number, b: Uint8Array, start: number, end: number): number {
  if (name === 'name') {
    const found = monthName(b, start, end);
    month = found.month;
    return found.month === 0 ? -1 : start + found.length;
  }
  if (name === 'half') {
    const letter = (b[start] ?? 0) | 32;
    if (start + 2 > end || (letter !== 97 && letter !== 112) || (b[start + 1]! | 32) !== 109) return -1;
    half = letter === 112 ? 12 : 0;
    return start + 2;
  }
  if (name === 'offset') return offsetAt(b, start, end);
  let i = start;
  let value = 0;
  while (i < end && i - start < most && b[i]! >= 48 && b[i]! <= 57) {
    if (name !== 'fraction' || i - start < 3) value = value * 10 + b[i]! - 48;
    i++;
  }
  if (i - start < least) return -1;
  if (name === 'year') year = value;
  else if (name === 'yy') year = value < 70 ? 2000 + value : 1900 + value;
  else if (name === 'month') month = value;
  else if (name === 'day') day = value;
  else if (name === 'hour') hour = value;
  else if (name === 'hour12') hour12 = value;
  else if (name === 'minute') minute = value;
  else if (name === 'second') second = value;
  else {
    fraction = value;
    for (let k = i - start; k < 3; k++) fraction *= 10;
  }
  return i;
}

function offsetAt(b: Uint8Array, start: number, end: number): number {
  const sign = b[start];
  if (sign === 90) {
    offset = 0;
    return start + 1;
  }
  if (sign !== 43 && sign !== 45) return -1;
  let i = start + 1;
  let value = 0;
  let count = 0;
  while (i < end && count < 4) {
    const c = b[i]!;
    if (c === 58 && count === 2) i++;
    else if (c >= 48 && c <= 57) {
      value = value * 10 + c - 48;
      count++;
      i++;
    } else break;
  }
  if (count !== 2 && count !== 4) return -1;
  const minutes = count === 2 ? value * 60 : Math.floor(value / 100) * 60 + (value % 100);
  if (minutes > 14 * 60 || (count === 4 && value % 100 > 59)) return -1;
  offset = (sign === 45 ? -1 : 1) * minutes * MINUTE;
  return i;
}

function epoch(unit: number): DateForm['match'] {
  return (b, start, end, out) => {
    let i = start;
    const negative = b[i] === 45;
    if (negative) i++;
    const from = i;
    let value = 0;
    while (i < end && b[i]! >= 48 && b[i]! <= 57) value = value * 10 + b[i++]! - 48;
    if (i === from || i - from > 15) return false;
    let part = 0;
    if (unit === 1000 && i < end && b[i] === 46) {
      const mark = ++i;
      for (let scale = 100; i < end && b[i]! >= 48 && b[i]! <= 57; scale /= 10)
        part += Math.floor((b[i++]! - 48) * scale);
      if (i === mark) return false;
    }
    if (i !== end) return false;
    out.kind = 'epoch';
    out.number = (negative ? -1 : 1) * (value * unit + part);
    out.timed = true;
    return true;
  };
}

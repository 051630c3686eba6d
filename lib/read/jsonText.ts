import { grown } from './grow.ts';
import { decodeUtf8 } from './platform.ts';
import type { RuleName } from './rules.ts';

export const MOST_LEVELS = 64;

/** Why JSON cannot be read, and where. */
export interface JsonTrouble {
  readonly rule: Extract<RuleName, 'json-syntax' | 'json-depth' | 'columns-too-many'>;
  readonly at: number;
  readonly message: string;
}

// The text being read. Module state, because rows come by the million.
let b: Uint8Array = new Uint8Array(0);
let at = 0;
let end = 0;
let out: Uint8Array = new Uint8Array(1 << 12);
let filled = 0;

export class Stop extends Error {
  readonly trouble: JsonTrouble;
  constructor(rule: JsonTrouble['rule'], message: string) {
    super(message);
    this.trouble = { rule, at, message };
  }
}

export const syntax = (expected: string): Stop =>
  new Stop(
    'json-syntax',
    at >= end ? `The JSON text ends where ${expected} is expected.` : `Here ${expected} is expected.`,
  );

export function blanks(): void {
  while (at < end) {
    const c = b[at]!;
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
    at++;
  }
}

/** Runs `read` over a text; the trouble instead of an exception. */
export function guarded(bytes: Uint8Array, from: number, to: number, read: () => void): JsonTrouble | null {
  b = bytes;
  at = from;
  end = to;
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof Stop) return error.trouble;
    throw error;
  }
}

/** The byte that comes next; 0 at the end. */
export const peek = (): number => (at < end ? b[at]! : 0);

export const position = (): number => at;

/** What has been written so far: the unescaped text of keys and strings. */
export const written = (): number => filled;
export const writtenBytes = (): Uint8Array => out;
export function forget(from: number): void {
  filled = from;
}

/** Writes a byte and an ellipsis, for a list or an object that has no text of its own. */
export function elided(byte: number): void {
  room(4);
  out[filled++] = byte;
  out[filled++] = 0xe2;
  out[filled++] = 0x80;
  out[filled++] = 0xa6;
}

/** Writes the text from a position up to here as it stands. */
export function copied(from: number): void {
  room(at - from);
  for (let i = from; i < at; i++) out[filled++] = b[i]!;
}

/** Whether the list that comes next begins with an object, or is empty. */
export function listOfObjects(): boolean {
  if (peek() !== 91) return false;
  let i = at + 1;
  while (b[i] === 32 || b[i] === 10 || b[i] === 13 || b[i] === 9) i++;
  return b[i] === 123 || b[i] === 93;
}

function room(more: number): void {
  if (filled + more > out.length) out = grown(out, Math.max(filled + more, out.length * 2));
}

/** `name` is made only where asked for: its bytes are in `out` from `from` to `to`. */
export function members(
  depth: number,
  member: (name: string, from: number, to: number) => void,
  named: boolean,
): void {
  if (depth > MOST_LEVELS) throw new Stop('json-depth', `JSON is nested deeper than ${MOST_LEVELS} levels.`);
  at++;
  blanks();
  if (b[at] === 125) {
    at++;
    return;
  }
  for (;;) {
    if (at >= end || b[at] !== 34) throw syntax('a key in quotes');
    const from = filled;
    string();
    const to = filled;
    blanks();
    if (at >= end || b[at] !== 58) throw syntax('a colon');
    at++;
    blanks();
    member(named ? decodeUtf8(out.subarray(from, to)) : '', from, to);
    blanks();
    const c = at < end ? b[at] : 0;
    if (c === 44) {
      at++;
      blanks();
    } else if (c === 125) {
      at++;
      return;
    } else throw syntax('a comma or }');
  }
}

export function elements(depth: number, element: () => void): void {
  if (depth > MOST_LEVELS) throw new Stop('json-depth', `JSON is nested deeper than ${MOST_LEVELS} levels.`);
  at++;
  blanks();
  if (b[at] === 93) {
    at++;
    return;
  }
  for (;;) {
    element();
    blanks();
    const c = at < end ? b[at] : 0;
    if (c === 44) {
      at++;
      blanks();
    } else if (c === 93) {
      at++;
      return;
    } else throw syntax('a comma or ]');
  }
}

export function skip(depth: number): void {
  const c = at < end ? b[at] : 0;
  const kept = filled;
  if (c === 123) members(depth, () => skip(depth + 1), false);
  else if (c === 91) elements(depth, () => skip(depth + 1));
  else if (c === 34) string();
  else if (c === 116) word('true');
  else if (c === 102) word('false');
  else if (c === 110) word('null');
  else number();
  filled = kept;
}

export function word(text: string): void {
  for (let i = 0; i < text.length; i++)
    if (at + i >= end || b[at + i] !== text.charCodeAt(i)) throw syntax('a value');
  at += text.length;
}

const digit = (): boolean => at < end && b[at]! >= 48 && b[at]! <= 57;

export function number(): void {
  if (b[at] === 45) at++;
  if (!digit()) throw syntax('a value');
  if (b[at] === 48) {
    at++;
    if (digit()) throw syntax('a number without leading zeros');
  } else while (digit()) at++;
  if (at < end && b[at] === 46) {
    at++;
    if (!digit()) throw syntax('a digit');
    while (digit()) at++;
  }
  if (at < end && (b[at] === 101 || b[at] === 69)) {
    at++;
    if (b[at] === 43 || b[at] === 45) at++;
    if (!digit()) throw syntax('a digit');
    while (digit()) at++;
  }
}

/** Writes the text of a string, without its escapes, into `out`. */
export function string(): void {
  at++;
  for (;;) {
    const from = at;
    while (at < end) {
      const c = b[at]!;
      if (c === 34 || c === 92 || c < 32) break;
      at++;
    }
    const length = at - from;
    room(length + 4);
    for (let i = 0; i < length; i++) out[filled + i] = b[from + i]!;
    filled += length;
    if (at >= end) throw syntax('a closing quote');
    const c = b[at]!;
    if (c === 34) {
      at++;
      return;
    }
    if (c < 32) throw syntax('text without control characters');
    at++;
    escaped();
  }
}

const PLAIN: Readonly<Record<number, number>> = {
  34: 34,
  92: 92,
  47: 47,
  98: 8,
  102: 12,
  110: 10,
  114: 13,
  116: 9,
};

function escaped(): void {
  const c = at < end ? b[at]! : 0;
  const plain = PLAIN[c];
  if (plain !== undefined) {
    out[filled++] = plain;
    at++;
    return;
  }
  if (c !== 117) throw syntax('an escape');
  at++;
  let unit = hex();
  if (unit >= 0xd800 && unit <= 0xdbff && b[at] === 92 && b[at + 1] === 117) {
    const kept = at;
    at += 2;
    const low = hex();
    if (low >= 0xdc00 && low <= 0xdfff) unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    else at = kept;
  }
  // Half of a surrogate pair has no UTF-8 form.
  utf8(unit >= 0xd800 && unit <= 0xdfff ? 0xfffd : unit);
}

function hex(): number {
  let value = 0;
  for (let i = 0; i < 4; i++, at++) {
    const c = at < end ? b[at]! : 0;
    const letter = c | 32;
    const d = c >= 48 && c <= 57 ? c - 48 : letter >= 97 && letter <= 102 && c >= 65 ? letter - 87 : -1;
    if (d < 0) throw syntax('four hexadecimal digits');
    value = value * 16 + d;
  }
  return value;
}

function utf8(point: number): void {
  room(4);
  if (point < 0x80) out[filled++] = point;
  else if (point < 0x800) {
    out[filled++] = 0xc0 | (point >> 6);
    out[filled++] = 0x80 | (point & 63);
  } else if (point < 0x10000) {
    out[filled++] = 0xe0 | (point >> 12);
    out[filled++] = 0x80 | ((point >> 6) & 63);
    out[filled++] = 0x80 | (point & 63);
  } else {
    out[filled++] = 0xf0 | (point >> 18);
    out[filled++] = 0x80 | ((point >> 12) & 63);
    out[filled++] = 0x80 | ((point >> 6) & 63);
    out[filled++] = 0x80 | (point & 63);
  }
}

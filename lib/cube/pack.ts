import { usageError } from '../table/usage.ts';

/**
 * Whole numbers of 0 or more in a short text, for the cells of a report: a fifth of what JSON takes.
 *
 * Equal numbers in a row are one run. A number `v` that stands alone is written as `2v`; a run of `n` equal ones as
 * `2v + 1` and then `n − 2`. Each of these is written five bits at a time, the lowest first, in the digits
 * `A–Z a–z 0–9 + /` (values 0 to 63): a digit of 32 or more means that more bits follow, as in the Base64 VLQ of source
 * maps, but without a sign. Null when the numbers are not all whole, 0 or more, and below 2^51.
 *
 * @example
 * import { pack, unpack } from './pack.ts';
 * pack([1, 0, 0, 0, 40]) // → "CBBwC"
 * unpack('CBBwC') // → [1, 0, 0, 0, 40]
 */
export function pack(numbers: ArrayLike<number>): string | null {
  // Written in blocks: a cube of a busy desk has millions of digits, and a list of one-letter texts would hold 8 bytes each.
  const block = new Uint16Array(4096);
  let [text, used] = ['', 0];
  const flush = (): void => {
    text += String.fromCharCode(...block.subarray(0, used));
    used = 0;
  };
  const put = (digit: number): void => {
    if (used === block.length) flush();
    block[used++] = digits.charCodeAt(digit);
  };
  const write = (number: number): void => {
    let x = number;
    for (; x >= 32; x = Math.floor(x / 32)) put(32 + (x % 32));
    put(x);
  };
  for (let i = 0; i < numbers.length; ) {
    const v = numbers[i]!;
    if (!Number.isInteger(v) || v < 0 || v >= 2 ** 51) return null;
    const from = i;
    while (i < numbers.length && numbers[i] === v) i++;
    write(2 * v + (i - from > 1 ? 1 : 0));
    if (i - from > 1) write(i - from - 2);
  }
  flush();
  return text;
}

/** The numbers of a packed text. */
export function unpack(text: string): Float64Array {
  let length = 0;
  runs(text, (_, run) => {
    length += run;
    if (length > most)
      throw usageError(
        'openReport',
        'data',
        run,
        'has a run of more numbers than any report holds. Make the report again.',
      );
  });
  const out = new Float64Array(length);
  length = 0;
  runs(text, (v, run) => {
    out.fill(v, length, length + run);
    length += run;
  });
  return out;
}

function runs(text: string, take: (number: number, times: number) => void): void {
  let at = 0;
  const read = (): number => {
    let x = 0;
    for (let unit = 1; at < text.length; unit *= 32) {
      const digit = values[text.charCodeAt(at++)] ?? 0;
      x += (digit % 32) * unit;
      if (digit < 32) break;
    }
    return x;
  };
  while (at < text.length) {
    const x = read();
    take(Math.floor(x / 2), x % 2 === 0 ? 1 : read() + 2);
  }
}

/** More than any cube has; a few hostile digits must not fill memory. */
const most = 1 << 26;

/** What a packed text looks like. */
export const PACKED: RegExp = /^[A-Za-z0-9+/]*$/;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  Math.max(0, digits.indexOf(String.fromCharCode(code))),
);

import { encodeUtf8 } from './platform.ts';
import type { RuleName } from './rules.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file that cannot be used at all. */
export interface FileTrouble {
  readonly rule: RuleName;
  readonly value: string;
  readonly message?: string;
  readonly remedy?: string;
}

const KINDS: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['a ZIP or Excel workbook (.xlsx)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Excel workbook (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

/** How the bytes are encoded, from their first ones; the length of the byte-order mark; or why they cannot be read. */
export function encodingOf(
  head: Uint8Array,
  declared: Encoding | null,
): { readonly encoding: Encoding; readonly skip: number } | { readonly trouble: FileTrouble } {
  for (const [name, magic] of KINDS) {
    if (magic.every((byte, i) => head[i] === byte)) {
      return { trouble: { rule: 'file-binary', value: '', message: `This file is ${name}, not text.` } };
    }
  }
  if (
    (head[0] === 0xff && head[1] === 0xfe && head[2] === 0 && head[3] === 0) ||
    (head[0] === 0 && head[1] === 0 && head[2] === 0xfe)
  ) {
    return { trouble: { rule: 'file-encoding', value: '', message: 'This file is UTF-32.' } };
  }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (declared !== null) return { encoding: declared, skip: 0 };
  const sample = head.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  if (even + odd > sample.length / 4) {
    const name = odd > even ? 'utf-16le' : 'utf-16be';
    return {
      trouble: {
        rule: 'file-encoding',
        value: '',
        message: 'This file looks like UTF-16 without a byte-order mark.',
        remedy: `Save it as UTF-8, or declare encoding: ${name}.`,
      },
    };
  }
  return { encoding: 'utf-8', skip: 0 };
}

/** Turns pieces of an encoding into pieces of UTF-8. A character may span pieces. */
export function transcoder(encoding: Encoding): (chunk: Uint8Array) => Uint8Array {
  if (encoding === 'utf-8') return chunk => chunk;
  if (encoding === 'windows-1252')
    return chunk => encodeUtf8(Array.from(chunk, byte => LATIN[byte]!).join(''));
  const low = encoding === 'utf-16le' ? 0 : 1;
  let held = new Uint8Array(0);
  return chunk => {
    const bytes = new Uint8Array(held.length + chunk.length);
    bytes.set(held);
    bytes.set(chunk, held.length);
    let end = bytes.length - (bytes.length % 2);
    const lead = end >= 2 ? bytes[end - 2 + (1 - low)]! : 0;
    // The first half of a surrogate pair waits for the second.
    if (lead >= 0xd8 && lead <= 0xdb) end -= 2;
    held = bytes.slice(end);
    const units: string[] = [];
    for (let i = 0; i < end; i += 2)
      units.push(String.fromCharCode(bytes[i + low]! | (bytes[i + 1 - low]! << 8)));
    return encodeUtf8(units.join(''));
  };
}

// 0x80 to 0x9f of windows-1252; the five unassigned bytes stay the control characters they are elsewhere.
const UPPER =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const LATIN: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? UPPER[byte - 0x80]! : String.fromCharCode(byte),
);

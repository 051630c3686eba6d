import { grown } from './grow.ts';
import { hashBytes } from './hash.ts';
import { decodeUtf8, encodeInto } from './platform.ts';
import { isUtf8 } from './utf8.ts';

/** Text of many cells, each distinct value stored once. Code 0 is the empty text. */
export interface Dictionary {
  size(): number;
  /** The code of these bytes, or −1 when they are not UTF-8. */
  add(bytes: Uint8Array, start: number, end: number): number;
  addText(text: string): number;
  text(code: number): string;
  values(): string[];
}

/** Finds values by hashing their bytes, so that no text is made for a cell that was seen before. */
export function dictionary(): Dictionary {
  let arena = new Uint8Array(1024);
  let ends = new Uint32Array(64);
  // Pairs of hash and code: what a look-up needs lies side by side. Code 0 is a free place.
  let slots = new Int32Array(512);
  let mask = 255;
  let count = 1;
  let ascii = true;
  let scratch = new Uint8Array(256);

  const same = (code: number, b: Uint8Array, start: number, end: number): boolean => {
    let k = ends[code - 1]!;
    if (ends[code]! - k !== end - start) return false;
    for (let i = start; i < end; i++) if (arena[k++] !== b[i]) return false;
    return true;
  };

  const rehash = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 4);
    mask = slots.length / 2 - 1;
    for (let from = 0; from < old.length; from += 2) {
      const code = old[from + 1]!;
      if (code === 0) continue;
      let slot = old[from]! & mask;
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
      slots[slot * 2] = old[from]!;
      slots[slot * 2 + 1] = code;
    }
  };

  const insert = (slot: number, hash: number, b: Uint8Array, start: number, end: number): number => {
    let high = 0;
    for (let i = start; i < end; i++) high |= b[i]!;
    if (high >= 0x80) {
      if (!isUtf8(b, start, end)) return -1;
      ascii = false;
    }
    const from = ends[count - 1]!;
    const to = from + end - start;
    if (to > arena.length) arena = grown(arena, Math.max(to, arena.length * 2));
    if (count === ends.length) ends = grown(ends, count * 2);
    for (let i = start, k = from; i < end; i++) arena[k++] = b[i]!;
    ends[count] = to;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = count;
    count++;
    if (count * 3 > mask * 2) rehash();
    return count - 1;
  };

  const add = (b: Uint8Array, start: number, end: number): number => {
    if (start === end) return 0;
    const hash = hashBytes(b, start, end, 0) | 0;
    let slot = hash & mask;
    for (let code = slots[slot * 2 + 1]!; code !== 0; code = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === hash && same(code, b, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    return insert(slot, hash, b, start, end);
  };

  const text = (code: number): string =>
    code === 0 ? '' : decodeUtf8(arena.subarray(ends[code - 1]!, ends[code]!));

  return {
    size: () => count,
    add,
    addText: value => {
      // A lone surrogate has no UTF-8 form; the encoder writes U+FFFD for it.
      if (value.length * 3 > scratch.length) scratch = new Uint8Array(value.length * 4);
      return add(scratch, 0, encodeInto(value, scratch));
    },
    text,
    values: () => {
      const all = new Array<string>(count);
      all[0] = '';
      if (!ascii) {
        for (let code = 1; code < count; code++) all[code] = text(code);
        return all;
      }
      // One decoding for many values: in ASCII a byte is a character.
      for (let code = 1; code < count; ) {
        const from = ends[code - 1]!;
        let last = code;
        while (last + 1 < count && ends[last + 1]! - from < 65_536) last++;
        const block = decodeUtf8(arena.subarray(from, ends[last]));
        for (; code <= last; code++) all[code] = block.slice(ends[code - 1]! - from, ends[code]! - from);
      }
      return all;
    },
  };
}

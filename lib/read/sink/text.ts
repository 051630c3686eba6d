import { dictionary } from '../dictionary.ts';
import { grown, narrowed } from '../grow.ts';
import type { Sink } from './sink.ts';

/** A column of text: a code per cell, each distinct text once. */
export function textSink(column: string): Sink {
  const words = dictionary();
  let codes: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(0);
  let widest = 0x100;
  const set = (row: number, code: number): '' | 'missing' | 'encoding-invalid' => {
    if (code < 0) return 'encoding-invalid';
    if (code >= widest) {
      const wider: Uint16Array | Uint32Array =
        codes instanceof Uint8Array ? new Uint16Array(codes.length) : new Uint32Array(codes.length);
      wider.set(codes);
      codes = wider;
      widest = codes instanceof Uint16Array ? 0x10000 : 0x1_0000_0000;
    }
    codes[row] = code;
    return code === 0 ? 'missing' : '';
  };
  return {
    column,
    type: 'text',
    grow: capacity => {
      codes = grown(codes, capacity);
    },
    put: (row, bytes, start, end) => set(row, words.add(bytes, start, end)),
    putNumber: (row, value) => set(row, words.addText(String(value))),
    putFlag: (row, value) => set(row, words.addText(String(value))),
    clear: row => {
      codes[row] = 0;
    },
    finish: length => {
      // Texts that only rejected rows had must not remain among the values.
      const size = words.size();
      const used = new Uint8Array(size);
      used[0] = 1;
      for (let i = 0; i < length; i++) used[codes[i]!] = 1;
      const all = words.values();
      let kept = 0;
      for (const u of used) kept += u;
      if (kept === size)
        return {
          cells: { kind: 'text', values: all, codes: narrowed(codes, length, size) },
          assumptions: [],
        };
      const remap = new Uint32Array(size);
      const values: string[] = [];
      for (let code = 0; code < size; code++) {
        if (used[code] === 1) {
          remap[code] = values.length;
          values.push(all[code]!);
        }
      }
      for (let i = 0; i < length; i++) codes[i] = remap[codes[i]!]!;
      return { cells: { kind: 'text', values, codes: narrowed(codes, length, kept) }, assumptions: [] };
    },
  };
}

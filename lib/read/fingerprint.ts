import type { Cells, Table, Tables } from '../table/table.ts';
import { hashText, mix } from './hash.ts';

/**
 * A text that stands for the kept rows, whatever their order: the sum of a hash per row.
 *
 * Answers of staff enter only by their number: from a sum of rows, someone who knows all answers but one
 * could try which one fits. Respondents, and numbers given to rows without an id, do not enter.
 */
export function fingerprintOf(tables: Tables, numbered: boolean): string {
  const sums = new Uint32Array(4);
  for (const name of Object.keys(tables).sort()) {
    const table = tables[name as keyof Tables];
    if (table === undefined) continue;
    addTable(table, numbered, sums);
  }
  return [...sums].map(n => n.toString(16).padStart(8, '0')).join('');
}

/** Rows that are summed up at a time, so that their sums stay in the fast part of memory. */
const BLOCK = 4096;

function addTable(table: Table, numbered: boolean, sums: Uint32Array): void {
  const columns = Object.keys(table.columns)
    .sort()
    .filter(name => name !== 'respondent' && !(numbered && table.name === 'ticket' && name === 'id'))
    .map(name => adder(table.columns[name]!, hashText(name, 3)));
  const side = table.name === 'answer' ? table.columns.side : undefined;
  const staff = side?.kind === 'text' ? side.values.map(value => value.toLowerCase() === 'staff') : null;
  const a = new Uint32Array(BLOCK);
  const b = new Uint32Array(BLOCK);
  const [first, second] = [hashText(table.name, 1), hashText(table.name, 2)];
  let s0 = table.length;
  let s1 = table.length;
  let s2 = 0;
  let s3 = 0;
  for (let from = 0; from < table.length; from += BLOCK) {
    const size = Math.min(BLOCK, table.length - from);
    a.fill(first);
    b.fill(second);
    for (const add of columns) add(from, size, a, b);
    for (let i = 0; i < size; i++) {
      if (staff !== null && side?.kind === 'text' && staff[side.codes[from + i]!]) continue;
      s0 = (s0 + mix(a[i]!)) | 0;
      s1 = (s1 + mix(b[i]!)) | 0;
      s2 = (s2 + mix(a[i]! ^ 0x9e3779b9)) | 0;
      s3 = (s3 + mix(b[i]! ^ 0x7f4a7c15)) | 0;
    }
  }
  [s0, s1, s2, s3].forEach((s, k) => {
    sums[k] = sums[k]! + s;
  });
}

/**
 * Adds one column's part to the sums of a block of rows.
 *
 * A missing cell adds nothing, so that a column without values and no column are the same. Each column has its own
 * odd multipliers; what makes a row's cells belong together is the mixing of its sum, done per row.
 */
function adder(
  cells: Cells,
  salt: number,
): (from: number, size: number, a: Uint32Array, b: Uint32Array) => void {
  if (cells.kind === 'text') {
    const first = Uint32Array.from(cells.values, value => hashText(value, salt));
    const second = Uint32Array.from(cells.values, value => hashText(value, ~salt));
    first[0] = second[0] = 0;
    const { codes } = cells;
    return (from, size, a, b) => {
      for (let i = 0; i < size; i++) {
        const code = codes[from + i]!;
        a[i] = a[i]! + first[code]!;
        b[i] = b[i]! + second[code]!;
      }
    };
  }
  const [m0, m1, m2, m3] = [1, 2, 3, 4].map(k => mix(salt + k) | 1) as [number, number, number, number];
  const bits = new Float64Array(1);
  const halves = new Uint32Array(bits.buffer);
  const { values } = cells;
  const missing = cells.kind === 'flag' ? -1 : Number.NaN;
  return (from, size, a, b) => {
    for (let i = 0; i < size; i++) {
      const value = values[from + i]!;
      if (value === missing || Number.isNaN(value)) continue;
      bits[0] = value;
      // 1 is added so that 0 is not the same as missing.
      const low = halves[0]! + 1;
      const high = halves[1]!;
      a[i] = a[i]! + Math.imul(low, m0) + Math.imul(high, m1);
      b[i] = b[i]! + Math.imul(low, m2) + Math.imul(high, m3);
    }
  };
}

import { byCodePoint } from '../table/order.ts';
import type { TextCells } from '../table/table.ts';
import { type Code, type Column, NOT_RECORDED } from './fact.ts';

/** The smallest code array that can hold `size` values. */
export const codesFor = (length: number, size: number): Code =>
  size <= 0x100
    ? new Uint8Array(length)
    : size <= 0x10000
      ? new Uint16Array(length)
      : new Uint32Array(length);

/**
 * A dimension from codes into any dictionary: values that no row has are dropped and the rest sorted by code
 * point, so that the same rows give the same dimension whatever dictionary they came with.
 */
export function dimension(values: readonly string[], codes: ArrayLike<number>): Column {
  const used = new Uint8Array(values.length);
  let unseen = values.length;
  for (let i = 0; i < codes.length && unseen > 0; i++) {
    const code = codes[i]!;
    if (used[code] === 1) continue;
    used[code] = 1;
    unseen--;
  }
  // Two entries of a dictionary may read the same after mapping; they become one value.
  const kept = [...new Set(values.filter((_, v) => used[v] === 1))].sort(byCodePoint);
  const place = new Map(kept.map((value, code) => [value, code]));
  const to = Uint32Array.from(values, value => place.get(value) ?? 0);
  // Codes that are right already are shared, not copied: nobody writes to a column once it is made.
  if (isNarrow(codes, kept.length) && to.every((code, v) => code === v || used[v] === 0))
    return { values: kept, codes };
  const out = codesFor(codes.length, kept.length);
  for (let i = 0; i < codes.length; i++) out[i] = to[codes[i]!]!;
  return { values: kept, codes: out };
}

const isNarrow = (codes: ArrayLike<number>, size: number): codes is Code =>
  size <= 0x100
    ? codes instanceof Uint8Array
    : size <= 0x10000
      ? codes instanceof Uint16Array
      : codes instanceof Uint32Array;

/** A dimension in which every row has the same value. */
export const constant = (length: number, value: string = NOT_RECORDED): Column => ({
  values: length === 0 ? [] : [value],
  codes: new Uint8Array(length),
});

/** The dimension of some rows of another: row `i` has the value of row `rows[i]`; `NONE` has none. */
export function pick(column: Column, rows: ArrayLike<number>): Column {
  const missing = column.values.length;
  const codes = codesFor(rows.length, missing + 1);
  for (let i = 0; i < rows.length; i++) codes[i] = rows[i] === NONE ? missing : column.codes[rows[i]!]!;
  return dimension([...column.values, NOT_RECORDED], codes);
}

/** The row number of nothing. */
export const NONE = 0xffffffff;

/** Text cells as a dimension; an absent column is not recorded for any row. */
export const textColumn = (length: number, cells: TextCells | undefined): Column =>
  cells === undefined ? constant(length) : dimension(cells.values, cells.codes);

/** The first of two dimensions that has a value for the row. */
export function firstRecorded(first: Column, second: Column): Column {
  if (!first.values.includes(NOT_RECORDED)) return first;
  const none = first.values.indexOf(NOT_RECORDED);
  const offset = first.values.length;
  const codes = codesFor(first.codes.length, offset + second.values.length);
  for (let i = 0; i < codes.length; i++) {
    const code = first.codes[i]!;
    codes[i] = code === none ? offset + second.codes[i]! : code;
  }
  return dimension([...first.values, ...second.values], codes);
}

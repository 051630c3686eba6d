/**
 * Rows sorted by a code, each group in the order it had: `rowsBy(codes, size)[code]`. Two passes and no lists that
 * grow, because a million rows are grouped dozens of times for one report.
 */
export function rowsBy(codes: ArrayLike<number>, size: number, among?: Uint32Array): Uint32Array[] {
  const length = among?.length ?? codes.length;
  const next = new Uint32Array(size + 1);
  if (among === undefined) for (let i = 0; i < length; i++) next[codes[i]! + 1]!++;
  else for (let k = 0; k < length; k++) next[codes[among[k]!]! + 1]!++;
  for (let c = 0; c < size; c++) next[c + 1]! += next[c]!;
  const starts = next.slice();
  const rows = new Uint32Array(length);
  if (among === undefined) for (let i = 0; i < length; i++) rows[next[codes[i]!]!++] = i;
  else for (let k = 0; k < length; k++) rows[next[codes[among[k]!]!]!++] = among[k]!;
  return Array.from({ length: size }, (_, c) => rows.subarray(starts[c], starts[c + 1]));
}

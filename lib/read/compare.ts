import type { Cells } from '../table/table.ts';

/** Order of two rows by their cells, column after column: the same whatever order the rows came in. */
export function compareRows(
  columns: Readonly<Record<string, Cells>>,
  order: readonly string[],
  a: number,
  b: number,
): number {
  for (const name of order) {
    const cells = columns[name]!;
    if (cells.kind === 'text') {
      const x = cells.values[cells.codes[a]!]!;
      const y = cells.values[cells.codes[b]!]!;
      if (x !== y) return x < y ? -1 : 1;
    } else {
      const x = cells.values[a]!;
      const y = cells.values[b]!;
      if (Object.is(x, y)) continue;
      // A missing number sorts before every number.
      if (Number.isNaN(x)) return -1;
      return Number.isNaN(y) || x > y ? 1 : -1;
    }
  }
  return 0;
}

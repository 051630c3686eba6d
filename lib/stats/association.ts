import { usageError } from '../table/usage.ts';
import { checkCount } from './check.ts';
import { chiSquareUpper } from './gamma.ts';

/** Whether two classifications go together, and how strongly. */
export interface Association {
  readonly n: number;
  readonly chiSquare: number | null;
  readonly df: number;
  readonly p: number | null;
  /** Cramér's V, 0 (none) to 1; null when nothing can be said. */
  readonly v: number | null;
  /** Two by two only: V with a sign, positive when the diagonal dominates. */
  readonly phi: number | null;
  /** An expected count lies below 5, so that the p-value is rough. */
  readonly sparse: boolean;
  readonly reason?: string;
}

/**
 * Do two ways of sorting the same cases go together?
 *
 * Pearson's χ² without continuity correction, with Cramér's V and, for two by two, the signed φ. Empty rows and
 * columns are left out. Fewer than two of either: null with a reason.
 *
 * @example
 * import { association } from 'goodwill';
 * association([[30, 10], [15, 25]]) // → { n: 80, chiSquare: 11.428…, df: 1, p: 0.000723…, v: 0.3779…, phi: 0.3779…, sparse: false }
 */
export function association(table: readonly (readonly number[])[]): Association {
  const width = table[0]?.length ?? 0;
  for (const row of table) {
    if (row.length !== width)
      throw usageError('association', 'table', table, 'must have rows of equal length');
    for (const count of row) checkCount('association', 'table', count);
  }
  const rowsAll = table.map(row => row.reduce((a, b) => a + b, 0));
  const columnsAll = Array.from({ length: width }, (_, j) => table.reduce((s, row) => s + row[j]!, 0));
  const rows = rowsAll.flatMap((t, i) => (t > 0 ? [i] : []));
  const columns = columnsAll.flatMap((t, j) => (t > 0 ? [j] : []));
  const n = rowsAll.reduce((a, b) => a + b, 0);
  const df = Math.max(0, rows.length - 1) * Math.max(0, columns.length - 1);
  if (df === 0) {
    const reason = n === 0 ? 'nothing to count' : 'one side does not vary';
    return { n, chiSquare: null, df, p: null, v: null, phi: null, sparse: true, reason };
  }
  let chiSquare = 0;
  let sparse = false;
  for (const i of rows) {
    for (const j of columns) {
      const expected = (rowsAll[i]! * columnsAll[j]!) / n;
      chiSquare += (table[i]![j]! - expected) ** 2 / expected;
      sparse ||= expected < 5;
    }
  }
  const v = Math.min(1, Math.sqrt(chiSquare / (n * Math.min(rows.length - 1, columns.length - 1))));
  const phi = table.length === 2 && width === 2 ? signedPhi(table, rowsAll, columnsAll) : null;
  return { n, chiSquare, df, p: chiSquareUpper(chiSquare, df), v, phi, sparse };
}

function signedPhi(
  t: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number {
  const excess = t[0]![0]! * t[1]![1]! - t[0]![1]! * t[1]![0]!;
  return excess / Math.sqrt(rows[0]! * rows[1]!) / Math.sqrt(columns[0]! * columns[1]!) + 0;
}

export type Cell = string | number | null;

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of one kind as CSV, columns in the order named. */
export function toCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): string {
  const lines = rows.map(row => columns.map(c => quote(String((row[c] as Cell) ?? ''))).join(','));
  return `${columns.join(',')}\n${lines.join('\n')}\n`;
}

import type { Table } from '../../lib/table/table.ts';

/** A column as plain values: texts, ISO instants, numbers or null, flags. */
export function values(table: Table | undefined, column: string): unknown[] {
  const cells = table?.columns[column];
  if (cells === undefined) return [];
  if (cells.kind === 'text') return Array.from(cells.codes, code => cells.values[code]);
  if (cells.kind === 'instant') {
    return Array.from(cells.values, at => (Number.isNaN(at) ? null : new Date(at).toISOString()));
  }
  return Array.from(cells.values, value => (Number.isNaN(value) ? null : value));
}

/** A table as rows, sorted, so that tables of the same rows are equal. */
export function rowsOf(table: Table | undefined): string[] {
  if (table === undefined) return [];
  const names = Object.keys(table.columns).sort();
  const columns = names.map(name => values(table, name));
  return Array.from({ length: table.length }, (_, i) =>
    JSON.stringify(columns.map(column => column[i])),
  ).sort();
}

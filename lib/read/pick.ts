import type { Cells, Table } from '../table/table.ts';

/** The same table with only these rows, in this order. */
export function pickRows(table: Table, rows: Uint32Array): Table {
  const columns: Record<string, Cells> = {};
  for (const [name, cells] of Object.entries(table.columns)) columns[name] = pickCells(cells, rows);
  const { files, file, line } = table.origin;
  return {
    name: table.name,
    length: rows.length,
    columns,
    origin: {
      files,
      file:
        file === null
          ? null
          : file instanceof Uint8Array
            ? Uint8Array.from(rows, i => file[i]!)
            : Uint16Array.from(rows, i => file[i]!),
      line: line === null ? null : Uint32Array.from(rows, i => line[i]!),
    },
  };
}

export function pickCells(cells: Cells, rows: Uint32Array): Cells {
  const n = rows.length;
  if (cells.kind === 'text') {
    const { codes } = cells;
    const Width = codes.constructor as new (length: number) => typeof codes;
    const next = new Width(n);
    for (let i = 0; i < n; i++) next[i] = codes[rows[i]!]!;
    return { kind: 'text', values: cells.values, codes: next };
  }
  if (cells.kind === 'flag') return { kind: 'flag', values: Int8Array.from(rows, i => cells.values[i]!) };
  const next = new Float64Array(n);
  for (let i = 0; i < n; i++) next[i] = cells.values[rows[i]!]!;
  return cells.kind === 'instant' ? { ...cells, values: next } : { kind: 'number', values: next };
}

import type { Cells, Table, TableName } from '../table/table.ts';
import { narrowed } from './grow.ts';
import type { Segment } from './segment.ts';

/** One table of the rows of several sources, in the order given. Cells of one source are not copied. */
export function joinSegments(name: TableName, segments: readonly Segment[]): Table {
  const files = [...new Set(segments.map(s => s.file))];
  const only = segments.length === 1 ? segments[0] : undefined;
  if (only !== undefined) {
    return {
      name,
      length: only.length,
      columns: only.columns,
      origin: { files, file: null, line: only.line },
    };
  }
  const length = segments.reduce((sum, s) => sum + s.length, 0);
  const names = [...new Set(segments.flatMap(s => Object.keys(s.columns)))];
  const columns: Record<string, Cells> = {};
  for (const column of names) columns[column] = joined(column, segments, length);
  const file = files.length <= 0x100 ? new Uint8Array(length) : new Uint16Array(length);
  const line = new Uint32Array(length);
  let at = 0;
  for (const segment of segments) {
    file.fill(files.indexOf(segment.file), at, at + segment.length);
    line.set(segment.line, at);
    at += segment.length;
  }
  return { name, length, columns, origin: { files, file, line } };
}

function joined(column: string, segments: readonly Segment[], length: number): Cells {
  const kind = segments.find(s => s.columns[column] !== undefined)!.columns[column]!.kind;
  if (kind === 'text') return joinedText(column, segments, length);
  if (kind === 'flag') {
    const values = new Int8Array(length).fill(-1);
    each(column, segments, (cells, at) => cells.kind === 'flag' && values.set(cells.values, at));
    return { kind, values };
  }
  const values = new Float64Array(length).fill(Number.NaN);
  let precision: 'instant' | 'day' = 'day';
  each(column, segments, (cells, at) => {
    if (cells.kind === 'instant' && cells.precision === 'instant') precision = 'instant';
    if (cells.kind === kind) values.set(cells.values as Float64Array, at);
  });
  return kind === 'instant' ? { kind, values, precision } : { kind, values };
}

function joinedText(column: string, segments: readonly Segment[], length: number): Cells {
  const codeOf = new Map<string, number>([['', 0]]);
  const values: string[] = [''];
  const codes = new Uint32Array(length);
  each(column, segments, (cells, at) => {
    if (cells.kind !== 'text') return;
    const remap = cells.values.map(value => {
      let code = codeOf.get(value);
      if (code === undefined) {
        code = values.length;
        codeOf.set(value, code);
        values.push(value);
      }
      return code;
    });
    for (let i = 0; i < cells.codes.length; i++) codes[at + i] = remap[cells.codes[i]!]!;
  });
  return { kind: 'text', values, codes: narrowed(codes, length, values.length) };
}

function each(column: string, segments: readonly Segment[], take: (cells: Cells, at: number) => void): void {
  let at = 0;
  for (const segment of segments) {
    const cells = segment.columns[column];
    if (cells !== undefined) take(cells, at);
    at += segment.length;
  }
}

import type { ColumnSample, FileSample } from '../lib/policy/guess.ts';
import { csvScanner } from '../lib/read/csv.ts';
import { decideDelimiter } from '../lib/read/delimiter.ts';
import { formatOf } from '../lib/read/format.ts';
import { PRESETS } from '../lib/read/preset/index.ts';
import { baseName } from '../lib/read/source.ts';
import { printable } from './escape.ts';
import { badInput } from './exit.ts';
import { type InputFile, streamOf } from './files.ts';

/** As much of a file as is looked at for a guess. */
const ENOUGH = 4 << 20;
const MOST_ROWS = 20_000;

type Row = Readonly<Record<string, string>>;

/** Columns and values of the first rows of a file; of a JSON file with several lists, of each list. */
export async function sampleOf(file: InputFile): Promise<readonly FileSample[]> {
  const { bytes, whole } = await head(file);
  const format = formatOf(file.name, bytes, null);
  if (format === 'csv') return [summed(file.name, csvRows(bytes, whole))];
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
  if (format === 'ndjson') {
    const lines = text.split('\n').filter(line => line.trim() !== '');
    return [summed(file.name, rowsOf((whole ? lines : lines.slice(0, -1)).map(line => parsed(line, file))))];
  }
  if (!whole)
    throw badInput(
      `${printable(file.name)} is too long for a guess as one JSON text. Use NDJSON: one row per line.`,
    );
  const value = parsed(text, file);
  if (Array.isArray(value)) return [summed(file.name, rowsOf(value))];
  const lists = Object.entries((value ?? {}) as object).filter(([, list]) => Array.isArray(list));
  return lists.map(([name, list]) => summed(lists.length > 1 ? name : file.name, rowsOf(list as unknown[])));
}

async function head(file: InputFile): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of streamOf(file)) {
      parts.push(chunk);
      size += chunk.length;
      if (size >= ENOUGH) return { bytes: Buffer.concat(parts), whole: false };
    }
  } catch {
    throw badInput(`${printable(file.name)} cannot be read. Check the file and its permissions.`);
  }
  if (size === 0) throw badInput(`${printable(file.name)} is empty.`);
  return { bytes: Buffer.concat(parts), whole: true };
}

function csvRows(bytes: Uint8Array, whole: boolean): readonly Row[] {
  const rows: Row[] = [];
  let header: readonly string[] | null = null;
  const decoder = new TextDecoder();
  const delimiter = decideDelimiter(bytes.subarray(0, 1 << 16), whole && bytes.length <= 1 << 16) ?? ',';
  const scanner = csvScanner(delimiter.charCodeAt(0), (cells, _line, _last, problem) => {
    if (problem !== '' || rows.length >= MOST_ROWS) return;
    const values = Array.from({ length: cells.count }, (_, i) =>
      decoder.decode(cells.bytes.subarray(cells.starts[i], cells.ends[i])).trim(),
    );
    if (header === null) header = values;
    else rows.push(Object.fromEntries(header.map((name, i) => [name, values[i] ?? ''])));
  });
  scanner.feed(bytes);
  if (whole) scanner.end();
  return rows.length > 0 || header === null
    ? rows
    : [Object.fromEntries((header as readonly string[]).map(name => [name, '']))];
}

function parsed(text: string, file: InputFile): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(
      `${printable(file.name)} is not valid JSON. goodwill check ${printable(file.name)} says where.`,
    );
  }
}

/** Nested values are named by their path, as the readers do: `via.channel`. */
function rowsOf(list: readonly unknown[]): readonly Row[] {
  return list.slice(0, MOST_ROWS).map(item => {
    const row: [string, string][] = [];
    const walk = (value: unknown, path: string, depth: number): void => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value) && depth < 4) {
        for (const [key, inner] of Object.entries(value))
          walk(inner, path === '' ? key : `${path}.${key}`, depth + 1);
      } else if (value !== null && typeof value !== 'object') row.push([path, String(value)]);
    };
    walk(item, '', 0);
    return Object.fromEntries(row);
  });
}

function summed(name: string, rows: readonly Row[]): FileSample {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))].filter(column => column.trim() !== '');
  const columns: ColumnSample[] = names.map(column => {
    const filled = rows.map(row => row[column] ?? '').filter(value => value !== '');
    const values = [...new Set(filled)];
    return {
      name: column,
      values: values.slice(0, 2000),
      distinct: filled.length > 0 && values.length === filled.length,
    };
  });
  const file = { name: baseName(name), columns: names };
  for (const preset of PRESETS) {
    const mapping = preset.recognise(file);
    if (mapping)
      return { name: baseName(name), rows: rows.length, columns, known: { title: preset.title, mapping } };
  }
  return { name: baseName(name), rows: rows.length, columns, known: null };
}

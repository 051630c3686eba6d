import type { ColumnMapping, FileMapping } from '../../policy/policy.ts';

/** What a preset sees: the file's name and the names of its columns. */
export interface Headed {
  /** Without folders; for arrays inside a JSON object, their key. */
  readonly name: string;
  readonly columns: readonly string[];
}

/** A source system whose exports are recognised by their columns. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  /** The mapping, or null when this is not one of its exports. */
  recognise(file: Headed): FileMapping | null;
}

/** A mapping with everything that is not said left at its default. */
export function mappingOf(
  table: FileMapping['table'],
  columns: Readonly<Record<string, string | Partial<ColumnMapping>>>,
  rest: Partial<FileMapping> = {},
): FileMapping {
  return {
    match: '*',
    table,
    format: null,
    delimiter: null,
    decimal: null,
    zone: null,
    dates: null,
    missing: [],
    ignore: [],
    numberRows: false,
    order: [],
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        columnOf(typeof column === 'string' ? { from: [column] } : column),
      ]),
    ),
    ...rest,
  };
}

export function columnOf(column: Partial<ColumnMapping>): ColumnMapping {
  return { from: [], constant: null, values: {}, dates: null, scale: null, take: 'last', ...column };
}

/** Whether all of these columns are there, without regard to case. */
export function hasAll(file: Headed, names: readonly string[]): boolean {
  const there = new Set(file.columns.map(name => name.trim().toLowerCase()));
  return names.every(name => there.has(name.toLowerCase()));
}

import { didYouMean, plain } from '../policy/nearest.ts';
import type { ColumnMapping, FileMapping } from '../policy/policy.ts';
import { ownColumns } from './preset/own.ts';
import { columnOf } from './preset/preset.ts';
import { specsOf } from './target.ts';

/** A mapping fitted to the columns that a file has. */
export interface Fitted {
  readonly mapping: FileMapping;
  /** Needed columns that nothing fills: Goodwill's name and what was looked for. */
  readonly lacking: readonly {
    readonly column: string;
    readonly wanted: readonly string[];
    readonly hint: string;
  }[];
  /** Other mapped columns that are not in the file. */
  readonly absent: readonly {
    readonly column: string;
    readonly wanted: readonly string[];
    readonly hint: string;
  }[];
  /** Columns taken because they have Goodwill's own name. */
  readonly byName: readonly string[];
}

/**
 * Finds the mapped columns among those of the file: exactly, else without regard to case and blanks.
 * A Goodwill column that the mapping does not mention is filled by a source column of the same name,
 * unless that one is used or ignored. `open`: further columns may come with later rows, so what is not there yet
 * is looked for under its exact name.
 */
export function fitMapping(mapping: FileMapping, columns: readonly string[], open = false): Fitted {
  const find = (wanted: string): string | null => {
    if (columns.includes(wanted)) return wanted;
    const close = columns.filter(column => plain(column) === plain(wanted));
    return close.length === 1 ? close[0]! : null;
  };
  const fitted: Record<string, ColumnMapping> = {};
  const used = new Set<string>(mapping.ignore.flatMap(name => find(name) ?? []));
  const absent: Fitted['absent'][number][] = [];
  for (const [name, column] of Object.entries(mapping.columns)) {
    const from = column.from.flatMap(wanted => find(wanted) ?? (open ? wanted : []));
    for (const source of from) used.add(source);
    if (from.length > 0 || column.constant !== null) fitted[name] = { ...column, from };
    else
      absent.push({ column: name, wanted: column.from, hint: didYouMean(column.from[0] ?? name, columns) });
  }
  const byName: string[] = [];
  if (open) {
    for (const { name } of specsOf(mapping.table)) {
      if (Object.hasOwn(mapping.columns, name) || columns.includes(name) || used.has(name)) continue;
      fitted[name] = columnOf({ from: [name] });
    }
  }
  for (const [name, source] of Object.entries(ownColumns(mapping.table, columns))) {
    if (Object.hasOwn(mapping.columns, name) || used.has(source)) continue;
    fitted[name] = columnOf({ from: [source] });
    byName.push(source);
  }
  const lacking = specsOf(mapping.table)
    .filter(spec => {
      const from = fitted[spec.name];
      if (spec.required !== true || (from !== undefined && from.constant !== null)) return false;
      return from === undefined || !from.from.some(source => columns.includes(source));
    })
    .filter(spec => !(spec.name === 'id' && mapping.numberRows))
    .map(spec => {
      const wanted = mapping.columns[spec.name]?.from ?? [spec.name];
      return { column: spec.name, wanted, hint: didYouMean(wanted[0] ?? spec.name, columns) };
    });
  const needed = new Set(lacking.map(l => l.column));
  return {
    mapping: {
      ...mapping,
      columns: fitted,
      datesBy: mapping.datesBy
        ? { ...mapping.datesBy, column: find(mapping.datesBy.column) ?? mapping.datesBy.column }
        : null,
      order: mapping.order.map(name => find(name) ?? name),
    },
    lacking,
    absent: absent.filter(a => !needed.has(a.column)),
    byName,
  };
}

/** Columns of the file that no mapping mentions. */
export function unusedColumns(fitted: readonly Fitted[], columns: readonly string[]): readonly string[] {
  const used = new Set<string>();
  for (const { mapping } of fitted) {
    for (const column of Object.values(mapping.columns)) for (const from of column.from) used.add(from);
    for (const name of [...mapping.ignore, ...mapping.order]) used.add(name);
    if (mapping.datesBy) used.add(mapping.datesBy.column);
  }
  const ignored = new Set([...used].map(plain));
  return columns.filter(column => column !== '' && !used.has(column) && !ignored.has(plain(column)));
}

import type { SourceCount } from '../table/fault.ts';
import type { Tables } from '../table/table.ts';

/** Rows that hold answers of staff are told in steps of so many: the exact number would tell who did not answer. */
export const STAFF_STEP = 50;

/**
 * The counts as others may see them: where a source holds answers of staff, kept rows are rounded up to the next 50,
 * and read is their sum with what was set aside and merged. The result of reading keeps the exact ones.
 */
export function shownCounts(read: { readonly tables: Tables; readonly sources: readonly SourceCount[] }): {
  readonly sources: readonly SourceCount[];
  /** Files whose counts are rounded. */
  readonly rounded: readonly string[];
} {
  const files = filesOfStaff(read.tables);
  const rounded = new Set<string>();
  const sources = read.sources.map(source => {
    if (source.table !== 'answer' || !files.has(source.file)) return source;
    rounded.add(source.file);
    const kept = Math.ceil(source.kept / STAFF_STEP) * STAFF_STEP;
    return { ...source, kept, read: kept + source.rejected + source.merged };
  });
  return { sources, rounded: [...rounded] };
}

/** A side that is no known word may be one of the staff. */
function filesOfStaff({ answer }: Tables): ReadonlySet<string> {
  const side = answer?.columns.side;
  const found = new Set<string>();
  if (answer === undefined || side?.kind !== 'text') return found;
  const { files, file } = answer.origin;
  const client = side.values.map(value => value.trim().toLowerCase() === 'client');
  for (let i = 0; i < answer.length; i++) {
    if (client[side.codes[i]!] !== true) found.add(files[file === null ? 0 : file[i]!] ?? '');
  }
  return found;
}

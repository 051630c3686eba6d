import { byCodePoint } from '../table/order.ts';

export interface RowGroup<R> {
  readonly values: Readonly<Record<string, string>>;
  readonly rows: readonly R[];
}

/** Rows by the values of some fields, in order of the values; an absent value is the empty text. */
export function groupBy<R extends Readonly<Record<string, unknown>>>(
  rows: readonly R[],
  fields: readonly string[],
): RowGroup<R>[] {
  const groups = new Map<string, { values: Record<string, string>; rows: R[] }>();
  for (const row of rows) {
    const values = Object.fromEntries(fields.map(field => [field, textOf(row[field])]));
    const key = fields.map(field => values[field]).join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { values, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.keys()].sort(byCodePoint).map(key => groups.get(key)!);
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

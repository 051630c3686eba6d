import type { SourceCount } from '../table/fault.ts';

/** Running totals per source and table. */
export interface Counts {
  of(file: string, table: string): { read: number; kept: number; rejected: number; merged: number };
  list(): readonly SourceCount[];
}

export function countSources(): Counts {
  const all = new Map<
    string,
    { file: string; table: string; read: number; kept: number; rejected: number; merged: number }
  >();
  return {
    of: (file, table) => {
      const key = `${table}\n${file}`;
      let count = all.get(key);
      if (count === undefined) {
        count = { file, table, read: 0, kept: 0, rejected: 0, merged: 0 };
        all.set(key, count);
      }
      return count;
    },
    list: () => [...all.values()].map(count => ({ ...count })),
  };
}

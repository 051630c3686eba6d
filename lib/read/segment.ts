import type { Cells, TableName } from '../table/table.ts';

/** The rows that one source gave one table. */
export interface Segment {
  readonly table: TableName;
  readonly file: string;
  readonly length: number;
  readonly columns: Readonly<Record<string, Cells>>;
  /** Physical line, or row number, of each row. */
  readonly line: Uint32Array;
}

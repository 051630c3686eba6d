/** One row as slices of bytes, one per source column. Reused from row to row. */
export interface RowCells {
  bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What each cell is; CSV has only text. */
  readonly kinds: Uint8Array;
  /** Number of cells. */
  count: number;
}

export const KIND = { text: 0, number: 1, nested: 2 } as const;

export const MOST_COLUMNS = 1024;

export const rowCells = (): RowCells => ({
  bytes: new Uint8Array(0),
  starts: new Int32Array(MOST_COLUMNS),
  ends: new Int32Array(MOST_COLUMNS),
  kinds: new Uint8Array(MOST_COLUMNS),
  count: 0,
});

/** The tables a user brings, as columns. Everything downstream reads these, never row objects. */
export type TableName =
  | 'ticket'
  | 'change'
  | 'moment'
  | 'answer'
  | 'commitment'
  | 'client'
  | 'member'
  | 'counted';

/** Dictionary-coded text. `values[0]` is always `''` and code 0 means missing. */
export interface TextCells {
  readonly kind: 'text';
  readonly values: readonly string[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** Epoch milliseconds; `NaN` is missing. `precision: 'day'` when the source wrote dates without a time. */
export interface InstantCells {
  readonly kind: 'instant';
  readonly values: Float64Array;
  readonly precision: 'instant' | 'day';
}

/** Plain numbers; `NaN` is missing. */
export interface NumberCells {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** 1 yes, 0 no, −1 missing. */
export interface FlagCells {
  readonly kind: 'flag';
  readonly values: Int8Array;
}

export type Cells = TextCells | InstantCells | NumberCells | FlagCells;

/** Where a row came from, so that a later fault can still name file and line. */
export interface Origin {
  readonly files: readonly string[];
  readonly file: Uint8Array | Uint16Array | null;
  readonly line: Uint32Array | null;
}

/** One table as columns of equal length, with where each row came from. */
export interface Table {
  readonly name: TableName;
  readonly length: number;
  /** A column that the source does not have is absent, not empty. */
  readonly columns: Readonly<Record<string, Cells>>;
  readonly origin: Origin;
  /** Rows were given as plain objects: a field that none of them has says that it has not happened, not that it was not exported. */
  readonly plain?: true;
}

/** The tables that were brought; one that was not is absent. */
export type Tables = { readonly [name in TableName]?: Table };

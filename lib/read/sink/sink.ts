import type { Assumption } from '../../table/fault.ts';
import type { Cells } from '../../table/table.ts';
import type { RuleName } from '../rules.ts';

/** What became of a cell: nothing wrong, nothing there, or the rule it breaks. */
export type Outcome = '' | 'missing' | RuleName;

/** Why a column cannot be read at all, found only when every row has been seen. */
export interface Refusal {
  readonly rule: RuleName;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

/** One column being filled, a cell at a time. A row that is not kept is simply written over by the next. */
export interface Sink {
  readonly column: string;
  readonly type: Cells['kind'];
  grow(capacity: number): void;
  /** A cell as text in UTF-8, blanks at the ends already taken off. */
  put(row: number, bytes: Uint8Array, start: number, end: number): Outcome;
  /** A cell that came as a number (JSON, arrays). */
  putNumber(row: number, value: number): Outcome;
  putFlag(row: number, value: boolean): Outcome;
  clear(row: number): void;
  /** The finished column, or why the whole of it cannot be decided. */
  finish(
    length: number,
  ): { readonly cells: Cells; readonly assumptions: readonly Assumption[] } | { readonly refusal: Refusal };
}

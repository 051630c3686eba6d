/** A row's mistake, as data: nothing that was read vanishes without one. */
export interface Fault {
  /** Stable rule code, for example `date-impossible`. */
  readonly rule: string;
  readonly file: string;
  /** Physical line in the file (1 = first), or row number for arrays; 0 when the whole file is meant. */
  readonly line: number;
  /** Character within the line (1 = first), where it is known. */
  readonly character?: number;
  /** Column of the data, or path of the setting in a policy. */
  readonly column: string;
  /** As it came, escaped, at most 80 characters; empty for survey files. */
  readonly value: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;
  /** `row`: the row was set aside. `cell`: the row was kept and this value treated as missing. `note`: kept as it is. */
  readonly effect: 'row' | 'cell' | 'note';
}

/** Something taken for granted because neither data nor policy said it. Listed first in the report. */
export interface Assumption {
  readonly id: string;
  readonly text: string;
  /** How to replace the assumption by a statement. */
  readonly remedy: string;
}

/** read = kept + rejected + merged, per source and table. */
export interface SourceCount {
  readonly file: string;
  readonly table: string;
  readonly read: number;
  readonly kept: number;
  readonly rejected: number;
  readonly merged: number;
}

/** What was found wrong, counted whole and shown in part. */
export interface FaultSummary {
  /** All faults. */
  readonly total: number;
  /** Those that set a row aside. */
  readonly rows: number;
  readonly byRule: readonly {
    readonly rule: string;
    readonly count: number;
    readonly message: string;
    readonly remedy: string;
  }[];
  /** The first of each rule, in the order found. */
  readonly shown: readonly Fault[];
}

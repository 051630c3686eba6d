export type Code = Uint8Array | Uint16Array | Uint32Array;

/** A dimension: dictionary-coded, values sorted by code point so that bytes are the same after a merge. */
export interface Column {
  readonly values: readonly string[];
  readonly codes: Code;
}

/** One table of what can be counted. All joins are done: what a measure needs is a column of the row. */
export interface Fact {
  readonly name: FactName;
  /** What one row is, in the plural, for example `tickets`. */
  readonly unit: string;
  readonly length: number;
  /** The instant that decides the period of a row. */
  readonly at: Float64Array;
  /** Where rows have the instants of their tickets: those, and the ticket of each row. */
  readonly byTicket?: { readonly at: Float64Array; readonly rows: Uint32Array };
  readonly dims: Readonly<Record<string, Column>>;
  readonly cols: Readonly<Record<string, ArrayLike<number>>>;
}

/** All instants among which those of the rows are. */
export const instantsOf = (fact: Fact): Float64Array => fact.byTicket?.at ?? fact.at;

/** The tables of what can be counted, one per kind of thing that happened. */
export type FactName =
  | 'verdict'
  | 'course'
  | 'moment'
  | 'answer'
  | 'exposure'
  | 'commitment'
  | 'counted'
  | 'ticket';

/** The fact tables that the data can feed; a table that nothing fed is absent. */
export type Facts = { readonly [name in FactName]?: Fact };

/** `''` is the dimension value of a row that has none; readers see it as "not recorded". */
export const NOT_RECORDED = '';

/** Codes of `outcome` in the verdict fact. */
export const OUTCOME = { met: 0, missed: 1, undecided: 2, excluded: 3 } as const;

/** Codes of `outcome` in the course fact. */
export const COURSE = { open: 0, event: 1, competing: 2 } as const;

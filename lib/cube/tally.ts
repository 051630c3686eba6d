import type { Fact, FactName } from '../fact/fact.ts';

/** Bins of a duration axis. `value(bin)` is the representative value of a bin, in the unit of `bin`'s argument. */
export interface Grid {
  readonly kind: 'log' | 'edges';
  readonly size: number;
  bin(x: number): number;
  value(bin: number): number;
}

/** How a row lives on a duration axis: late entry, last follow-up and how it ended (0 open, 1 event, 2 competing, −1 does not count). */
export interface Course {
  enter(i: number): number;
  leave(i: number): number;
  outcome(i: number): 0 | 1 | 2 | -1;
}

/** A curve's bins: how many entered late, ended by the event, were still open, or ended otherwise, per bin. */
export interface CurveBins {
  readonly grid: Grid;
  readonly entered: ArrayLike<number>;
  readonly events: ArrayLike<number>;
  readonly open: ArrayLike<number>;
  readonly competing: ArrayLike<number>;
}

interface TallyBase<S> {
  /** `table/name`, unique over all measures; two measures may share one. */
  readonly id: string;
  readonly table: FactName;
  read(bins: Float64Array): S;
}

/** A tally is a histogram of one fact table. Integers only, so adding is exact in any order. */
export type Tally<S> = TallyBase<S> &
  (
    | {
        readonly kind: 'count';
        readonly labels: readonly string[];
        /** Row → label number; −1 does not count. */
        row(f: Fact): (i: number) => number;
      }
    | {
        readonly kind: 'sum';
        /** Safe integers only: whole seconds, whole points. 0 when the row does not count. */
        row(f: Fact): (i: number) => number;
      }
    | { readonly kind: 'curve'; readonly grid: Grid; row(f: Fact): Course }
  );
/** A tally whatever it reads as, for lists of them. */
export type AnyTally = Tally<unknown>;

/**
 * How many rows are of each kind?
 *
 * Counts the rows of a fact table by label; −1 leaves a row out.
 *
 * @example
 * import { count } from 'goodwill';
 * count('ticket', 'reopened', ['reopened', 'accepted'], f => i => (f.cols.reopenings[i] > 0 ? 0 : 1)).id // → "ticket/reopened"
 */
export const count = <L extends string>(
  table: FactName,
  id: string,
  labels: readonly L[],
  row: (f: Fact) => (i: number) => number,
): Tally<Record<L, number>> => ({
  kind: 'count',
  table,
  id: `${table}/${id}`,
  labels,
  row,
  read: bins => Object.fromEntries(labels.map((l, i) => [l, bins[i] ?? 0])) as Record<L, number>,
});

/**
 * How much is it together?
 *
 * Adds whole numbers up over the rows of a fact table; what does not count adds 0. Whole numbers only (seconds,
 * points), because their sums are exact in any order; no rows sum to 0.
 *
 * @example
 * import { sum } from 'goodwill';
 * const reopenings = sum('ticket', 'reopenings', f => i => f.cols.reopenings[i]);
 * reopenings.read(Float64Array.of(7)) // → 7
 * reopenings.read(new Float64Array(0)) // → 0
 */
export const sum = (table: FactName, id: string, row: (f: Fact) => (i: number) => number): Tally<number> => ({
  kind: 'sum',
  table,
  id: `${table}/${id}`,
  row,
  read: bins => bins[0] ?? 0,
});

/**
 * How long did it last, with what is still open counted as open?
 *
 * Counts lives over a grid of durations. Bins lie one after another: entered, events, open, competing, each
 * `grid.size` long. No rows give bins of zeros.
 *
 * @example
 * import { curve } from 'goodwill';
 * const grid = { kind: 'edges', size: 2 };
 * const lives = curve('ticket', 'life', grid, () => ({ enter: i => 0, leave: i => 1, outcome: i => 1 }));
 * lives.read(Float64Array.of(3, 0, 1, 1, 0, 1, 0, 0)).events // → [1, 1]
 */
export const curve = (
  table: FactName,
  id: string,
  grid: Grid,
  row: (f: Fact) => Course,
): Tally<CurveBins> => ({
  kind: 'curve',
  table,
  id: `${table}/${id}`,
  grid,
  row,
  read: bins => ({
    grid,
    entered: bins.subarray(0, grid.size),
    events: bins.subarray(grid.size, 2 * grid.size),
    open: bins.subarray(2 * grid.size, 3 * grid.size),
    competing: bins.subarray(3 * grid.size, 4 * grid.size),
  }),
});

import type { Fact, FactName, Facts } from '../fact/fact.ts';
import type { Estimate } from '../measure/estimate.ts';
import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';

/** A released staff mean, the only thing about staff that an analysis may see. */
export interface ReleasedMean {
  readonly wave: string;
  readonly team: string;
  readonly question: string;
  readonly mean: number;
  readonly comparable: boolean;
}

/** Targets of one clock that were left out for one reason. */
export interface Exclusion {
  readonly clock: string;
  readonly reason: string;
  readonly count: number;
}

/** A selection of an analysis. */
export type Chosen = Readonly<Record<string, string | readonly string[]>>;

/** What an analysis may read. */
export interface AnalysisContext {
  readonly facts: Facts;
  readonly tables: Tables;
  readonly policy: Policy;
  readonly asOf: number;
  /** Report periods, oldest first, and the instant each begins. */
  readonly periods: readonly { readonly label: string; readonly from: number; readonly until: number }[];
  readonly released: readonly ReleasedMean[] | null;
  /** Only rows of this slice count; null = all. */
  readonly slice: { readonly dim: string; readonly value: string } | null;
  /** Only rows from this instant on count; null = all. */
  readonly since: number | null;
  /** Why targets were left out, by clock. */
  readonly exclusions: readonly Exclusion[];
  /** Figure of a measure for a selection, from the report being built. */
  readonly estimate: (measure: string, selection: Chosen) => Estimate;
  /** The same for every value of a dimension. */
  readonly by: (measure: string, dim: string, selection: Chosen) => ReadonlyMap<string, Estimate>;
}

/** No result, and the one line that says what would bring it. */
export interface NoResult {
  readonly reason: string;
  /** There would be one, but it must not be shown. */
  readonly hidden?: true;
}

export const withheld: NoResult = { reason: 'not shown, to protect people', hidden: true };

/** Something computed once when the report is built, because cells cannot give it. */
export interface Analysis<R = unknown> {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly definition: string;
  readonly source: string;
  /** Fact tables it reads. */
  readonly tables: readonly FactName[];
  /** Dimensions it is also computed by; every other filter is named as not obeyed. */
  readonly slices: readonly string[];
  /** Also computed of the time with which the pages open, for the whole and each slice. */
  readonly recent?: true;
  /** Whether it reads staff figures; if so only those released. */
  readonly staff: 'none' | 'released';
  run(context: AnalysisContext): R | NoResult;
}

export const analysis = <R>(a: Analysis<R>): Analysis<R> => a;

export const isNoResult = (result: unknown): result is NoResult =>
  typeof result === 'object' &&
  result !== null &&
  'reason' in result &&
  Object.keys(result).length === ('hidden' in result ? 2 : 1);

/** Whether row `i` belongs to the slice and the time; a fact without the dimension has no rows in it. */
export function inSlice(
  fact: Fact,
  slice: AnalysisContext['slice'],
  since: number | null = null,
): (i: number) => boolean {
  if (since !== null) {
    const within = inSlice(fact, slice);
    return i => fact.at[i]! >= since && within(i);
  }
  if (slice === null) return () => true;
  const column = fact.dims[slice.dim];
  const code = column?.values.indexOf(slice.value) ?? -1;
  return code < 0 ? () => false : i => column!.codes[i] === code;
}

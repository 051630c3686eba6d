import type { Fact } from '../fact/fact.ts';
import { rowsBy } from '../fact/rowsBy.ts';
import type { AnalysisContext } from './analysis.ts';

/** Verdicts of one clock in the slice, as plain columns. */
export interface VerdictRows {
  readonly rows: Uint32Array;
  readonly fact: Fact;
  /** OUTCOME and state codes, elapsed and target in ms, elapsed ÷ target. */
  readonly outcome: ArrayLike<number>;
  readonly state: ArrayLike<number>;
  readonly elapsed: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly ratio: ArrayLike<number>;
  readonly ticket: ArrayLike<number>;
  value(dim: string, i: number): string;
}

/** The state code of a clock that has stopped. */
export const STOPPED = 2;

export const needsTickets =
  'needs tickets with a target: bring tickets.csv, and targets in the policy or a column due';

/** Clocks in the data, the resolution clock first. */
export function clocksOf({ facts }: AnalysisContext): readonly string[] {
  const clocks = facts.verdict?.dims.clock?.values ?? [];
  return [...clocks.filter(c => c === 'resolution'), ...clocks.filter(c => c !== 'resolution' && c !== '')];
}

export function verdictRows({ facts, slice, since }: AnalysisContext, clock: string): VerdictRows | null {
  const fact = facts.verdict;
  const column = fact?.dims.clock;
  if (fact === undefined || column === undefined) return null;
  const rows = rowsOf(fact, clock, slice, since);
  const { outcome, state, elapsed, target, ratio, ticket } = fact.cols;
  return {
    rows,
    fact,
    outcome: outcome!,
    state: state!,
    elapsed: elapsed!,
    target: target!,
    ratio: ratio!,
    ticket: ticket!,
    value: (dim, i) => {
      const cells = fact.dims[dim];
      return cells === undefined ? '' : cells.values[cells.codes[i]!]!;
    },
  };
}

// A dozen analyses and all their slices ask for the same rows; they are sorted out once per fact.
const known = new WeakMap<Fact, Map<string, ReadonlyMap<string, Uint32Array>>>();
const noRows = new Uint32Array(0);

function rowsOf(
  fact: Fact,
  clock: string,
  slice: AnalysisContext['slice'],
  since: number | null,
): Uint32Array {
  const all = parts(fact, 'clock', null).get(clock) ?? noRows;
  const name = since === null ? clock : `${clock}\u0000${since}`;
  const own = since === null ? all : recent(fact, name, all, since);
  if (slice === null) return own;
  return parts(fact, slice.dim, { clock: name, rows: own }).get(slice.value) ?? noRows;
}

function recent(fact: Fact, name: string, rows: Uint32Array, since: number): Uint32Array {
  const ofFact = known.get(fact)!;
  const found = ofFact.get(name)?.get('') ?? rows.filter(i => fact.at[i]! >= since);
  ofFact.set(name, new Map([['', found]]));
  return found;
}

/** The rows of every value of a dimension: of all, or of one clock. */
function parts(
  fact: Fact,
  dim: string,
  within: { readonly clock: string; readonly rows: Uint32Array } | null,
): ReadonlyMap<string, Uint32Array> {
  const ofFact = known.get(fact) ?? new Map<string, ReadonlyMap<string, Uint32Array>>();
  known.set(fact, ofFact);
  const key = within === null ? dim : `${dim}\u0000${within.clock}`;
  let found = ofFact.get(key);
  if (found === undefined) {
    const column = fact.dims[dim];
    const rows = column === undefined ? [] : rowsBy(column.codes, column.values.length, within?.rows);
    found = new Map(column?.values.map((value, code) => [value, rows[code]!]));
    ofFact.set(key, found);
  }
  return found;
}

/** Rows of one clock by the value of a further dimension, in order of the values; those without rows are left out. */
export function partsOf(
  { fact }: VerdictRows,
  dim: string,
  rows: Uint32Array,
): ReadonlyMap<string, Uint32Array> {
  const column = fact.dims[dim];
  if (column === undefined) return rows.length === 0 ? new Map() : new Map([['', rows]]);
  const groups = rowsBy(column.codes, column.values.length, rows);
  return new Map(
    column.values.map((value, code) => [value, groups[code]!] as const).filter(([, g]) => g.length > 0),
  );
}

/** Tiers of the data: as the policy orders them, then by name. */
export function tiersOf({ facts, policy }: AnalysisContext): readonly string[] {
  const present = (facts.verdict?.dims.tier?.values ?? []).filter(t => t !== '');
  return [
    ...policy.tiers.filter(t => present.includes(t)),
    ...present.filter(t => !policy.tiers.includes(t)),
  ];
}

/** The goal that holds; the most specific match, later ones win ties. */
export function goalOf(
  { policy }: AnalysisContext,
  clock: string,
  tier: string | null,
  priority: string | null,
): number | null {
  let best: number | null = null;
  let most = -1;
  for (const goal of policy.goals) {
    if (goal.measure !== 'attainment') continue;
    const wanted = [goal.clock, goal.tier, goal.priority];
    if (!wanted.every((w, i) => w === null || w === [clock, tier, priority][i])) continue;
    const specific = wanted.filter(w => w !== null).length;
    if (specific >= most) [best, most] = [goal.share, specific];
  }
  return best;
}

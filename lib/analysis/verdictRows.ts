import type { Fact } from '../fact/fact.ts';
import { type AnalysisContext, inSlice } from './analysis.ts';

/** Verdicts of one clock in the slice, as plain columns. */
export interface VerdictRows {
  readonly rows: readonly number[];
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

export function verdictRows({ facts, slice }: AnalysisContext, clock: string): VerdictRows | null {
  const fact = facts.verdict;
  const column = fact?.dims.clock;
  if (fact === undefined || column === undefined) return null;
  const code = column.values.indexOf(clock);
  const within = inSlice(fact, slice);
  const rows: number[] = [];
  for (let i = 0; i < fact.length; i++) if (column.codes[i] === code && within(i)) rows.push(i);
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

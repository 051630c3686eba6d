import { OUTCOME } from '../fact/fact.ts';
import type { Figure } from '../stats/figure.ts';
import { wilson } from '../stats/wilson.ts';
import { type Analysis, analysis, inSlice, type NoResult } from './analysis.ts';
import { clocksOf, needsTickets } from './verdictRows.ts';

export interface AllTargets {
  readonly clocks: readonly string[];
  /** Tickets with every target met, of those decided. */
  readonly share: Figure;
  readonly met: number;
  /** At least one target missed. */
  readonly missed: number;
  /** None missed, at least one still open. */
  readonly undecided: number;
}

/** How many tickets met every target they had? */
export const allTargets: Analysis<AllTargets> = analysis({
  id: 'all-targets',
  title: 'Every target of a ticket',
  question: 'How often is a ticket served in time from first to last?',
  definition:
    'Per ticket over all its clocks and cycles: missed if any was missed, met if all were met, else still open. Excluded targets do not count. Wilson.',
  source: 'METRICS D1',
  tables: ['verdict'],
  slices: ['tier', 'priority', 'team'],
  staff: 'none',
  run: (context): AllTargets | NoResult => {
    const fact = context.facts.verdict;
    if (fact === undefined) return { reason: needsTickets };
    const clocks = clocksOf(context);
    if (clocks.length < 2) return { reason: 'there is only one clock, so this is the share of targets met' };
    const within = inSlice(fact, context.slice);
    const worst = new Map<number, number>();
    const { outcome, ticket } = fact.cols;
    for (let i = 0; i < fact.length; i++) {
      if (!within(i) || outcome![i] === OUTCOME.excluded) continue;
      // Missed outweighs undecided outweighs met.
      const weight = outcome![i] === OUTCOME.missed ? 2 : outcome![i] === OUTCOME.undecided ? 1 : 0;
      worst.set(ticket![i]!, Math.max(worst.get(ticket![i]!) ?? 0, weight));
    }
    const count = [0, 0, 0];
    for (const weight of worst.values()) count[weight]!++;
    const [met, undecided, missed] = count as [number, number, number];
    return { clocks, share: wilson(met, met + missed, context.policy.level), met, missed, undecided };
  },
});

import type { VerdictColumns } from '../clock/verdict.ts';
import { OUTCOME } from '../fact/fact.ts';
import { type Analysis, analysis, type Exclusion, type NoResult } from './analysis.ts';
import { needsTickets } from './verdictRows.ts';

/** Why targets were left out: reasons by clock, most frequent first. */
export function exclusionsOf(v: VerdictColumns): Exclusion[] {
  const counts = new Float64Array(v.clocks.length * v.reasons.length);
  for (let i = 0; i < v.length; i++) {
    if (v.outcome[i] === OUTCOME.excluded) counts[v.clock[i]! * v.reasons.length + v.reason[i]!]!++;
  }
  return v.clocks
    .flatMap((clock, c) =>
      v.reasons.map((reason, r) => ({
        clock,
        reason: reason || 'no reason recorded',
        count: counts[c * v.reasons.length + r]!,
      })),
    )
    .filter(e => e.count > 0)
    .sort((a, b) => b.count - a.count || (a.clock + a.reason < b.clock + b.reason ? -1 : 1));
}

/** What is not in the share of targets met, and why. */
export const exclusions: Analysis<readonly Exclusion[]> = analysis({
  id: 'exclusions',
  title: 'Left out, and why',
  question: 'Which tickets are in no share of targets met, and why not?',
  definition:
    'Targets that are neither met, missed nor still open within the target: counted by clock and by the reason for which they were left out.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: [],
  staff: 'none',
  run: (context): readonly Exclusion[] | NoResult => {
    if (context.facts.verdict === undefined) return { reason: needsTickets };
    return context.exclusions.length === 0 ? { reason: 'nothing was left out' } : context.exclusions;
  },
});

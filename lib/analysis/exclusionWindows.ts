import { OUTCOME } from '../fact/fact.ts';
import type { Figure } from '../stats/figure.ts';
import { wilson } from '../stats/wilson.ts';
import { type Analysis, analysis, type NoResult } from './analysis.ts';
import { clocksOf, needsTickets, verdictRows } from './verdictRows.ts';

/** Targets met of one clock, with the exclusion windows taken out and as it would be had there been none. */
export interface WindowEffect {
  readonly clock: string;
  /** What the policy calls it. */
  readonly title: string;
  readonly taken: Figure;
  readonly plain: Figure;
  /** Targets whose outcome a window changed. */
  readonly changed: number;
}

/** What do the exclusion windows do to the figure? METRICS D1. */
export const exclusionWindows: Analysis<readonly WindowEffect[]> = analysis({
  id: 'exclusion-windows',
  title: 'With and without exclusion windows',
  question: 'How many targets are met with the exclusion windows of the policy, and how many without them?',
  definition:
    'Share of targets met, of those met or missed, per clock: once with the exclusion windows of the policy taken out of the time, once as if there were none, each with Wilson’s range; and the targets whose outcome a window changes.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: ['tier', 'team'],
  recent: true,
  staff: 'none',
  run: (context): readonly WindowEffect[] | NoResult => {
    if (context.facts.verdict === undefined) return { reason: needsTickets };
    const { without } = context.facts.verdict.cols;
    if (context.policy.exclusions.length === 0 || without === undefined)
      return { reason: 'needs exclusion windows in the policy, which has none' };
    const { level } = context.policy;
    const effects = clocksOf(context).flatMap((clock): WindowEffect[] => {
      const v = verdictRows(context, clock);
      if (v === null) return [];
      const share = (of: ArrayLike<number>): Figure => {
        let [met, counted] = [0, 0];
        for (const i of v.rows) {
          if (of[i] === OUTCOME.met) met++;
          if (of[i] === OUTCOME.met || of[i] === OUTCOME.missed) counted++;
        }
        return wilson(met, counted, level);
      };
      const [taken, plain] = [share(v.outcome), share(without)];
      if (taken.n + plain.n === 0) return [];
      const title = context.policy.clocks[clock]?.title ?? clock;
      return [
        { clock, title, taken, plain, changed: v.rows.filter(i => v.outcome[i] !== without[i]).length },
      ];
    });
    return effects.length === 0 ? { reason: 'no target is met or missed yet' } : effects;
  },
});

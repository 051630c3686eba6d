import { binomialTest } from '../../stats/binomial.ts';
import { goalFor } from '../goal.ts';
import { english as w } from '../words.ts';
import type { FindingRule, Test } from './rule.ts';
import { clocks, clockWords, countsOf, during, judgedPeriods, named, WHOLE_TIER } from './series.ts';

/** A tier is clearly below its goal in the last three judged periods. */
export const goalMissed: FindingRule = {
  id: 'goal-missed',
  page: 'promises',
  says: 'A tier is clearly below its goal in the last three periods.',
  tests: report => {
    const last = judgedPeriods(report).slice(-3);
    if (last.length === 0) return [];
    const view = report.select({ from: last[0]!, to: last.at(-1)! });
    return clocks(report).flatMap(clock =>
      named(report, 'attainment', 'tier').flatMap((tier): Test[] => {
        const goal = goalFor(report.data, 'attainment', { clock, tier });
        const estimate = view.estimate('attainment', { clock, tier });
        const { events, n } = countsOf(estimate);
        if (goal === null || n === 0 || estimate.value === null) return [];
        const short = goal.share - estimate.value;
        const kept = clock === 'resolution' ? 'targets' : `${clockWords(clock)} targets`;
        const begins = tier === WHOLE_TIER ? `${capital(kept)} were met` : `${capital(tier)} met its ${kept}`;
        return [
          {
            p: binomialTest(events, n, goal.share, 'less') ?? 1,
            matters: short > 0.01,
            finding: ({ certainty }) => ({
              id: `goal-missed/${clock}/${tier}`,
              page: 'promises',
              tone: 'concern',
              sentence: `${begins} in ${w.percent(estimate.value!)} of ${w.number(n)} cases ${during(last)}; the goal is ${w.percent(goal.share, 0)}.`,
              certainty,
              action: `Find out what makes ${tier === WHOLE_TIER ? '' : `${tier} `}tickets late. Put more people on them, or agree a time with these clients that can be kept; tell them before a target is missed.`,
              told: {
                rule: 'goal-missed',
                values: {
                  clock,
                  tier: tier === WHOLE_TIER ? null : tier,
                  value: estimate.value!,
                  n,
                  from: last[0]!,
                  to: last.at(-1)!,
                  goal: goal.share,
                },
              },
              evidence: { measure: 'attainment', selection: { ...view.selection, clock, tier }, estimate },
              weight: 30 + 100 * short,
            }),
          },
        ];
      }),
    );
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import { binomialTest } from '../../stats/binomial.ts';
import { english as w } from '../words.ts';
import type { FindingRule, Test } from './rule.ts';
import { countsOf, during, judgedPeriods } from './series.ts';

/** A share that has a goal of its own, other than our clocks' attainment, is clearly below it in the last three judged periods. */
export const shareBelowGoal: FindingRule = {
  id: 'share-below-goal',
  page: 'promises',
  says: 'A share with a goal of its own is clearly below it in the last three periods.',
  tests: report => {
    const last = judgedPeriods(report).slice(-3);
    if (last.length === 0) return [];
    const view = report.select({ from: last[0]!, to: last.at(-1)! });
    return report.data.goals.flatMap((goal): Test[] => {
      const info = report.data.measures.find(m => m.id === goal.measure);
      if (info === undefined || info.id === 'attainment' || info.off !== undefined) return [];
      if (info.kind !== 'share' || info.better !== 'higher') return [];
      const part = goal.tier === null ? {} : { tier: goal.tier };
      const estimate = view.estimate(info.id, part);
      const { events, n } = countsOf(estimate);
      if (n === 0) return [];
      const short = goal.share - estimate.value!;
      const whose = goal.tier === null ? '' : ` (${goal.tier})`;
      return [
        {
          p: binomialTest(events, n, goal.share, 'less') ?? 1,
          matters: short > 0.01,
          finding: ({ certainty }) => ({
            id: `share-below-goal/${info.id}${goal.tier === null ? '' : `/${goal.tier}`}`,
            page: 'promises',
            tone: 'concern',
            sentence: `${info.title}${whose}: ${w.percent(estimate.value!)} of ${w.number(n)} ${during(last)}; the goal is ${w.percent(goal.share, 0)}.`,
            certainty,
            action:
              'Find out what stands in the way. Put more people on it, or agree something with the clients that can be kept.',
            told: {
              rule: 'share-below-goal',
              values: {
                measure: info.id,
                tier: goal.tier,
                value: estimate.value!,
                n,
                from: last[0]!,
                to: last.at(-1)!,
                goal: goal.share,
              },
            },
            evidence: { measure: info.id, selection: { ...view.selection, ...part }, estimate },
            weight: 30 + 100 * short,
          }),
        },
      ];
    });
  },
};

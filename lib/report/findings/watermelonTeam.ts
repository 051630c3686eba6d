import { normalCdf } from '../../stats/normal.ts';
import { english as w } from '../words.ts';
import type { FindingRule, Test } from './rule.ts';
import { countsOf, during, judgedPeriods, named } from './series.ts';

const least = 0.08;

/** A team meets its targets, and its clients are unhappy all the same. */
export const watermelonTeam: FindingRule = {
  id: 'watermelon-team',
  page: 'promises',
  says: 'A team meets its targets as well as the others, but clients whose target was met are less satisfied than elsewhere.',
  tests: report => {
    const info = report.data.measures.find(m => m.id === 'watermelon');
    if (info === undefined || info.off !== undefined) return [];
    const last = judgedPeriods(report).slice(-12);
    if (last.length === 0) return [];
    const view = report.select({ from: last[0]!, to: last.at(-1)! });
    const unhappy = countsOf(view.estimate('watermelon'));
    const met = countsOf(view.estimate('attainment'));
    return named(report, 'watermelon', 'team').flatMap((team): Test[] => {
      const estimate = view.estimate('watermelon', { team });
      const own = countsOf(estimate);
      const attainment = view.estimate('attainment', { team });
      const kept = countsOf(attainment);
      const rest = { events: unhappy.events - own.events, n: unhappy.n - own.n };
      const restMet = { events: met.events - kept.events, n: met.n - kept.n };
      if (own.n < 10 || rest.n < 10 || kept.n < 10 || restMet.n < 10) return [];
      const gap = own.events / own.n - rest.events / rest.n;
      const green = zOf(kept, restMet) > -1.645;
      return [
        {
          p: 1 - normalCdf(zOf(own, rest)),
          matters: gap >= least && green,
          finding: ({ certainty }) => ({
            id: `watermelon/${team}`,
            page: 'promises',
            tone: 'concern',
            sentence: `${team} met ${w.percent(attainment.value!)} of its targets ${during(last)}, yet ${w.percent(own.events / own.n)} of clients served in time were not satisfied; in other teams ${w.percent(rest.events / rest.n)}.`,
            certainty,
            action: `Ask these clients of ${team} what was wrong although they were served in time, apologise, and mend first what they name most.`,
            told: {
              rule: 'watermelon-team',
              values: {
                team,
                met: attainment.value!,
                unhappy: own.events / own.n,
                elsewhere: rest.events / rest.n,
                from: last[0]!,
                to: last.at(-1)!,
              },
            },
            evidence: { measure: 'watermelon', selection: { ...view.selection, team }, estimate },
            weight: 45 + 100 * gap,
          }),
        },
      ];
    });
  },
};

interface Share {
  readonly events: number;
  readonly n: number;
}

/** First share minus second in standard errors of no difference; 0 when both are all or nothing alike. */
export function zOf(a: Share, b: Share): number {
  const p = (a.events + b.events) / (a.n + b.n);
  const error = Math.sqrt(p * (1 - p) * (1 / a.n + 1 / b.n));
  return error === 0 ? 0 : (a.events / a.n - b.events / b.n) / error;
}

import { english as w } from '../words.ts';
import type { FindingRule } from './rule.ts';
import { during, judgedPeriods } from './series.ts';

/** Fewer good moments than the repair ratio asks for. */
export const belowRepair: FindingRule = {
  id: 'below-repair',
  page: 'moments',
  says: 'The ratio of good to bad moments is clearly below the repair ratio.',
  tests: report => {
    const last = judgedPeriods(report).slice(-3);
    if (last.length === 0) return [];
    const view = report.select({ from: last[0]!, to: last.at(-1)! });
    const estimate = view.estimate('interaction-ratio');
    const p = estimate.parts?.belowRepair?.value;
    if (estimate.value === null || p === null || p === undefined) return [];
    const { repair } = report.data.meta;
    return [
      {
        p,
        matters: estimate.value < repair,
        finding: ({ certainty }) => ({
          id: 'below-repair',
          page: 'moments',
          tone: 'concern',
          sentence: `People had ${w.number(estimate.value!, 1)} good moments with us for each bad one ${during(last)}; the rule of thumb asks for ${w.number(repair)}.`,
          certainty: `${certainty} The evidence for ${w.number(repair)} to 1 is weak.`,
          action: 'Find the touchpoint with the largest share of bad moments and mend that one first.',
          told: {
            rule: 'below-repair',
            values: { value: estimate.value!, repair, from: last[0]!, to: last.at(-1)! },
          },
          evidence: { measure: 'interaction-ratio', selection: view.selection, estimate },
          weight: 28 + 10 * (1 - estimate.value! / repair),
        }),
      },
    ];
  },
};

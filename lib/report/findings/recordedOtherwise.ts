import type { RecordedDiffers } from '../../analysis/recordedDiffers.ts';
import { english as w } from '../words.ts';
import type { FindingRule } from './rule.ts';

const least = 0.01;

/** The source system and our clocks disagree on more than a few tickets. */
export const recordedOtherwise: FindingRule = {
  id: 'recorded-otherwise',
  page: 'sure',
  says: 'The source system’s own verdict differs from the computed one on more than 1% of tickets.',
  tests: report => {
    const { result } = report.select({}).analysis<RecordedDiffers>('recorded-differs');
    if (result === null) return [];
    const differ = result.n - result.agree;
    return [
      {
        p: null,
        matters: differ / result.n > least,
        finding: ({ certainty }) => ({
          id: 'recorded-otherwise',
          page: 'sure',
          tone: 'neutral',
          sentence: `On ${w.number(differ)} of ${w.number(result.n)} tickets the source system says otherwise than our clocks: ${w.percent(result.asRecorded.value!)} met as recorded, ${w.percent(result.asComputed.value!)} as computed.`,
          certainty,
          action:
            'Explain a few of these tickets with goodwill explain, and settle in the policy which clock was promised.',
          told: {
            rule: 'recorded-otherwise',
            values: {
              differ,
              n: result.n,
              recorded: result.asRecorded.value!,
              computed: result.asComputed.value!,
            },
          },
          evidence: { measure: 'attainment-recorded', selection: {} },
          weight: 8 + (5 * differ) / result.n,
        }),
      },
    ];
  },
};

import { count, type Tally } from '../cube/tally.ts';
import { type Measure, measure } from './measure.ts';
import { share } from './share.ts';

const hands: Tally<Record<'one' | 'more' | 'unknown', number>> = count(
  'ticket',
  'complaint hands',
  ['one', 'more', 'unknown'],
  f => {
    const { complaint, ended, handovers, approvals } = f.cols;
    return i => {
      if (complaint![i] !== 1 || ended![i] !== 1) return -1;
      if (handovers![i]! > 0 || approvals![i]! > 0) return 1;
      return handovers![i]! < 0 ? 2 : 0;
    };
  },
);

/** Row 19: freedom and authority to put it right. */
export const empowered: Measure<{ hands: typeof hands }> = measure({
  id: 'complaints-first-handler',
  title: 'Complaints settled by the first to hear them',
  question: 'How often may whoever hears a complaint put it right?',
  definition:
    'Resolved complaints without any handover to another team or person and without any approval ÷ resolved complaints whose handovers are recorded. Range: Wilson.',
  source: 'Wilson 1927',
  unit: 'share',
  better: 'higher',
  page: 'complaints',
  kind: 'share',
  tallies: { hands },
  estimate: ({ hands: { one, more, unknown } }, { level }) => ({
    ...share(
      one,
      one + more,
      level,
      'resolved complaints',
      unknown > 0 ? 'handovers are not recorded' : 'no resolved complaints',
    ),
    unknown,
    counts: { one, more },
  }),
});

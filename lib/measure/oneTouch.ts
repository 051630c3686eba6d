import { count, type Tally } from '../cube/tally.ts';
import { type Measure, measure } from './measure.ts';
import { share } from './share.ts';

const touches: Tally<Record<'one' | 'more' | 'unknown', number>> = count(
  'ticket',
  'touches',
  ['one', 'more', 'unknown'],
  f => {
    const { handovers, reopenings, ended } = f.cols;
    return i => {
      if (ended![i] !== 1) return -1;
      if (handovers![i]! > 0 || reopenings![i]! > 0) return 1;
      return handovers![i]! < 0 ? 2 : 0;
    };
  },
);

/** Whoever took it, solved it. */
export const oneTouch: Measure<{ touches: typeof touches }> = measure({
  id: 'one-touch',
  title: 'Solved by the first to take it',
  question: 'How often does whoever takes it also solve it, for good?',
  definition:
    'Resolved tickets that were never handed to another team or person and never reopened ÷ resolved tickets whose handovers are recorded. Range: Wilson.',
  source: 'Wilson 1927',
  unit: 'share',
  better: 'higher',
  kind: 'share',
  tallies: { touches },
  estimate: ({ touches: { one, more, unknown } }, { level }) => ({
    ...share(
      one,
      one + more,
      level,
      'resolved tickets',
      unknown > 0 ? 'handovers are not recorded' : 'no resolved tickets',
    ),
    unknown,
    counts: { one, more },
  }),
});

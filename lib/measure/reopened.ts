import { count, type Tally } from '../cube/tally.ts';
import { type Measure, measure } from './measure.ts';
import { share } from './share.ts';

const reopenings: Tally<Record<'reopened' | 'accepted' | 'unknown', number>> = count(
  'ticket',
  'reopenings',
  ['reopened', 'accepted', 'unknown'],
  f => {
    const { reopenings: times, ended } = f.cols;
    return i => (ended![i] !== 1 ? -1 : times![i]! < 0 ? 2 : times![i]! > 0 ? 0 : 1);
  },
);

/** Row 22: resolved only on acceptance. */
export const reopened: Measure<{ reopenings: typeof reopenings }> = measure({
  id: 'reopened',
  title: 'Reopened',
  question: 'How often do people come back because it was not solved after all?',
  definition:
    'Tickets that were reopened at least once ÷ tickets that were resolved at least once. Reopenings are what the source counted, else steps in the status history from resolved or closed back to another status. Range: Wilson.',
  source: 'Wilson 1927',
  unit: 'share',
  better: 'lower',
  page: 'complaints',
  kind: 'share',
  tallies: { reopenings },
  estimate: ({ reopenings: { reopened: again, accepted, unknown } }, { level }) => ({
    ...share(
      again,
      again + accepted,
      level,
      'resolved tickets',
      unknown > 0 ? 'reopenings are not recorded' : 'no resolved tickets',
    ),
    unknown,
    counts: { reopened: again, accepted },
  }),
});

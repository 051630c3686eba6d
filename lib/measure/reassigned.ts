import { count, sum, type Tally } from '../cube/tally.ts';
import { type Measure, measure } from './measure.ts';
import { share } from './share.ts';

const handovers: Tally<Record<'reassigned' | 'kept' | 'unknown', number>> = count(
  'ticket',
  'handovers',
  ['reassigned', 'kept', 'unknown'],
  f => {
    const times = f.cols.handovers!;
    return i => (times[i]! < 0 ? 2 : times[i]! > 0 ? 0 : 1);
  },
);
const times: Tally<number> = sum('ticket', 'handovers in all', f => {
  const times = f.cols.handovers!;
  return i => Math.max(0, times[i]!);
});

/** Row 49: sent from desk to desk. */
export const reassigned: Measure<{ handovers: typeof handovers; times: typeof times }> = measure({
  id: 'reassigned',
  title: 'Handed over',
  question: 'How often is someone sent on to another desk?',
  definition:
    'Tickets handed to another team or person at least once ÷ tickets whose handovers are recorded. Range: Wilson.',
  source: 'Wilson 1927',
  unit: 'share',
  better: 'lower',
  kind: 'share',
  tallies: { handovers, times },
  estimate: ({ handovers: { reassigned: some, kept, unknown }, times: inAll }, { level }) => ({
    ...share(some, some + kept, level, 'tickets', unknown > 0 ? 'handovers are not recorded' : 'no tickets'),
    unknown,
    counts: { reassigned: some, kept, handovers: inAll },
  }),
});

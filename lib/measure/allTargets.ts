import { count, type Tally } from '../cube/tally.ts';
import { type Measure, measure } from './measure.ts';
import { share } from './share.ts';
import { notDecided } from './verdictTallies.ts';

type Outcome = 'met' | 'missed' | 'undecided' | 'excluded';
const together: Tally<Record<Outcome, number>> = count(
  'ticket',
  'all targets',
  ['met', 'missed', 'undecided', 'excluded'],
  f => {
    const outcome = f.cols.allTargets!;
    return i => outcome[i]!;
  },
);

/** D1 over all targets of a ticket at once. */
export const allTargets: Measure<{ together: typeof together }> = measure({
  id: 'attainment-all',
  title: 'Tickets with every target met',
  question: 'How often do we keep everything we promised for a ticket?',
  definition:
    'A ticket may have several targets: for the first response, for the resolution, and others the policy names. Tickets all of whose targets were met ÷ tickets that are decided. One missed target decides a ticket; while none is missed and one is still open within its target, the ticket is open, and the bounds show what it could do. Tickets without any target that counts are left out and counted. Range: Wilson.',
  source: 'Wilson 1927',
  unit: 'share',
  better: 'higher',
  kind: 'share',
  tallies: { together },
  estimate: ({ together: { met, missed, undecided, excluded } }, { level }) => {
    const all = met + missed + undecided;
    return {
      ...share(
        met,
        met + missed,
        level,
        'tickets with targets met or missed',
        all > 0
          ? 'nothing is decided yet: all are still open within their targets'
          : excluded > 0
            ? notDecided(excluded)
            : 'no ticket has a target that was met or missed',
      ),
      excluded,
      undecided,
      counts: { met, missed, undecided, excluded },
      ...(undecided > 0 ? { bounds: [met / all, (met + undecided) / all] as const } : {}),
    };
  },
});

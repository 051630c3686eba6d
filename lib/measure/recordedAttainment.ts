import { count, type Tally } from '../cube/tally.ts';
import { type Measure, measure } from './measure.ts';
import { share } from './share.ts';

type Said = 'met' | 'missed' | 'unknown';
const recorded: Tally<Record<Said, number>> = count('ticket', 'recorded', ['met', 'missed', 'unknown'], f => {
  const said = f.cols.recorded!;
  return i => (said[i] === 1 ? 0 : said[i] === 0 ? 1 : 2);
});

/** What the source system itself says of its targets, beside what our clocks say. */
export const recordedAttainment: Measure<{ recorded: typeof recorded }> = measure({
  id: 'attainment-recorded',
  title: 'Targets met, as recorded',
  question: 'How often does the source system say that the target was met?',
  definition:
    'Tickets that the source system marks as met ÷ tickets that it marks either way, once per ticket. Tickets without a mark are counted apart. Range: Wilson.',
  source: 'Wilson 1927',
  unit: 'share',
  better: 'higher',
  kind: 'share',
  tallies: { recorded },
  estimate: ({ recorded: { met, missed, unknown } }, { level }) => ({
    ...share(met, met + missed, level, 'tickets with a recorded verdict', 'no ticket has a recorded verdict'),
    unknown,
    counts: { met, missed },
  }),
});

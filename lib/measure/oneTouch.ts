import { firstHandler, type Hands, hands } from './firstHandler.ts';
import { type Measure, measure } from './measure.ts';

const touches: Hands = hands('touches', 'reopenings', () => true);

/** Whoever took it, solved it. */
export const oneTouch: Measure<{ touches: Hands }> = measure({
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
  estimate: (t, { level }) => firstHandler(t.touches, level, 'resolved tickets'),
});

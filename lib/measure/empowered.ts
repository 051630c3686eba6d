import { firstHandler, type Hands, hands } from './firstHandler.ts';
import { type Measure, measure } from './measure.ts';

const complaintHands: Hands = hands('complaint hands', 'approvals', (f, i) => f.cols.complaint![i] === 1);

/** Row 19: freedom and authority to put it right. */
export const empowered: Measure<{ hands: Hands }> = measure({
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
  tallies: { hands: complaintHands },
  estimate: (t, { level }) => firstHandler(t.hands, level, 'resolved complaints'),
});

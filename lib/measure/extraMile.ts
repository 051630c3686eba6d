import { type Measure, measure } from './measure.ts';
import { type Marked, marked } from './momentTallies.ts';
import { contacts, marksPer100 } from './per100.ts';

const acts: Marked = marked('extra mile', (f, i) => f.cols.extraMile![i]!);

/** Row 32: what is not in the manual. */
export const extraMile: Measure<{ acts: typeof acts; contacts: typeof contacts }> = measure({
  id: 'extra-mile-per-100',
  title: 'Extra miles per 100 contacts',
  question: 'How often do we do more than the manual asks?',
  definition:
    'Moments recorded as an extra mile ÷ contacts × 100. Contacts are tickets, or moments where there are no tickets. Range: Garwood’s exact Poisson.',
  source: 'Garwood 1936',
  unit: 'per100',
  better: 'higher',
  kind: 'rate',
  tallies: { acts, contacts },
  estimate: (t, { level }) => marksPer100(t.acts, t.contacts, level),
});

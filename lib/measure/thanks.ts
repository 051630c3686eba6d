import { type Measure, measure } from './measure.ts';
import { type Marked, marked } from './momentTallies.ts';
import { contacts, marksPer100 } from './per100.ts';

const thanked: Marked = marked('thanks', (f, i) => f.cols.thanks![i]!);

/** Row 36: gratitude, as a rate. */
export const thanks: Measure<{ thanked: typeof thanked; contacts: typeof contacts }> = measure({
  id: 'thanks-per-100',
  title: 'Thank-yous per 100 contacts',
  question: 'How often do people thank us?',
  definition:
    'Moments recorded as thanks ÷ contacts × 100. Contacts are tickets, or moments where there are no tickets. A moment says what it was in its column “what”; where a sender is recorded it must be the client. Range: Garwood’s exact Poisson; thanks that come in clusters make the true range wider.',
  source: 'Garwood 1936',
  unit: 'per100',
  better: 'higher',
  kind: 'rate',
  tallies: { thanked, contacts },
  estimate: (t, { level }) => marksPer100(t.thanked, t.contacts, level),
});

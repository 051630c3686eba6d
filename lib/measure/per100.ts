import { count, type Tally } from '../cube/tally.ts';
import { poissonRate } from '../stats/poisson.ts';
import { type Estimate, nothing } from './estimate.ts';

/** Contacts: tickets, or moments where there are no tickets. */
export const contacts: Tally<Record<'contact', number>> = count('exposure', 'contacts', ['contact'], f => {
  const contact = f.cols.contact!;
  return i => contact[i]! - 1;
});

/** Events per 100 of something, with Garwood's range. */
export function per100(events: number, exposure: number, level: number, of: string): Estimate {
  if (exposure === 0) return nothing(of, level, 'Garwood', `no ${of}`);
  const { value, low, high, method } = poissonRate(events, exposure / 100, level);
  return { value, low, high, level, n: exposure, of, method, counts: { events, exposure } };
}

/** Marked moments per 100 contacts; without any mark at all it is not known. */
export const marksPer100 = (
  { yes, no, unknown }: Record<'yes' | 'no' | 'unknown', number>,
  { contact }: Record<'contact', number>,
  level: number,
): Estimate =>
  yes + no === 0 && unknown > 0
    ? nothing('contacts', level, 'Garwood', 'nobody records what a moment was')
    : per100(yes, contact, level, 'contacts');

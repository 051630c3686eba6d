import { readInstant } from '../lib/policy/instant.ts';
import type { Policy } from '../lib/policy/policy.ts';
import { newestObserved } from '../lib/read/newest.ts';
import type { Tables } from '../lib/table/table.ts';
import type { Arguments } from './arguments.ts';
import { printable } from './escape.ts';
import { badInput, usage } from './exit.ts';
import type { Io } from './io.ts';

/** The instant up to which the data are known: said, or the newest observed; printed either way. */
export function asOfFor(tables: Tables, policy: Policy, args: Arguments, io: Io): number {
  const said = args.text('as-of');
  if (said !== null) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(said);
    // A date alone means all of that day.
    const at = readInstant(day ? `${said} 24:00` : said, policy.zone);
    if (at === null)
      throw usage(
        `--as-of ${printable(said)} is not a date or time. Write 2026-03-31 or "2026-03-31 18:00".`,
      );
    return day ? at - 1 : at;
  }
  if (policy.asOf !== null) return policy.asOf;
  const { asOf, outliers, outlierCount } = newestObserved(tables, policy.zone);
  if (asOf === null)
    throw badInput('No time was found in the data to count from. A ticket needs opened, a moment needs at.');
  if (args.on('quiet')) return asOf;
  const first = outliers[0];
  const left = first
    ? ` ${outlierCount} later ${outlierCount === 1 ? 'stamp was' : 'stamps were'} left out, the latest ${new Date(first.at).toISOString()} in ${printable(first.file)}:${first.line}.`
    : '';
  io.err(`As of ${new Date(asOf).toISOString()}, the newest time in the data.${left}\n`);
  return asOf;
}

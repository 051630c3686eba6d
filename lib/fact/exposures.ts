import { codesFor, dimension } from './column.ts';
import type { Column, Fact } from './fact.ts';
import type { TicketRows } from './rows.ts';

/** Where a contact was recorded. */
export const SOURCE = { ticket: 0, moment: 1 } as const;

/**
 * What things can be counted per: one row per ticket and per moment. `contact` is 1 for what is a contact: tickets,
 * or moments where there are no tickets.
 */
export function exposureFact(rows: TicketRows | null, moments: Fact | null, asOf: number): Fact | null {
  if (rows === null && moments === null) return null;
  const tickets = rows?.length ?? 0;
  const length = tickets + (moments?.length ?? 0);
  const at = rows === null ? moments!.at : moments === null ? rows.opened : both(rows.opened, moments.at);
  const source = new Uint8Array(length).fill(SOURCE.moment, tickets);
  const contact = new Uint8Array(length);
  for (let i = 0; i < length; i++) contact[i] = (rows === null || i < tickets) && at[i]! <= asOf ? 1 : 0;
  const dim = (name: 'tier' | 'team' | 'channel'): Column =>
    joined(rows?.[name], moments?.dims[name], length);
  return {
    name: 'exposure',
    unit: 'contacts',
    length,
    at,
    dims: { tier: dim('tier'), team: dim('team'), channel: dim('channel') },
    cols: { source, contact },
  };
}

function both(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** Two dimensions one after the other. */
export function joined(a: Column | undefined, b: Column | undefined, length: number): Column {
  const first = a?.values ?? [];
  const codes = codesFor(length, first.length + (b?.values.length ?? 0));
  const split = a?.codes.length ?? 0;
  if (a !== undefined) codes.set(a.codes);
  if (b !== undefined) for (let i = split; i < length; i++) codes[i] = first.length + b.codes[i - split]!;
  return dimension([...first, ...(b?.values ?? [])], codes);
}

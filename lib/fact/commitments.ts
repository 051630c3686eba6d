import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import { instant, text } from './cells.ts';
import type { Clients } from './clients.ts';
import { textColumn } from './column.ts';
import type { Fact } from './fact.ts';
import { placeOf } from './moments.ts';
import type { TicketRows } from './rows.ts';

/** Codes of `outcome` in the commitment fact. */
export const PROMISE = { kept: 0, broken: 1, pending: 2, excluded: 3 } as const;

/**
 * One row per promise. Kept: done by the due instant. Broken: done later, not done though due, or moved by anyone but
 * the client. Pending: not due yet. Left out: due before it was made. `margin` is the part of the time that was left
 * when it was done, NaN where there is none to speak of.
 */
export function commitmentFact(
  tables: Tables,
  policy: Policy,
  asOf: number,
  clients: Clients,
  rows: TicketRows | null,
): Fact | null {
  const table = tables.commitment;
  const [made, due] = [instant(table, 'madeAt')?.values, instant(table, 'due')?.values];
  if (table === undefined || made === undefined || due === undefined) return null;
  const { length } = table;
  const keptAt = instant(table, 'keptAt')?.values;
  const changedBy = text(table, 'changedBy');
  const moved = changedBy?.values.map(who => !['', 'client', 'customer'].includes(who.trim().toLowerCase()));
  const outcome = new Uint8Array(length);
  const margin = new Float64Array(length).fill(Number.NaN);
  for (let i = 0; i < length; i++) {
    const done = keptAt?.[i] ?? Number.NaN;
    const kept = done <= asOf;
    const byUs = moved?.[changedBy!.codes[i]!] === true;
    if (!(due[i]! >= made[i]!)) outcome[i] = PROMISE.excluded;
    else if (byUs) outcome[i] = PROMISE.broken;
    else if (kept) outcome[i] = done <= due[i]! ? PROMISE.kept : PROMISE.broken;
    else outcome[i] = due[i]! < asOf ? PROMISE.broken : PROMISE.pending;
    if (kept && due[i]! > made[i]!) margin[i] = (due[i]! - done) / (due[i]! - made[i]!);
  }
  const at =
    policy.cohort === 'opened'
      ? made
      : Float64Array.from({ length }, (_, i) => Math.min(keptAt?.[i] || due[i]!, due[i]!, asOf));
  const { tier, team } = placeOf(tables, 'commitment', clients, rows);
  return {
    name: 'commitment',
    unit: 'promises',
    length,
    at,
    dims: {
      kind: textColumn(length, text(table, 'kind')),
      tier,
      team,
      'client kind': clients.kind(length, text(table, 'client')),
    },
    cols: { outcome, margin },
  };
}

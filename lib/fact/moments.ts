import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import { instant, number, text } from './cells.ts';
import { type Clients, ticketRows } from './clients.ts';
import { constant, firstRecorded, pick, textColumn } from './column.ts';
import type { Column, Fact } from './fact.ts';
import { ALL, haveTier, type TicketRows } from './rows.ts';
import { scaleOf, VALENCE, valenceOf } from './scales.ts';

/** What counts as a thank-you and as an extra mile, lower-cased. */
const THANKS: readonly string[] = ['thanks', 'thank you', 'thank-you', 'thanked', 'gratitude', 'compliment'];
const CLIENT: readonly string[] = ['client', 'customer'];
type Words = ReturnType<typeof text>;
const EXTRA: readonly string[] = ['extra mile', 'extra-mile', 'beyond', 'exception'];

/**
 * One row per moment of truth. `valence` is +1, 0, −1, or −2 when nothing says how it was; `client` numbers the client,
 * −1 when unknown. Tier, team and channel are the moment's own, else its ticket's, else (tier) its client's.
 */
export function momentFact(
  tables: Tables,
  policy: Policy,
  asOf: number,
  clients: Clients,
  rows: TicketRows | null,
): Fact | null {
  const table = tables.moment;
  const at = instant(table, 'at')?.values;
  if (table === undefined || at === undefined) return null;
  const { length } = table;
  const valence = valences(tables, policy, at, asOf);
  const what = text(table, 'what');
  const sender = text(table, 'sender');
  const client = text(table, 'client');
  return {
    name: 'moment',
    unit: 'moments',
    length,
    at,
    dims: {
      ...placeOf(tables, 'moment', clients, rows),
      touchpoint: textColumn(length, text(table, 'touchpoint')),
      'client kind': clients.kind(length, client),
    },
    cols: {
      valence,
      thanks: thanks(length, what, sender),
      extraMile: marks(length, what, EXTRA),
      fromClient: marks(length, sender, CLIENT),
      client: Int32Array.from({ length }, (_, i) =>
        client === undefined || client.codes[i] === 0 ? -1 : client.codes[i]!,
      ),
      ticket: ticketRows(tables, length, text(table, 'ticket')),
    },
  };
}

/** Moments after as-of are not counted: they have not happened yet. */
function valences(tables: Tables, policy: Policy, at: Float64Array, asOf: number): Int8Array {
  const table = tables.moment!;
  const said = number(table, 'valence')?.values;
  const scores = number(table, 'score')?.values;
  const scale = scaleOf(policy, 'moment', 'score', 'moment');
  const out = new Int8Array(table.length);
  for (let i = 0; i < out.length; i++) {
    const v = said?.[i] ?? Number.NaN;
    if (at[i]! > asOf) out[i] = VALENCE.none;
    else if (v === 1 || v === 0 || v === -1) out[i] = v;
    else out[i] = valenceOf(scale, scores?.[i] ?? Number.NaN);
  }
  return out;
}

function marks(length: number, cells: Words, words: readonly string[]): Int8Array {
  const out = new Int8Array(length);
  if (cells === undefined) return out.fill(-1);
  const is = cells.values.map(value => (words.includes(value.trim().toLowerCase()) ? 1 : 0));
  for (let i = 0; i < length; i++) out[i] = is[cells.codes[i]!]!;
  return out;
}

/** Thanks come from the client; where a sender is recorded and is somebody else, it is no thank-you to us. */
function thanks(length: number, what: Words, sender: Words): Int8Array {
  const out = marks(length, what, THANKS);
  if (sender === undefined) return out;
  const client = marks(length, sender, ['', ...CLIENT]);
  return out.map((mark, i) => (mark === 1 ? client[i]! : mark));
}

/** Tier, team and channel of the rows of a table, joined through ticket and client. */
export function placeOf(
  tables: Tables,
  name: 'moment' | 'answer' | 'commitment',
  clients: Clients,
  rows: TicketRows | null,
): Readonly<Record<'tier' | 'team' | 'channel', Column>> {
  const table = tables[name]!;
  const { length } = table;
  const ticket = ticketRows(tables, length, text(table, 'ticket'));
  const of = (column: Column | undefined): Column =>
    column === undefined || column.codes.length === 0 ? constant(length) : pick(column, ticket);
  const own = (dim: 'tier' | 'team' | 'channel'): Column => textColumn(length, text(table, dim));
  const joined = (dim: 'team' | 'channel'): Column => firstRecorded(own(dim), of(rows?.[dim]));
  return {
    tier: haveTier(tables, clients)
      ? firstRecorded(firstRecorded(own('tier'), of(rows?.tier)), clients.tier(length, text(table, 'client')))
      : constant(length, ALL),
    team: joined('team'),
    channel: joined('channel'),
  };
}

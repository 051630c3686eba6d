import type { Policy } from '../policy/policy.ts';
import type { Table, Tables, TextCells } from '../table/table.ts';
import { text } from './cells.ts';
import { dimension, NONE } from './column.ts';
import { type Column, NOT_RECORDED } from './fact.ts';

/** What is known of clients, to be joined to whatever names one. */
export interface Clients {
  /** Tier of each row by its client: the policy's map, else the client table's. */
  tier(length: number, client: TextCells | undefined): Column;
  kind(length: number, client: TextCells | undefined): Column;
  /** Row in the client table, or `NONE`. */
  rows(length: number, client: TextCells | undefined): Uint32Array;
  /** Some source says which tier a client has. */
  readonly haveTier: boolean;
  readonly haveKind: boolean;
}

export function clientsOf(tables: Tables, policy: Policy): Clients {
  const table = tables.client;
  const rowOf = byId(table);
  const tiers = text(table, 'tier');
  const kinds = text(table, 'kind');
  const own = (cells: TextCells | undefined, id: string): string => {
    const row = rowOf.get(id);
    return row === undefined || cells === undefined ? NOT_RECORDED : cells.values[cells.codes[row]!]!;
  };
  const mapped = new Map(Object.entries(policy.clientTier));
  const joined = (length: number, client: TextCells | undefined, value: (id: string) => string): Column =>
    client === undefined
      ? dimension([NOT_RECORDED], new Uint8Array(length))
      : dimension(
          client.values.map(id => (id === '' ? NOT_RECORDED : value(id))),
          client.codes,
        );
  return {
    tier: (length, client) => joined(length, client, id => mapped.get(id) ?? own(tiers, id)),
    kind: (length, client) => joined(length, client, id => own(kinds, id)),
    rows: (length, client) => {
      const out = new Uint32Array(length).fill(NONE);
      if (client === undefined) return out;
      const of = client.values.map(id => (id === '' ? NONE : (rowOf.get(id) ?? NONE)));
      for (let i = 0; i < length; i++) out[i] = of[client.codes[i]!]!;
      return out;
    },
    haveTier: tiers !== undefined || mapped.size > 0,
    haveKind: kinds !== undefined,
  };
}

// Three or four tables join to the same million tickets: the look-up is made once per table.
const known = new WeakMap<Table, ReadonlyMap<string, number>>();

/** Row by the id in a table's `id` column; the first row of an id holds. */
export function byId(table: Table | undefined): ReadonlyMap<string, number> {
  const ids = text(table, 'id');
  if (table === undefined || ids === undefined) return new Map();
  const before = known.get(table);
  if (before !== undefined) return before;
  const out = new Map<string, number>();
  known.set(table, out);
  for (let i = 0; i < table.length; i++) {
    const id = ids.values[ids.codes[i]!]!;
    if (id !== '' && !out.has(id)) out.set(id, i);
  }
  return out;
}

/** Row of the ticket table that another table's `ticket` column names; `NONE` where there is none. */
export function ticketRows(tables: Tables, length: number, ticket: TextCells | undefined): Uint32Array {
  const out = new Uint32Array(length).fill(NONE);
  if (ticket === undefined || tables.ticket === undefined) return out;
  const rows = byId(tables.ticket);
  const of = ticket.values.map(id => rows.get(id) ?? NONE);
  for (let i = 0; i < length; i++) out[i] = of[ticket.codes[i]!]!;
  return out;
}

import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import { instant, text } from './cells.ts';
import { type Clients, clientsOf } from './clients.ts';
import { constant, dimension, firstRecorded, textColumn } from './column.ts';
import { type Endings, endingsOf } from './endings.ts';
import type { Column } from './fact.ts';
import { type History, historyOf, valueAt } from './history.ts';

/** What every ticket fact joins to: the ticket's dimensions as policy fixes them in time, its end and its client. */
export interface TicketRows {
  readonly length: number;
  readonly opened: Float64Array;
  readonly endings: Endings;
  readonly history: History;
  readonly clients: Clients;
  readonly tier: Column;
  readonly priority: Column;
  readonly team: Column;
  readonly channel: Column;
  readonly kind: Column;
  readonly clientKind: Column;
}

/** The tier of everything where nobody distinguishes tiers. */
export const ALL = 'all';

/** Does any source say which tier a row of this table has? */
export const haveTier = (tables: Tables, clients: Clients): boolean =>
  clients.haveTier || Object.values(tables).some(table => table?.columns.tier?.kind === 'text');

export function ticketRowsOf(tables: Tables, policy: Policy, asOf: number): TicketRows | null {
  const table = tables.ticket;
  const opened = instant(table, 'opened')?.values;
  if (table === undefined || opened === undefined) return null;
  const { length } = table;
  const clients = clientsOf(tables, policy);
  const history = historyOf(tables, asOf);
  const endings = endingsOf(tables, policy, history, asOf);
  const client = text(table, 'client');
  const at = policy.dimensionAt === 'opening' ? opened : endings.at;
  const dim = (name: string): Column => inForce(textColumn(length, text(table, name)), history, name, at);
  const tier = haveTier(tables, clients)
    ? firstRecorded(dim('tier'), clients.tier(length, client))
    : constant(length, ALL);
  return {
    length,
    opened,
    endings,
    history,
    clients,
    tier,
    priority: dim('priority'),
    team: dim('team'),
    channel: dim('channel'),
    kind: dim('kind'),
    clientKind: clients.kind(length, client),
  };
}

/** A column with the values that were in force at given instants, where the history knows them. */
function inForce(column: Column, history: History, what: string, at: Float64Array): Column {
  const changed = history.of(what);
  if (changed.size === 0) return column;
  const values = [...column.values];
  const codes = Uint32Array.from(column.codes);
  const place = new Map(values.map((value, code) => [value, code]));
  for (const [row, steps] of changed) {
    const value = valueAt(steps, at[row]!);
    if (value === null) continue;
    let code = place.get(value);
    if (code === undefined) {
      code = values.length;
      values.push(value);
      place.set(value, code);
    }
    codes[row] = code;
  }
  return dimension(values, codes);
}

import { chained } from '../table/chain.ts';
import type { Table, Tables } from '../table/table.ts';
import { instant, text } from './cells.ts';
import { ticketRows } from './clients.ts';
import { NONE } from './column.ts';

/** One change of a ticket. */
export interface Step {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** What happened to tickets, by what changed; steps in time order. */
export interface History {
  /** Something of this kind is recorded at all. */
  has(what: string): boolean;
  /** Ticket row → steps. */
  of(what: string): ReadonlyMap<number, readonly Step[]>;
  readonly kinds: readonly string[];
}

const none: ReadonlyMap<number, readonly Step[]> = new Map();

// Facts and every slice of an analysis ask for the same history; it is read once.
const known = new WeakMap<
  Table,
  { readonly ticket: Table | undefined; readonly asOf: number; readonly history: History }
>();

/** The changes table as histories. Of steps at the same instant each begins where the one before ended. */
export function historyOf(tables: Tables, asOf: number): History {
  const { change, ticket } = tables;
  if (change === undefined) return read(tables, asOf);
  const before = known.get(change);
  if (before !== undefined && before.ticket === ticket && before.asOf === asOf) return before.history;
  const history = read(tables, asOf);
  known.set(change, { ticket, asOf, history });
  return history;
}

function read(tables: Tables, asOf: number): History {
  const table = tables.change;
  const [at, what] = [instant(table, 'at'), text(table, 'what')];
  const byKind = new Map<string, Map<number, Step[]>>();
  if (table !== undefined && at !== undefined && what !== undefined) {
    const kinds = what.values.map(value => value.trim().toLowerCase());
    const rows = ticketRows(tables, table.length, text(table, 'ticket'));
    const [from, to] = [text(table, 'from'), text(table, 'to')];
    for (let i = 0; i < table.length; i++) {
      const row = rows[i]!;
      const when = at.values[i]!;
      if (row === NONE || !(when <= asOf)) continue;
      const kind = kinds[what.codes[i]!]!;
      const tickets = byKind.get(kind) ?? new Map<number, Step[]>();
      byKind.set(kind, tickets);
      const step = {
        at: when,
        from: from === undefined ? '' : from.values[from.codes[i]!]!,
        to: to === undefined ? '' : to.values[to.codes[i]!]!,
      };
      const steps = tickets.get(row);
      if (steps === undefined) tickets.set(row, [step]);
      else steps.push(step);
    }
    for (const tickets of byKind.values())
      for (const [row, steps] of tickets) if (steps.length > 1) tickets.set(row, chained(steps));
  }
  return {
    has: kind => byKind.has(kind),
    of: kind => byKind.get(kind) ?? none,
    kinds: [...byKind.keys()].sort(),
  };
}

/** The value in force at an instant; null when the steps do not say. */
export function valueAt(steps: readonly Step[], at: number): string | null {
  let last: Step | undefined;
  for (const step of steps) {
    if (step.at > at) break;
    last = step;
  }
  return (last === undefined ? steps[0]?.from : last.to) || null;
}

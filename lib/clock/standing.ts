import type { Policy } from '../policy/policy.ts';
import type { Table, Tables, TextCells } from '../table/table.ts';
import type { Events } from './events.ts';
import { type History, plainWord } from './history.ts';
import { wordAt } from './triggers.ts';

/** Tier, priority and calendar of a ticket as they changed; entry 0 holds from the opening. Reused from ticket to ticket. */
export interface Standing {
  count: number;
  readonly at: number[];
  readonly tier: string[];
  readonly priority: string[];
  /** Named by a change; '' when the clock's own holds. */
  readonly calendar: string[];
  kind: string;
}

export const newStanding = (): Standing => ({
  count: 0,
  at: [],
  tier: [],
  priority: [],
  calendar: [],
  kind: '',
});

/** Reads who a ticket is for. A ticket without a tier has that of its client, by policy or by the table of clients. */
export function standingReader(
  tables: Tables,
  policy: Policy,
  history: History,
): (i: number, events: Events, out: Standing) => Standing {
  const tier = texts(tables.ticket, 'tier');
  const priority = texts(tables.ticket, 'priority');
  const kind = texts(tables.ticket, 'kind');
  const client = texts(tables.ticket, 'client');
  const raw = { to: texts(tables.change, 'to'), from: texts(tables.change, 'from') };
  const tierOfClient = clientTiers(tables, policy);
  const words = {
    tier: history.words.number('tier'),
    priority: history.words.number('priority'),
    calendar: history.words.number('calendar'),
  };
  const calendars = new Map(Object.keys(policy.calendars).map(name => [plainWord(name), name]));
  /** Where the first change of a kind comes from; '' when there is none. */
  const before = (rows: readonly number[], what: number): string => {
    let first = -1;
    for (const row of rows) {
      if (wordAt(history.what, row) === what && (first < 0 || history.at[row]! < history.at[first]!))
        first = row;
    }
    return first < 0 ? '' : raw.from(first).trim();
  };
  return (i, events, out) => {
    out.count = 1;
    out.at[0] = Number.NEGATIVE_INFINITY;
    out.tier[0] = tier(i) || (tierOfClient.get(client(i)) ?? '');
    out.priority[0] = priority(i);
    out.calendar[0] = '';
    out.kind = kind(i);
    let seenTier = false;
    let seenPriority = false;
    for (let e = 0; e < events.count; e++) {
      const row = events.row[e]!;
      if (row < 0) continue;
      const what = wordAt(history.what, row);
      if (what !== words.tier && what !== words.priority && what !== words.calendar) continue;
      const to = raw.to(row).trim();
      const from = raw.from(row).trim();
      const last = out.count - 1;
      const next = out.count++;
      out.at[next] = events.at[e]!;
      out.tier[next] = out.tier[last]!;
      out.priority[next] = out.priority[last]!;
      out.calendar[next] = out.calendar[last]!;
      if (what === words.tier) {
        // The table has the value of the export; the first change tells the one before it.
        if (!seenTier && from !== '') for (let k = 0; k < next; k++) out.tier[k] = from;
        seenTier = true;
        if (to !== '') out.tier[next] = to;
      } else if (what === words.priority) {
        if (!seenPriority && from !== '') for (let k = 0; k < next; k++) out.priority[k] = from;
        seenPriority = true;
        if (to !== '') out.priority[next] = to;
      } else out.calendar[next] = calendars.get(plainWord(to)) ?? '';
    }
    const later = history.laterOf.get(i);
    if (later) {
      // The table has the value of the export; a change after asOf tells the one before it.
      if (!seenTier) out.tier.fill(before(later, words.tier) || out.tier[0]!, 0, out.count);
      if (!seenPriority) out.priority.fill(before(later, words.priority) || out.priority[0]!, 0, out.count);
    }
    return out;
  };
}

/** Entry of a standing that holds at an instant; what changed in that very instant holds. */
export function standingAt(standing: Standing, at: number): number {
  let k = standing.count - 1;
  while (k > 0 && standing.at[k]! > at) k--;
  return k;
}

export function texts(table: Table | undefined, name: string): (row: number) => string {
  const cells = table?.columns[name];
  if (cells?.kind !== 'text') return () => '';
  const { values, codes }: TextCells = cells;
  return row => values[codes[row]!] ?? '';
}

function clientTiers(tables: Tables, policy: Policy): ReadonlyMap<string, string> {
  const tiers = new Map<string, string>();
  const id = texts(tables.client, 'id');
  const tier = texts(tables.client, 'tier');
  for (let row = 0; row < (tables.client?.length ?? 0); row++)
    if (tier(row) !== '') tiers.set(id(row), tier(row));
  for (const [client, name] of Object.entries(policy.clientTier)) tiers.set(client, name);
  tiers.delete('');
  return tiers;
}

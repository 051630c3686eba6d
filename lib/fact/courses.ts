import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import { atTicket } from './atTicket.ts';
import { instant } from './cells.ts';
import { NONE, pick } from './column.ts';
import { COURSE, type Column, type Fact } from './fact.ts';
import type { TicketRows } from './rows.ts';

/** Courses that a ticket can run. */
export type CourseName = 'resolution' | 'complaint' | 'first response' | 'acknowledgement';

/**
 * One row per ticket and course: late entry, last follow-up and how it ended. A client who leaves, and a ticket that
 * is withdrawn, end otherwise; a ticket that ended before it began, or at a time nobody knows, is left out (−1).
 */
export function courseFact(tables: Tables, policy: Policy, asOf: number, rows: TicketRows): Fact {
  const parts: {
    readonly name: CourseName;
    readonly tickets: Uint32Array;
    readonly end: Float64Array | null;
  }[] = [];
  const everyone = new Uint32Array(rows.length).map((_, i) => i);
  const complaints = complaintRows(rows, policy);
  if (endsAreRecorded(tables, rows)) {
    parts.push({ name: 'resolution', tickets: everyone, end: null });
    if (complaints !== null) parts.push({ name: 'complaint', tickets: complaints, end: null });
  }
  const stamps = [
    ['first response', 'firstResponse'],
    ['acknowledgement', 'acknowledged'],
  ] as const;
  for (const [name, column] of stamps) {
    const cells = instant(tables.ticket, column);
    if (cells !== undefined) parts.push({ name, tickets: everyone, end: cells.values });
  }
  const length = parts.reduce((n, part) => n + part.tickets.length, 0);
  const ticket = new Uint32Array(length);
  const [enter, leave] = [new Float64Array(length), new Float64Array(length)];
  const ends = policy.cohort === 'opened' ? null : new Float64Array(length);
  const outcome = new Int8Array(length);
  const course = new Uint8Array(length);
  const clientLeft = leavers(tables, rows);
  const { opened, endings } = rows;
  let r = 0;
  parts.forEach((part, c) => {
    for (let k = 0; k < part.tickets.length; k++) {
      const i = part.tickets[k]!;
      ticket[r] = i;
      course[r] = c;
      let end = endings.at[i]!;
      let how = endings.outcome[i]!;
      const stamp = part.end?.[i];
      if (stamp !== undefined && stamp <= asOf) {
        [end, how] = [stamp, COURSE.event];
      } else if (part.end !== null && how === COURSE.event) {
        // Solved without ever having been answered: neither answered nor still waiting.
        how = COURSE.competing;
      }
      const gone = clientLeft === null ? Number.NaN : clientLeft[i]!;
      if (gone < end && gone >= opened[i]!) [end, how] = [gone, COURSE.competing];
      if (policy.dataFrom != null) enter[r] = Math.max(0, policy.dataFrom - opened[i]!);
      leave[r] = end - opened[i]!;
      outcome[r] = leave[r]! >= 0 && (enter[r] === 0 || enter[r]! < leave[r]!) ? how : -1;
      if (ends !== null) ends[r] = end;
      r++;
    }
  });
  const dims: Record<string, Column> = {
    course: { values: [], codes: course },
    tier: pick(rows.tier, ticket),
    priority: pick(rows.priority, ticket),
    team: pick(rows.team, ticket),
    channel: pick(rows.channel, ticket),
    kind: pick(rows.kind, ticket),
  };
  dims.course = pick(
    { values: parts.map(part => part.name), codes: Uint8Array.from(parts, (_, c) => c) },
    course,
  );
  const fact: Omit<Fact, 'at'> = {
    name: 'course',
    unit: 'times',
    length,
    dims,
    cols: { ticket, enter, leave, outcome },
  };
  return ends === null ? atTicket(fact, opened, ticket) : { ...fact, at: ends };
}

/** Whether anything says when a ticket ended; without it every ticket would look as if it were open. */
const endsAreRecorded = (tables: Tables, rows: TicketRows): boolean =>
  instant(tables.ticket, 'resolved') !== undefined ||
  instant(tables.ticket, 'closed') !== undefined ||
  rows.history.has('status');

/** Rows of the kinds that are complaints by policy; null when kinds are not recorded. */
function complaintRows(rows: TicketRows, policy: Policy): Uint32Array | null {
  const { kind } = rows;
  if (kind.values.every(value => value === '')) return null;
  const is = Uint8Array.from(kind.values, value =>
    policy.complaintKinds.includes(value.trim().toLowerCase()) ? 1 : 0,
  );
  const out = new Uint32Array(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) if (is[kind.codes[i]!] === 1) out[n++] = i;
  return out.slice(0, n);
}

/** When the client of each ticket left; null when nobody records it. */
function leavers(tables: Tables, rows: TicketRows): Float64Array | null {
  const left = instant(tables.client, 'left')?.values;
  const client = tables.ticket?.columns.client;
  if (left === undefined || client?.kind !== 'text') return null;
  const of = rows.clients.rows(rows.length, client);
  return Float64Array.from(of, row => (row === NONE ? Number.NaN : left[row]!));
}

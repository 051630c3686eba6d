import type { VerdictColumns } from '../clock/verdict.ts';
import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import { flag, number } from './cells.ts';
import { COURSE, type Fact, OUTCOME } from './fact.ts';
import type { TicketRows } from './rows.ts';
import type { Satisfied } from './verdicts.ts';

/**
 * One row per ticket. `reopenings` and `handovers` count what was recorded, −1 where nobody records it; `ended` is 1
 * once it was resolved; `complaint` 1 for the kinds that are complaints; `recorded` the source system's own verdict;
 * `allTargets` the outcome of all targets of the ticket together, `approvals` the approvals that its history shows.
 */
export function ticketFact(
  tables: Tables,
  policy: Policy,
  rows: TicketRows,
  verdicts: VerdictColumns,
  satisfied: Satisfied,
): Fact {
  const table = tables.ticket!;
  const { length, endings } = rows;
  const reopenings = small(counts(length, number(table, 'reopenings')?.values, reopened(rows, policy)));
  return {
    name: 'ticket',
    unit: 'tickets',
    length,
    at: policy.cohort === 'opened' ? rows.opened : endings.at,
    dims: {
      tier: rows.tier,
      priority: rows.priority,
      team: rows.team,
      channel: rows.channel,
      kind: rows.kind,
      'client kind': rows.clientKind,
    },
    cols: {
      reopenings,
      handovers: small(counts(length, number(table, 'reassignments')?.values, handedOver(rows))),
      ended: new Uint8Array(length).map((_, i) =>
        endings.outcome[i] === COURSE.event || reopenings[i]! > 0 ? 1 : 0,
      ),
      complaint: complaints(rows, policy),
      recorded: flag(table, 'metAsRecorded')?.values ?? new Int8Array(length).fill(-1),
      satisfied,
      allTargets: allTargets(length, verdicts),
      approvals: small(approvals(rows)),
    },
  };
}

function complaints({ kind, length }: TicketRows, policy: Policy): Uint8Array {
  const is = kind.values.map(value => (policy.complaintKinds.includes(value.trim().toLowerCase()) ? 1 : 0));
  return new Uint8Array(length).map((_, i) => is[kind.codes[i]!]!);
}

/** One missed target misses all; one that is open leaves all open; all decided and met are met; none is left out. */
function allTargets(length: number, v: VerdictColumns): Uint8Array {
  const back = [OUTCOME.excluded, OUTCOME.met, OUTCOME.undecided, OUTCOME.missed];
  const weight = Uint8Array.from(back, (_, outcome) => back.indexOf(outcome as (typeof back)[number]));
  const worst = new Uint8Array(length);
  for (let r = 0; r < v.length; r++) {
    const i = v.ticket[r]!;
    const w = weight[v.outcome[r]!]!;
    if (w > worst[i]!) worst[i] = w;
  }
  for (let i = 0; i < length; i++) worst[i] = back[worst[i]!]!;
  return worst;
}

function approvals({ history, length }: TicketRows): Int32Array {
  const out = new Int32Array(length);
  for (const kind of history.kinds.filter(name => /^approv/.test(name))) {
    for (const [row, steps] of history.of(kind)) out[row]! += steps.length;
  }
  return out;
}

/** A byte each where that is enough. */
const small = (numbers: Int32Array): Int8Array | Int32Array =>
  numbers.every(n => n >= -128 && n < 128) ? new Int8Array(numbers) : numbers;

/** What the source counted, else what its changes show, else −1. */
function counts(length: number, said: Float64Array | undefined, seen: Int32Array | null): Int32Array {
  if (said === undefined) return seen ?? new Int32Array(length).fill(-1);
  return new Int32Array(length).map((_, i) => (Number.isNaN(said[i]!) ? (seen?.[i] ?? -1) : said[i]!));
}

/** Steps from a resolved or closed status back to another, or changes that say so outright; null without a history. */
function reopened({ history, length }: TicketRows, policy: Policy): Int32Array | null {
  const outright = history.kinds.filter(kind => /^re-?open/.test(kind));
  if (!history.has('status') && outright.length === 0) return null;
  const out = new Int32Array(length).fill(-1);
  const done = [...policy.statuses.resolved, ...policy.statuses.closed];
  for (const [row, steps] of history.of('status')) {
    let over = false;
    out[row] = 0;
    for (const step of steps) {
      const now = done.includes(step.to.trim().toLowerCase());
      if (over && !now) out[row]!++;
      over = now;
    }
  }
  for (const kind of outright) {
    for (const [row, steps] of history.of(kind)) out[row] = Math.max(out[row]!, steps.length);
  }
  return out;
}

/** Changes of team or agent from one to another, and transfers. A ticket with any history has had the rest of its own. */
function handedOver({ history, length }: TicketRows): Int32Array | null {
  if (history.kinds.length === 0) return null;
  const out = new Int32Array(length).fill(-1);
  for (const kind of history.kinds) for (const row of history.of(kind).keys()) out[row] = 0;
  for (const kind of ['team', 'agent', 'transfer']) {
    for (const [row, steps] of history.of(kind)) {
      let held = steps[0]!.from;
      for (const step of steps) {
        if (kind === 'transfer' || (held !== '' && step.to !== '' && step.to !== held)) out[row]!++;
        if (step.to !== '') held = step.to;
      }
    }
  }
  return out;
}

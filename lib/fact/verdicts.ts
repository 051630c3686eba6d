import type { VerdictColumns } from '../clock/verdict.ts';
import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import { atTicket } from './atTicket.ts';
import { flag } from './cells.ts';
import { dimension, firstRecorded, pick } from './column.ts';
import { type Column, type Fact, NOT_RECORDED, OUTCOME } from './fact.ts';
import { ALL, type TicketRows } from './rows.ts';

/** What verdicts are joined with: 1 satisfied, 0 not, −1 not asked or between, by ticket row. */
export type Satisfied = Int8Array;

/**
 * One row per ticket, clock and cycle.
 *
 * `ratio` is elapsed ÷ target, `recorded` what the source system said (1 met, 0 missed, −1 nothing); `without`
 * the outcome had no exclusion window been taken out, where the policy has any.
 */
export function verdictFact(
  tables: Tables,
  policy: Policy,
  asOf: number,
  rows: TicketRows,
  verdicts: VerdictColumns,
  satisfied: Satisfied,
): Fact {
  const { length, ticket, outcome, elapsed, target, paused, cycle, state } = verdicts;
  const at = instantsOf(policy, asOf, rows, verdicts);
  // Without any promise there is nothing to divide by, and the column of no targets serves.
  const promised = !target.every(Number.isNaN);
  const ratio = promised ? new Float64Array(length) : target;
  const recorded = new Int8Array(length).fill(-1);
  const happy = new Int8Array(length);
  const asRecorded = flag(tables.ticket, 'metAsRecorded')?.values;
  for (let r = 0; r < length; r++) {
    const i = ticket[r]!;
    if (promised) {
      const share = elapsed[r]! / target[r]!;
      ratio[r] = Number.isFinite(share) ? share : target[r] === 0 && elapsed[r] === 0 ? 0 : Number.NaN;
    }
    if (asRecorded !== undefined) recorded[r] = asRecorded[i]!;
    happy[r] = satisfied[i]!;
  }
  const held = (values: readonly string[], codes: ArrayLike<number>, own: Column): Column =>
    firstRecorded(dimension(values.length === 0 ? [NOT_RECORDED] : values, codes), pick(own, ticket));
  const noTiers = rows.tier.values.length === 1 && rows.tier.values[0] === ALL;
  const fact: Omit<Fact, 'at'> = {
    name: 'verdict',
    unit: 'targets',
    length,
    dims: {
      clock: dimension(verdicts.clocks, verdicts.clock),
      tier: noTiers ? pick(rows.tier, ticket) : held(verdicts.tiers, verdicts.tier, rows.tier),
      priority: held(verdicts.priorities, verdicts.priority, rows.priority),
      team: pick(rows.team, ticket),
      channel: pick(rows.channel, ticket),
      kind: pick(rows.kind, ticket),
    },
    cols: {
      ticket,
      cycle,
      outcome,
      state,
      elapsed,
      target,
      paused,
      due: verdicts.due,
      ratio,
      recorded,
      satisfied: happy,
      ...(verdicts.outcomeWithoutExclusions === undefined
        ? {}
        : { without: verdicts.outcomeWithoutExclusions }),
    },
  };
  return at === null ? atTicket(fact, rows.opened, ticket) : { ...fact, at };
}

/** When each row counts; null where that is the opening of its ticket for all, which need not be kept. */
function instantsOf(policy: Policy, asOf: number, rows: TicketRows, v: VerdictColumns): Float64Array | null {
  const byOpening = policy.cohort === 'opened';
  if (byOpening && v.cycle.every(cycle => cycle === 1)) return null;
  const at = new Float64Array(v.length);
  for (let r = 0; r < v.length; r++) {
    if (!byOpening) at[r] = decidedAt(v, r, asOf);
    else at[r] = v.cycle[r] === 1 ? rows.opened[v.ticket[r]!]! : v.started[r]!;
  }
  return at;
}

/** Stopped, or the due instant when missed while open; what is not decided yet stands at as-of. */
function decidedAt(v: VerdictColumns, r: number, asOf: number): number {
  if (!Number.isNaN(v.stopped[r]!)) return v.stopped[r]!;
  if (v.outcome[r] === OUTCOME.missed && v.due[r]! <= asOf) return v.due[r]!;
  return asOf;
}

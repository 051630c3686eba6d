import { runClocks } from '../clock/run.ts';
import type { VerdictColumns } from '../clock/verdict.ts';
import type { Policy } from '../policy/policy.ts';
import { collectFaults } from '../read/faultLog.ts';
import type { Fault } from '../table/fault.ts';
import type { Tables } from '../table/table.ts';
import { answerFact, satisfiedByTicket } from './answers.ts';
import { clientsOf } from './clients.ts';
import { commitmentFact } from './commitments.ts';
import { countedFact } from './counted.ts';
import { courseFact } from './courses.ts';
import { withDeclared } from './declared.ts';
import { exposureFact } from './exposures.ts';
import { type Fact, type FactName, type Facts, OUTCOME } from './fact.ts';
import { momentFact } from './moments.ts';
import { ticketRowsOf } from './rows.ts';
import { ticketFact } from './tickets.ts';
import { verdictFact } from './verdicts.ts';

export interface FactResult {
  readonly facts: Facts;
  /** The first 20 of each rule; all are counted in `counts`. */
  readonly faults: readonly Fault[];
  readonly counts: Readonly<Record<string, number>>;
  /** Fact tables that the data cannot fill, and what would fill them. */
  readonly off: Readonly<Partial<Record<FactName, string>>>;
}

export interface BuiltFacts extends FactResult {
  readonly verdicts: VerdictColumns;
  /** Clocks that could not be run, and why. */
  readonly clocksOff: Readonly<Record<string, string>>;
  /** Why targets were left out, per clock, in code point order. */
  readonly exclusions: readonly { readonly clock: string; readonly reason: string; readonly count: number }[];
}

/** What would fill each table, one line each. */
const wanting: Readonly<Record<FactName, string>> = {
  verdict: 'needs tickets with the instant at which they were opened',
  course: 'needs tickets with the instant at which they were opened',
  ticket: 'needs tickets with the instant at which they were opened',
  moment: 'needs moments: an instant and +1, 0 or −1, or a score',
  answer: 'needs scores of clients: a survey, or satisfaction on the ticket',
  exposure: 'needs tickets or moments',
  commitment: 'needs promises: made at, due, and kept at',
  counted: 'needs figures counted elsewhere: period, unit, total, met or missed',
};

/** Turns tables and verdicts into what can be counted. All joins are done here. */
export function factsFrom(
  tables: Tables,
  policy: Policy,
  asOf: number,
  verdicts: VerdictColumns,
): FactResult {
  const faults = collectFaults();
  const rows = ticketRowsOf(tables, policy, asOf);
  const clients = rows?.clients ?? clientsOf(tables, policy);
  const moment = momentFact(tables, policy, asOf, clients, rows);
  const answer = answerFact(tables, policy, clients, rows, faults);
  const satisfied = satisfiedByTicket(answer, rows?.length ?? 0);
  const made: Readonly<Record<FactName, Fact | null>> = {
    verdict: rows && verdictFact(tables, policy, asOf, rows, verdicts, satisfied),
    course: rows && courseFact(tables, policy, asOf, rows),
    ticket: rows && ticketFact(tables, policy, rows, verdicts, satisfied),
    moment,
    answer,
    exposure: exposureFact(rows, moment, asOf),
    commitment: commitmentFact(tables, policy, asOf, clients, rows),
    counted: countedFact(tables, faults),
  };
  const facts: Partial<Record<FactName, Fact>> = {};
  const off: Partial<Record<FactName, string>> = {};
  for (const name of Object.keys(made) as FactName[]) {
    const fact = withDeclared(made[name], tables, policy);
    if (fact === null) off[name] = wanting[name];
    else facts[name] = fact;
  }
  const log = faults.log();
  const counts = Object.fromEntries(log.byRule.map(rule => [rule.rule, rule.count]));
  return { facts, faults: log.shown, counts, off };
}

/**
 * What is there to count, once everything that was brought has been joined?
 *
 * Runs the clocks and makes one table of columns per kind of thing: targets, times, tickets, moments, answers of
 * clients, contacts, promises, counted figures. The order of rows changes nothing that can be counted. Answers of staff
 * never enter. A table that the data cannot fill is absent, and `off` says what would fill it.
 *
 * @example
 * import { buildFacts, definePolicy, tablesFromRows } from 'goodwill';
 * const policy = definePolicy({ targets: { resolution: '4h' } });
 * const { tables } = tablesFromRows({ tickets: [{ id: 'A1', opened: '2026-03-02T09:00:00Z', resolved: '2026-03-02T10:00:00Z' }] });
 * const { facts, off } = buildFacts(tables, policy, Date.UTC(2026, 3, 1));
 * facts.ticket?.length // → 1
 * facts.verdict?.cols.ratio[0] // → 0.25
 * off.moment // → "needs moments: an instant and +1, 0 or −1, or a score"
 */
export function buildFacts(tables: Tables, policy: Policy, asOf: number): BuiltFacts {
  const run = runClocks(tables, policy, asOf);
  const own = factsFrom(tables, policy, asOf, run.verdicts);
  return {
    facts: own.facts,
    off: own.off,
    faults: [...run.faults, ...own.faults],
    counts: { ...run.counts, ...own.counts },
    verdicts: run.verdicts,
    clocksOff: run.off,
    exclusions: exclusionsOf(run.verdicts),
  };
}

function exclusionsOf(v: VerdictColumns): BuiltFacts['exclusions'] {
  const counts = new Float64Array(v.clocks.length * v.reasons.length);
  for (let r = 0; r < v.length; r++) {
    if (v.outcome[r] === OUTCOME.excluded) counts[v.clock[r]! * v.reasons.length + v.reason[r]!]!++;
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return v.clocks
    .flatMap((clock, c) =>
      v.reasons.map((reason, r) => ({ clock, reason, count: counts[c * v.reasons.length + r]! })),
    )
    .filter(exclusion => exclusion.count > 0)
    .sort((a, b) => order(a.clock, b.clock) || order(a.reason, b.reason));
}

import type { VerdictColumns } from '../clock/verdict.ts';
import type { Policy } from '../policy/policy.ts';
import type { Fault } from '../table/fault.ts';
import type { Tables } from '../table/table.ts';
import { answerFact, satisfiedByTicket } from './answers.ts';
import { clientsOf } from './clients.ts';
import { commitmentFact } from './commitments.ts';
import { countedFact } from './counted.ts';
import { courseFact } from './courses.ts';
import { withDeclared } from './declared.ts';
import { exposureFact } from './exposures.ts';
import type { Fact, FactName, Facts } from './fact.ts';
import { momentFact } from './moments.ts';
import { ticketRowsOf } from './rows.ts';
import { ticketFact } from './tickets.ts';
import { verdictFact } from './verdicts.ts';

export interface FactResult {
  readonly facts: Facts;
  readonly faults: readonly Fault[];
  /** Fact tables that the data cannot fill, and what would fill them. */
  readonly off: Readonly<Partial<Record<FactName, string>>>;
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
  const faults: Fault[] = [];
  const rows = ticketRowsOf(tables, policy, asOf);
  const clients = rows?.clients ?? clientsOf(tables, policy);
  const moment = momentFact(tables, policy, asOf, clients, rows);
  const answer = answerFact(tables, policy, clients, rows, faults);
  const satisfied = satisfiedByTicket(answer, rows?.length ?? 0);
  const made: Readonly<Record<FactName, Fact | null>> = {
    verdict: rows && verdictFact(tables, policy, asOf, rows, verdicts, satisfied),
    course: rows && courseFact(tables, policy, asOf, rows),
    ticket: rows && ticketFact(tables, policy, rows, satisfied),
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
  return { facts, faults, off };
}

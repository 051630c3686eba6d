import type { Policy } from '../policy/policy.ts';
import { collectFaults } from '../read/faultLog.ts';
import type { Fault } from '../table/fault.ts';
import type { Tables } from '../table/table.ts';
import { openCourse } from './course.ts';
import { faultsOfHistory, troubleFault } from './faults.ts';
import type { VerdictColumns } from './verdict.ts';
import { newVerdicts } from './verdicts.ts';

/** What every clock of every ticket came to, and what was wrong with the rows on the way. */
export interface ClockRun {
  readonly verdicts: VerdictColumns;
  /** The first 20 of each rule; all are counted in `counts`. */
  readonly faults: readonly Fault[];
  readonly counts: Readonly<Record<string, number>>;
  /** Clocks that could not be run, with the reason in words. */
  readonly off: Readonly<Record<string, string>>;
}

/** Clocks that cannot be run on these tables, with the reason in words. */
export function clocksOff(tables: Tables, policy: Policy): Readonly<Record<string, string>> {
  return openCourse(tables, policy, 0).off;
}

/**
 * What does every clock say of every ticket, as of one instant?
 *
 * One row per ticket, clock and cycle; the rows of a ticket are adjacent, in order of clock and cycle. Independent of
 * the order of rows in the tables. A clock whose start or stop nothing in the data can tell is not run and named in
 * `off`; of plain objects, a stop that a target waits for and that none of them has has not happened. What is odd in
 * the changes is a fault, and the rule that settles it is stated there. Times are epoch ms, lengths ms; no tickets give
 * no rows. The rules are in docs/clocks.md.
 *
 * @example
 * import { definePolicy, runClocks, tablesFromRows } from 'goodwill';
 * const calendars = { office: { hours: { 'mon-fri': '09:00-17:00' } } };
 * const policy = definePolicy({ calendars, calendar: 'office', targets: { resolution: '8h' } });
 * const tickets = [{ id: 'T1', opened: '2026-01-05T15:00Z', resolved: '2026-01-06T11:00Z' }];
 * const { verdicts } = runClocks(tablesFromRows({ tickets }).tables, policy, Date.UTC(2026, 0, 31));
 * verdicts.elapsed[0] / 3_600_000 // → 4
 * verdicts.outcome[0] // → 0
 */
export function runClocks(tables: Tables, policy: Policy, asOf: number): ClockRun {
  return run(tables, policy, asOf, null);
}

/**
 * The same where verdicts are only counted: `started` is told of later cycles only, `stopped` only where the policy
 * counts by decision, promise and calendar not at all. With a million tickets that is a third of the memory.
 */
export function runClocksToCount(tables: Tables, policy: Policy, asOf: number): ClockRun {
  return run(tables, policy, asOf, policy.cohort);
}

function run(tables: Tables, policy: Policy, asOf: number, counting: Policy['cohort'] | null): ClockRun {
  const course = openCourse(tables, policy, asOf);
  const columns = newVerdicts(
    course.clocks.map(c => c.id),
    course.history.length,
    policy.exclusions.length > 0,
    counting,
  );
  const faults = collectFaults();
  faultsOfHistory(tables, Object.keys(policy.calendars), course.history, faults);
  for (let i = 0; i < course.history.length; i++) {
    course.run(i, columns.add);
    const trouble = course.trouble();
    if (trouble !== '') faults.add(troubleFault(tables, trouble, i));
  }
  const log = faults.log();
  return {
    verdicts: columns.finish(),
    faults: log.shown,
    counts: Object.fromEntries(log.byRule.map(r => [r.rule, r.count])),
    off: course.off,
  };
}

import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import { usageError } from '../table/usage.ts';
import { because } from './because.ts';
import { type Course, openCourse, type Step } from './course.ts';
import { REOPENED } from './cycles.ts';
import { windowsOf } from './measures.ts';
import { answersOf, CLIENT_SAYS, noticesOf } from './notices.ts';
import { texts } from './standing.ts';
import { stretchesOf } from './stretches.ts';
import { wordAt } from './triggers.ts';
import type { Trace, Verdict } from './verdict.ts';
import { changedPolicy, type WhatIf, whatIfInWords } from './whatIf.ts';

const OUTCOMES = ['met', 'missed', 'undecided', 'excluded'] as const;
const STATES = ['running', 'paused', 'stopped'] as const;

/**
 * Why is this ticket met, missed or undecided, stretch by stretch?
 *
 * One trace per clock and cycle, from the same replay as `runClocks`, so that they cannot differ. The stretches lie
 * end to end from start to stop (or asOf) and add up to that time exactly; the working ones add up to `elapsed`.
 * `whatIf` asks the same of another target, another calendar, or without a pause; the trace then says so. Names of staff never appear.
 * Throws a UsageError when there is no such ticket. A clock that has not started, or that is off
 * (`runClocks` says why), has no trace.
 *
 * @example
 * import { definePolicy, explainTicket, tablesFromRows } from 'goodwill';
 * const calendars = { office: { hours: { 'mon-fri': '09:00-17:00' } } };
 * const policy = definePolicy({ calendars, calendar: 'office', targets: { resolution: '8h' } });
 * const tickets = [{ id: 'T1', opened: '2026-01-05T15:00Z', resolved: '2026-01-06T11:00Z' }];
 * const [trace] = explainTicket(tablesFromRows({ tickets }).tables, policy, Date.UTC(2026, 0, 31), 'T1');
 * trace.stretches.map(part => part.kind).join(', ') // → "working, closed, working"
 * trace.because.startsWith('Met: it took 4h of the 8h promised, 4h to spare') // → true
 */
export function explainTicket(
  tables: Tables,
  policy: Policy,
  asOf: number,
  id: string,
  whatIf?: WhatIf,
): readonly Trace[] {
  const rules = whatIf === undefined ? policy : changedPolicy(policy, whatIf);
  const asked = (clock: string): boolean =>
    whatIf?.calendar !== undefined && (whatIf.clock === undefined || whatIf.clock === clock);
  const row = rowsOf(tables, new Set([id])).get(id);
  if (row === undefined) throw noTicket(tables, id);
  const traces = tracer(tables, rules, asOf, new Set([row]), asked)(row);
  if (whatIf === undefined) return traces;
  return traces.map(trace =>
    whatIf.clock === undefined || whatIf.clock === trace.verdict.clock
      ? { ...trace, whatIf: whatIfInWords(whatIf) }
      : trace,
  );
}

/** The same for several tickets, going through the changes once. Ids that were not read are left out. */
export function explainTickets(
  tables: Tables,
  policy: Policy,
  asOf: number,
  ids: ReadonlySet<string>,
): (id: string) => readonly Trace[] {
  const rows = rowsOf(tables, ids);
  const trace = tracer(tables, policy, asOf, new Set(rows.values()), () => false);
  return id => (rows.has(id) ? trace(rows.get(id)!) : []);
}

function tracer(
  tables: Tables,
  rules: Policy,
  asOf: number,
  rows: ReadonlySet<number>,
  ownCalendar: (clock: string) => boolean,
): (row: number) => readonly Trace[] {
  const course = openCourse(tables, rules, asOf, rows, CLIENT_SAYS, ownCalendar);
  const answers = answersOf(tables, course, rows);
  const idOf = texts(tables.ticket, 'id');
  return row => {
    const traces: Trace[] = [];
    course.run(row, step =>
      traces.push(
        traceOf(step, idOf(row), course.clocks[step.clock]!.id, rules, answers.get(row) ?? [], course, asOf),
      ),
    );
    return traces;
  };
}

function traceOf(
  step: Step,
  ticket: string,
  clock: string,
  rules: Policy,
  answers: readonly number[],
  { history }: Course,
  asOf: number,
): Trace {
  const verdict = verdictOf(step, ticket, clock, rules);
  const windows = windowsOf(rules, clock);
  const until = verdict.stopped ?? Math.max(asOf, verdict.started);
  const byDates = step.promised.target?.within.kind === 'days';
  const pauseNote = (note: number): string => {
    if (note === REOPENED) return 're-opened later';
    if (note >= 0) return history.words.texts[note] ?? '';
    return history.words.texts[wordAt(history.what, -2 - note)] ?? '';
  };
  const stretches = stretchesOf(step, until, windows, byDates, pauseNote);
  return {
    verdict,
    stretches,
    because: because(verdict, asOf),
    notices: noticesOf(stretches, answers, step, verdict),
  };
}

/** Rows of the tickets that have one of these ids; of two with the same one the first. */
function rowsOf(tables: Tables, ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const idOf = texts(tables.ticket, 'id');
  const rows = new Map<string, number>();
  for (let row = 0; row < (tables.ticket?.length ?? 0) && rows.size < ids.size; row++) {
    const id = idOf(row);
    if (ids.has(id) && !rows.has(id)) rows.set(id, row);
  }
  return rows;
}

function noTicket(tables: Tables, id: string): Error {
  const none = (tables.ticket?.length ?? 0) === 0;
  const near = none
    ? ' There are no tickets.'
    : ` The first ticket here is ${texts(tables.ticket, 'id')(0)}.`;
  return usageError('explainTicket', 'id', id, `must be the id of a ticket that was read.${near}`);
}

function verdictOf(step: Step, ticket: string, clock: string, policy: Policy): Verdict {
  const j = step.judgement;
  const known = (x: number): number | null => (Number.isNaN(x) ? null : x);
  const windowed = windowsOf(policy, clock).length > 0;
  return {
    ticket,
    clock,
    cycle: step.cycle,
    outcome: OUTCOMES[j.outcome]!,
    state: STATES[j.state]!,
    reason: j.reason === '' ? null : j.reason,
    started: j.started,
    stopped: known(j.stopped),
    elapsed: j.elapsed,
    target: known(j.target),
    promise: j.promise === '' ? null : j.promise,
    due: known(j.due),
    paused: j.paused,
    calendar: j.calendar === '' ? null : j.calendar,
    zone: step.measure.calendar.zone,
    tier: step.tier,
    priority: step.priority,
    ...(windowed ? { excluded: j.excluded, outcomeWithoutExclusions: OUTCOMES[j.without]! } : {}),
  };
}

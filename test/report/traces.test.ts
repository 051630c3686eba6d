import { expect, test } from 'vitest';
import type { AtRisk } from '../../lib/analysis/atRisk.ts';
import { explainTicket } from '../../lib/clock/explain.ts';
import { runClocks } from '../../lib/clock/run.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { type PlainRow, tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { toJson } from '../../lib/report/toJson.ts';
import { policy, small } from './organisation.ts';

const hour = 3_600_000;
const rows = small(1, 6000);
const read = tablesFromRows({ ...rows }, { policy });
const data = buildReport(read, policy, { asOf: Date.UTC(2025, 5, 4, 12) });
const asOf = Date.parse(data.meta.asOf);
const { traces, leftOut } = data.traces!;

test('every ticket that the at-risk list shows first has its clock in the report', () => {
  const { open, late } = data.analyses['at-risk']!.result as AtRisk;
  const known = traces.map(t => `${t.verdict.ticket} ${t.verdict.clock}`);
  const named = [...open.slice(0, 10), ...late.slice(0, 10)].map(t => `${t.ticket} ${t.clock}`);
  expect(named.length).toBeGreaterThan(5);
  expect(known).toEqual(expect.arrayContaining(named));
  expect(leftOut).toBe(0);
});

test('a clock in the report is what explainTicket says, and what the verdicts say', () => {
  const { verdicts } = runClocks(read.tables, policy, asOf);
  const id = read.tables.ticket!.columns.id as { values: readonly string[]; codes: ArrayLike<number> };
  for (const { stretches, title: _, ...trace } of traces) {
    const { ticket, clock, cycle, outcome, elapsed, target, due, started } = trace.verdict;
    const theirs = explainTicket(read.tables, policy, asOf, ticket).find(
      t => t.verdict.clock === clock && t.verdict.cycle === cycle,
    )!;
    let at = started;
    expect({
      ...trace,
      stretches: stretches.map(([length, kind, note = null]) => ({
        from: at,
        // biome-ignore lint/suspicious/noAssignInExpressions: each begins where the one before ends
        until: (at += length),
        kind,
        note,
      })),
    }).toEqual(theirs);
    expect(at).toBe(Math.max(asOf, started));
    const row = verdicts.ticket.findIndex(
      (i, r) =>
        id.values[id.codes[i]!] === ticket &&
        verdicts.clocks[verdicts.clock[r]!] === clock &&
        verdicts.cycle[r] === cycle,
    );
    expect([verdicts.elapsed[row], verdicts.target[row], verdicts.due[row], verdicts.outcome[row]]).toEqual([
      elapsed,
      target,
      due ?? Number.NaN,
      ['met', 'missed', 'undecided', 'excluded'].indexOf(outcome),
    ]);
  }
});

test('clocks in the report name nobody of the staff, not even whom a pause waits for', () => {
  const named = buildReport(
    tablesFromRows({
      tickets: [{ id: 'A', opened: 0, agent: 'Sam Secret' }],
      changes: [
        { ticket: 'A', at: hour, what: 'agent', from: 'Sam Secret', to: 'Kim Secret' },
        { ticket: 'A', at: 2 * hour, what: 'waits for', to: 'Kim Secret' },
      ],
    }),
    definePolicy({
      zone: 'UTC',
      targets: { resolution: '40h' },
      clocks: { resolution: { pause: ['waits for'], resume: ['has answered'] } },
    }),
    { asOf: 9 * hour },
  );
  expect(named.traces!.traces[0]!.stretches).toEqual([
    [2 * hour, 'working'],
    [7 * hour, 'paused', 'waits for'],
  ]);
  expect(toJson(named)).not.toContain('Secret');
});

test('clocks in the report are bounded in number and length, and what is left out is counted', () => {
  const many = (n: number, changes: number) => {
    const tickets: PlainRow[] = Array.from({ length: n }, (_, i) => ({
      id: `T${i}`,
      opened: i * 60_000,
      tier: `tier ${i % 20}`,
    }));
    const rows = tickets.flatMap(({ id }) =>
      Array.from({ length: changes }, (_, k) => ({
        ticket: id!,
        at: hour + k * 600_000,
        what: 'status',
        from: k % 2 === 0 ? 'open' : 'pending',
        to: k % 2 === 0 ? 'pending' : 'open',
      })),
    );
    const policy = definePolicy({ zone: 'UTC', targets: { resolution: '2000h' } });
    const made = buildReport(tablesFromRows({ tickets, changes: rows }), policy, { asOf: 200 * hour });
    return {
      ...made.traces!,
      stretches: made.traces!.traces.reduce((sum, t) => sum + t.stretches.length, 0),
    };
  };
  expect(many(300, 2)).toMatchObject({ leftOut: 140, stretches: 180 });
  expect(many(40, 99)).toMatchObject({ leftOut: 20, stretches: 2000 });
  expect(many(3, 450)).toMatchObject({ leftOut: 3, stretches: 0 });
});

test('a report without an open ticket has no clocks', () => {
  const tickets = [{ id: 'A', opened: 0, resolved: hour }];
  expect(buildReport(tablesFromRows({ tickets }), policy).traces).toBeUndefined();
});

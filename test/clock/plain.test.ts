import { describe, expect, test } from 'vitest';
import { explainTicket } from '../../lib/clock/explain.ts';
import { runClocks } from '../../lib/clock/run.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';

const policy = definePolicy({
  zone: 'UTC',
  calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } } },
  calendar: 'office',
  statuses: { paused: ['pending'], resolved: ['solved'], closed: ['closed'] },
  targets: { resolution: '8h', firstResponse: '1h' },
});
const at = (text: string): number => Date.parse(`2026-01-${text}Z`);
const HOUR = 3_600_000;
const OUTCOME = ['met', 'missed', 'undecided', 'excluded'];

function verdicts(tickets: object[], changes: object[], asOf = at('30T00:00')) {
  const { tables } = tablesFromRows({ tickets: tickets as never, changes: changes as never });
  const { verdicts: v, faults } = runClocks(tables, policy, asOf);
  const rows = Array.from({ length: v.length }, (_, r) => ({
    clock: v.clocks[v.clock[r]!]!,
    outcome: OUTCOME[v.outcome[r]!]!,
    elapsed: v.elapsed[r]! / HOUR,
    paused: v.paused[r]! / HOUR,
    due: new Date(v.due[r]!).toISOString().slice(5, 16),
    cycle: v.cycle[r]!,
  }));
  return { rows, faults, tables };
}

describe('a clock', () => {
  test('counts working time from opening to resolution', () => {
    const { rows } = verdicts([{ id: 'T1', opened: at('05T15:00'), resolved: at('06T15:00') }], []);
    expect(rows).toEqual([
      { clock: 'resolution', outcome: 'met', elapsed: 8, paused: 0, due: '01-06T15:00', cycle: 1 },
    ]);
  });

  test('stands still in a status that pauses, and tells it stretch by stretch', () => {
    const { rows, tables } = verdicts(
      [{ id: 'T1', opened: at('05T10:00'), firstResponse: at('05T10:30'), resolved: at('06T15:00') }],
      [
        { ticket: 'T1', at: at('05T12:00'), what: 'status', from: 'open', to: 'pending' },
        { ticket: 'T1', at: at('06T11:00'), what: 'status', from: 'pending', to: 'open' },
        { ticket: 'T1', at: at('06T10:00'), what: 'question' },
        { ticket: 'T1', at: at('06T15:00'), what: 'status', from: 'open', to: 'solved' },
      ],
    );
    expect(rows[0]).toEqual({
      clock: 'resolution',
      outcome: 'met',
      elapsed: 6,
      paused: 7,
      due: '01-07T09:00'.replace('07T09', '06T17'),
      cycle: 1,
    });
    expect(rows[1]).toMatchObject({ clock: 'firstResponse', outcome: 'met', elapsed: 0.5 });
    console.log(JSON.stringify(explainTicket(tables, policy, at('30T00:00'), 'T1'), null, 1));
  });

  test('a re-opened ticket goes on, and the closed time is a pause', () => {
    const { rows } = verdicts(
      [{ id: 'T1', opened: at('05T10:00'), resolved: at('06T15:00') }],
      [
        { ticket: 'T1', at: at('05T12:00'), what: 'status', from: 'open', to: 'solved' },
        { ticket: 'T1', at: at('06T11:00'), what: 'status', from: 'solved', to: 'open' },
        { ticket: 'T1', at: at('06T15:00'), what: 'status', from: 'open', to: 'solved' },
      ],
    );
    expect(rows[0]).toMatchObject({ outcome: 'met', elapsed: 6, paused: 7 });
  });
});

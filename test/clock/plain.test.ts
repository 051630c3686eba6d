import { describe, expect, test } from 'vitest';
import { explainTicket } from '../../lib/clock/explain.ts';
import { clocksOff, runClocks } from '../../lib/clock/run.ts';
import { slaAttainment } from '../../lib/front/slaAttainment.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { readTables } from '../../lib/read/read.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';

const asOf = Date.UTC(2026, 0, 31);
const both = definePolicy({ targets: { resolution: '8h', firstResponse: '1h' } });
const opened = '2026-01-05T09:00:00Z';

const outcomes = (tickets: readonly { readonly id: string; readonly opened: string }[], policy = both) => {
  const { tables } = tablesFromRows({ tickets });
  return explainTicket(tables, policy, asOf, tickets[0]!.id).map(
    ({ verdict }) => `${verdict.clock} ${verdict.outcome}`,
  );
};

describe('tickets given as plain objects', () => {
  test('without the field that stops a clock are still open, where a target waits for it', () => {
    expect(outcomes([{ id: 'A', opened }])).toEqual(['resolution missed', 'firstResponse missed']);
    expect(outcomes([{ id: 'A', opened: '2026-01-30T23:30:00Z' }])).toEqual([
      'resolution undecided',
      'firstResponse undecided',
    ]);
    const { verdicts, off } = runClocks(
      tablesFromRows({ tickets: [{ id: 'A', opened }] }).tables,
      both,
      asOf,
    );
    expect([verdicts.length, off]).toEqual([2, {}]);
  });

  test('with an empty field say the same as without it', () => {
    const rows = [{ id: 'A', opened, resolved: null, firstResponse: null }];
    expect(outcomes(rows)).toEqual(outcomes([{ id: 'A', opened }]));
  });

  test('a solution answers where nobody wrote down a first response', () => {
    const rows = [{ id: 'A', opened, resolved: '2026-01-05T11:00:00Z' }];
    expect(outcomes(rows)).toEqual(['resolution met', 'firstResponse missed']);
  });

  test('a clock that no target and no due date names stays off', () => {
    const resolution = definePolicy({ targets: { resolution: '8h' } });
    const { tables } = tablesFromRows({ tickets: [{ id: 'A', opened }] });
    expect(Object.keys(clocksOff(tables, resolution))).toEqual(['firstResponse']);
    expect(Object.keys(clocksOff(tables, definePolicy({})))).toEqual(['resolution', 'firstResponse']);
  });

  test('a due date of the tickets is a target', () => {
    expect(outcomes([{ id: 'A', opened, due: '2026-01-06T09:00:00Z' } as never], definePolicy({}))[0]).toBe(
      'resolution missed',
    );
  });

  test('the four functions say what the clocks say', () => {
    const [row] = slaAttainment([{ id: 'A', opened }], {
      targets: '1h',
      clock: 'first response',
      by: [],
      asOf,
    });
    expect(row).toMatchObject({ met: 0, missed: 1, undecided: 0, excluded: 0 });
  });
});

test('a file without the column cannot say: the clock is off, and named', async () => {
  const bytes = new TextEncoder().encode(`id,opened\nA,${opened}\n`);
  const { tables } = await readTables([{ name: 'tickets.csv', bytes }], both);
  const { verdicts, off } = runClocks(tables, both, asOf);
  expect(verdicts.length).toBe(0);
  expect(Object.keys(off)).toEqual(['resolution', 'firstResponse']);
  expect(explainTicket(tables, both, asOf, 'A')).toEqual([]);
});

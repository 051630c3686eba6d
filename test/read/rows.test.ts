import { expect, test } from 'vitest';
import { tablesFromRows } from '../../lib/read/rows.ts';

test('plain objects become columns; a date that does not exist sets its row aside with a fault', () => {
  const read = tablesFromRows({
    tickets: [
      { id: 'A1', opened: '2026-03-02T09:00:00Z', tier: 'premium', satisfaction: 4 },
      { id: 'A2', opened: '2026-02-30' },
      { id: 'A3', opened: new Date(0), metAsRecorded: true, colour: 'red' },
      { id: 4, opened: 1_700_000_000_000, resolved: null },
      { opened: 1 },
    ],
  });
  const ticket = read.tables.ticket!;
  expect(ticket.length).toBe(3);
  expect(Object.keys(ticket.columns)).toEqual([
    'id',
    'opened',
    'resolved',
    'tier',
    'satisfaction',
    'metAsRecorded',
  ]);
  expect(read.faults.shown.map(f => [f.rule, f.line, f.column])).toEqual([
    ['date-impossible', 2, 'opened'],
    ['column-unknown', 3, 'colour'],
    ['value-missing', 5, 'id'],
  ]);
  expect(read.sources).toEqual([
    { file: 'tickets', table: 'ticket', read: 5, kept: 3, rejected: 2, merged: 0 },
  ]);
  expect(ticket.columns.opened).toMatchObject({ precision: 'instant' });
  expect([...(ticket.columns.opened!.kind === 'instant' ? ticket.columns.opened!.values : [])]).toEqual([
    Date.UTC(2026, 2, 2, 9),
    0,
    1_700_000_000_000,
  ]);
});

test('identical tickets merge; older states merge with a note; contradictions are set aside', () => {
  const read = tablesFromRows({
    tickets: [
      { id: 'A', opened: '2026-01-01T00:00Z', status: 'new' },
      { id: 'A', opened: '2026-01-01T00:00Z', status: 'done', resolved: '2026-01-02T00:00Z' },
      { id: 'A', opened: '2026-01-01T00:00Z', status: 'done', resolved: '2026-01-02T00:00Z' },
      { id: 'B', opened: '2026-01-01T00:00Z' },
      { id: 'B', opened: '2026-01-05T00:00Z' },
    ],
  });
  expect(read.sources[0]).toMatchObject({ read: 5, kept: 2, merged: 2, rejected: 1 });
  expect(read.faults.byRule.map(f => [f.rule, f.count])).toEqual([
    ['ticket-repeated', 1],
    ['ticket-superseded', 1],
  ]);
});

test('the fingerprint does not depend on the order of rows, and changes with any value', () => {
  const a = { id: 'A', opened: '2026-01-01T00:00Z', tier: 'x' };
  const b = { id: 'B', opened: '2026-01-02T00:00Z', tier: 'y' };
  const one = tablesFromRows({ tickets: [a, b] }).fingerprint;
  expect(tablesFromRows({ tickets: [b, a] }).fingerprint).toBe(one);
  expect(
    tablesFromRows({
      tickets: [
        { ...a, tier: 'y' },
        { ...b, tier: 'x' },
      ],
    }).fingerprint,
  ).not.toBe(one);
  expect(one).toMatch(/^[0-9a-f]{32}$/);
});

test('a caller’s mistake names function, parameter and remedy', () => {
  expect(() => tablesFromRows({ tickets: 3 as never })).toThrow(/tablesFromRows: tickets must be an array/);
  expect(() => tablesFromRows({ ticket: [] } as never)).toThrow(/must have only tickets/);
  expect(() => tablesFromRows({}, { zone: 'Mars' })).toThrow(/IANA/);
});

test('an answer of neither client nor staff is kept, named and told how to be read', () => {
  const read = tablesFromRows({
    answers: [
      { side: 'employee', question: 'q', score: 4 },
      { side: ' Staff', question: 'q', score: 4 },
    ],
  });
  expect(read.sources[0]).toMatchObject({ read: 2, kept: 2 });
  expect(read.faults.total).toBe(1);
  expect(read.faults.shown[0]).toMatchObject({ rule: 'side-unknown', line: 1, value: '', effect: 'cell' });
  expect(read.faults.shown[0]!.message).toMatch(/neither client nor staff/);
  expect(read.faults.shown[0]!.remedy).toMatch(/values: /);
});

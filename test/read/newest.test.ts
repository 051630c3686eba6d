import { expect, test } from 'vitest';
import { newestObserved } from '../../lib/read/newest.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const many = (count: number, from = '2024-01-01'): { id: string; opened: number }[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `T${i}`,
    opened: Date.parse(`${from}T00:00Z`) + i * 3_600_000,
  }));

test('what was promised is never the end of the data', () => {
  const { tables } = tablesFromRows({
    tickets: [
      { id: 'A', opened: '2024-03-01T00:00Z', due: '2059-01-01T00:00Z', expected: '2060-01-01T00:00Z' },
    ],
    commitments: [{ madeAt: '2024-03-02T00:00Z', due: '2070-01-01T00:00Z' }],
  });
  expect(iso(newestObserved(tables).asOf)).toBe('2024-03-02T00:00:00.000Z');
});

test('a stamp far beyond all others is named and left out', () => {
  const { tables } = tablesFromRows({
    tickets: [...many(200), { id: 'X', opened: '2024-01-01T00:00Z', resolved: '2042-01-01T00:00Z' }],
  });
  const newest = newestObserved(tables);
  expect(iso(newest.asOf)).toBe('2024-01-09T07:00:00.000Z');
  expect(newest.outliers).toEqual([
    { table: 'ticket', column: 'resolved', at: Date.UTC(2042, 0, 1), file: 'tickets', line: 201 },
  ]);
});

test('a late closing with others trickling in before it is real', () => {
  const trickle = Array.from({ length: 12 }, (_, i) => ({
    id: `L${i}`,
    opened: '2024-01-01T00:00Z',
    closed: Date.UTC(2024, 1 + 6 * i, 1),
  }));
  const { tables } = tablesFromRows({ tickets: [...many(500), ...trickle] });
  expect(newestObserved(tables)).toMatchObject({ asOf: Date.UTC(2024, 67, 1), outlierCount: 0 });
});

test('few stamps are all believed', () => {
  const { tables } = tablesFromRows({
    tickets: [
      { id: 'A', opened: '2010-01-01T00:00Z' },
      { id: 'B', opened: '2024-01-01T00:00Z' },
    ],
  });
  expect(newestObserved(tables)).toMatchObject({ asOf: Date.UTC(2024, 0, 1), outlierCount: 0 });
  expect(newestObserved({}).asOf).toBeNull();
});

test('a counted period ends with its last millisecond', () => {
  const counted = (periods: string[]): string | null =>
    iso(
      newestObserved(
        tablesFromRows({ counted: periods.map(period => ({ period, unit: 'x', total: 1 })) }).tables,
      ).asOf,
    );
  expect(counted(['2024-01-01', '2024-02-01'])).toBe('2024-02-29T23:59:59.999Z');
  expect(counted(['2024-01-01', '2024-01-08'])).toBe('2024-01-14T23:59:59.999Z');
  expect(counted(['2024-01-03', '2024-01-04'])).toBe('2024-01-04T23:59:59.999Z');
});

test('a gap shorter than the data themselves makes no outlier', () => {
  const years = Array.from({ length: 120 }, (_, i) => ({ id: `Y${i}`, opened: Date.UTC(2008, i, 1) }));
  const { tables } = tablesFromRows({ tickets: [...years, { id: 'Z', opened: Date.UTC(2020, 0, 1) }] });
  expect(newestObserved(tables)).toMatchObject({ asOf: Date.UTC(2020, 0, 1), outlierCount: 0 });
});

test('when a member of staff answered is never the end of the data', () => {
  const answers = (side: string) => [
    { side, question: 'q', score: 4, wave: '1', respondent: 'a', at: '2024-03-09T11:12:13Z' },
  ];
  const newest = (side: string, tickets: { id: string; opened: string }[]): string | null =>
    iso(newestObserved(tablesFromRows({ tickets, answers: answers(side) }).tables).asOf);
  const ticket = { id: 'A', opened: '2024-03-01T00:00Z' };
  expect(newest('staff', [ticket])).toBe('2024-03-01T00:00:00.000Z');
  expect(newest('employee', [ticket])).toBe('2024-03-01T00:00:00.000Z');
  expect(newest('Client', [ticket])).toBe('2024-03-09T11:12:13.000Z');
  expect(newest('staff', [])).toBe('2024-03-31T23:59:59.999Z');
});

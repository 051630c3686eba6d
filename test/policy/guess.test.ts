import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileSample, guessPolicy } from '../../lib/policy/guess.ts';
import { parsePolicy } from '../../lib/policy/parse.ts';

const sample = (name: string, columns: Record<string, readonly string[]>, rows = 100): FileSample => ({
  name,
  rows,
  known: null,
  columns: Object.entries(columns).map(([column, values]) => ({
    name: column,
    values,
    distinct: new Set(values).size === values.length && values.length > 4,
  })),
});
const ids = ['1', '2', '3', '4', '5', '6'];

const parsed = (text: string) => {
  const { policy, faults } = parsePolicy(text);
  expect(faults.filter(fault => fault.effect === 'row')).toEqual([]);
  return policy!;
};

test('a policy guessed from an unknown export maps its columns, says why, and is sound', () => {
  const text = guessPolicy([
    sample('tickets 2026.csv', {
      'Case Number': ids,
      'Date Opened': ['13/02/2026 09:30', '1/3/2026 10:00'],
      'Date Closed': ['14/02/2026 09:30'],
      Priority: ['1 - Critical', '3 - Moderate'],
      'Service Level': ['Gold', 'Silver'],
      State: ['New', 'On Hold', 'Resolved', 'Closed', 'Closed - Duplicate'],
      Type: ['Request', 'Complaint'],
      CSAT: ['9', '10', '3'],
      Shoe: ['42'],
    }),
  ]);
  const policy = parsed(text);
  expect(policy.tiers).toEqual(['Gold', 'Silver']);
  expect(policy.statuses).toMatchObject({
    paused: ['on hold'],
    resolved: ['resolved'],
    closed: ['closed'],
    duplicate: ['closed - duplicate'],
  });
  expect(policy.complaintKinds).toEqual(['complaint']);
  expect(policy.scales.default).toMatchObject({ min: 0, max: 10 });
  const file = policy.files[0]!;
  expect(file.dates).toBe('d/M/yyyy H:mm');
  expect(file.columns.id?.from).toEqual(['Case Number']);
  expect(file.columns.resolved?.from).toEqual(['Date Closed']);
  expect(file.ignore).toEqual(['Shoe']);
  expect(text).toMatch(/dates: d\/M\/yyyy H:mm # the day stands first, as in 13\/02\/2026 09:30/);
  expect(text).toMatch(/the times carry no zone: write yours/);
});

test('dates that cannot be decided are left to the reader, as a comment', () => {
  const text = guessPolicy([sample('a.csv', { id: ids, opened: ['1/2/2026', '3/4/2026'] })]);
  expect(parsed(text).files[0]!.dates).toBeNull();
  expect(text).toMatch(/# dates: d\/M\/yyyy or M\/d\/yyyy # the values seen do not say which: choose one/);
});

test('a file in which ticket numbers repeat and rows carry a time of change is an event log', () => {
  const text = guessPolicy([
    sample('log.csv', {
      number: ['1', '1', '2'],
      opened_at: ['2026-01-01 10:00'],
      updated_at: ['2026-01-01 11:00'],
      status: ['open'],
    }),
  ]);
  expect(parsed(text).files[0]).toMatchObject({ table: 'events', columns: { at: { from: ['updated_at'] } } });
});

test('a verdict in words becomes yes and no, and a State that is no status stays unused', () => {
  const text = guessPolicy([
    sample('b.csv', { id: ids, opened: ['2026-01-01'], ontime: ['ONTIME', 'OVERDUE'], State: ['MA', 'NY'] }),
  ]);
  const file = parsed(text).files[0]!;
  expect(file.columns.metAsRecorded?.values).toEqual({ ONTIME: 'yes', OVERDUE: 'no' });
  expect(file.ignore).toEqual(['State']);
});

test('figures counted elsewhere are taken as such', () => {
  const text = guessPolicy([
    sample('ae.csv', {
      period: ['2026-01-01', '2026-02-01'],
      org_code: ['A'],
      attendances: ['10'],
      breaches: ['1'],
    }),
  ]);
  expect(parsed(text).files[0]).toMatchObject({
    table: 'counted',
    columns: {
      unit: { constant: 'attendances' },
      total: { from: ['attendances'] },
      missed: { from: ['breaches'] },
      team: { from: ['org_code'] },
    },
  });
});

test('a file of which nothing is known is named, not mapped', () => {
  const text = guessPolicy([sample('weather.csv', { rain: ['1'], wind: ['2'] })]);
  expect(parsed(text).files).toEqual([]);
  expect(text).toContain('#   - match: weather.csv # none of its columns is known: rain, wind');
});

test('a file in another language gets lines to judge, and they are a sound policy once their # is away', () => {
  const text = guessPolicy([
    sample('deutsch.csv', {
      Ticketnummer: ids,
      'Erstellt am': ids.map(n => `1${n}.02.2026 09:00`),
      'Gelöst am': ids.map(n => `1${n}.02.2026 11:00`),
    }),
  ]);
  expect(parsed(text).files).toEqual([]);
  const files = text.slice(text.indexOf('# files:')).replace(/^# /gm, '');
  expect(parsed(files).files).toMatchObject([
    {
      match: 'deutsch.csv',
      table: 'ticket',
      columns: {
        id: { from: ['Ticketnummer'] },
        opened: { from: ['Erstellt am'] },
        resolved: { from: ['Gelöst am'] },
      },
    },
  ]);
});

test('whatever the data hold, the guess is a sound policy', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      'Closed',
      'closed',
      'On hold',
      'yes',
      'null',
      '- a',
      'a: b',
      '#',
      '"',
      "'",
      '{',
      '1e5',
      '~',
      '__proto__',
      '2026-01-01',
    ),
  );
  const name = fc.oneof(
    fc.constantFrom(
      'id',
      'opened',
      'status',
      'tier',
      'priority',
      'kind',
      'csat',
      'due',
      'number',
      'updated',
      'at',
      'score',
    ),
    word,
  );
  const column = fc.record({ name, values: fc.array(word, { maxLength: 8 }), distinct: fc.boolean() });
  const file = fc.record({
    name: word,
    rows: fc.nat(),
    columns: fc.array(column, { maxLength: 8 }),
    known: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 3 }), samples => {
      parsed(guessPolicy(samples));
    }),
    { numRuns: 300 },
  );
});

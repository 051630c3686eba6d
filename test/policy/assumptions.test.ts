import { expect, test } from 'vitest';
import { assumptionsOf } from '../../lib/policy/assumptions.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';

const ids = (policy: object, tables: Parameters<typeof tablesFromRows>[0]): readonly string[] =>
  assumptionsOf(definePolicy(policy), tablesFromRows(tables).tables).map(({ id }) => id);
const ticket = { id: 'A', opened: '2026-03-02T09:00Z' };

test('what neither policy nor data say is taken for granted, each thing once', () => {
  expect(ids({}, { tickets: [ticket] })).toEqual([
    'zone-utc',
    'hours-24x7',
    'targets-none',
    'goals-none',
    'tiers-none',
  ]);
});

test('what the policy says is no assumption', () => {
  const policy = {
    zone: 'Europe/London',
    tiers: ['basic'],
    clients: { Example: 'basic' },
    calendars: { office: { hours: { 'mon-fri': '09:00-17:00' }, holidays: ['12-25'] } },
    targets: { resolution: '8h' },
    goals: '95%',
  };
  expect(ids(policy, { tickets: [ticket] })).toEqual([]);
});

test('without targets the ticket’s own due time, or the verdict that was recorded, is named', () => {
  expect(ids({}, { tickets: [{ ...ticket, due: '2026-03-03T09:00Z' }] })).toContain('targets-due');
  expect(ids({}, { tickets: [{ ...ticket, metAsRecorded: true }] })).toContain('targets-recorded');
});

test('a calendar without holidays in the years of the data is a stated warning, by name and year', () => {
  const calendars = { office: { hours: { 'mon-fri': '09:00-17:00' }, holidays: ['2025-12-25'] } };
  const tickets = ['2024-05-06', '2026-05-06'].map((day, i) => ({ id: `${i}`, opened: `${day}T09:00Z` }));
  const found = assumptionsOf(definePolicy({ calendars }), tablesFromRows({ tickets }).tables).find(
    ({ id }) => id === 'holidays-none-office',
  );
  expect(found?.text).toBe(
    'The calendar office has no holidays in 2024 to 2026: bank holidays count as working days.',
  );
});

test('scores, statuses, complaints and the repair ratio are named where the data touch them', () => {
  const tables = {
    tickets: [{ ...ticket, kind: 'complaint', satisfaction: 4 }],
    changes: [{ ticket: 'A', at: '2026-03-02T10:00Z', what: 'status', to: 'pending' }],
    moments: [{ at: '2026-03-02T10:00Z', valence: 1 }],
  };
  const found = ids({}, tables);
  for (const id of ['scale-default', 'statuses-default', 'complaints-kind', 'repair-ratio'])
    expect(found).toContain(id);
});

test('every assumption is a sentence with a remedy that can be typed', () => {
  for (const { text, remedy } of assumptionsOf(
    definePolicy({}),
    tablesFromRows({ tickets: [ticket] }).tables,
  )) {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^(Add|Map|Declare|Pass) .*\.$/);
  }
});

test('dates without a time of day are said to be midnight where a target is in hours', () => {
  const dated = { tickets: [{ id: 'A', opened: '2026-03-02', resolved: '2026-03-04' }] };
  expect(ids({ targets: { resolution: '8h' } }, dated)).toContain('dates-no-time');
  expect(ids({ targets: { resolution: '2 business days' } }, dated)).not.toContain('dates-no-time');
  expect(ids({ targets: { resolution: '8h' } }, { tickets: [ticket] })).not.toContain('dates-no-time');
});

test('of statuses that stop a clock only those are said that a clock takes from their names', () => {
  const changes = [{ ticket: 'A', at: '2026-03-02T10:00Z', what: 'status', to: 'on hold' }];
  const said = (clocks: object): string | undefined =>
    assumptionsOf(
      definePolicy({ targets: { resolution: '8h' }, clocks }),
      tablesFromRows({ tickets: [ticket], changes }).tables,
    ).find(({ id }) => id === 'statuses-default')?.text;
  expect(said({})).toBe(
    'Statuses mean what their names say: resolved ends a clock, on hold or pending stops it meanwhile.',
  );
  expect(said({ resolution: { pauseStatuses: ['Waiting for client'] } })).toBe(
    'Statuses mean what their names say: resolved ends a clock.',
  );
});

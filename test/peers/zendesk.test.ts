import { expect, test } from 'vitest';
import { calendar } from '../../lib/calendar/businessTime.ts';
import { explainTicket } from '../../lib/clock/explain.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';

// The recipes of docs/clocks.md for what other products count differently.

const hour = 3_600_000;
const day = Date.UTC(2026, 0, 5);
const change = (at: number, what: string, from = '', to = '') => ({
  ticket: 'A',
  at: day + at * hour,
  what,
  from,
  to,
});

function told(clocks: object, targets: object, changes: readonly object[]): readonly string[] {
  const statuses = { paused: ['pending'], resolved: ['solved'] };
  const policy = definePolicy({ statuses, clocks, targets });
  const tickets = [{ id: 'A', opened: day, resolved: day + 20 * hour }];
  const { tables } = tablesFromRows({ tickets, changes: changes as never });
  return explainTicket(tables, policy, day + 48 * hour, 'A')
    .map(({ verdict }) => verdict)
    .filter(verdict => Object.keys(targets).includes(verdict.clock))
    .map(v => `${v.outcome} ${v.elapsed / hour}h from ${(v.started - day) / hour}`);
}

test('requester wait as one total over statuses is a clock of its own', () => {
  const changes = [
    change(2, 'reply'),
    change(2, 'status', 'open', 'pending'),
    change(10, 'question'),
    change(10, 'status', 'pending', 'open'),
  ];
  const clocks = { 'total wait': { start: ['opened'], stop: ['resolved'], pauseStatuses: ['pending'] } };
  expect(told(clocks, { 'total wait': '24h' }, changes)).toEqual(['met 12h from 0']);
});

test('regular updates from the first public reply', () => {
  const changes = [change(4, 'reply'), change(7, 'update')];
  expect(told({ periodicUpdate: { start: ['reply'] } }, { periodicUpdate: '4h' }, changes)).toEqual([
    'met 3h from 4',
    'missed 13h from 7',
  ]);
});

test('the instant of closing is closed, lengths are never negative, nights are written over midnight', () => {
  const office = calendar({ hours: { 'mon-fri': '09:00-17:00' } });
  expect(office.isOpen('2026-01-05 17:00')).toBe(false);
  expect(office.elapsed('2026-01-06 12:00', '2026-01-05 12:00')).toBe(0);
  expect(() => calendar({ hours: '22:00-26:00' })).toThrow(/from 00:00 to 24:00/);
  expect(() => calendar({ hours: '09:00-13:00, 12:00-17:00' })).toThrow(/overlap/);
  expect(office.elapsed('2300-01-01', '2301-01-01')).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { explainTicket } from '../../lib/clock/explain.ts';
import { runClocks } from '../../lib/clock/run.ts';
import { type Case, policyOf, rulesOf, said, tablesOf, traces } from '../clock/language.ts';

// Two things in one instant, as every help desk stores them when one save or one mail does both. The order of names in
// the alphabet must not decide, and what a hand does while it closes a ticket must not mend what was late before.

type Row = readonly [title: string, c: Case, expected: readonly string[], clock?: string];

const next = (within: string) => ({ targets: { nextResponse: within } });
const wait = (within: string) => ({ targets: { requesterWait: within } });
const update = { targets: { periodicUpdate: '4h' } };
const reset = (what: string) => ({ clocks: { resolution: { reset: [{ what }] } } });
const priorities = {
  targets: { resolution: { P1: '4h', P3: '16h' } },
  clocks: { resolution: { onChange: 'change' } },
};

// biome-ignore format: one case is one line
const rows: readonly Row[] = [
  ['an answer in the minute of the solution is an answer, also when the ticket is re-opened later', { policy: { targets: { firstResponse: '4h' } }, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 10:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 14:00 status solved>open', 'Mon 16:00 status open>solved'] }, ['met 1h, due Mon 13:00'], 'firstResponse'],
  ['as it is when the solution comes a minute later', { policy: { targets: { firstResponse: '4h' } }, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 10:00' }, changes: ['Mon 10:01 status open>solved', 'Mon 14:00 status solved>open', 'Mon 16:00 status open>solved'] }, ['met 1h, due Mon 13:00'], 'firstResponse'],
  ['a question that re-opens the ticket is waited on from that instant', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 question', 'Mon 11:00 status solved>open', 'Mon 12:00 reply'] }, ['met 1h, due Mon 13:00'], 'nextResponse'],
  ['and is late when nobody answers in time', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 question', 'Mon 11:00 status solved>open', 'Mon 15:00 reply'] }, ['missed 4h, due Mon 13:00'], 'nextResponse'],
  ['also where the re-opening does not say where it comes from', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status >solved', 'Mon 11:00 question', 'Mon 11:00 status >open', 'Mon 12:00 reply'] }, ['met 1h, due Mon 13:00'], 'nextResponse'],
  ['it ends with the ticket when that is solved again without an answer', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 09:10 question', 'Mon 09:20 reply', 'Mon 10:00 status open>solved', 'Mon 11:00 question', 'Mon 11:00 status solved>open', 'Mon 12:00 status open>solved'] }, ['met 0.1667h, due Mon 11:10', 'met 1h, due Mon 13:00'], 'nextResponse'],
  ['the client who re-opens waits from then', { policy: wait('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 reply', 'Mon 10:00 status open>solved', 'Tue 11:00 question', 'Tue 11:00 status solved>open', 'Tue 12:00 reply'] }, ['met 1h, due Mon 11:00', 'met 1h, due Tue 13:00'], 'requesterWait'],
  ['a question a second before the re-opening is waited on from when it was asked', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 question', 'Mon 11:00:01 status solved>open', 'Mon 12:00 reply'] }, ['met 1h, due Mon 13:00'], 'nextResponse'],
  ['so is one in the evening that is re-opened in the morning, and nobody gains by re-opening late', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 16:00 question', 'Tue 11:00 status solved>open', 'Tue 11:30 reply'] }, ['missed 3.5h, due Tue 10:00'], 'nextResponse'],
  ['of several the last one, which is what it was re-opened for', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 10:30 question', 'Tue 11:00 question', 'Tue 11:00:05 status solved>open', 'Tue 12:00 reply'] }, ['met 1h, due Tue 13:00'], 'nextResponse'],
  ['one that was answered before the re-opening is settled', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 question', 'Mon 11:30 reply', 'Tue 11:00 status solved>open'], asOf: 'Tue 17:00' }, [], 'nextResponse'],
  ['so is one after which the ticket was closed', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 question', 'Mon 16:00 status solved>closed', 'Tue 11:00 status closed>open'], asOf: 'Tue 17:00' }, [], 'nextResponse'],
  ['a wait that the re-opening begins begins with the question', { policy: wait('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 reply', 'Mon 10:00 status open>solved', 'Tue 11:00 question', 'Tue 11:00:03 status solved>open', 'Tue 12:00 reply'] }, ['met 1h, due Mon 11:00', 'met 1h, due Tue 13:00'], 'requesterWait'],
  ['re-opened into a status that pauses, the wait is paused from then', { policy: wait('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 reply', 'Mon 10:00 status open>solved', 'Tue 11:00 question', 'Tue 12:00 status solved>pending', 'Tue 13:00 status pending>open', 'Tue 13:30 reply'] }, ['met 1h, due Mon 11:00', 'met 1.5h, paused 1h, due Tue 14:00'], 'requesterWait'],
  ['a question a second after the re-opening begins its own', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 status solved>open', 'Mon 11:00:01 question', 'Mon 12:00:01 reply'] }, ['met 1h, due Mon 13:00:01'], 'nextResponse'],
  ['a question to a ticket that stays solved starts nothing', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 question', 'Mon 12:00 reply'] }, [], 'nextResponse'],
  ['the update that solves the ticket is one update and no further promise', { policy: update, ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' }, changes: ['Mon 12:00 update'] }, ['met 3h, due Mon 13:00'], 'periodicUpdate'],
  ['so it is when the end is a change of status', { policy: update, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 update', 'Mon 12:00 status open>solved'] }, ['met 3h, due Mon 13:00'], 'periodicUpdate'],
  ['a mail noted as update and as reply is one update', { policy: update, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 update', 'Mon 12:00 reply'], asOf: 'Mon 13:00' }, ['met 3h, due Mon 13:00', 'undecided running 1h, due Mon 16:00'], 'periodicUpdate'],
  ['a late last update stays late', { policy: update, ticket: { opened: 'Mon 09:00', resolved: 'Mon 15:00' }, changes: ['Mon 15:00 update'] }, ['missed 6h, due Mon 13:00'], 'periodicUpdate'],
  ['re-opened after such an end a new update is promised', { policy: update, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 update', 'Mon 12:00 status open>solved', 'Tue 09:00 status solved>open'], asOf: 'Tue 10:00' }, ['met 3h, due Mon 13:00', 'undecided running 1h, due Tue 13:00'], 'periodicUpdate'],
  ['a reset in the instant of the resolution comes too late', { policy: reset('ping'), ticket: { opened: 'Mon 09:00', resolved: 'Tue 16:00' }, changes: ['Tue 16:00 ping'] }, ['missed 15h, due Mon 17:00']],
  ['whatever its name, where the end is a change of status', { policy: reset('ping'), ticket: { opened: 'Mon 09:00' }, changes: ['Tue 16:00 ping', 'Tue 16:00 status open>solved'] }, ['missed 15h, due Mon 17:00']],
  ['and whatever its name', { policy: reset('zeta'), ticket: { opened: 'Mon 09:00' }, changes: ['Tue 16:00 zeta', 'Tue 16:00 status open>solved'] }, ['missed 15h, due Mon 17:00']],
  ['pauses before it are as they were', { policy: reset('ping'), ticket: { opened: 'Mon 09:00', resolved: 'Tue 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status pending>open', 'Tue 16:00 ping'] }, ['missed 13h, paused 2h, due Tue 11:00']],
  ['and so is a pause that lasts', { policy: reset('ping'), ticket: { opened: 'Mon 09:00', resolved: 'Tue 16:00' }, changes: ['Mon 10:00 status open>pending', 'Tue 16:00 ping'] }, ['met 1h, paused 14h, due Wed 15:00']],
  ['a reset a second before the resolution counts', { policy: reset('ping'), ticket: { opened: 'Mon 09:00', resolved: 'Tue 16:00:01' }, changes: ['Tue 16:00 ping'] }, ['met 0.0003h, due Wed 16:00']],
  ['a reset, then solved at once and re-opened: from the opening, the closed time is a pause', { policy: reset('ping'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 11:00 ping', 'Mon 11:00 status open>solved', 'Mon 13:00 status solved>open', 'Mon 14:00 status open>solved'] }, ['met 3h, paused 2h, due Tue 11:00']],
  ['measured from the change, a priority raised while resolving forgives nothing', { policy: priorities, ticket: { opened: 'Mon 09:00', resolved: 'Wed 16:00', priority: 'P1' }, changes: ['Wed 16:00 priority P3>P1'] }, ['missed 23h, due Tue 17:00']],
  ['nor one lowered while resolving', { policy: priorities, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', priority: 'P3' }, changes: ['Mon 16:00 priority P1>P3'] }, ['missed 7h, due Mon 13:00']],
  ['measured from the opening, one raised while resolving counts: it is the last word on what the ticket was', { policy: { targets: priorities.targets }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', priority: 'P1' }, changes: ['Mon 16:00 priority P3>P1'] }, ['missed 7h, due Mon 13:00']],
  ['and so does one lowered', { policy: { targets: priorities.targets }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', priority: 'P3' }, changes: ['Mon 16:00 priority P1>P3'] }, ['met 7h, due Tue 17:00']],
  ['while the ticket is open it holds from that instant', { policy: priorities, ticket: { opened: 'Mon 09:00', priority: 'P1' }, changes: ['Mon 16:00 priority P3>P1'], asOf: 'Mon 16:00' }, ['undecided running 0h, due Tue 12:00']],
  ['three changes of status in one instant follow each other: on hold', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 10:00 status pending>open', 'Mon 10:00 status open>on_hold', 'Mon 12:00 status on_hold>open'] }, ['met 5h, paused 2h, due Tue 11:00']],
  ['in whatever order they come', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 12:00 status on_hold>open', 'Mon 10:00 status open>on_hold', 'Mon 10:00 status pending>open', 'Mon 10:00 status open>pending'] }, ['met 5h, paused 2h, due Tue 11:00']],
  ['solved, re-opened and solved in one instant is solved', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status solved>open', 'Mon 10:00 status open>solved', 'Mon 10:00 status open>closed'] }, ['met 1h, due Mon 17:00']],
  ['five changes in one instant', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status a>b', 'Mon 10:00 status b>c', 'Mon 10:00 status c>a', 'Mon 10:00 status a>pending', 'Mon 10:00 status open>a', 'Mon 13:00 status pending>open'] }, ['met 4h, paused 3h, due Tue 12:00']],
  ['on hold in the instant of the opening', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 09:00 status new>pending', 'Mon 12:00 status pending>open'] }, ['met 4h, paused 3h, due Tue 12:00']],
  ['paused and resumed in one instant', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 10:00 status pending>open'] }, ['met 7h, due Mon 17:00']],
  ['solved and re-opened in one instant', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 status open>solved', 'Mon 12:00 status solved>open'], asOf: 'Mon 13:00' }, ['undecided running 4h, due Mon 17:00']],
  ['on hold in the instant of the resolution', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' }, changes: ['Mon 12:00 status open>pending'] }, ['met 3h, due Mon 17:00']],
  ['answered and solved in one instant is answered', { policy: next('2h'), ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 question', 'Mon 11:00 reply', 'Mon 11:00 status open>solved'] }, ['met 1h, due Mon 12:00'], 'nextResponse'],
];

describe('two things in one instant', () => {
  for (const [title, c, expected, clock] of rows) test(title, () => expect(said(c, clock)).toEqual(expected));
});

describe('what if', () => {
  const late = {
    calendars: {
      office: { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } },
      late: { zone: 'UTC', hours: '12:00-20:00' },
    },
  };
  const ticket: Case = {
    policy: late,
    ticket: { opened: 'Mon 09:00', resolved: 'Mon 20:00' },
    changes: ['Mon 10:00 calendar office>late'],
  };

  test('the calendar that a change named holds as long as nothing is asked', () => {
    expect(said(ticket)).toEqual(['met 8h, due Mon 20:00']);
  });

  test('another calendar takes the place of one that a change named', () => {
    expect(said({ ...ticket, whatIf: { calendar: 'always' } })).toEqual(['missed 11h, due Mon 17:00']);
  });

  test('but only on the clock that is asked about', () => {
    expect(said({ ...ticket, whatIf: { calendar: 'always', clock: 'firstResponse' } })).toEqual([
      'met 8h, due Mon 20:00',
    ]);
  });
});

describe('a pause during which the client had answered', () => {
  const notices = (changes: readonly string[]): readonly string[] =>
    traces({ ticket: { opened: 'Mon 10:00', resolved: 'Wed 12:00' }, changes })[0]!.notices;

  test('is pointed out with the time that went by', () => {
    const [said] = notices([
      'Mon 12:00 status open>pending',
      'Tue 10:00 question',
      'Wed 09:00 status pending>open',
    ]);
    expect(said).toMatch(/answered on Tue 6 Jan 2026 10:00 .*on hold \(pending\).* 7h more/);
  });

  test('is not pointed out where no open time went by', () => {
    expect(
      notices(['Mon 12:00 status open>pending', 'Mon 22:00 question', 'Tue 08:00 status pending>open']),
    ).toEqual([]);
  });
});

describe('what cannot be told is said', () => {
  const one: Case = { ticket: { opened: 'Mon 09:00', resolved: 'Mon 20:00' } };

  test('a change to a calendar that nobody defined is a fault, and the clock keeps its own', () => {
    const c: Case = { ...one, changes: ['Mon 10:00 calendar office>nonsense'] };
    expect(said(c)).toEqual(['met 8h, due Mon 17:00']);
    expect(rulesOf(c)).toEqual(['change-calendar-unknown']);
  });

  test('a change to one that is there is none, in capitals or not', () => {
    expect(rulesOf({ ...one, changes: ['Mon 10:00 calendar office>ALWAYS'] })).toEqual([]);
  });

  test('an instant of the report that is no instant is refused by name', () => {
    for (const asOf of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => runClocks(tablesOf(one), policyOf(one), asOf)).toThrow(/asOf must be epoch milliseconds/);
      expect(() => explainTicket(tablesOf(one), policyOf(one), asOf, 'T1')).toThrow(/asOf must be/);
    }
  });
});

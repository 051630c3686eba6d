import { describe, expect, test } from 'vitest';
import { type Case, said } from '../clock/language.ts';

// What ServiceNow, Zendesk, Jira Service Management, Zammad and GLPI ask of a clock, worked by hand for ours. Office hours
// are Monday to Friday 09:00 to 17:00, the target of a resolution is 8h. Where a product answers otherwise the title says so.

type Row = readonly [title: string, c: Case, expected: readonly string[], clock?: string];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [title, c, expected, clock] of rows)
      test(title, () => expect(said(c, clock)).toEqual(expected));
  });
}

const open = { opened: 'Mon 09:00' };
const byPriority = { targets: { resolution: { P1: '4h', P3: '16h' } } };
const fromChange = { ...byPriority, clocks: { resolution: { onChange: 'change' } } };
const hold = { clocks: { resolution: { pause: ['parked'], resume: ['taken up'], pauseStatuses: [] } } };

// biome-ignore format: one case is one line
table('ServiceNow', [
  ['retroactive start: raised after three hours, measured from the opening', { policy: byPriority, ticket: { ...open, priority: 'P1' }, changes: ['Mon 12:00 priority P3>P1'], asOf: 'Mon 12:30' }, ['undecided running 3.5h, due Mon 13:00']],
  ['retroactive start may be late at once', { policy: byPriority, ticket: { ...open, priority: 'P1' }, changes: ['Mon 14:00 priority P3>P1'], asOf: 'Mon 14:00' }, ['missed running 5h, due Mon 13:00']],
  ['retroactive pause: what was on hold before the change is carried, so that it is not', { policy: byPriority, ticket: { ...open, priority: 'P1' }, changes: ['Mon 09:30 status open>on_hold', 'Mon 13:30 status on_hold>open', 'Mon 14:00 priority P3>P1'], asOf: 'Mon 14:00' }, ['undecided running 1h, paused 4h, due Mon 17:00']],
  ['no retroactive start: measured from the change', { policy: fromChange, ticket: { ...open, priority: 'P1' }, changes: ['Mon 14:00 priority P3>P1'], asOf: 'Mon 14:00' }, ['undecided running 0h, due Tue 10:00']],
  ['changed while on hold: the hold lasts, in either way', { policy: fromChange, ticket: { ...open, priority: 'P1' }, changes: ['Mon 10:00 status open>on_hold', 'Mon 12:00 priority P3>P1', 'Mon 14:00 status on_hold>open'], asOf: 'Mon 15:00' }, ['undecided running 1h, paused 2h, due Tue 10:00']],
  ['and still on hold as of the report', { policy: fromChange, ticket: { ...open, priority: 'P1' }, changes: ['Mon 10:00 status open>on_hold', 'Mon 12:00 priority P3>P1'], asOf: 'Mon 15:00' }, ['undecided paused 0h, paused 3h, due Tue 11:00']],
  ['lowered and raised again in a moment: measured from the last change', { policy: fromChange, ticket: { ...open, priority: 'P1' }, changes: ['Mon 11:00 priority P1>P3', 'Mon 11:01 priority P3>P1'], asOf: 'Mon 12:01' }, ['undecided running 1h, due Mon 15:01']],
  ['no definition matches any more', { policy: byPriority, ticket: { ...open, priority: 'P5' }, changes: ['Mon 12:00 priority P1>P5'], asOf: 'Fri 12:00' }, ['excluded: no target']],
  ['none matched, now one does: from the opening', { policy: byPriority, ticket: { ...open, priority: 'P1' }, changes: ['Mon 12:00 priority P5>P1'], asOf: 'Mon 12:30' }, ['undecided running 3.5h, due Mon 13:00']],
  ['pause and resume by conditions', { policy: hold, ticket: { ...open, resolved: 'Mon 16:00' }, changes: ['Mon 10:00 parked', 'Mon 12:00 taken up'] }, ['met 5h, paused 2h, due Tue 11:00']],
  ['a pause condition met twice is one pause', { policy: hold, ticket: { ...open, resolved: 'Mon 16:00' }, changes: ['Mon 10:00 parked', 'Mon 11:00 parked', 'Mon 12:00 taken up', 'Mon 13:00 taken up'] }, ['met 5h, paused 2h, due Tue 11:00']],
  ['on hold when resolved', { policy: hold, ticket: { ...open, resolved: 'Wed 16:00' }, changes: ['Mon 10:00 parked'] }, ['met 1h, paused 22h, due Thu 15:00']],
  ['on hold over a weekend counts only its open hours', { policy: hold, ticket: { opened: 'Fri 09:00', resolved: 'Mon+1 12:00' }, changes: ['Fri 16:00 parked', 'Mon+1 10:00 taken up'] }, ['missed 9h, paused 2h, due Mon+1 11:00']],
  ['on hold only in the night takes nothing', { policy: hold, ticket: { ...open, resolved: 'Tue 10:00' }, changes: ['Mon 18:00 parked', 'Tue 08:00 taken up'] }, ['missed 9h, due Mon 17:00']],
  ['breached, then on hold: it stays breached', { ticket: open, changes: ['Tue 10:00 status open>on_hold'], asOf: 'Thu 12:00' }, ['missed paused 9h, paused 18h, due Mon 17:00']],
  ['exactly all the time used and resolved: met', { ticket: { ...open, resolved: 'Mon 17:00' } }, ['met 8h, due Mon 17:00']],
  ['exactly all the time used and open: not decided', { ticket: open, asOf: 'Mon 17:00' }, ['undecided running 8h, due Mon 17:00']],
  ['the night after that changes nothing', { ticket: open, asOf: 'Tue 09:00' }, ['undecided running 8h, due Mon 17:00']],
  ['the first second of the morning does', { ticket: open, asOf: 'Tue 09:00:01' }, ['missed running 8.0003h, due Mon 17:00']],
  ['cancelled before the end', { ticket: open, changes: ['Mon 12:00 status open>cancelled'], asOf: 'Fri 12:00' }, ['excluded: cancelled']],
  ['cancelled after the breach is cancelled all the same', { ticket: open, changes: ['Thu 12:00 status open>cancelled'], asOf: 'Fri 12:00' }, ['excluded: cancelled']],
  ['a reset begins from nothing in the same cycle (there: one more record)', { policy: { clocks: { resolution: { reset: [{ what: 'site' }] } } }, ticket: { ...open, resolved: 'Tue 12:00' }, changes: ['Mon 15:00 site A>B'] }, ['met 5h, due Tue 15:00']],
  ['a reset to a value that is not named is none', { policy: { clocks: { resolution: { reset: [{ what: 'site', to: ['C'] }] } } }, ticket: { ...open, resolved: 'Tue 12:00' }, changes: ['Mon 15:00 site A>B'] }, ['missed 11h, due Mon 17:00']],
  ['two resets: the last one counts', { policy: { clocks: { resolution: { reset: [{ what: 'site' }] } } }, ticket: { ...open, resolved: 'Tue 12:00' }, changes: ['Mon 15:00 site A>B', 'Tue 10:00 site B>C'] }, ['met 2h, due Wed 10:00']],
  ['a schedule of its own for one priority', { policy: { targets: [{ clock: 'resolution', priority: 'P1', within: '8h', calendar: 'always' }, { clock: 'resolution', within: '8h' }] }, ticket: { opened: 'Mon 16:00', resolved: 'Tue 00:30', priority: 'P1' } }, ['missed 8.5h, due Tue 00:00']],
  ['no schedule: every hour counts', { policy: { clocks: { resolution: { time: 'calendar' } } }, ticket: { opened: 'Sat 10:00', resolved: 'Sat 18:00' } }, ['met 8h, due Sat 18:00']],
  ['resolved and re-opened: the closed time is a pause', { ticket: open, changes: ['Mon 11:00 status open>solved', 'Mon 15:00 status solved>open', 'Mon 16:00 status open>solved'] }, ['met 3h, paused 4h, due Tue 13:00']],
  ['resolved, then closed by the system a week later', { ticket: open, changes: ['Mon 11:00 status open>solved', 'Mon+1 11:00 status solved>closed'] }, ['met 2h, due Mon 17:00']],
]);

const frt = (within = '1h') => ({ targets: { firstResponse: within } });
const nrt = (within = '2h') => ({ targets: { nextResponse: within } });
const zendesk = (statuses: readonly string[]) => ({
  clocks: {
    z: { start: ['opened'], stop: ['resolved', { what: 'status', to: ['solved'] }], pauseStatuses: statuses },
  },
  targets: { z: '4h' },
});
const life = [
  'Mon 10:00 status open>pending',
  'Mon 12:00 status pending>open',
  'Mon 13:00 status open>on_hold',
  'Mon 14:00 status on_hold>open',
  'Mon 16:00 status open>solved',
];
const agentUpdates = {
  clocks: { periodicUpdate: { start: ['reply'], stop: ['reply'] } },
  targets: { periodicUpdate: '4h' },
};
// biome-ignore format: one case is one line
table('Zendesk', [
  ['first reply in time', { policy: frt(), ticket: { ...open, firstResponse: 'Mon 09:59:59' } }, ['met 0.9997h, due Mon 10:00'], 'firstResponse'],
  ['first reply exactly in time', { policy: frt(), ticket: { ...open, firstResponse: 'Mon 10:00' } }, ['met 1h, due Mon 10:00'], 'firstResponse'],
  ['first reply a second late', { policy: frt(), ticket: { ...open, firstResponse: 'Mon 10:00:01' } }, ['missed 1.0003h, due Mon 10:00'], 'firstResponse'],
  ['no reply yet, past it', { policy: frt(), ticket: open, asOf: 'Mon 10:01' }, ['missed running 1.0167h, due Mon 10:00'], 'firstResponse'],
  ['asked in the evening, due in the morning', { policy: frt(), ticket: { opened: 'Fri 18:00' }, asOf: 'Sat 12:00' }, ['undecided running 0h, due Mon+1 10:00'], 'firstResponse'],
  ['first reply waits for no status', { policy: frt(), ticket: { ...open, firstResponse: 'Mon 11:00' }, changes: ['Mon 09:30 status open>pending'] }, ['missed 2h, due Mon 10:00'], 'firstResponse'],
  ['solved without a reply ends the wait', { policy: frt('4h'), ticket: { ...open, resolved: 'Mon 12:00' } }, ['met 3h, due Mon 13:00'], 'firstResponse'],
  ['solved late without a reply', { policy: frt(), ticket: { ...open, resolved: 'Mon 12:00' } }, ['missed 3h, due Mon 10:00'], 'firstResponse'],
  ['a reply after that changes nothing', { policy: frt('4h'), ticket: { ...open, resolved: 'Mon 12:00', firstResponse: 'Tue 12:00' } }, ['met 3h, due Mon 13:00'], 'firstResponse'],
  ['next reply: from the oldest question that waits', { policy: nrt(), ticket: open, changes: ['Mon 10:00 question', 'Mon 11:30 question', 'Mon 12:30 reply'] }, ['missed 2.5h, due Mon 12:00'], 'nextResponse'],
  ['next reply: every exchange is a cycle', { policy: nrt(), ticket: open, changes: ['Mon 10:00 question', 'Mon 11:00 reply', 'Mon 12:00 question', 'Mon 15:00 reply', 'Mon 15:30 question', 'Mon 16:00 reply'] }, ['met 1h, due Mon 12:00', 'missed 3h, due Mon 14:00', 'met 0.5h, due Tue 09:30'], 'nextResponse'],
  ['next reply: two replies to one question', { policy: nrt(), ticket: open, changes: ['Mon 10:00 question', 'Mon 11:00 reply', 'Mon 12:00 reply'] }, ['met 1h, due Mon 12:00'], 'nextResponse'],
  ['next reply: one waits as of the report', { policy: nrt(), ticket: open, changes: ['Mon 09:30 question', 'Mon 10:00 reply', 'Mon 16:00 question'], asOf: 'Tue 09:30' }, ['met 0.5h, due Mon 11:30', 'undecided running 1.5h, due Tue 10:00'], 'nextResponse'],
  ['next reply: solved while a question waits', { policy: nrt(), ticket: { ...open, resolved: 'Mon 16:00' }, changes: ['Mon 09:30 question', 'Mon 10:00 reply', 'Mon 13:00 question'] }, ['met 0.5h, due Mon 11:30', 'missed 3h, due Mon 15:00'], 'nextResponse'],
  ['next reply: asked on Friday evening', { policy: nrt(), ticket: { opened: 'Fri 09:00' }, changes: ['Fri 16:30 question', 'Mon+1 10:00 reply'] }, ['met 1.5h, due Mon+1 10:30'], 'nextResponse'],
  ['periodic update from the first reply on, as there', { policy: agentUpdates, ticket: open, changes: ['Mon 10:00 reply', 'Mon 12:00 reply', 'Tue 10:00 reply'], asOf: 'Tue 11:00' }, ['met 2h, due Mon 14:00', 'missed 6h, due Mon 16:00', 'undecided running 1h, due Tue 14:00'], 'periodicUpdate'],
  ['periodic update from the opening on, unless said otherwise', { policy: { targets: { periodicUpdate: '4h' } }, ticket: open, changes: ['Mon 10:00 reply'], asOf: 'Mon 11:00' }, ['met 1h, due Mon 13:00', 'undecided running 1h, due Mon 14:00'], 'periodicUpdate'],
  ['pausable update: pending stands still', { policy: { targets: { periodicUpdate: '4h' } }, ticket: open, changes: ['Mon 10:00 reply', 'Mon 11:00 status open>pending', 'Mon 15:00 status pending>open', 'Mon 16:00 reply'], asOf: 'Mon 16:00' }, ['met 1h, due Mon 13:00', 'met 2h, paused 4h, due Tue 10:00', 'undecided running 0h, due Tue 12:00'], 'periodicUpdate'],
  ['periodic update that nothing pauses', { policy: { targets: { periodicUpdate: '4h' }, clocks: { periodicUpdate: { pauseStatuses: [] } } }, ticket: open, changes: ['Mon 10:00 reply', 'Mon 11:00 status open>pending', 'Mon 15:00 status pending>open'], asOf: 'Mon 15:00' }, ['met 1h, due Mon 13:00', 'missed running 5h, due Mon 14:00'], 'periodicUpdate'],
  ['requester wait time: pending stands still, on hold does not', { policy: zendesk(['pending']), ticket: open, changes: life }, ['missed 5h, paused 2h, due Mon 15:00'], 'z'],
  ['agent work time: pending and on hold stand still', { policy: zendesk(['pending', 'on hold']), ticket: open, changes: life }, ['met 4h, paused 3h, due Mon 16:00'], 'z'],
  ['total resolution time: nothing stands still', { policy: zendesk([]), ticket: open, changes: life }, ['missed 7h, due Mon 13:00'], 'z'],
  ['re-opened: it goes on where it stood', { policy: zendesk(['pending']), ticket: open, changes: ['Mon 11:00 status open>solved', 'Tue 11:00 status solved>open', 'Tue 12:00 status open>solved'] }, ['met 3h, paused 8h, due Tue 13:00'], 'z'],
  ['a new priority counts from the opening', { policy: byPriority, ticket: { ...open, priority: 'P3' }, changes: ['Mon 12:00 priority P1>P3'], asOf: 'Tue 12:00' }, ['undecided running 11h, due Tue 17:00']],
  ['calendar hours', { policy: { clocks: { firstResponse: { time: 'calendar' } }, ...{ targets: { firstResponse: '12h' } } }, ticket: { opened: 'Fri 16:00', firstResponse: 'Sat 04:00' } }, ['met 12h, due Sat 04:00'], 'firstResponse'],
]);

const jira = (more: object = {}) => ({ clocks: { resolution: { reopen: 'new cycle', ...more } } });
const waiting = {
  clocks: {
    w: {
      start: [{ what: 'status', to: ['with support'] }],
      stop: [{ what: 'status', from: ['with support'] }],
      cycle: 'each',
      pauseStatuses: [],
    },
  },
  targets: { w: '4h' },
};
// biome-ignore format: one case is one line
table('Jira Service Management', [
  ['re-opened: a cycle from nothing', { policy: jira(), ticket: open, changes: ['Mon 16:00 status open>solved', 'Tue 10:00 status solved>open', 'Tue 12:00 status open>solved'] }, ['met 7h, due Mon 17:00', 'met 2h, due Wed 10:00']],
  ['the late first cycle stays late', { policy: jira(), ticket: open, changes: ['Wed 16:00 status open>solved', 'Thu 10:00 status solved>open', 'Thu 12:00 status open>solved'] }, ['missed 23h, due Mon 17:00', 'met 2h, due Fri 10:00']],
  ['three cycles, the last one open', { policy: jira(), ticket: open, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 status solved>open', 'Mon 12:00 status open>solved', 'Mon 13:00 status solved>open'], asOf: 'Mon 15:00' }, ['met 1h, due Mon 17:00', 'met 1h, due Tue 11:00', 'undecided running 2h, due Tue 13:00']],
  ['a pause belongs to its cycle', { policy: jira(), ticket: open, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status pending>solved', 'Mon 13:00 status solved>open', 'Mon 15:00 status open>solved'] }, ['met 1h, paused 2h, due Tue 11:00', 'met 2h, due Tue 13:00']],
  ['re-opened into waiting for the client', { policy: jira(), ticket: open, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 status solved>pending', 'Mon 12:00 status pending>open', 'Mon 13:00 status open>solved'] }, ['met 1h, due Mon 17:00', 'met 1h, paused 1h, due Tue 12:00']],
  ['each cycle has the goal of its own time', { policy: { ...byPriority, ...jira() }, ticket: { ...open, priority: 'P1' }, changes: ['Mon 16:00 status open>solved', 'Tue 09:00 status solved>open', 'Tue 10:00 priority P3>P1', 'Tue 16:00 status open>solved'] }, ['met 7h, due Tue 17:00', 'missed 7h, due Tue 13:00']],
  ['time with support: each stay is a cycle', { policy: waiting, ticket: open, changes: ['Mon 09:30 status new>with_support', 'Mon 11:30 status with_support>pending', 'Mon 12:00 status pending>with_support', 'Tue 10:00 status with_support>solved'] }, ['met 2h, due Mon 13:30', 'missed 6h, due Mon 16:00'], 'w'],
  ['time with support in all: one clock that goes on', { policy: { ...waiting, clocks: { w: { ...waiting.clocks.w, cycle: 'once' } } }, ticket: open, changes: ['Mon 09:30 status new>with_support', 'Mon 11:30 status with_support>pending', 'Mon 12:00 status pending>with_support', 'Mon 13:00 status with_support>solved'] }, ['met 3h, paused 0.5h, due Mon 14:00'], 'w'],
  ['stop comes before start: one change that is both begins no clock that runs once', { policy: { clocks: { x: { start: ['go'], stop: ['go'] } }, targets: { x: '4h' } }, ticket: open, changes: ['Mon 10:00 go'] }, [], 'x'],
  ['pause comes before start: started on hold stands still', { policy: { clocks: { x: { start: ['go'], stop: ['done'], pause: ['go'], resume: ['on'] } }, targets: { x: '4h' } }, ticket: open, changes: ['Mon 10:00 go', 'Mon 12:00 on', 'Mon 13:00 done'] }, ['met 1h, paused 2h, due Mon 16:00'], 'x'],
  ['stop comes before pause', { ticket: open, changes: ['Mon 12:00 status open>solved', 'Mon 12:00 parked'], policy: hold }, ['met 3h, due Mon 17:00']],
  ['a start after a start changes nothing', { policy: { clocks: { x: { start: ['go'], stop: ['done'] } }, targets: { x: '4h' } }, ticket: open, changes: ['Mon 10:00 go', 'Mon 11:00 go', 'Mon 13:00 done'] }, ['met 3h, due Mon 14:00'], 'x'],
  ['a stop before any start changes nothing', { policy: { clocks: { x: { start: ['go'], stop: ['done'] } }, targets: { x: '4h' } }, ticket: open, changes: ['Mon 10:00 done', 'Mon 11:00 go', 'Mon 13:00 done'] }, ['met 2h, due Mon 15:00'], 'x'],
  ['a negotiated date is an instant that pauses do not move', { policy: { targets: {}, clocks: { resolution: { due: 'first' } } }, ticket: { ...open, due: 'Mon 15:00', resolved: 'Mon 15:30' }, changes: ['Mon 10:00 status open>pending', 'Mon 14:00 status pending>open'] }, ['missed 2.5h, paused 4h, due Mon 15:00']],
  ['a new goal counts from the opening of the cycle', { policy: byPriority, ticket: { ...open, priority: 'P1' }, changes: ['Mon 10:00 priority P3>P1'], asOf: 'Mon 11:00' }, ['undecided running 2h, due Mon 13:00']],
]);

const zammad = (first: string, solution: string, more: object = {}) => ({
  calendars: { office: { zone: 'UTC', hours: '07:00-16:00' } },
  clocks: { firstResponse: { pauseStatuses: ['pending'], ...more }, resolution: more },
  targets: { firstResponse: first, resolution: solution },
});
const weekdays = {
  calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '08:00-18:00' } } },
  targets: { firstResponse: '1h', periodicUpdate: '2h', nextResponse: '2h', resolution: '3h' },
};
const mail = { opened: 'Thu 09:30' };
// biome-ignore format: one case is one line
table('Zammad', [
  ['three deadlines of one mail: first response', { policy: weekdays, ticket: mail, asOf: 'Thu 09:31' }, ['undecided running 0.0167h, due Thu 10:30'], 'firstResponse'],
  ['three deadlines of one mail: solution', { policy: weekdays, ticket: mail, asOf: 'Thu 09:31' }, ['undecided running 0.0167h, due Thu 12:30']],
  ['answered in half an hour', { policy: weekdays, ticket: { ...mail, firstResponse: 'Thu 10:00' } }, ['met 0.5h, due Thu 10:30'], 'firstResponse'],
  ['answered in 270 minutes', { policy: weekdays, ticket: { ...mail, firstResponse: 'Thu 14:00' } }, ['missed 4.5h, due Thu 10:30'], 'firstResponse'],
  ['the client writes, the agent answers in five minutes', { policy: weekdays, ticket: mail, changes: ['Thu 12:05 question', 'Thu 12:10 reply'] }, ['met 0.0833h, due Thu 14:05'], 'nextResponse'],
  ['closed in two hours', { policy: weekdays, ticket: { ...mail, closed: 'Thu 11:30' } }, ['met 2h, due Thu 12:30']],
  ['closed in three and a half', { policy: weekdays, ticket: { ...mail, closed: 'Thu 13:00' } }, ['missed 3.5h, due Thu 12:30']],
  ['pending and closed time move the first response', { policy: zammad('2h', '250m'), ticket: { opened: 'Tue 09:00' }, changes: ['Tue 09:30 status open>pending', 'Tue 09:45 status pending>open', 'Tue 10:00 status open>closed', 'Tue 10:30 status closed>open'], asOf: 'Tue 10:30' }, ['undecided running 0.75h, paused 0.75h, due Tue 11:45'], 'firstResponse'],
  ['used up exactly at closing: that closing', { policy: zammad('2h', '250m'), ticket: { opened: 'Tue 09:00' }, changes: ['Tue 10:00 status open>pending', 'Tue 15:00 status pending>open'], asOf: 'Tue 15:00' }, ['undecided running 1h, paused 5h, due Tue 16:00'], 'firstResponse'],
  ['or the next opening, as there', { policy: zammad('2h', '250m', { atClosing: 'next opening' }), ticket: { opened: 'Tue 09:00' }, changes: ['Tue 10:00 status open>pending', 'Tue 15:00 status pending>open'], asOf: 'Tue 15:00' }, ['undecided running 1h, paused 5h, due Wed 07:00'], 'firstResponse'],
  ['pending, open, answered: 75 minutes', { policy: zammad('2h', '250m'), ticket: { opened: 'Tue 09:00', firstResponse: 'Tue 10:45' }, changes: ['Tue 10:00 status open>pending', 'Tue 10:30 status pending>open'] }, ['met 1.25h, paused 0.5h, due Tue 11:30'], 'firstResponse'],
  ['and closed: 150 minutes', { policy: zammad('2h', '250m'), ticket: { opened: 'Tue 09:00', closed: 'Tue 12:00' }, changes: ['Tue 10:00 status open>pending', 'Tue 10:30 status pending>open'] }, ['met 2.5h, paused 0.5h, due Tue 13:40']],
  ['created pending, closed pending: nothing', { policy: zammad('2h', '4h'), ticket: { opened: 'Tue 09:00', closed: 'Tue 12:00' }, changes: ['Tue 12:00 status pending>closed'] }, ['met 0h, paused 3h, due Tue 16:00']],
  ['created pending, open for half an hour', { policy: zammad('2h', '4h'), ticket: { opened: 'Tue 09:00', closed: 'Tue 12:00' }, changes: ['Tue 10:30 status pending>open', 'Tue 11:00 status open>pending', 'Tue 12:00 status pending>closed'] }, ['met 0.5h, paused 2.5h, due Tue 15:30']],
  ['created pending, open for an hour in two parts', { policy: zammad('2h', '4h'), ticket: { opened: 'Tue 09:00', closed: 'Tue 12:00' }, changes: ['Tue 10:30 status pending>open', 'Tue 11:00 status open>pending', 'Tue 11:30 status pending>open', 'Tue 12:00 status open>closed'] }, ['met 1h, paused 2h, due Tue 15:00']],
  ['the policy no longer matches', { policy: byPriority, ticket: { ...open, priority: 'P2' }, changes: ['Mon 12:00 priority P1>P2'], asOf: 'Mon 13:00' }, ['excluded: no target']],
]);

// biome-ignore format: one case is one line
table('GLPI', [
  ['time to own: from opening to taking it', { policy: { clocks: { own: { start: ['opened'], stop: ['acknowledged'], pauseStatuses: ['pending'] } }, targets: { own: '4h' } }, ticket: { ...open, acknowledged: 'Mon 12:00' }, changes: ['Mon 10:00 status new>pending', 'Mon 11:00 status pending>new'] }, ['met 2h, paused 1h, due Mon 14:00'], 'own'],
  ['waiting moves the time to resolve by its working time', { ticket: { ...open, resolved: 'Wed 09:30' }, changes: ['Mon 12:00 status open>pending', 'Tue 16:00 status pending>open'] }, ['met 4.5h, paused 12h, due Wed 13:00']],
  ['4 days are business days to the end of the fourth', { policy: { targets: { resolution: '4 business days' } }, ticket: open, asOf: 'Mon 10:00' }, ['undecided running 1h, due Fri 17:00']],
  ['waiting moves business days by its working time', { policy: { targets: { resolution: '4 business days' } }, ticket: open, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status pending>open'], asOf: 'Mon 13:00' }, ['undecided running 2h, paused 2h, due Mon+1 11:00']],
  ['a promise of dates on a calendar clock', { policy: { targets: { resolution: '30 days' } }, ticket: open, asOf: 'Tue 09:00' }, ['undecided running 24h, due Wed+4 09:00']],
  ['an internal promise that begins when a group takes it', { policy: { clocks: { ola: { start: [{ what: 'team', to: ['network'] }], stop: ['resolved', { what: 'team', from: ['network'] }] } }, targets: { ola: '4h' } }, ticket: { ...open, resolved: 'Mon 16:00' }, changes: ['Mon 11:00 team desk>network', 'Mon 14:00 team network>desk'] }, ['met 3h, due Mon 15:00'], 'ola'],
]);

const order: Case = {
  policy: {
    ...byPriority,
    exclude: [{ reason: 'outage', from: '2026-01-06 10:00', until: '2026-01-06 11:00' }],
  },
  ticket: { ...open, priority: 'P1' },
  changes: [
    'Mon 10:00 status open>pending',
    'Mon 12:00 status pending>open',
    'Mon 12:00 priority P3>P1',
    'Mon 12:30 status open>solved',
    'Tue 09:30 status solved>open',
    'Tue 11:30 status open>on_hold',
    'Tue 12:00 status on_hold>solved',
  ],
};
test('the order of rows changes nothing', () => {
  const changes = order.changes!;
  const answer = ['met 2.5h, paused 7.5h, due Tue 13:30'];
  expect(said(order)).toEqual(answer);
  for (let k = 1; k < changes.length; k++) {
    expect(said({ ...order, changes: [...changes.slice(k), ...changes.slice(0, k)] })).toEqual(answer);
    expect(said({ ...order, changes: [...changes.slice(0, k), ...changes.slice(k)].reverse() })).toEqual(
      answer,
    );
  }
});

import { describe, expect, test } from 'vitest';
import { type Case, rulesOf, said } from './language.ts';

// Worked by hand. Office hours are Monday to Friday 09:00 to 17:00 UTC, the target of a resolution is 8h.

type Row = readonly [title: string, c: Case, expected: readonly string[], clock?: string];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [title, c, expected, clock] of rows) {
      test(title, () => expect(said(c, clock)).toEqual(expected));
    }
  });
}

const solved = { opened: 'Mon 09:00', resolved: 'Mon 17:00' };
const first = { targets: { firstResponse: '1h' } };

// biome-ignore format: one case is one line
table('counting', [
  ['one working day exactly meets 8h', { ticket: solved }, ['met 8h, due Mon 17:00']],
  ['a second more misses it', { ticket: { opened: 'Mon 09:00', resolved: 'Tue 09:00:01' } }, ['missed 8.0003h, due Mon 17:00']],
  ['resolved in the night after, no more time has passed: met exactly', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 22:00' } }, ['met 8h, due Mon 17:00']],
  ['the same at the next opening', { ticket: { opened: 'Mon 09:00', resolved: 'Tue 09:00' } }, ['met 8h, due Mon 17:00']],
  ['opened before opening time counts from opening', { ticket: { opened: 'Mon 06:00', resolved: 'Mon 10:00' } }, ['met 1h, due Mon 17:00']],
  ['opened after closing counts from the next morning', { ticket: { opened: 'Mon 18:00', resolved: 'Tue 10:00' } }, ['met 1h, due Tue 17:00']],
  ['a weekend does not count', { ticket: { opened: 'Fri 16:00', resolved: 'Mon+1 10:00' } }, ['met 2h, due Mon+1 16:00']],
  ['opened on a Saturday, resolved on Sunday: no time at all', { ticket: { opened: 'Sat 10:00', resolved: 'Sun 10:00' } }, ['met 0h, due Mon+1 17:00']],
  ['resolved in the second it was opened', { ticket: { opened: 'Mon 10:00', resolved: 'Mon 10:00' } }, ['met 0h, due Tue 10:00']],
  ['over three days', { ticket: { opened: 'Mon 15:00', resolved: 'Wed 11:00' } }, ['missed 12h, due Tue 15:00']],
  ['still open within the target is undecided', { ticket: { opened: 'Mon 15:00' }, asOf: 'Tue 10:00' }, ['undecided running 3h, due Tue 15:00']],
  ['still open exactly at the target is undecided', { ticket: { opened: 'Mon 15:00' }, asOf: 'Tue 15:00' }, ['undecided running 8h, due Tue 15:00']],
  ['still open past the target is missed', { ticket: { opened: 'Mon 15:00' }, asOf: 'Tue 15:01' }, ['missed running 8.0167h, due Tue 15:00']],
  ['closed without a time of resolution stops at the closing', { ticket: { opened: 'Mon 09:00', closed: 'Mon 12:00' } }, ['met 3h, due Mon 17:00']],
  ['resolution stops it, closing later changes nothing', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', closed: 'Fri 12:00' } }, ['met 3h, due Mon 17:00']],
  ['a calendar clock counts nights and weekends', { policy: { clocks: { resolution: { time: 'calendar' } }, targets: { resolution: '24h' } }, ticket: { opened: 'Fri 16:00', resolved: 'Sat 16:00' } }, ['met 24h, due Sat 16:00']],
  ['a calendar clock is late after a weekend', { policy: { clocks: { resolution: { time: 'calendar' } }, targets: { resolution: '24h' } }, ticket: { opened: 'Fri 16:00', resolved: 'Mon+1 09:00' } }, ['missed 65h, due Sat 16:00']],
  ['a deadline exactly at closing is the next opening where the policy says so', { policy: { clocks: { resolution: { atClosing: 'next opening' } } }, ticket: solved }, ['met 8h, due Tue 09:00']],
  ['and on a Friday that is Monday', { policy: { clocks: { resolution: { atClosing: 'next opening' } } }, ticket: { opened: 'Fri 09:00', resolved: 'Fri 10:00' } }, ['met 1h, due Mon+1 09:00']],
  ['a deadline within the day stays where it is', { policy: { clocks: { resolution: { atClosing: 'next opening' } } }, ticket: { opened: 'Mon 10:00', resolved: 'Mon 11:00' } }, ['met 1h, due Tue 10:00']],
]);

const days = (within: string, more: object = {}) => ({ targets: { resolution: within }, ...more });
// biome-ignore format: one case is one line
table('business days and dates', [
  ['3 business days are the closing of the third day after', { policy: days('3 business days'), ticket: { opened: 'Mon 10:00', resolved: 'Thu 17:00' } }, ['met 31h, due Thu 17:00']],
  ['one second of work later is missed', { policy: days('3 business days'), ticket: { opened: 'Mon 10:00', resolved: 'Fri 09:00:01' } }, ['missed 31.0003h, due Thu 17:00']],
  ['the day of opening does not count, however early', { policy: days('1 business day'), ticket: { opened: 'Mon 00:01', resolved: 'Tue 16:00' } }, ['met 15h, due Tue 17:00']],
  ['nor however late', { policy: days('1 business day'), ticket: { opened: 'Mon 23:59', resolved: 'Tue 16:00' } }, ['met 7h, due Tue 17:00']],
  ['opened on a Saturday, one business day is Monday', { policy: days('1 business day'), ticket: { opened: 'Sat 10:00', resolved: 'Mon+1 16:00' } }, ['met 7h, due Mon+1 17:00']],
  ['opened on a Friday, one business day is Monday', { policy: days('1 business day'), ticket: { opened: 'Fri 10:00', resolved: 'Mon+1 16:00' } }, ['met 14h, due Mon+1 17:00']],
  ['five business days are a week', { policy: days('5 business days'), ticket: { opened: 'Wed 10:00' }, asOf: 'Thu 10:00' }, ['undecided running 8h, due Wed+1 17:00']],
  ['a holiday is no business day', { policy: days('2 business days', { calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' }, holidays: ['2026-01-06'] } } }), ticket: { opened: 'Mon 10:00', resolved: 'Thu 12:00' } }, ['met 18h, due Thu 17:00']],
  ['a half day is one, and closes early', { policy: days('1 business day', { calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' }, holidays: ['2026-01-06 Eve 12:00-24:00'] } } }), ticket: { opened: 'Mon 10:00', resolved: 'Wed 09:00:01' } }, ['missed 10.0003h, due Tue 12:00']],
  ['a pause moves business days by the open time it takes', { policy: days('1 business day'), ticket: { opened: 'Mon 10:00', resolved: 'Wed 10:00' }, changes: ['Mon 12:00 status open>pending', 'Mon 14:00 status pending>open'] }, ['met 14h, paused 2h, due Wed 11:00']],
  ['28 days are the same time of day 28 dates later', { policy: days('28 days'), ticket: { opened: 'Mon 10:00' }, asOf: 'Tue 10:00' }, ['undecided running 24h, due Mon+4 10:00']],
  ['days count nights even on a working clock', { policy: days('2 days'), ticket: { opened: 'Fri 16:00', resolved: 'Sun 16:00' } }, ['met 48h, due Sun 16:00']],
  ['and are missed a second later', { policy: days('2 days'), ticket: { opened: 'Fri 16:00', resolved: 'Sun 16:00:01' } }, ['missed 48.0003h, due Sun 16:00']],
  ['a pause moves days by its whole length', { policy: days('2 days'), ticket: { opened: 'Mon 16:00', resolved: 'Thu 15:00' }, changes: ['Mon 18:00 status open>pending', 'Tue 18:00 status pending>open'] }, ['met 47h, paused 24h, due Thu 16:00']],
  ['days keep the time of day over a clock change', { policy: { ...days('28 days'), calendars: { office: { zone: 'Europe/Amsterdam', hours: { 'mon-fri': '09:00-17:00' } } } }, ticket: { opened: 'Mon+10 09:00' }, asOf: 'Mon+10 10:00' }, ['undecided running 1h, due Mon+14 08:00']],
  ['business days on a calendar clock are instants: after closing is late', { policy: { ...days('1 business day'), clocks: { resolution: { time: 'calendar' } } }, ticket: { opened: 'Mon 10:00', resolved: 'Tue 17:00:01' } }, ['missed 31.0003h, due Tue 17:00']],
  ['round the clock every date is a business day and closes at midnight', { policy: { ...days('2 business days'), calendar: 'always' }, ticket: { opened: 'Fri 16:00', resolved: 'Mon+1 00:00' } }, ['met 56h, due Mon+1 00:00']],
]);

// biome-ignore format: one case is one line
table('pauses', [
  ['a status that pauses stops the time', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status pending>open'] }, ['met 5h, paused 2h, due Tue 11:00']],
  ['it counts only where it overlaps open time', { ticket: { opened: 'Mon 09:00', resolved: 'Tue 12:00' }, changes: ['Mon 16:00 status open>pending', 'Tue 10:00 status pending>open'] }, ['missed 9h, paused 2h, due Tue 11:00']],
  ['a pause over a night takes nothing', { ticket: { opened: 'Mon 09:00', resolved: 'Tue 12:00' }, changes: ['Mon 18:00 status open>pending', 'Tue 08:00 status pending>open'] }, ['missed 11h, due Mon 17:00']],
  ['from one pausing status to another is one pause', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 11:00 status pending>on_hold', 'Mon 12:00 status on_hold>open'] }, ['met 5h, paused 2h, due Tue 11:00']],
  ['two pauses add up', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 17:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 11:00 status pending>open', 'Mon 13:00 status open>on_hold', 'Mon 15:00 status on_hold>open'] }, ['met 5h, paused 3h, due Tue 12:00']],
  ['paused until the end: the pause ends with the ticket', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending'] }, ['met 1h, paused 6h, due Tue 15:00']],
  ['paused as of the report', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>pending'], asOf: 'Mon 15:00' }, ['undecided paused 1h, paused 5h, due Tue 14:00']],
  ['paused over a weekend as of the report', { ticket: { opened: 'Fri 16:00' }, changes: ['Fri 16:30 status open>pending'], asOf: 'Mon+1 10:00' }, ['undecided paused 0.5h, paused 1.5h, due Tue+1 09:30']],
  ['missed before the pause stays missed', { ticket: { opened: 'Mon 09:00' }, changes: ['Tue 10:00 status open>pending'], asOf: 'Fri 10:00' }, ['missed paused 9h, paused 24h, due Mon 17:00']],
  ['created in a pausing status, told by the first change', { ticket: { opened: 'Mon 09:00', closed: 'Mon 12:00' }, changes: ['Mon 12:00 status pending>closed'] }, ['met 0h, paused 3h, due Tue 12:00']],
  ['created on hold, opened later, on hold again', { ticket: { opened: 'Mon 09:00', closed: 'Mon 12:00' }, changes: ['Mon 10:30 status pending>open', 'Mon 11:00 status open>pending', 'Mon 12:00 status pending>closed'] }, ['met 0.5h, paused 2.5h, due Tue 11:30']],
  ['a pause before the opening counts from the opening', { ticket: { opened: 'Mon 10:00', resolved: 'Mon 16:00' }, changes: ['Mon 09:00 status new>pending', 'Mon 12:00 status pending>open'] }, ['met 4h, paused 2h, due Tue 12:00']],
  ['the status of the export alone does not pause: since when is not told', { ticket: { opened: 'Mon 09:00', status: 'pending' }, asOf: 'Tue 10:00' }, ['missed running 9h, due Mon 17:00']],
  ['statuses are compared without case and blanks', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status Open>PENDING', 'Mon 12:00 Status Pending>Open'] }, ['met 5h, paused 2h, due Tue 11:00']],
  ['a clock without pauses runs through', { policy: { clocks: { resolution: { pauseStatuses: [] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status pending>open'] }, ['met 7h, due Mon 17:00']],
  ['a clock has its own pausing statuses', { policy: { clocks: { resolution: { pauseStatuses: ['with vendor'] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 11:00 status pending>with_vendor', 'Mon 12:00 status with_vendor>open'] }, ['met 6h, paused 1h, due Tue 10:00']],
  ['a change pauses and another resumes', { policy: { clocks: { resolution: { pause: ['asked'], resume: ['answered'] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 asked', 'Mon 13:00 answered'] }, ['met 4h, paused 3h, due Tue 12:00']],
  ['pause of a status and of a change are one union', { policy: { clocks: { resolution: { pause: ['asked'], resume: ['answered'] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 11:00 asked', 'Mon 12:00 status pending>open', 'Mon 13:00 answered'] }, ['met 4h, paused 3h, due Tue 12:00']],
  ['a pause within a pause takes nothing more', { policy: { clocks: { resolution: { pause: ['asked'], resume: ['answered'] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 11:00 asked', 'Mon 12:00 answered', 'Mon 13:00 status pending>open'] }, ['met 4h, paused 3h, due Tue 12:00']],
  ['asked twice is asked once', { policy: { clocks: { resolution: { pause: ['asked'], resume: ['answered'] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 asked', 'Mon 11:00 asked', 'Mon 13:00 answered'] }, ['met 4h, paused 3h, due Tue 12:00']],
  ['answered without asked changes nothing', { policy: { clocks: { resolution: { pause: ['asked'], resume: ['answered'] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 13:00 answered'] }, ['met 7h, due Mon 17:00']],
  ['a pause after the end changes nothing', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' }, changes: ['Mon 12:00 status open>solved', 'Mon 13:00 note'] }, ['met 3h, due Mon 17:00']],
  ['a first response stands still while its own statuses pause', { policy: { ...first, clocks: { firstResponse: { pauseStatuses: ['pending'] } } }, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 10:45' }, changes: ['Mon 10:00 status open>pending', 'Mon 10:30 status pending>open'] }, ['missed 1.25h, paused 0.5h, due Mon 10:00'], 'firstResponse'],
]);

// biome-ignore format: one case is one line
table('re-opened', [
  ['goes on: closed time is a pause', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 status open>solved', 'Tue 12:00 status solved>open', 'Tue 14:00 status open>solved'] }, ['met 5h, paused 8h, due Tue 17:00']],
  ['begins a new cycle', { policy: { clocks: { resolution: { reopen: 'new cycle' } } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 status open>solved', 'Tue 12:00 status solved>open', 'Wed 14:00 status open>solved'] }, ['met 3h, due Mon 17:00', 'missed 10h, due Wed 12:00']],
  ['or the first stop counts', { policy: { clocks: { resolution: { reopen: 'first stop' } } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 status open>solved', 'Tue 12:00 status solved>open', 'Wed 14:00 status open>solved'] }, ['met 3h, due Mon 17:00']],
  ['open again as of the report', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 status open>solved', 'Tue 12:00 status solved>open'], asOf: 'Tue 13:00' }, ['undecided running 4h, paused 8h, due Tue 17:00']],
  ['re-opened twice', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 status solved>open', 'Mon 12:00 status open>closed', 'Mon 15:00 status closed>open', 'Mon 16:00 status open>solved'] }, ['met 3h, paused 4h, due Tue 13:00']],
  ['solved, then closed, then re-opened', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 11:00 status solved>closed', 'Mon 12:00 status closed>open', 'Mon 13:00 status open>solved'] }, ['met 2h, paused 2h, due Tue 11:00']],
  ['re-opened into a pause', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 12:00 status solved>pending', 'Mon 13:00 status pending>open', 'Mon 14:00 status open>solved'] }, ['met 2h, paused 3h, due Tue 12:00']],
  ['re-opened after missing the target is not forgiven', { ticket: { opened: 'Mon 09:00' }, changes: ['Tue 10:00 status open>solved', 'Wed 10:00 status solved>open', 'Wed 11:00 status open>solved'] }, ['missed 10h, paused 8h, due Mon 17:00']],
  ['the time of resolution is that of the last one', { ticket: { opened: 'Mon 09:00', resolved: 'Tue 14:00' }, changes: ['Mon 12:00 status open>solved', 'Tue 12:00 status solved>open'] }, ['met 5h, paused 8h, due Tue 17:00']],
  ['or of the first one', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' }, changes: ['Tue 12:00 status solved>open', 'Tue 14:00 status open>solved'] }, ['met 5h, paused 8h, due Tue 17:00']],
  ['a change that says so re-opens without a status', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' }, changes: ['Tue 12:00 reopened', 'Tue 14:00 status >solved'] }, ['met 5h, paused 8h, due Tue 17:00']],
  ['a change that does not say where it comes from re-opens, too', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' }, changes: ['Tue 12:00 status >open', 'Tue 14:00 status >solved'] }, ['met 5h, paused 8h, due Tue 17:00']],
  ['a change after the end that says it was still open does not re-open', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' }, changes: ['Tue 12:00 status pending>open'] }, ['met 3h, due Mon 17:00']],
  ['closed and re-opened before anybody answered: the first response is still awaited', { policy: { targets: { firstResponse: '2h' }, clocks: { firstResponse: { pauseStatuses: ['pending'] } } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 09:30 status open>pending', 'Mon 09:45 status pending>open', 'Mon 10:00 status open>closed', 'Mon 10:30 status closed>open'], asOf: 'Mon 11:00' }, ['undecided running 1.25h, paused 0.75h, due Mon 11:45'], 'firstResponse'],
  ['a re-opened ticket that was answered is not waiting for a first response', { policy: first, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 09:30' }, changes: ['Mon 10:00 status open>solved', 'Tue 10:00 status solved>open'] }, ['met 0.5h, due Mon 10:00'], 'firstResponse'],
]);

// biome-ignore format: one case is one line
table('first response, next response, updates, waiting', [
  ['answered in time', { policy: first, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 10:00' } }, ['met 1h, due Mon 10:00'], 'firstResponse'],
  ['answered too late', { policy: first, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 10:01' } }, ['missed 1.0167h, due Mon 10:00'], 'firstResponse'],
  ['opened at night, answered in the first hour', { policy: first, ticket: { opened: 'Mon 22:00', firstResponse: 'Tue 10:00' } }, ['met 1h, due Tue 10:00'], 'firstResponse'],
  ['answered before opening time: no time has passed', { policy: first, ticket: { opened: 'Mon 20:00', firstResponse: 'Mon 21:00' } }, ['met 0h, due Tue 10:00'], 'firstResponse'],
  ['resolved at once without an answer: the solution was the answer', { policy: first, ticket: { opened: 'Mon 09:00', resolved: 'Mon 09:30' } }, ['met 0.5h, due Mon 10:00'], 'firstResponse'],
  ['resolved late without an answer', { policy: first, ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' } }, ['missed 3h, due Mon 10:00'], 'firstResponse'],
  ['not answered yet', { policy: first, ticket: { opened: 'Mon 09:00' }, asOf: 'Mon 09:15' }, ['undecided running 0.25h, due Mon 10:00'], 'firstResponse'],
  ['each question has its own answer', { policy: { targets: { nextResponse: '2h' } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 question', 'Mon 11:00 reply', 'Mon 12:00 question', 'Mon 16:00 reply'] }, ['met 1h, due Mon 12:00', 'missed 4h, due Mon 14:00'], 'nextResponse'],
  ['a second question before the answer waits with the first', { policy: { targets: { nextResponse: '2h' } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 question', 'Mon 11:30 question', 'Mon 12:00 reply'] }, ['met 2h, due Mon 12:00'], 'nextResponse'],
  ['an answer to nothing begins nothing', { policy: { targets: { nextResponse: '2h' } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 reply', 'Mon 11:00 reply', 'Mon 12:00 question'], asOf: 'Mon 13:00' }, ['undecided running 1h, due Mon 14:00'], 'nextResponse'],
  ['the solution answers the last question', { policy: { targets: { nextResponse: '2h' } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 13:00' }, changes: ['Mon 10:00 reply', 'Mon 12:00 question'] }, ['met 1h, due Mon 14:00'], 'nextResponse'],
  ['thanks after the end is no question', { policy: { targets: { nextResponse: '2h' } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 13:00' }, changes: ['Mon 12:00 question', 'Mon 12:30 reply', 'Mon 14:00 question'] }, ['met 0.5h, due Mon 14:00'], 'nextResponse'],
  ['question and answer in one instant', { policy: { targets: { nextResponse: '2h' } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 question', 'Mon 10:00 reply'] }, ['met 0h, due Mon 12:00'], 'nextResponse'],
  ['only after the first answer, where the policy says so', { policy: { targets: { nextResponse: '2h' } }, clock: { nextResponse: { after: [{ stamp: 'firstResponse' }] } }, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 11:00' }, changes: ['Mon 10:00 question', 'Mon 10:30 reply', 'Mon 12:00 question', 'Mon 13:00 reply'] }, ['met 1h, due Mon 14:00'], 'nextResponse'],
  ['an update is due again after every update', { policy: { targets: { periodicUpdate: '4h' } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 update', 'Tue 10:00 update'], asOf: 'Tue 11:00' }, ['met 3h, due Mon 13:00', 'missed 6h, due Mon 16:00', 'undecided running 1h, due Tue 14:00'], 'periodicUpdate'],
  ['updates end with the ticket', { policy: { targets: { periodicUpdate: '4h' } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 14:00' }, changes: ['Mon 12:00 update'] }, ['met 3h, due Mon 13:00', 'met 2h, due Mon 16:00'], 'periodicUpdate'],
  ['no update is due while it waits for the client', { policy: { targets: { periodicUpdate: '4h' } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 15:00 status pending>open'] }, ['met 2h, paused 5h, due Tue 10:00'], 'periodicUpdate'],
  ['updates go on when it is re-opened', { policy: { targets: { periodicUpdate: '4h' } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Tue 10:00 status solved>open'], asOf: 'Tue 12:00' }, ['met 1h, due Mon 13:00', 'undecided running 2h, due Tue 14:00'], 'periodicUpdate'],
  ['the client waits from the opening and from each question', { policy: { targets: { requesterWait: '2h' } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 reply', 'Mon 12:00 question', 'Mon 15:00 reply'] }, ['met 1h, due Mon 11:00', 'missed 3h, due Mon 14:00'], 'requesterWait'],
]);

const vendor = {
  clocks: {
    vendor: {
      start: [{ what: 'status', to: ['with vendor'] }],
      stop: [{ what: 'status', from: ['with vendor'] }],
      pauseStatuses: [],
    },
  },
  targets: { vendor: '4h' },
};
// biome-ignore format: one case is one line
table('a clock of one’s own', [
  ['any pair of changes', { policy: vendor, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>with_vendor', 'Mon 13:00 status with_vendor>open'] }, ['met 3h, due Mon 14:00'], 'vendor'],
  ['never started has no verdict', { policy: vendor, ticket: { opened: 'Mon 09:00', resolved: 'Mon 10:00' }, changes: ['Mon 10:00 status open>solved'] }, [], 'vendor'],
  ['a second time goes on where it stood', { policy: vendor, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>with_vendor', 'Mon 12:00 status with_vendor>open', 'Mon 14:00 status open>with_vendor', 'Mon 16:00 status with_vendor>open'] }, ['met 4h, paused 2h, due Mon 16:00'], 'vendor'],
  ['or is a cycle of its own', { policy: { ...vendor, clocks: { vendor: { ...vendor.clocks.vendor, cycle: 'each' } } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>with_vendor', 'Mon 12:00 status with_vendor>open', 'Mon 14:00 status open>with_vendor', 'Mon 16:00 status with_vendor>open'] }, ['met 2h, due Mon 14:00', 'met 2h, due Tue 10:00'], 'vendor'],
  ['from resolution to closing', { policy: { clocks: { confirm: { start: ['resolved'], stop: ['closed'] } }, targets: { confirm: '8h' } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', closed: 'Tue 10:00' } }, ['met 6h, due Tue 12:00'], 'confirm'],
  ['acknowledged', { policy: { clocks: { receipt: { start: ['opened'], stop: ['acknowledged'] } }, targets: { receipt: '30m' } }, ticket: { opened: 'Mon 09:00', acknowledged: 'Mon 09:40' } }, ['missed 0.6667h, due Mon 09:30'], 'receipt'],
  ['a reset starts from nothing', { policy: { clocks: { resolution: { reset: [{ what: 'team' }] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Tue 12:00' }, changes: ['Mon 16:00 team A>B'] }, ['met 4h, due Tue 16:00']],
  ['a reset drops earlier pauses', { policy: { clocks: { resolution: { reset: [{ what: 'team' }] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Tue 12:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status pending>open', 'Mon 16:00 team A>B'] }, ['met 4h, due Tue 16:00']],
  ['a reset during a pause keeps the pause', { policy: { clocks: { resolution: { reset: [{ what: 'team' }] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Tue 12:00' }, changes: ['Mon 15:00 status open>pending', 'Mon 16:00 team A>B', 'Tue 10:00 status pending>open'] }, ['met 2h, paused 2h, due Wed 10:00']],
  ['a reset after the end changes nothing', { policy: { clocks: { resolution: { reset: [{ what: 'team' }] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' }, changes: ['Mon 16:00 team A>B'] }, ['met 3h, due Mon 17:00']],
]);

// biome-ignore format: one case is one line
table('not counted', [
  ['cancelled', { ticket: { opened: 'Mon 09:00', cancelled: 'Mon 12:00' } }, ['excluded: cancelled']],
  ['cancelled after missing it', { ticket: { opened: 'Mon 09:00', cancelled: 'Fri 12:00' } }, ['excluded: cancelled']],
  ['cancelled by status', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 status open>cancelled'] }, ['excluded: cancelled']],
  ['a duplicate', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 12:00 status open>duplicate'] }, ['excluded: duplicate']],
  ['cancelled in the instant of its resolution', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', cancelled: 'Mon 12:00' } }, ['excluded: cancelled']],
  ['cancelled after it was resolved: resolved it was', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', cancelled: 'Tue 12:00' } }, ['met 3h, due Mon 17:00']],
  ['answered, then cancelled: the answer counts', { policy: first, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 09:30', cancelled: 'Mon 12:00' } }, ['met 0.5h, due Mon 10:00'], 'firstResponse'],
  ['answered in the instant of the cancelling: the answer counts', { policy: first, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 12:00', cancelled: 'Mon 12:00' } }, ['missed 3h, due Mon 10:00'], 'firstResponse'],
  ['the same, cancelled by a change of status', { policy: first, ticket: { opened: 'Mon 09:00', firstResponse: 'Mon 09:30' }, changes: ['Mon 09:30 status open>cancelled'] }, ['met 0.5h, due Mon 10:00'], 'firstResponse'],
  ['solved in the instant of the cancelling is no answer', { policy: first, ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', cancelled: 'Mon 12:00' } }, ['excluded: cancelled'], 'firstResponse'],
  ['cancelled before anybody answered', { policy: first, ticket: { opened: 'Mon 09:00', cancelled: 'Mon 12:00' } }, ['excluded: cancelled'], 'firstResponse'],
  ['cancelled and taken up again', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>cancelled', 'Mon 15:00 status cancelled>open', 'Mon 16:00 status open>solved'] }, ['met 2h, paused 5h, due Tue 14:00']],
  ['cancelled in the export, nothing says when', { ticket: { opened: 'Mon 09:00', status: 'Cancelled' } }, ['excluded: cancelled']],
  ['a duplicate in the export, closed as such', { ticket: { opened: 'Mon 09:00', closed: 'Mon 10:00', status: 'duplicate' } }, ['excluded: duplicate']],
  ['closed in the export, nothing says when', { ticket: { opened: 'Mon 09:00', status: 'closed' } }, ['excluded: closed, but not recorded when']],
  ['no target', { policy: { targets: {} }, ticket: solved }, ['excluded: no target']],
  ['exempt, with its reason', { policy: { clocks: { resolution: { exempt: [{ on: 'force majeure', reason: 'flood' }] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Fri 12:00' }, changes: ['Tue 10:00 force majeure'] }, ['excluded: flood']],
  ['exempt after the end', { policy: { clocks: { resolution: { exempt: [{ on: 'force majeure', reason: 'flood' }] } } }, ticket: { opened: 'Mon 09:00', resolved: 'Fri 12:00' }, changes: ['Mon+1 10:00 force majeure'] }, ['excluded: flood']],
  ['exempt only with the value that is named', { policy: { clocks: { resolution: { exempt: [{ on: { what: 'tag', to: ['exempt'] }, reason: 'agreed' }] } } }, ticket: solved, changes: ['Mon 10:00 tag >other'] }, ['met 8h, due Mon 17:00']],
  ['resolved before it was opened', { ticket: { opened: 'Tue 09:00', resolved: 'Mon 09:00' } }, ['excluded: ended before it started']],
  ['answered before it was opened', { policy: first, ticket: { opened: 'Tue 09:00', firstResponse: 'Tue 08:59', resolved: 'Tue 12:00' } }, ['excluded: ended before it started'], 'firstResponse'],
  ['opened after the instant of the report', { ticket: { opened: 'Tue 09:00' }, asOf: 'Mon 09:00' }, ['excluded: opened after the instant of the report']],
  ['cancelled by a trigger of the policy', { policy: { clocks: { resolution: { cancel: ['withdrawn'] } } }, ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 withdrawn'] }, ['excluded: cancelled']],
]);

const due = (rule: string, targets: object = {}) => ({ targets, clocks: { resolution: { due: rule } } });
// biome-ignore format: one case is one line
table('the ticket’s own due date', [
  ['met at the very instant', { policy: due('first'), ticket: { opened: 'Mon 09:00', resolved: 'Mon 15:00', due: 'Mon 15:00' } }, ['met 6h, due Mon 15:00']],
  ['missed a second later', { policy: due('first'), ticket: { opened: 'Mon 09:00', resolved: 'Mon 15:00:01', due: 'Mon 15:00' } }, ['missed 6.0003h, due Mon 15:00']],
  ['in the night it is an instant, not working time', { policy: due('first'), ticket: { opened: 'Mon 09:00', resolved: 'Mon 21:00', due: 'Mon 20:00' } }, ['missed 8h, due Mon 20:00']],
  ['comes before a target', { policy: due('first', { resolution: '1h' }), ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', due: 'Mon 15:00' } }, ['met 3h, due Mon 15:00']],
  ['only where no target matches', { policy: due('fallback', { resolution: '1h' }), ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', due: 'Mon 15:00' } }, ['missed 3h, due Mon 10:00']],
  ['and then it does', { policy: due('fallback'), ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', due: 'Mon 15:00' } }, ['met 3h, due Mon 15:00']],
  ['never', { policy: due('never'), ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', due: 'Mon 15:00' } }, ['excluded: no target']],
  ['before the opening it cannot be met', { policy: due('first'), ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00', due: 'Sun-1 15:00' } }, ['missed 3h, due Sun-1 15:00']],
  ['open before it is undecided', { policy: due('first'), ticket: { opened: 'Mon 09:00', due: 'Fri 15:00' }, asOf: 'Thu 09:00' }, ['undecided running 24h, due Fri 15:00']],
  ['open at that instant is undecided', { policy: due('first'), ticket: { opened: 'Mon 09:00', due: 'Fri 15:00' }, asOf: 'Fri 15:00' }, ['undecided running 38h, due Fri 15:00']],
  ['open past it is missed', { policy: due('first'), ticket: { opened: 'Mon 09:00', due: 'Fri 15:00' }, asOf: 'Fri 15:01' }, ['missed running 38.0167h, due Fri 15:00']],
  ['pauses do not move it: the source has moved it already', { policy: due('first'), ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', due: 'Mon 15:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status pending>open'] }, ['missed 5h, paused 2h, due Mon 15:00']],
]);

const byPriority = { targets: { resolution: { P1: '4h', P3: '16h' } } };
const fromChange = { ...byPriority, clocks: { resolution: { onChange: 'change' } } };
// biome-ignore format: one case is one line
table('priority, tier and calendar change mid-flight', [
  ['the new target holds from the opening', { policy: byPriority, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', priority: 'P1' }, changes: ['Mon 12:00 priority P3>P1'] }, ['missed 7h, due Mon 13:00']],
  ['or from the change', { policy: fromChange, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', priority: 'P1' }, changes: ['Mon 12:00 priority P3>P1'] }, ['met 4h, due Mon 16:00']],
  ['a lower priority gives more time from the opening', { policy: byPriority, ticket: { opened: 'Mon 09:00', resolved: 'Tue 12:00', priority: 'P3' }, changes: ['Mon 12:00 priority P1>P3'] }, ['met 11h, due Tue 17:00']],
  ['and from the change', { policy: fromChange, ticket: { opened: 'Mon 09:00', resolved: 'Tue 12:00', priority: 'P3' }, changes: ['Mon 12:00 priority P1>P3'] }, ['met 8h, due Wed 12:00']],
  ['pauses before the change are carried from the opening', { policy: byPriority, ticket: { opened: 'Mon 09:00', resolved: 'Mon 15:00', priority: 'P1' }, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status pending>open', 'Mon 13:00 priority P3>P1'] }, ['met 4h, paused 2h, due Mon 15:00']],
  ['a pause that lasts over the change is carried', { policy: fromChange, ticket: { opened: 'Mon 09:00', resolved: 'Mon 17:00', priority: 'P1' }, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 priority P3>P1', 'Mon 14:00 status pending>open'] }, ['met 3h, paused 2h, due Tue 10:00']],
  ['a change that leaves the target as it was moves nothing', { policy: { ...fromChange, targets: { resolution: '8h' } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', priority: 'P1' }, changes: ['Mon 12:00 priority P3>P1'] }, ['met 7h, due Mon 17:00']],
  ['raised and lowered again: from the last change', { policy: fromChange, ticket: { opened: 'Mon 09:00', resolved: 'Wed 09:00', priority: 'P3' }, changes: ['Mon 10:00 priority P3>P1', 'Mon 12:00 priority P1>P3'] }, ['met 13h, due Wed 12:00']],
  ['what changes after the end changes nothing', { policy: byPriority, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', priority: 'P1' }, changes: ['Tue 12:00 priority P3>P1'] }, ['met 7h, due Tue 17:00']],
  ['no target for the new priority', { policy: byPriority, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', priority: 'P9' }, changes: ['Mon 12:00 priority P3>P9'] }, ['excluded: no target']],
  ['without changes the priority of the table holds', { policy: byPriority, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', priority: 'P1' } }, ['missed 7h, due Mon 13:00']],
  ['a tier that changes brings its calendar', { policy: { tiers: ['premium', 'basic'], calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } } }, clocks: { resolution: { calendarByTier: { premium: 'always' } } }, targets: { resolution: { premium: '8h', basic: '8h' } } }, ticket: { opened: 'Mon 15:00', resolved: 'Tue 09:00', tier: 'premium' }, changes: ['Mon 16:00 tier basic>premium'] }, ['missed 18h, due Mon 23:00']],
  ['or brings it from the change', { policy: { tiers: ['premium', 'basic'], calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } } }, clocks: { resolution: { onChange: 'change', calendarByTier: { premium: 'always' } } }, targets: { resolution: { premium: '8h', basic: '8h' } } }, ticket: { opened: 'Mon 15:00', resolved: 'Mon 23:00', tier: 'premium' }, changes: ['Mon 16:00 tier basic>premium'] }, ['met 7h, due Tue 00:00']],
  ['a client’s tier holds where the ticket has none', { policy: { tiers: ['premium', 'basic'], targets: { resolution: { premium: '4h', basic: '16h' } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', client: 'C1' }, clients: [{ id: 'C1', tier: 'premium' }] }, ['missed 7h, due Mon 13:00']],
  ['the policy’s word on a client comes before the table’s', { policy: { tiers: ['premium', 'basic'], clients: { C1: 'basic' }, targets: { resolution: { premium: '4h', basic: '16h' } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', client: 'C1' }, clients: [{ id: 'C1', tier: 'premium' }] }, ['met 7h, due Tue 17:00']],
]);

// biome-ignore format: one case is one line
table('which target', [
  ['the one that names most', { policy: { tiers: ['premium', 'basic'], targets: [{ clock: 'resolution', within: '40h' }, { clock: 'resolution', tier: 'premium', priority: 'P1', within: '4h' }, { clock: 'resolution', tier: 'premium', within: '8h' }] }, ticket: { ...solved, tier: 'premium', priority: 'P1' } }, ['missed 8h, due Mon 13:00']],
  ['a tier without the priority', { policy: { tiers: ['premium', 'basic'], targets: [{ clock: 'resolution', within: '40h' }, { clock: 'resolution', tier: 'premium', priority: 'P1', within: '4h' }, { clock: 'resolution', tier: 'premium', within: '8h' }] }, ticket: { ...solved, tier: 'premium', priority: 'P2' } }, ['met 8h, due Mon 17:00']],
  ['the general one for the rest', { policy: { tiers: ['premium', 'basic'], targets: [{ clock: 'resolution', within: '40h' }, { clock: 'resolution', tier: 'premium', within: '8h' }] }, ticket: { ...solved, tier: 'basic' } }, ['met 8h, due Fri 17:00']],
  ['of two that name as much, the later one', { policy: { tiers: ['premium', 'basic'], targets: [{ clock: 'resolution', tier: 'premium', within: '8h' }, { clock: 'resolution', priority: 'P1', within: '4h' }] }, ticket: { ...solved, tier: 'premium', priority: 'P1' } }, ['missed 8h, due Mon 13:00']],
  ['by kind', { policy: { targets: [{ clock: 'resolution', within: '8h' }, { clock: 'resolution', kind: 'complaint', within: '4h' }] }, ticket: { ...solved, kind: 'Complaint' } }, ['missed 8h, due Mon 13:00']],
  ['compared without case', { policy: { targets: { resolution: { P1: '4h' } } }, ticket: { ...solved, priority: 'p1' } }, ['missed 8h, due Mon 13:00']],
  ['a target of its day: before the change', { policy: { targets: [{ clock: 'resolution', within: '8h', until: '2026-01-06' }, { clock: 'resolution', within: '4h', from: '2026-01-06' }] }, ticket: solved }, ['met 8h, due Mon 17:00']],
  ['a target of its day: from the change on', { policy: { targets: [{ clock: 'resolution', within: '8h', until: '2026-01-06' }, { clock: 'resolution', within: '4h', from: '2026-01-06' }] }, ticket: { opened: 'Tue 09:00', resolved: 'Tue 17:00' } }, ['missed 8h, due Tue 13:00']],
  ['opened before, resolved after: the promise of the opening holds', { policy: { targets: [{ clock: 'resolution', within: '8h', until: '2026-01-06' }, { clock: 'resolution', within: '1h', from: '2026-01-06' }] }, ticket: { opened: 'Mon 16:00', resolved: 'Tue 12:00' } }, ['met 4h, due Tue 16:00']],
  ['a dated one comes before an undated one', { policy: { targets: [{ clock: 'resolution', within: '4h', from: '2026-01-05' }, { clock: 'resolution', within: '8h' }] }, ticket: solved }, ['missed 8h, due Mon 13:00']],
  ['a target may have its own calendar', { policy: { targets: [{ clock: 'resolution', priority: 'P1', within: '8h', calendar: 'always' }, { clock: 'resolution', within: '8h' }] }, ticket: { opened: 'Mon 16:00', resolved: 'Mon 23:00', priority: 'P1' } }, ['met 7h, due Tue 00:00']],
]);

const outage = { exclude: [{ reason: 'outage', from: '2026-01-05 11:00', until: '2026-01-05 13:00' }] };
// biome-ignore format: one case is one line
table('time that counts for nobody', [
  ['once', { policy: outage, ticket: { opened: 'Mon 09:00', resolved: 'Tue 10:00' } }, ['met 7h, due Tue 11:00, else missed']],
  ['outside the ticket’s life', { policy: outage, ticket: { opened: 'Tue 09:00', resolved: 'Tue 17:00' } }, ['met 8h, due Tue 17:00']],
  ['at night it takes nothing', { policy: { exclude: [{ reason: 'night', from: '2026-01-05 20:00', until: '2026-01-06 06:00' }] }, ticket: { opened: 'Mon 09:00', resolved: 'Tue 10:00' } }, ['missed 9h, due Mon 17:00']],
  ['every week', { policy: { exclude: [{ reason: 'maintenance', weekly: 'mon 09:00-11:00' }] }, ticket: { opened: 'Mon 09:00', resolved: 'Mon+1 12:00' } }, ['missed 39h, due Tue 11:00']],
  ['on top of a pause it counts once', { policy: outage, ticket: { opened: 'Mon 09:00', resolved: 'Tue 10:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status pending>open'] }, ['met 6h, paused 1h, due Tue 12:00']],
  ['for one clock only', { policy: { exclude: [{ ...outage.exclude[0], clocks: ['firstResponse'] }] }, ticket: { opened: 'Mon 09:00', resolved: 'Tue 10:00' } }, ['missed 9h, due Mon 17:00']],
  ['on a calendar clock', { policy: { ...outage, clocks: { resolution: { time: 'calendar' } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 18:00' } }, ['met 7h, due Mon 19:00, else missed']],
  ['for days', { policy: { ...outage, targets: { resolution: '1 day' } }, ticket: { opened: 'Mon 09:00', resolved: 'Tue 11:00' } }, ['met 24h, due Tue 11:00, else missed']],
  ['it moves a due date', { policy: { ...outage, ...due('first') }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', due: 'Mon 15:00' } }, ['met 5h, due Mon 17:00, else missed']],
  ['the whole time', { policy: { exclude: [{ reason: 'strike', from: '2026-01-05', until: '2026-01-10' }] }, ticket: { opened: 'Mon 09:00', resolved: 'Fri 17:00' } }, ['met 0h, due Mon+1 17:00, else missed']],
]);

describe('odd changes have a rule and a fault', () => {
  // biome-ignore format: one case is one line
  const rows: readonly [string, Case, readonly string[], readonly string[]][] = [
    ['out of order', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 12:00 status pending>open', 'Mon 10:00 status open>pending'] }, ['met 5h, paused 2h, due Tue 11:00'], []],
    ['repeated', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 10:00 status open>pending', 'Mon 12:00 status pending>open'] }, ['met 5h, paused 2h, due Tue 11:00'], ['change-repeated']],
    ['in the future', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>pending', 'Tue 12:00 status pending>open'], asOf: 'Mon 12:00' }, ['undecided paused 1h, paused 2h, due Tue 11:00'], ['change-in-future']],
    ['resolved in the future is open', { ticket: { opened: 'Mon 09:00', resolved: 'Tue 12:00' }, asOf: 'Mon 12:00' }, ['undecided running 3h, due Mon 17:00'], ['stamp-in-future']],
    ['contradictory: taken at its word', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status open>pending', 'Mon 12:00 status waiting>open'] }, ['met 5h, paused 2h, due Tue 11:00'], ['change-contradicts']],
    ['after the end', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 12:00' }, changes: ['Tue 12:00 status pending>open'] }, ['met 3h, due Mon 17:00'], ['change-after-end']],
    ['resolved before opened', { ticket: { opened: 'Tue 09:00', resolved: 'Mon 09:00' } }, ['excluded: ended before it started'], ['stop-before-start']],
    ['closed without a time', { ticket: { opened: 'Mon 09:00', status: 'closed' } }, ['excluded: closed, but not recorded when'], ['end-without-time']],
    ['two changes in one instant follow each other', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status work>pending', 'Mon 10:00 status open>work', 'Mon 12:00 status pending>open'] }, ['met 5h, paused 2h, due Tue 11:00'], []],
    ['there and back in one instant', { ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' }, changes: ['Mon 10:00 status pending>open', 'Mon 10:00 status open>pending'] }, ['met 7h, due Mon 17:00'], []],
    ['stopped twice', { ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>solved', 'Mon 12:00 status open>solved'] }, ['met 1h, due Mon 17:00'], ['change-contradicts']],
  ];
  for (const [title, c, expected, rules] of rows) {
    test(title, () => {
      expect(said(c)).toEqual(expected);
      expect(rulesOf(c)).toEqual(rules);
    });
  }
});

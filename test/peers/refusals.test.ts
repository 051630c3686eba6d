import { describe, expect, test } from 'vitest';
import { type CalendarInput, calendar } from '../../lib/calendar/businessTime.ts';
import { parsePolicy } from '../../lib/policy/parse.ts';

// What must not be guessed: refused with the rule, the setting by its path, and a remedy that can be typed as it stands.

type Row = readonly [title: string, policy: object, rule: string, setting: string, remedy: RegExp];

const office = (more: object): object => ({
  calendars: { office: { hours: { 'mon-fri': '09:00-17:00' }, ...more } },
});
const hours = (week: unknown): object => ({ calendars: { office: { hours: week } } });

// biome-ignore format: one case is one line
const rows: readonly Row[] = [
  ['hours that overlap', hours({ mon: '09:00-12:00, 11:00-17:00' }), 'hours-overlap', 'calendars.office.hours.mon', /09:00-17:00/],
  ['hours that overlap, as a list', hours({ mon: ['09:00-12:00', '11:59-17:00'] }), 'hours-overlap', 'calendars.office.hours.mon', /09:00-17:00/],
  ['one span within another', hours({ mon: '09:00-17:00, 10:00-11:00' }), 'hours-overlap', 'calendars.office.hours.mon', /09:00-17:00/],
  ['a night that meets its own morning', hours({ 'every day': '10:00-12:00, 22:00-11:00' }), 'hours-overlap', 'calendars.office.hours.every day', /End the night/],
  ['a Sunday night that meets Monday', hours({ sun: '22:00-06:00', mon: '05:00-09:00' }), 'hours-overlap', 'calendars.office.hours.sun', /End the night/],
  ['breaks that overlap', office({ breaks: { '2026-03-02': '12:00-13:00, 12:30-14:00' } }), 'hours-overlap', 'calendars.office.breaks.2026-03-02', /12:00-14:00/],
  ['a day given twice', hours({ 'mon-fri': '09:00-17:00', mon: '08:00-09:00' }), 'day-twice', 'calendars.office.hours.mon', /each day once/],
  ['a part of a holiday that is reversed', office({ holidays: ['2026-03-02 Eve 14:00-13:00'] }), 'hours-reversed', 'calendars.office.holidays[1]', /13:00-14:00/],
  ['a time that no clock shows', hours({ mon: '09:00-24:01' }), 'hours-impossible', 'calendars.office.hours.mon', /00:00 to 24:00/],
  ['sixty minutes', hours({ mon: '09:60-17:00' }), 'hours-impossible', 'calendars.office.hours.mon', /00:00 to 24:00/],
  ['a start at 24:00', hours({ mon: '24:00-06:00' }), 'hours-impossible', 'calendars.office.hours.mon', /00:00 to 24:00/],
  ['an unknown zone, with the nearest', { calendars: { office: { zone: 'Europe/Lodnon', hours: '24x7' } } }, 'zone-unknown', 'calendars.office.zone', /Europe\/London/],
  ['an unknown zone of the policy', { zone: 'Middle Earth' }, 'zone-unknown', 'zone', /IANA/],
  ['an offset in place of a zone', { zone: 'UTC+2' }, 'zone-unknown', 'zone', /IANA/],
  ['30 February', office({ holidays: ['2026-02-30'] }), 'holiday-impossible', 'calendars.office.holidays[1]', /last day of that month is 28/],
  ['29 February of 2026', office({ holidays: ['2026-02-29'] }), 'holiday-impossible', 'calendars.office.holidays[1]', /28/],
  ['29 February of 2100', office({ holidays: ['2100-02-29'] }), 'holiday-impossible', 'calendars.office.holidays[1]', /28/],
  ['30 February every year', office({ holidays: ['02-30'] }), 'holiday-impossible', 'calendars.office.holidays[1]', /29/],
  ['31 April every year', office({ holidays: ['04-31'] }), 'holiday-impossible', 'calendars.office.holidays[1]', /30/],
  ['a thirteenth month', office({ holidays: ['2026-13-01'] }), 'holiday-impossible', 'calendars.office.holidays[1]', /01 to 12/],
  ['day and month the other way round', office({ holidays: ['25/12/2026'] }), 'holiday-unreadable', 'calendars.office.holidays[1]', /2026-12-25/],
  ['a holiday typed twice', office({ holidays: ['2026-12-25 Christmas', '2026-12-25 Xmas'] }), 'holiday-twice', 'calendars.office.holidays[2]', /Keep one/],
  ['a yearly holiday typed twice', office({ holidays: ['12-25', '12-25 Xmas'] }), 'holiday-twice', 'calendars.office.holidays[2]', /Keep one/],
  ['a half holiday typed twice', office({ holidays: ['2026-12-24 A 12:00-24:00', '2026-12-24 B 12:00-24:00'] }), 'holiday-twice', 'calendars.office.holidays[2]', /Keep one/],
  ['a break on an impossible date', office({ breaks: { '2026-02-30': '12:00-13:00' } }), 'date-impossible', 'calendars.office.breaks.2026-02-30', /2026-03-01/],
  ['new hours from an impossible date', office({ changes: [{ from: '2026-02-30', hours: '09:00-10:00' }] }), 'date-impossible', 'calendars.office.changes[1].from', /2026-03-01/],
  ['two changes on one date', office({ changes: [{ from: '2026-03-01', hours: '09:00-10:00' }, { from: '2026-03-01', hours: '09:00-11:00' }] }), 'change-twice', 'calendars.office.changes[2]', /one change per date/],
  ['a change that does not say since when', office({ changes: [{ hours: '09:00-10:00' }] }), 'missing-key', 'calendars.office.changes[1]', /from/],
  ['a calendar that never opens', hours('closed'), 'calendar-never-opens', 'calendars.office.hours', /mon-fri/],
  ['a calendar of closed days', hours({ mon: 'closed', tue: 'closed' }), 'calendar-never-opens', 'calendars.office.hours', /mon-fri/],
  ['a calendar that never opens again', office({ changes: [{ from: '2026-03-01', hours: 'closed' }] }), 'calendar-never-opens', 'calendars.office.changes[1]', /mon-fri/],
  ['two that are never open together', { calendar: 'b', calendars: { a: { hours: '09:00-12:00' }, b: { hours: '12:00-17:00', and: ['a'] } } }, 'calendar-never-opens', 'calendars.b.and', /open together/],
  ['a calendar that needs itself', office({ and: ['office'] }), 'calendar-circle', 'calendars.office.and', /Remove one/],
  ['a calendar that needs an unknown one', office({ and: ['late'] }), 'calendar-unknown', 'calendars.office.and', /Known/],
  ['a clock by an unknown calendar', { ...office({}), clocks: { resolution: { calendar: 'ofice' } } }, 'calendar-unknown', 'clocks.resolution.calendar', /office/],
  ['a target by an unknown calendar', { ...office({}), targets: [{ clock: 'resolution', within: '8h', calendar: 'ofice' }] }, 'calendar-unknown', 'targets[1].calendar', /office/],
  ['two calendars and no word of which', { calendars: { a: { hours: '09:00-12:00' }, b: { hours: '13:00-17:00' } } }, 'calendar-unsaid', 'calendars', /calendar: a/],
  ['a bare 5d', { targets: { resolution: '5d' } }, 'duration-bare-days', 'targets.resolution', /40h.*5 business days.*5 days/],
  ['a bare 2w', { targets: { resolution: '2w' } }, 'duration-bare-days', 'targets.resolution', /80h.*10 business days.*14 days/],
  ['no time', { targets: { resolution: '0h' } }, 'duration-not-positive', 'targets.resolution', /above zero/],
  ['no days', { targets: { resolution: '0 business days' } }, 'duration-not-positive', 'targets.resolution', /above zero/],
  ['less than no time', { targets: { resolution: '-8h' } }, 'duration-not-positive', 'targets.resolution', /Write 8h/],
  ['less than no time, with a typeset minus', { targets: { resolution: '−3h' } }, 'duration-not-positive', 'targets.resolution', /Write 3h/],
  ['a number without a unit', { targets: { resolution: 8 } }, 'duration-unreadable', 'targets.resolution', /8h/],
  ['a month', { targets: { resolution: '1 month' } }, 'duration-unreadable', 'targets.resolution', /28 days/],
  ['half a business day', { targets: { resolution: '1.5 business days' } }, 'duration-unreadable', 'targets.resolution', /business days/],
  ['a target that ends before it begins', { targets: { resolution: { within: '8h', from: '2026-03-01', until: '2026-02-01' } } }, 'dates-reversed', 'targets.resolution.until', /earlier date under from/],
  ['two targets for one time', { targets: { resolution: ['8h', '6h'] } }, 'target-twice', 'targets.resolution', /from:/],
  ['goal 95', { goals: 95 }, 'share-over-one', 'goals', /95% or 0\.95/],
  ['goal 95 of one clock', { goals: { resolution: 95 } }, 'share-over-one', 'goals.resolution', /95% or 0\.95/],
  ['goal 95 as text', { goals: '95' }, 'share-unreadable', 'goals', /95% or 0\.95/],
  ['goal 101%', { goals: '101%' }, 'share-over-one', 'goals', /100%/],
  ['goal 0', { goals: 0 }, 'share-not-positive', 'goals', /95%/],
  ['excluded time that ends before it begins', { exclude: [{ reason: 'x', from: '2026-01-02', until: '2026-01-01' }] }, 'dates-reversed', 'exclude[1].until', /earlier date/],
  ['excluded time that is none', { exclude: [{ reason: 'x', from: '2026-01-02', until: '2026-01-02' }] }, 'dates-reversed', 'exclude[1].until', /earlier date/],
  ['excluded time without any', { exclude: [{ reason: 'x' }] }, 'exclusion-without-time', 'exclude[1]', /weekly: sun 02:00-04:00/],
  ['excluded time without a reason', { exclude: [{ weekly: 'sun 02:00-04:00' }] }, 'missing-key', 'exclude[1]', /reason/],
  ['excluded time of an unknown clock', { exclude: [{ reason: 'x', weekly: 'sun 02:00-04:00', clocks: ['resolutoin'] }] }, 'clock-unknown', 'exclude[1].clocks', /resolution/],
  ['a clock of one’s own without an end', { clocks: { x: { start: ['go'] } } }, 'clock-without-ends', 'clocks.x', /start and stop/],
  ['a choice that is none', { clocks: { resolution: { reopen: 'continues' } } }, 'unknown-choice', 'clocks.resolution.reopen', /continue/],
  ['a holiday file that is not there', office({ holidays: [{ file: 'uk.ics' }] }), 'file-missing', 'calendars.office.holidays[1]', /beside the policy/],
];

describe('a policy is refused by name, with the remedy', () => {
  for (const [title, policy, rule, setting, remedy] of rows) {
    test(title, () => {
      const { policy: made, faults } = parsePolicy(policy);
      expect(made).toBeNull();
      const fault = faults.find(f => f.rule === rule);
      expect(fault, `rules: ${faults.map(f => f.rule).join(', ')}`).toBeDefined();
      expect([fault!.column, fault!.effect]).toEqual([setting, 'row']);
      expect(fault!.remedy).toMatch(remedy);
    });
  }
});

describe('a calendar of plain values is refused alike, by the setting alone', () => {
  for (const [title, policy, , setting, remedy] of rows) {
    const calendars = (policy as { calendars?: Record<string, object> }).calendars;
    if (calendars?.office === undefined || Object.keys(policy).length > 1 || /needs|file/.test(title))
      continue;
    test(title, () => {
      const ask = (): unknown => calendar(calendars.office as CalendarInput);
      expect(ask).toThrow(setting.replace('calendars.office.', ''));
      expect(ask).toThrow(remedy);
    });
  }
});

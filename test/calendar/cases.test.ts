import { describe, expect, test } from 'vitest';
import { type BusinessTime, type CalendarInput, calendar } from '../../lib/calendar/businessTime.ts';

// Worked by hand, with a wall calendar and the rules of the zones. Text without an offset is local time of the calendar.

const HOUR = 3_600_000;
type Row = readonly [title: string, question: (c: BusinessTime) => unknown, expected: unknown];

function cases(name: string, input: CalendarInput, rows: readonly Row[]): void {
  describe(name, () => {
    const c = calendar(input);
    for (const [title, question, expected] of rows) {
      test(title, () => {
        const answer = question(c);
        expect(answer instanceof Date ? answer.toISOString() : answer).toEqual(expected);
      });
    }
  });
}

const hours =
  (from: string, until: string) =>
  (c: BusinessTime): number =>
    c.elapsed(from, until) / HOUR;
const due =
  (from: string, promise: string, atClosing?: 'next opening') =>
  (c: BusinessTime): Date | null =>
    c.due(from, promise, atClosing ? { atClosing } : {});
const back =
  (until: string, length: string) =>
  (c: BusinessTime): Date | null =>
    c.back(until, length);
const open =
  (at: string) =>
  (c: BusinessTime): boolean =>
    c.isOpen(at);
const opens =
  (at: string) =>
  (c: BusinessTime): Date | null =>
    c.nextOpening(at);
const closed =
  (at: string) =>
  (c: BusinessTime): Date | null =>
    c.previousClosing(at);
const closes =
  (at: string) =>
  (c: BusinessTime): Date | null =>
    c.nextClosing(at);
const spans =
  (from: string, until: string) =>
  (c: BusinessTime): string[] =>
    c
      .intervals(from, until)
      .map(s => `${s.from.toISOString().slice(5, 16)}/${s.until.toISOString().slice(5, 16)}`);

// biome-ignore format: one case is one line
const rows1: readonly Row[] = [
  ['a whole day', hours('2026-01-05 00:00', '2026-01-06 00:00'), 8],
  ['from within to within', hours('2026-01-05 10:30', '2026-01-05 16:45'), 6.25],
  ['before opening to after closing', hours('2026-01-05 07:00', '2026-01-05 19:00'), 8],
  ['over a night', hours('2026-01-05 16:00', '2026-01-06 10:00'), 2],
  ['over a weekend', hours('2026-01-09 16:00', '2026-01-12 10:00'), 2],
  ['a week', hours('2026-01-05 00:00', '2026-01-12 00:00'), 40],
  ['a year of 261 weekdays', hours('2026-01-01 00:00', '2027-01-01 00:00'), 261 * 8],
  ['reversed is nothing', hours('2026-01-06 10:00', '2026-01-05 10:00'), 0],
  ['an instant is nothing', hours('2026-01-05 10:00', '2026-01-05 10:00'), 0],
  ['a night is nothing', hours('2026-01-05 17:00', '2026-01-06 09:00'), 0],
  ['a millisecond', c => c.elapsed('2026-01-05 16:59:59.999', '2026-01-06 09:00'), 1],
  ['a millisecond on either side of the night', c => c.elapsed('2026-01-05 16:59:59.999', '2026-01-06 09:00:00.001'), 2],
  ['due within the day', due('2026-01-05 09:00', '4h'), '2026-01-05T13:00:00.000Z'],
  ['due exactly at closing', due('2026-01-05 09:00', '8h'), '2026-01-05T17:00:00.000Z'],
  ['due exactly at closing, by option the next opening', due('2026-01-05 09:00', '8h', 'next opening'), '2026-01-06T09:00:00.000Z'],
  ['the option changes nothing within the day', due('2026-01-05 09:00', '4h', 'next opening'), '2026-01-05T13:00:00.000Z'],
  ['a minute past closing is the next morning', due('2026-01-05 09:00', '8h1m'), '2026-01-06T09:01:00.000Z'],
  ['over a weekend', due('2026-01-09 16:00', '2h'), '2026-01-12T10:00:00.000Z'],
  ['from a closed hour', due('2026-01-10 12:00', '1h'), '2026-01-12T10:00:00.000Z'],
  ['from the instant of closing', due('2026-01-05 17:00', '1h'), '2026-01-06T10:00:00.000Z'],
  ['a hundred hours', due('2026-01-05 09:00', '100h'), '2026-01-21T13:00:00.000Z'],
  ['no time at all is the instant itself, even closed', c => c.due('2026-01-10 12:00', 0), '2026-01-10T12:00:00.000Z'],
  ['3 business days', due('2026-01-05 10:00', '3 business days'), '2026-01-08T17:00:00.000Z'],
  ['3 business days at closing, by option', due('2026-01-05 10:00', '3 business days', 'next opening'), '2026-01-09T09:00:00.000Z'],
  ['1 business day from a Friday', due('2026-01-09 10:00', '1 business day'), '2026-01-12T17:00:00.000Z'],
  ['1 business day from a Sunday', due('2026-01-11 10:00', '1 business day'), '2026-01-12T17:00:00.000Z'],
  ['10 business days', due('2026-01-05 10:00', '10 business days'), '2026-01-19T17:00:00.000Z'],
  ['28 days', due('2026-01-05 10:00', '28 days'), '2026-02-02T10:00:00.000Z'],
  ['1 day may end closed', due('2026-01-09 10:00', '1 day'), '2026-01-10T10:00:00.000Z'],
  ['look back within the day', back('2026-01-05 15:00', '2h'), '2026-01-05T13:00:00.000Z'],
  ['look back exactly to opening', back('2026-01-05 11:00', '2h'), '2026-01-05T09:00:00.000Z'],
  ['look back over a night', back('2026-01-06 10:00', '2h'), '2026-01-05T16:00:00.000Z'],
  ['look back over a weekend', back('2026-01-12 10:00', '2h'), '2026-01-09T16:00:00.000Z'],
  ['look back from a closed hour', back('2026-01-11 12:00', '1h'), '2026-01-09T16:00:00.000Z'],
  ['look back a week', back('2026-01-12 09:00', '40h'), '2026-01-05T09:00:00.000Z'],
  ['open at opening', open('2026-01-05 09:00'), true],
  ['closed at closing', open('2026-01-05 17:00'), false],
  ['open just before closing', open('2026-01-05 16:59:59.999'), true],
  ['closed just before opening', open('2026-01-05 08:59:59.999'), false],
  ['closed on Saturday', open('2026-01-10 12:00'), false],
  ['next opening while open is now', opens('2026-01-05 12:34'), '2026-01-05T12:34:00.000Z'],
  ['next opening at closing is tomorrow', opens('2026-01-05 17:00'), '2026-01-06T09:00:00.000Z'],
  ['next opening on Friday evening is Monday', opens('2026-01-09 18:00'), '2026-01-12T09:00:00.000Z'],
  ['previous closing at night', closed('2026-01-06 03:00'), '2026-01-05T17:00:00.000Z'],
  ['previous closing while open is now', closed('2026-01-05 12:00'), '2026-01-05T12:00:00.000Z'],
  ['previous closing at the instant of opening is the evening before', closed('2026-01-06 09:00'), '2026-01-05T17:00:00.000Z'],
  ['previous closing at closing is that closing', closed('2026-01-05 17:00'), '2026-01-05T17:00:00.000Z'],
  ['next closing', closes('2026-01-05 12:00'), '2026-01-05T17:00:00.000Z'],
  ['next closing from a closed hour', closes('2026-01-10 12:00'), '2026-01-12T17:00:00.000Z'],
  ['intervals are clipped', spans('2026-01-09 16:00', '2026-01-12 10:00'), ['01-09T16:00/01-09T17:00', '01-12T09:00/01-12T10:00']],
  ['no intervals at night', spans('2026-01-05 17:00', '2026-01-06 09:00'), []],
  ['far ahead', due('2026-01-05 09:00', '10000h'), '2030-10-18T17:00:00.000Z'],
  ['far back', back('2026-01-05 09:00', '10000h'), '2021-03-22T09:00:00.000Z'],
];
cases('Monday to Friday, 09:00 to 17:00', { hours: { 'mon-fri': '09:00-17:00' } }, rows1);

// biome-ignore format: one case is one line
const rows2: readonly Row[] = [
  ['two spans a day', hours('2026-01-05 00:00', '2026-01-06 00:00'), 7],
  ['over lunch', hours('2026-01-05 11:30', '2026-01-05 13:30'), 1],
  ['closed at lunch', open('2026-01-05 12:00'), false],
  ['due exactly at lunch', due('2026-01-05 09:00', '3h'), '2026-01-05T12:00:00.000Z'],
  ['due exactly at lunch, by option after it', due('2026-01-05 09:00', '3h', 'next opening'), '2026-01-05T13:00:00.000Z'],
  ['a business day closes in the evening, not at lunch', due('2026-01-05 09:00', '1 business day'), '2026-01-06T17:00:00.000Z'],
  ['other hours on Saturday', hours('2026-01-10 00:00', '2026-01-11 00:00'), 4],
  ['a Saturday is a business day here', due('2026-01-09 10:00', '1 business day'), '2026-01-10T14:00:00.000Z'],
  ['look back over lunch', back('2026-01-05 13:30', '1h'), '2026-01-05T11:30:00.000Z'],
];
cases(
  'with lunch, and Saturday morning',
  { hours: { 'mon-fri': ['09:00-12:00', '13:00-17:00'], sat: '10:00-14:00' } },
  rows2,
);

// biome-ignore format: one case is one line
const rows3: readonly Row[] = [
  ['a night counts whole', hours('2026-01-05 22:00', '2026-01-06 06:00'), 8],
  ['the morning after belongs to the night before', open('2026-01-06 05:59'), true],
  ['Monday morning has no night before it', open('2026-01-05 05:00'), false],
  ['Saturday morning belongs to Friday', open('2026-01-10 05:00'), true],
  ['Saturday night is off', open('2026-01-10 23:00'), false],
  ['a week without that night', hours('2026-01-05 00:00', '2026-01-12 00:00'), 32],
  ['from the small hours, one business day is the night that begins that day', due('2026-01-06 02:00', '1 business day'), '2026-01-07T06:00:00.000Z'],
  ['from the evening, it is the next night that is worked', due('2026-01-06 23:00', '1 business day'), '2026-01-09T06:00:00.000Z'],
  ['the holiday takes the night that begins on it', open('2026-01-07 23:00'), false],
  ['to its end', open('2026-01-08 05:00'), false],
  ['but not the night that runs into it', open('2026-01-07 05:00'), true],
  ['in numbers', hours('2026-01-06 22:00', '2026-01-08 22:00'), 8],
];
cases(
  'nights, Monday to Friday, 22:00 to 06:00',
  { hours: { 'mon-fri': '22:00-06:00' }, holidays: ['2026-01-07'] },
  rows3,
);

// biome-ignore format: one case is one line
const rows4: readonly Row[] = [
  ['24x7 is plain time', hours('2026-01-05 00:00', '2026-01-12 00:00'), 168],
  ['due', due('2026-01-10 12:00', '30h'), '2026-01-11T18:00:00.000Z'],
  ['always open', open('2026-12-25 03:00'), true],
  ['business days end at midnight', due('2026-01-10 12:00', '2 business days'), '2026-01-13T00:00:00.000Z'],
  ['it never closes', closes('2026-01-10 12:00'), null],
  ['one interval', spans('2026-01-10 12:00', '2026-01-12 12:00'), ['01-10T12:00/01-12T12:00']],
];
cases('24x7', { hours: '24x7' }, rows4);

// biome-ignore format: one case is one line
const rows5: readonly Row[] = [
  ['until 24:00', hours('2026-01-05 18:00', '2026-01-06 09:00'), 6],
  ['open a minute before midnight', open('2026-01-05 23:59'), true],
  ['closed at midnight', open('2026-01-06 00:00'), false],
  ['an end equal to the start is a whole day', hours('2026-01-07 00:00', '2026-01-09 12:00'), 24],
  ['that begins in the morning', open('2026-01-07 08:59'), false],
  ['and ends the next morning', open('2026-01-08 08:59'), true],
  ['two days that touch are one stretch', spans('2026-01-10 00:00', '2026-01-12 00:00'), ['01-10T00:00/01-12T00:00']],
  ['but two business days', due('2026-01-09 12:00', '1 business day'), '2026-01-11T00:00:00.000Z'],
];
cases(
  '24:00, a whole day from 09:00, days that touch',
  { hours: { mon: '18:00-24:00', wed: '09:00-09:00', 'sat, sun': '00:00-24:00' } },
  rows5,
);

const holidays = [
  '2026-12-25 Christmas Day',
  '12-26 Boxing Day',
  '02-29 Leap Day',
  '2026-12-24 Christmas Eve 12:00-24:00',
  '12-31 Eve 13:00-24:00',
  '2027-01-01',
];
// biome-ignore format: one case is one line
const rows6: readonly Row[] = [
  ['a fixed holiday', hours('2026-12-25 00:00', '2026-12-26 00:00'), 0],
  ['the same date of another year is none', hours('2025-12-25 00:00', '2025-12-26 00:00'), 8],
  ['a yearly one, any year', hours('2031-12-26 00:00', '2031-12-27 00:00'), 0],
  ['29 February in a leap year', hours('2028-02-29 00:00', '2028-03-01 00:00'), 0],
  ['in other years nothing: 28 February', hours('2027-02-28 00:00', '2027-03-01 00:00'), 8],
  ['in other years nothing: 1 March', hours('2027-03-01 00:00', '2027-03-02 00:00'), 8],
  ['not in 2100, which is no leap year', hours('2100-02-28 00:00', '2100-03-02 00:00'), 16],
  ['half a day', hours('2026-12-24 00:00', '2026-12-25 00:00'), 3],
  ['the half day closes at noon', closes('2026-12-24 10:00'), '2026-12-24T12:00:00.000Z'],
  ['half a day every year', hours('2029-12-31 00:00', '2030-01-01 00:00'), 4],
  ['due over Christmas', due('2026-12-24 10:00', '4h'), '2026-12-27T11:00:00.000Z'],
  ['3 business days over Christmas', due('2026-12-23 10:00', '3 business days'), '2026-12-28T17:00:00.000Z'],
  ['look back over Christmas', back('2026-12-27 10:00', '2h'), '2026-12-24T11:00:00.000Z'],
  ['the name of a holiday', c => c.holiday('2026-12-25 10:00'), 'Christmas Day'],
  ['a name for the free half of a day only', c => [c.holiday('2026-12-24 10:00'), c.holiday('2026-12-24 13:00')], [null, 'Christmas Eve']],
];
cases('holidays: fixed, yearly, in part', { hours: '09:00-17:00', holidays }, rows6);

// biome-ignore format: one case is one line
const rows7: readonly Row[] = [
  ['a break on a date', hours('2026-03-02 00:00', '2026-03-03 00:00'), 7],
  ['on that date only', hours('2026-03-03 00:00', '2026-03-04 00:00'), 8],
  ['a break that takes the whole day', hours('2026-03-04 00:00', '2026-03-05 00:00'), 0],
  ['several breaks', hours('2026-03-05 00:00', '2026-03-06 00:00'), 7.5],
  ['extra hours on a Saturday', hours('2026-03-07 00:00', '2026-03-08 00:00'), 4],
  ['extra hours after closing', hours('2026-03-09 00:00', '2026-03-10 00:00'), 11],
  ['that overlap the usual ones count once', hours('2026-03-10 00:00', '2026-03-11 00:00'), 9],
  ['extra hours on a holiday', hours('2026-03-11 00:00', '2026-03-12 00:00'), 2],
  ['a day of extra hours is a business day', due('2026-03-06 10:00', '1 business day'), '2026-03-07T14:00:00.000Z'],
  ['hours replaced on a date', hours('2026-03-12 00:00', '2026-03-13 00:00'), 3],
  ['replaced by none', hours('2026-03-13 00:00', '2026-03-14 00:00'), 0],
  ['replaced on a date that is a holiday every year', hours('2026-03-16 00:00', '2026-03-17 00:00'), 3],
  ['next year that day is the holiday again', hours('2027-03-16 00:00', '2027-03-17 00:00'), 0],
  ['a holiday of that very date beats replaced hours', hours('2026-03-17 00:00', '2026-03-18 00:00'), 0],
];
const special: CalendarInput = {
  hours: { 'mon-fri': '09:00-17:00' },
  holidays: ['2026-03-11', '03-16', '2026-03-17'],
  breaks: {
    '2026-03-02': '12:00-13:00',
    '2026-03-04': '08:00-18:00',
    '2026-03-05': ['10:00-10:15', '15:00-15:15'],
  },
  extra: {
    '2026-03-07': '10:00-14:00',
    '2026-03-09': '18:00-21:00',
    '2026-03-10': '16:00-18:00',
    '2026-03-11': '10:00-12:00',
  },
  replaced: {
    '2026-03-12': '09:00-12:00',
    '2026-03-13': 'closed',
    '2026-03-16': '09:00-12:00',
    '2026-03-17': '09:00-12:00',
  },
};
cases('breaks, extra and replaced hours on given dates', special, rows7);

// biome-ignore format: one case is one line
const rows8: readonly Row[] = [
  ['February as it was', hours('2026-02-27 00:00', '2026-02-28 00:00'), 8],
  ['March with the new hours', hours('2026-03-02 00:00', '2026-03-03 00:00'), 10],
  ['over the change', hours('2026-02-27 16:00', '2026-03-02 10:00'), 7],
  ['due over the change', due('2026-02-27 16:00', '6h'), '2026-03-02T09:00:00.000Z'],
  ['the night of 28 February belongs to February', open('2026-03-01 01:00'), true],
  ['the night of 1 March would not', open('2026-03-02 01:00'), false],
  ['a second change', hours('2026-06-01 00:00', '2026-06-02 00:00'), 4],
];
cases(
  'new opening times from 1 March, and again from 1 June',
  {
    hours: { 'mon-fri': '09:00-17:00', 'sat, sun': '22:00-02:00' },
    changes: [
      { from: '2026-03-01', hours: { 'mon-fri': '08:00-18:00' } },
      { from: '2026-06-01', hours: { 'mon-fri': '08:00-12:00' } },
    ],
  },
  rows8,
);

// biome-ignore format: one case is one line
const rows9: readonly Row[] = [
  ['open when both are: London 09:00 to 17:00 and New York 09:00 to 17:00', spans('2026-01-05 00:00', '2026-01-06 00:00'), ['01-05T14:00/01-05T17:00']],
  ['in the weeks between the two clock changes they share an hour more', spans('2026-03-16 00:00', '2026-03-17 00:00'), ['03-16T13:00/03-16T17:00']],
  ['a holiday of either closes both', hours('2026-07-03 00:00', '2026-07-04 00:00'), 0],
  ['business days are those of the first', due('2026-01-05 15:00', '1 business day'), '2026-01-06T17:00:00.000Z'],
];
cases(
  'London and New York together',
  {
    zone: 'Europe/London',
    hours: { 'mon-fri': '09:00-17:00' },
    and: [{ zone: 'America/New_York', hours: { 'mon-fri': '09:00-17:00' }, holidays: ['2026-07-03'] }],
  },
  rows9,
);

// biome-ignore format: one case is one line
const rows10: readonly Row[] = [
  ['a day of 23 hours', hours('2026-03-29 00:00', '2026-03-30 00:00'), 23],
  ['a day of 25 hours', hours('2026-10-25 00:00', '2026-10-26 00:00'), 25],
  ['28 days over the change keep the time of day', due('2026-03-15 09:00', '28 days'), '2026-04-12T07:00:00.000Z'],
  ['1 day into the gap moves forward', due('2026-03-28 02:30', '1 day'), '2026-03-29T01:30:00.000Z'],
  ['1 day into the overlap is the first', due('2026-10-24 02:30', '1 day'), '2026-10-25T00:30:00.000Z'],
  ['a local time in the gap moves forward by it', c => c.elapsed('2026-03-29 02:30', '2026-03-29 03:30'), 0],
  ['a local time in the overlap is the first', hours('2026-10-25 02:30', '2026-10-25 03:30'), 2],
  ['24 hours from noon before the change end at 13:00', due('2026-03-28 12:00', '24h'), '2026-03-29T11:00:00.000Z'],
];
cases(
  'Amsterdam, round the clock with one holiday far away',
  { zone: 'Europe/Amsterdam', hours: '24x7', holidays: ['2031-01-01'] },
  rows10,
);

// biome-ignore format: one case is one line
const rows11: readonly Row[] = [
  ['hours within the gap move forward with it', spans('2026-03-29 00:00', '2026-03-30 00:00'), ['03-29T01:15/03-29T01:45']],
  ['hours in the overlap happen the first time', spans('2026-10-25 00:00', '2026-10-26 00:00'), ['10-25T00:15/10-25T00:45']],
];
cases('Amsterdam, 02:15 to 02:45', { zone: 'Europe/Amsterdam', hours: '02:15-02:45' }, rows11);

// biome-ignore format: one case is one line
const rows12: readonly Row[] = [
  ['an opening in the gap moves past its closing: no time', hours('2006-04-02 00:00', '2006-04-03 00:00'), 0],
  ['other days are as written', hours('2006-04-03 00:00', '2006-04-04 00:00'), 0.75],
];
cases('Los Angeles, 02:30 to 03:15', { zone: 'America/Los_Angeles', hours: '02:30-03:15' }, rows12);

// biome-ignore format: one case is one line
const rows13: readonly Row[] = [
  ['a skipped date has no hours', hours('2011-12-29 00:00', '2012-01-01 00:00'), 16],
  ['the day before counts whole', hours('2011-12-29 00:00', '2011-12-29 24:00'), 8],
  ['the next business day is the one after', due('2011-12-29 10:00', '1 business day'), '2011-12-31T03:00:00.000Z'],
  ['1 date later lies in the skipped date and moves forward by a day', due('2011-12-29 10:00', '1 day'), '2011-12-30T20:00:00.000Z'],
  ['2 dates later', due('2011-12-29 10:00', '2 days'), '2011-12-30T20:00:00.000Z'],
];
cases('Apia without 30 December 2011', { zone: 'Pacific/Apia', hours: '09:00-17:00' }, rows13);

// biome-ignore format: one case is one line
const rows14: readonly Row[] = [
  ['Kwajalein without 21 August 1993', hours('1993-08-20 00:00', '1993-08-23 00:00'), 16],
];
cases('Kwajalein', { zone: 'Pacific/Kwajalein', hours: '09:00-17:00' }, rows14);

// biome-ignore format: one case is one line
const rows15: readonly Row[] = [
  ['a day of 23.5 hours', hours('2026-10-04 00:00', '2026-10-05 00:00'), 23.5],
  ['a day of 24.5 hours', hours('2026-04-05 00:00', '2026-04-06 00:00'), 24.5],
];
cases(
  'Lord Howe moves its clocks by half an hour',
  { zone: 'Australia/Lord_Howe', hours: '00:00-24:00' },
  rows15,
);

// biome-ignore format: one case is one line
const rows16: readonly Row[] = [
  ['a day that begins at 01:00 has 23 hours', hours('2018-11-04 01:00', '2018-11-05 00:00'), 23],
  ['its local midnight is the instant of the change', hours('2018-11-03 23:00', '2018-11-04 01:00'), 1],
  ['a Saturday of 25 hours', hours('2018-02-17 00:00', '2018-02-18 00:00'), 25],
  ['24:00 is the second midnight', spans('2018-02-17 00:00', '2018-02-18 00:00'), ['02-17T02:00/02-18T03:00']],
];
cases(
  'São Paulo changes its clocks at midnight',
  { zone: 'America/Sao_Paulo', hours: { sat: '00:00-24:00', sun: '00:00-24:00' } },
  rows16,
);

// biome-ignore format: one case is one line
const rows17: readonly Row[] = [
  ['Beirut, midnight of the gap', spans('2026-03-29 00:00', '2026-03-29 06:00'), ['03-28T22:00/03-29T03:00']],
  ['Beirut, midnight of the overlap', hours('2026-10-24 00:00', '2026-10-25 00:00'), 25],
];
cases('Beirut', { zone: 'Asia/Beirut', hours: '00:00-24:00', holidays: ['2040-01-01'] }, rows17);

// biome-ignore format: one case is one line
const rows18: readonly Row[] = [
  ['a quarter hour off', opens('2026-01-05 00:00'), '2026-01-05T03:15:00.000Z'],
  ['the whole day', hours('2026-01-05 00:00', '2026-01-06 00:00'), 8],
];
cases(
  'Kathmandu is five and three quarter hours ahead',
  { zone: 'Asia/Kathmandu', hours: '09:00-17:00' },
  rows18,
);

const ics = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20260501',
  'DTEND;VALUE=DATE:20260502',
  'SUMMARY:Labour Day\\, observed',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20260803',
  'DTEND;VALUE=DATE:20260806',
  'SUMMARY:Summer',
  '  closing',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20200101',
  'RRULE:FREQ=YEARLY',
  'SUMMARY:New Year',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
// biome-ignore format: one case is one line
const rows19: readonly Row[] = [
  ['a day, its end exclusive', hours('2026-05-01 00:00', '2026-05-03 00:00'), 8],
  ['its name, unescaped', c => c.holiday('2026-05-01 10:00'), 'Labour Day, observed'],
  ['several days', hours('2026-08-02 00:00', '2026-08-07 00:00'), 16],
  ['a folded name', c => c.holiday('2026-08-04 10:00'), 'Summer closing'],
  ['every year', hours('2029-01-01 00:00', '2029-01-02 00:00'), 0],
];
cases('holidays from an .ics file', { hours: '09:00-17:00', ics }, rows19);

describe('refused by name, with the remedy', () => {
  const refused: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'hours that overlap',
      { hours: { mon: '09:00-17:00, 16:00-18:00' } },
      /hours\.mon.*overlap.*Write them as one/,
    ],
    [
      'a night that runs into the next day',
      { hours: { mon: '22:00-09:00', tue: '08:00-12:00' } },
      /runs past midnight.*overlap/,
    ],
    ['an unknown zone', { zone: 'Europe/Amsterdm', hours: '24x7' }, /zone.*Europe\/Amsterdm.*Did you mean/],
    [
      'an impossible holiday',
      { hours: '24x7', holidays: ['2026-02-30'] },
      /2026-02-30.*last day of that month is 28/,
    ],
    [
      '29 February of a year without it',
      { hours: '24x7', holidays: ['2027-02-29'] },
      /2027-02-29.*last day of that month is 28/,
    ],
    [
      'a holiday typed twice',
      { hours: '24x7', holidays: ['2026-12-25', '2026-12-25'] },
      /2026-12-25 is listed twice.*Keep one/,
    ],
    ['a calendar that never opens', { hours: 'closed' }, /never opens.*Give it hours/],
    [
      'two that are never open together',
      { hours: { mon: '09:00-17:00' }, and: [{ hours: { tue: '09:00-17:00' } }] },
      /never open|shares no hour/,
    ],
    ['a time that no clock shows', { hours: { mon: '09:00-25:00' } }, /no clock shows.*00:00 to 24:00/],
    ['hours that cannot be read', { hours: { mon: '9-5' } }, /hours\.mon.*Write hours as/],
    ['a mistyped setting', { hour: '24x7' }, /hour.*Did you mean hours/],
    ['a mistyped day', { hours: { mnoday: '09:00-17:00' } }, /mnoday/],
    ['no object', null, /must be an object/],
  ];
  for (const [title, input, message] of refused) {
    test(title, () => expect(() => calendar(input as CalendarInput)).toThrow(message));
  }

  const office = calendar({ hours: { 'mon-fri': '09:00-17:00' } });
  const calls: readonly (readonly [string, () => unknown, RegExp])[] = [
    ['a bare 5d', () => office.due('2026-01-05', '5d'), /5d.*40h.*5 business days.*5 days/],
    ['a negative promise', () => office.due('2026-01-05', '-8h'), /-8h/],
    ['a promise of nothing', () => office.due('2026-01-05', '0h'), /0h.*above zero/],
    [
      'a promise that is no number',
      () => office.due('2026-01-05', Number.NaN),
      /promise must be milliseconds/,
    ],
    [
      'an instant that is none',
      () => office.elapsed('yesterday', '2026-01-05'),
      /elapsed: from must be a Date/,
    ],
    ['an impossible date', () => office.isOpen('2026-02-30 10:00'), /isOpen: at must be/],
    ['an invalid Date', () => office.isOpen(new Date(Number.NaN)), /isOpen: at must be/],
    ['looking back days', () => office.back('2026-01-05', '3 days'), /a day has no one length/],
  ];
  for (const [title, call, message] of calls) test(title, () => expect(call).toThrow(message));
});

test('what is taken and should be known is told: an event that is left out, a date that is listed twice', () => {
  const ics = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART:20260112T100000',
    'SUMMARY:Meeting',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const office = calendar({
    hours: { 'mon-fri': '09:00-17:00' },
    holidays: ['12-25', '2026-12-25'],
    ics: ics.join('\n'),
  });
  expect(office.notes).toEqual([
    '2026-12-25 is off as Holiday, and every 12-25 is, as Holiday; it counts once. Keep one of the two.',
    'The text of ics holds an event that is not taken as a holiday: Meeting: no whole day. Write its dates in the policy, if it is one.',
  ]);
  expect(calendar({ hours: '09:00-17:00' }).notes).toEqual([]);
});

test('a text that is no iCalendar file is refused, and a calendar that never opens is called by no name', () => {
  expect(() => calendar({ hours: '09:00-17:00', ics: '<!doctype html>' })).toThrow(
    /The text of ics is not an iCalendar file/,
  );
  expect(() => calendar({ hours: 'closed' })).toThrow(/The calendar never opens/);
});

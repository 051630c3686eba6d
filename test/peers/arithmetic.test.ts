import type { CalendarInput } from '../../lib/calendar/businessTime.ts';
import { ask, back, closed, closes, due, holiday, hours, ms, open, opens, type Row, spans } from './ask.ts';

// The questions of the tests of zendesk/biz, moment-business-time, dayjs-business-time, GLPI, Zammad and opening_hours.
// Where the answer differs from theirs the title says so, and why is in docs/clocks.md.

const uneven: CalendarInput = {
  hours: {
    mon: '09:00-17:00',
    tue: '10:00-16:00',
    wed: '09:00-17:00',
    thu: '10:00-16:00',
    fri: '09:00-17:00',
    sat: '11:00-14:30',
  },
  holidays: ['2006-01-16', '2006-01-18'],
};
// biome-ignore format: one question is one line
const biz: readonly Row[] = [
  ['19 hours on from Monday 11:00', due('2006-01-02 11:00', '19h'), '2006-01-04T16:00'],
  ['19 hours back from Wednesday 16:00', back('2006-01-04 16:00', '19h'), '2006-01-02T11:00'],
  ['and the hours between the two', hours('2006-01-02 11:00', '2006-01-04 16:00'), 19],
  ['a week of uneven days', hours('2006-01-01', '2006-01-08'), 39.5],
  ['two weeks, the second one the same', hours('2006-01-01', '2006-01-15'), 79],
  ['a week with two holidays', hours('2006-01-15', '2006-01-22'), 23.5],
  ['a week of hours on', due('2006-01-02 09:00', '39h30m'), '2006-01-07T14:30'],
  ['a week of hours and a minute on', due('2006-01-02 09:00', '39h31m'), '2006-01-09T09:01'],
  ['a week of hours back', back('2006-01-09 09:00', '39h30m'), '2006-01-02T09:00'],
  ['a second on', due('2006-01-02 09:00', '1s'), '2006-01-02T09:00:01'],
  ['a second back, from the opening', back('2006-01-03 10:00', '1s'), '2006-01-02T16:59:59'],
  ['one hour from the end of the week', due('2006-01-07 14:00', '1h'), '2006-01-09T09:30'],
  ['from a Sunday', due('2006-01-01 12:00', '30m'), '2006-01-02T09:30'],
  ['back from a Sunday', back('2006-01-08 12:00', '30m'), '2006-01-07T14:00'],
  ['no time on: the instant itself (biz refuses zero)', due('2006-01-02 12:00', 0), '2006-01-02T12:00'],
  ['no time back: the instant itself (biz refuses zero)', back('2006-01-02 12:00', 0), '2006-01-02T12:00'],
  ['at the beginning of an interval it is open', open('2006-01-02 09:00'), true],
  ['at the end of an interval it is closed (early versions of biz said open)', open('2006-01-02 17:00'), false],
  ['within an interval it is open', open('2006-01-02 12:00'), true],
  ['outside all intervals it is closed', open('2006-01-01 09:00'), false],
  ['on a holiday it is closed', open('2006-01-16 12:00'), false],
  ['on Tuesday before ten it is closed', open('2006-01-03 09:59'), false],
  ['the periods of a week', spans('2006-01-01', '2006-01-08'), ['2006-01-02T09:00/2006-01-02T17:00', '2006-01-03T10:00/2006-01-03T16:00', '2006-01-04T09:00/2006-01-04T17:00', '2006-01-05T10:00/2006-01-05T16:00', '2006-01-06T09:00/2006-01-06T17:00', '2006-01-07T11:00/2006-01-07T14:30']],
  ['periods skip the holidays', spans('2006-01-14', '2006-01-20'), ['2006-01-14T11:00/2006-01-14T14:30', '2006-01-17T10:00/2006-01-17T16:00', '2006-01-19T10:00/2006-01-19T16:00']],
  ['the first period is cut where the question begins', spans('2006-01-02 12:00', '2006-01-03'), ['2006-01-02T12:00/2006-01-02T17:00']],
  ['the last period is cut where it ends', spans('2006-01-02', '2006-01-02 12:00'), ['2006-01-02T09:00/2006-01-02T12:00']],
  ['no period between two nights', spans('2006-01-02 17:00', '2006-01-03 10:00'), []],
  ['no period in an empty question', spans('2006-01-02 12:00', '2006-01-02 12:00'), []],
  ['no period in a reversed question', spans('2006-01-03', '2006-01-02'), []],
  ['reversed is nothing', hours('2006-01-04', '2006-01-02'), 0],
  ['an hour that spans the lunch of nobody', hours('2006-01-02 12:00', '2006-01-02 13:00'), 1],
  ['three hours over a night', hours('2006-01-02 15:00', '2006-01-03 11:00'), 3],
  ['over a weekend with a holiday Monday', hours('2006-01-13 16:00', '2006-01-17 11:00'), 1 + 3.5 + 1],
  ['3 business days from Saturday: the holidays are none', due('2006-01-14 12:00', '3 business days'), '2006-01-20T17:00'],
  ['1 business day from Friday is Saturday', due('2006-01-06 12:00', '1 business day'), '2006-01-07T14:30'],
  ['5 business days from Monday', due('2006-01-02 12:00', '5 business days'), '2006-01-07T14:30'],
  ['6 business days from Monday', due('2006-01-02 12:00', '6 business days'), '2006-01-09T17:00'],
  ['the opening after a holiday', opens('2006-01-15 12:00'), '2006-01-17T10:00'],
  ['the closing after a holiday', closes('2006-01-18 12:00'), '2006-01-19T16:00'],
  ['the closing before a holiday', closed('2006-01-16 12:00'), '2006-01-14T14:30'],
];
ask('zendesk/biz: a week of uneven days', uneven, biz);

// biome-ignore format: one question is one line
ask('zendesk/biz: breaks and shifts', { hours: { 'mon-fri': '09:00-17:00' }, holidays: ['2006-01-05'], breaks: { '2006-01-02': '10:00-11:30', '2006-01-03': ['09:00-10:00', '14:15-14:30'], '2006-01-04': '05:00-09:00' }, replaced: { '2006-01-06': '07:00-15:30', '2006-01-07': '10:00-12:00', '2006-01-05': '10:00-12:00' } }, [
  ['before the break', open('2006-01-02 09:59'), true],
  ['the break begins', open('2006-01-02 10:00'), false],
  ['the break ends', open('2006-01-02 11:30'), true],
  ['a day with a break', hours('2006-01-02', '2006-01-03'), 6.5],
  ['a day with two breaks, one at the opening', hours('2006-01-03', '2006-01-04'), 6.75],
  ['a break outside the hours takes nothing', hours('2006-01-04', '2006-01-05'), 8],
  ['due over a break', due('2006-01-02 09:30', '1h'), '2006-01-02T12:00'],
  ['due exactly where the break begins', due('2006-01-02 09:00', '1h'), '2006-01-02T10:00'],
  ['the same, by option, where it ends', due('2006-01-02 09:00', '1h', 'next opening'), '2006-01-02T11:30'],
  ['back over a break', back('2006-01-02 12:00', '1h'), '2006-01-02T09:30'],
  ['back exactly to the end of the break', back('2006-01-02 12:30', '1h'), '2006-01-02T11:30'],
  ['the opening on a day whose break takes the morning', opens('2006-01-02 18:00'), '2006-01-03T10:00'],
  ['a shift takes the place of the hours', hours('2006-01-06', '2006-01-07'), 8.5],
  ['a shift on a Saturday', spans('2006-01-07', '2006-01-08'), ['2006-01-07T10:00/2006-01-07T12:00']],
  ['a shift on a holiday of that very date stays a holiday', hours('2006-01-05', '2006-01-06'), 0],
  ['the next Saturday has none', hours('2006-01-14', '2006-01-15'), 0],
]);

// biome-ignore format: one question is one line
ask('zendesk/biz: the meeting of two schedules', { hours: { 'mon-fri': '09:00-17:00' }, holidays: ['2006-01-03'], breaks: { '2006-01-02': '12:00-13:00' }, and: [{ hours: { 'tue-sat': '14:00-20:00', mon: '08:00-12:30' }, holidays: ['2006-01-04'], replaced: { '2006-01-06': '06:00-10:00' } }] }, [
  ['Monday: a morning', spans('2006-01-02', '2006-01-03'), ['2006-01-02T09:00/2006-01-02T12:00']],
  ['a holiday of the first', hours('2006-01-03', '2006-01-04'), 0],
  ['a holiday of the second', hours('2006-01-04', '2006-01-05'), 0],
  ['Thursday: an afternoon', spans('2006-01-05', '2006-01-06'), ['2006-01-05T14:00/2006-01-05T17:00']],
  ['Friday by the shift of the second', spans('2006-01-06', '2006-01-07'), ['2006-01-06T09:00/2006-01-06T10:00']],
  ['a Saturday of one alone is closed', hours('2006-01-07', '2006-01-08'), 0],
  ['due over both', due('2006-01-02 11:00', '5h'), '2006-01-06T10:00'],
]);
// biome-ignore format: one question is one line
ask('two calendars of one zone: the second takes it from the first', { zone: 'Asia/Tokyo', hours: '09:00-17:00', and: [{ hours: '12:00-20:00' }] }, [
  ['open together in the afternoon of Tokyo', spans('2026-01-05 00:00', '2026-01-06 00:00'), ['2026-01-05T03:00/2026-01-05T08:00']],
]);
// biome-ignore format: one question is one line
ask('three calendars at once', { hours: '08:00-18:00', and: [{ hours: '09:00-20:00' }, { hours: '00:00-12:00', holidays: ['2026-01-06'] }] }, [
  ['what all share', spans('2026-01-05', '2026-01-06'), ['2026-01-05T09:00/2026-01-05T12:00']],
  ['a holiday of the third', hours('2026-01-06', '2026-01-07'), 0],
  ['a business day ends where all close', due('2026-01-05 10:00', '1 business day'), '2026-01-07T12:00'],
]);

// biome-ignore format: one question is one line
ask('moment-business-time: weekdays nine to five', { hours: { 'mon-fri': '09:00-17:00' } }, [
  ['two hours within a day', due('2015-02-26 10:12:34', '2h'), '2015-02-26T12:12:34'],
  ['nine hours run over a night', due('2015-02-26 10:12:34', '9h'), '2015-02-27T11:12:34'],
  ['nineteen over a weekend', due('2015-02-26 10:12:34', '19h'), '2015-03-02T13:12:34'],
  ['seventeen over two nights', due('2016-03-21 15:30', '17h'), '2016-03-23T16:30'],
  ['eighteen over three', due('2016-03-21 15:30', '18h'), '2016-03-24T09:30'],
  ['a hundred and eight over weeks', due('2015-02-26 10:12:34', '108h'), '2015-03-17T14:12:34'],
  ['from a Saturday', due('2015-02-28 10:13', '2h'), '2015-03-02T11:00'],
  ['45 minutes from a Saturday', due('2015-02-28 10:13', '45m'), '2015-03-02T09:45'],
  ['45 minutes from 300 ms before closing', due('2015-02-26T16:59:59.700', '45m'), '2015-02-27T09:44:59.700Z'],
  ['45 seconds from there', due('2015-02-26T16:59:59.700', '45s'), '2015-02-27T09:00:44.700Z'],
  ['555 ms from there', due('2015-02-26T16:59:59.700', 555), '2015-02-27T09:00:00.255Z'],
  ['exactly the 300 ms are the closing', due('2015-02-26T16:59:59.700', 300), '2015-02-26T17:00'],
  ['600 minutes', due('2015-02-26 10:12:34', '600m'), '2015-02-27T12:12:34'],
  ['600 seconds', due('2015-02-26 10:12:34', '600s'), '2015-02-26T10:22:34'],
  ['hours, minutes and seconds together', due('2015-02-26 10:12:34', '9h48m17s'), '2015-02-27T12:00:51'],
  ['two hours back', back('2015-02-26 16:12:34', '2h'), '2015-02-26T14:12:34'],
  ['nine back over a night', back('2015-02-26 16:12:34', '9h'), '2015-02-25T15:12:34'],
  ['nineteen back over two', back('2015-02-26 16:12:34', '19h'), '2015-02-24T13:12:34'],
  ['a hundred and eight back', back('2015-02-26 16:12:34', '108h'), '2015-02-09T12:12:34'],
  ['two back from a Sunday', back('2015-03-01 16:12:34', '2h'), '2015-02-27T15:00'],
  ['45 minutes back from a Sunday', back('2015-03-01 16:12:34', '45m'), '2015-02-27T16:15'],
  ['45 minutes back from 700 ms after opening', back('2015-02-26T09:00:00.700', '45m'), '2015-02-25T16:15:00.700Z'],
  ['45 seconds back from 20 s after opening', back('2015-02-26T09:00:20', '45s'), '2015-02-25T16:59:35'],
  ['555 ms back from 100 ms after opening', back('2015-02-26T09:00:00.100', 555), '2015-02-25T16:59:59.545Z'],
  ['555 ms back from a Sunday', back('2015-03-01 16:12:34', 555), '2015-02-27T16:59:59.445Z'],
  ['together back', back('2015-02-26 16:12:34', '9h48m17s'), '2015-02-25T14:24:17'],
  ['2 working days from Thursday are Monday (ours: to its closing)', due('2015-02-26 10:12:34', '2 business days'), '2015-03-02T17:00'],
  ['10 are a fortnight', due('2015-02-26 10:12:34', '10 business days'), '2015-03-12T17:00'],
  ['100 are twenty weeks', due('2015-02-26 10:12:34', '100 business days'), '2015-07-16T17:00'],
  ['1 from a Saturday is Monday', due('2015-02-28 10:13', '1 business day'), '2015-03-02T17:00'],
  ['working time ends before the closing instant (moment-business-time includes it)', open('2017-06-26 17:00'), false],
  ['and begins with the opening instant', open('2017-06-26 09:00'), true],
  ['the next working time of a Saturday', opens('2015-02-28 10:13'), '2015-03-02T09:00'],
  ['of an evening', opens('2015-02-26 17:30'), '2015-02-27T09:00'],
  ['of an early morning', opens('2015-02-26 07:30'), '2015-02-26T09:00'],
  ['of working time is now', opens('2015-02-26 10:12:34'), '2015-02-26T10:12:34'],
  ['the difference within a day', hours('2015-02-27 10:00', '2015-02-27 13:30'), 3.5],
  ['reversed it is nothing (there: negative)', hours('2015-02-27 13:30', '2015-02-27 10:00'), 0],
  ['the difference over a weekend', hours('2015-02-27 10:00', '2015-03-02 13:30'), 11.5],
  ['from one evening to the next morning', hours('2016-10-16 18:00', '2016-10-17 06:00'), 0],
  ['from Saturday to Friday afternoon', hours('2015-02-21 10:00', '2015-02-27 15:00'), 38],
]);
// biome-ignore format: one question is one line
ask('moment-business-time: other hours each day', { hours: { mon: '12:00-17:00', tue: '09:30-17:00', wed: '10:00-13:00', thu: '09:00-17:00', sun: '09:30-17:00' } }, [
  ['before a late Monday opening', open('2015-02-23 10:00'), false],
  ['two hours from before it', due('2015-02-23 10:00', '2h'), '2015-02-23T14:00'],
  ['fifteen hours', due('2015-02-23 10:00', '15h'), '2015-02-25T12:30'],
  ['after a short Wednesday', due('2015-02-25 16:00', '2h'), '2015-02-26T11:00'],
  ['eight hours back from there', back('2015-02-25 16:00', '8h'), '2015-02-24T12:00'],
  ['Sunday is open', open('2015-03-01 10:00'), true],
  ['Friday is not', open('2015-02-27 12:00'), false],
  ['the closing before Sunday is Thursday’s', closed('2015-03-01 09:00'), '2015-02-26T17:00'],
]);
// biome-ignore format: one question is one line
ask('moment-business-time: holidays, some every year', { hours: { 'mon-fri': '09:00-17:00' }, holidays: ['2015-02-27', '12-25'] }, [
  ['eight hours over the holiday', due('2015-02-26 12:00', '8h'), '2015-03-02T12:00'],
  ['3 business days over it', due('2015-02-26', '3 business days'), '2015-03-04T17:00'],
  ['the hours around it', hours('2015-02-26 12:00', '2015-03-02 12:00'), 8],
  ['Christmas 2015', open('2015-12-25 12:00'), false],
  ['Christmas 2018', open('2018-12-25 12:00'), false],
  ['Christmas 2037', open('2037-12-25 12:00'), false],
  ['27 February of another year is none', open('2017-02-27 12:00'), true],
]);

// biome-ignore format: one question is one line
ask('dayjs-business-time: two segments on Wednesdays', { hours: { 'mon, tue, thu, fri': '09:00-17:00', wed: '09:00-12:00, 13:00-18:00' }, holidays: ['2021-01-01', '2021-01-25', '2021-06-03'] }, [
  ['30 minutes', hours('2021-02-08 09:00', '2021-02-08 09:30'), 0.5],
  ['90 minutes over a night', hours('2021-02-08 16:45', '2021-02-09 10:15'), 1.5],
  ['four and a half hours over lunch', hours('2021-02-10 10:30', '2021-02-10 16:00'), 4.5],
  ['ten hours over a holiday', hours('2021-06-02 10:00', '2021-06-04 12:00'), 10],
  ['over a weekend', hours('2021-02-05 15:00', '2021-02-08 14:30'), 7.5],
  ['over a long weekend', hours('2021-01-22 14:00', '2021-01-27 11:00'), 3 + 8 + 2],
  ['next: before opening', opens('2021-02-01 08:00'), '2021-02-01T09:00'],
  ['next: now', opens('2021-02-01 10:00'), '2021-02-01T10:00'],
  ['next: a holiday afternoon', opens('2021-01-25 15:00'), '2021-01-26T09:00'],
  ['next: lunch', opens('2021-02-03 12:30'), '2021-02-03T13:00'],
  ['next: the instant lunch begins', opens('2021-02-03 12:00'), '2021-02-03T13:00'],
  ['next: Friday evening', opens('2021-01-29 19:00'), '2021-02-01T09:00'],
  ['next: the night before a holiday', opens('2021-06-02 22:00'), '2021-06-04T09:00'],
  ['next: before a long weekend', opens('2021-01-22 20:00'), '2021-01-26T09:00'],
  ['last: lunch', closed('2021-02-03 12:30'), '2021-02-03T12:00'],
  ['last: a holiday', closed('2021-01-25 15:00'), '2021-01-22T17:00'],
  ['three hours over lunch', due('2021-02-03 11:00', '3h'), '2021-02-03T15:00'],
  ['one hour to where lunch begins', due('2021-02-03 11:00', '1h'), '2021-02-03T12:00'],
  ['one hour back from the middle of lunch', back('2021-02-03 12:30', '1h'), '2021-02-03T11:00'],
  ['20 hours', due('2021-02-01 09:00', '20h'), '2021-02-03T14:00'],
  ['3 business days over the holiday', due('2021-01-22 10:00', '3 business days'), '2021-01-28T17:00'],
  ['a business day with two segments closes with the second', due('2021-02-02 10:00', '1 business day'), '2021-02-03T18:00'],
]);
// biome-ignore format: one question is one line
ask('dayjs-business-time: closed but for two dates', { hours: 'closed', replaced: { '2024-03-19': '08:00-17:00', '2024-03-20': '08:00-17:00' } }, [
  ['open on the first', open('2024-03-19 12:00'), true],
  ['early on it is not', open('2024-03-19 06:00'), false],
  ['closed the day before', open('2024-03-18 12:00'), false],
  ['ten hours', due('2024-03-01', '10h'), '2024-03-20T09:00'],
  ['eighteen hours are all there are', due('2024-03-01', '18h'), '2024-03-20T17:00'],
  ['a minute more never comes', due('2024-03-01', '18h1m'), null],
  ['the next opening from years before', opens('2020-01-01'), '2024-03-19T08:00'],
  ['after the last there is none', opens('2024-03-20 17:00'), null],
  ['nor was there one before the first', closed('2024-03-19 08:00'), null],
  ['eighteen hours back', back('2030-01-01', '18h'), '2024-03-19T08:00'],
  ['a minute more never was', back('2030-01-01', '18h1m'), null],
]);

// biome-ignore format: one question is one line
ask('GLPI: weekdays eight to eight', { hours: { 'mon-fri': '08:00-20:00' } }, [
  ['an hour of the two', hours('2019-01-01 07:00', '2019-01-01 09:00'), 1],
  ['before opening', hours('2019-01-01 06:00', '2019-01-01 07:00'), 0],
  ['a week', hours('2019-01-01', '2019-01-08'), 60],
  ['a week reversed', hours('2019-01-08', '2019-01-01'), 0],
  ['7 business days to the end of the day', due('2018-11-19 10:00', '7 business days'), '2018-11-28T20:00'],
  ['84 working hours are 7 days of 12 (a day as hours, said as hours)', due('2018-11-19 10:00', '84h'), '2018-11-28T10:00'],
  ['84 working hours back', back('2018-11-19 10:00', '84h'), '2018-11-08T10:00'],
  ['half past eight on Wednesday', open('2019-01-02 08:30'), true],
  ['nine in the evening', open('2019-01-04 21:00'), false],
  ['Saturday morning', open('2019-01-05 08:30'), false],
  ['midnight', open('2019-01-01 00:00'), false],
]);
// biome-ignore format: one question is one line
ask('GLPI: five days round the clock', { hours: { 'mon-fri': '00:00-24:00' } }, [
  ['7 business days end with midnight', due('2018-11-19 10:00', '7 business days'), '2018-11-29T00:00'],
  ['168 hours', due('2018-11-19 10:00', '168h'), '2018-11-28T10:00'],
  ['168 hours back', back('2018-11-19 10:00', '168h'), '2018-11-08T10:00'],
  ['the five days are one stretch', spans('2018-11-17', '2018-11-25'), ['2018-11-19T00:00/2018-11-24T00:00']],
  ['it closes on Friday at midnight', closes('2018-11-20 10:00'), '2018-11-24T00:00'],
  ['and business days end each midnight', due('2018-11-19 10:00', '1 business day'), '2018-11-21T00:00'],
]);
// biome-ignore format: one question is one line
ask('GLPI: a holiday every year and a long closing', { hours: { 'mon-fri': '08:00-20:00' }, holidays: ['05-01'], ics: ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Summer closing', 'DTSTART;VALUE=DATE:20190708', 'DTEND;VALUE=DATE:20190902', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n') }, [
  ['1 May 2019', open('2019-05-01 10:00'), false],
  ['1 May 2023', open('2023-05-01 10:00'), false],
  ['2 May', open('2019-05-02 10:00'), true],
  ['before the closing', open('2019-07-05 10:00'), true],
  ['in the closing', open('2019-07-12 10:00'), false],
  ['its name', holiday('2019-07-12 10:00'), 'Summer closing'],
  ['opens after eight weeks', opens('2019-07-06'), '2019-09-02T08:00'],
  ['due over it', due('2019-07-05 19:00', '2h'), '2019-09-02T09:00'],
]);

// biome-ignore format: one question is one line
ask('Zammad: Berlin, eight to eight, All Saints', { zone: 'Europe/Berlin', hours: { 'mon-fri': '08:00-20:00' }, holidays: ['2016-11-01 All Saints'] }, [
  ['2 hours from the holiday', due('2016-11-01T13:56:21Z', '2h'), '2016-11-02T09:00'],
  ['20 hours from the holiday', due('2016-11-01T13:56:21Z', '20h'), '2016-11-03T15:00'],
  ['20 hours from Monday (to the second; Zammad drops seconds)', due('2016-11-07T13:26:36Z', '20h'), '2016-11-09T09:26:36'],
]);
// biome-ignore format: one question is one line
ask('Zammad: to a minute before midnight', { hours: '00:00-23:59' }, [
  ['24 hours lack a minute a day', due('2026-01-05 12:00', '24h'), '2026-01-06T12:01'],
  ['the last minute is closed', open('2026-01-05 23:59'), false],
]);
// biome-ignore format: one question is one line
ask('Zammad refuses nine to midnight as 00:00; here an end not later than the start runs to midnight', { hours: { 'mon-fri': '09:00-00:00' } }, [
  ['fifteen hours', hours('2026-01-05', '2026-01-06'), 15],
  ['closed at midnight', open('2026-01-06 00:00'), false],
  ['a business day ends there', due('2026-01-05 10:00', '1 business day'), '2026-01-07T00:00'],
]);

// biome-ignore format: one question is one line
ask('opening_hours: a bar', { zone: 'Europe/Berlin', hours: { 'sun-tue': '11:00-01:00', 'wed, thu': '11:00-03:00', fri: '11:00-06:00', sat: '11:00-07:00' } }, [
  ['a week', hours('2012-10-01', '2012-10-08'), 1 + 14 * 2 + 16 * 2 + 19 + 20 + 13],
  ['Sunday at half past six belongs to Saturday', open('2012-10-07 06:30'), true],
  ['at seven it closes', open('2012-10-07 07:00'), false],
  ['Friday closes on Saturday at six', closes('2012-10-05 12:00'), '2012-10-06T04:00'],
  ['1 business day from Saturday 02:00 is Saturday', due('2012-10-06 02:00', '1 business day'), '2012-10-07T05:00'],
]);
// biome-ignore format: one question is one line
ask('opening_hours: nights', { hours: { mon: '22:00-02:00', tue: '12:00-14:00', wed: '22:00-22:00', sat: '22:00-02:00', sun: '22:00-02:00' } }, [
  ['Monday night runs into Tuesday (opening_hours cuts it at midnight there)', spans('2012-10-01 12:00', '2012-10-03'), ['2012-10-01T22:00/2012-10-02T02:00', '2012-10-02T12:00/2012-10-02T14:00']],
  ['from ten to ten is a whole day', hours('2012-10-03', '2012-10-05'), 24],
  ['cut at both ends of the week', hours('2012-10-01', '2012-10-08'), 2 + 4 + 2 + 24 + 4 + 2],
  ['two nights that follow are two stretches', spans('2012-10-06', '2012-10-08'), ['2012-10-06T22:00/2012-10-07T02:00', '2012-10-07T22:00/2012-10-08T00:00']],
]);
// biome-ignore format: one question is one line
ask('opening_hours: open but for an hour on Monday', { hours: { mon: '00:00-15:00, 16:00-24:00', 'tue-sun': '24h' } }, [
  ['a week without that hour', hours('2012-10-01', '2012-10-08'), 167],
  ['two stretches', spans('2012-10-01', '2012-10-08'), ['2012-10-01T00:00/2012-10-01T15:00', '2012-10-01T16:00/2012-10-08T00:00']],
  ['24 hours over it', due('2012-10-01 10:00', '24h'), '2012-10-02T11:00'],
]);
// biome-ignore format: one question is one line
ask('opening_hours: touching spans are one', { hours: { mon: ['10:00-11:00', '11:00-12:00'], tue: '13:00-20:00, 10:00-12:00' } }, [
  ['one stretch', spans('2012-10-01', '2012-10-02'), ['2012-10-01T10:00/2012-10-01T12:00']],
  ['spans may be given in any order', spans('2012-10-02', '2012-10-03'), ['2012-10-02T10:00/2012-10-02T12:00', '2012-10-02T13:00/2012-10-02T20:00']],
  ['open where they touch', open('2012-10-01 11:00'), true],
  ['a deadline where they touch stays, by either option', due('2012-10-01 10:00', '1h', 'next opening'), '2012-10-01T11:00'],
]);
// biome-ignore format: one question is one line
ask('long ago and far ahead', { zone: 'Europe/London', hours: { 'mon-fri': '09:00-17:00' } }, [
  ['1 January 1970 was in summer time all the year', spans('1970-01-01', '1970-01-02'), ['1970-01-01T08:00/1970-01-01T16:00']],
  ['1969', hours('1969-12-31', '1970-01-01'), 8],
  ['July 2037', spans('2037-07-01', '2037-07-02'), ['2037-07-01T08:00/2037-07-01T16:00']],
  ['29 February 2000', hours('2000-02-29', '2000-03-01'), 8],
  ['from 1970 to 2037 by weeks', hours('1970-01-05', '2036-12-29'), 3495 * 40],
  ['a millisecond before closing', ms('2026-01-05T16:59:59.999', '2026-01-05T18:00'), 1],
  ['10 years of weeks on', due('2026-01-05 09:00', '20880h'), '2036-01-04T17:00'],
  ['10 years of weeks back', back('2036-01-07 09:00', '20880h'), '2026-01-05T09:00'],
]);

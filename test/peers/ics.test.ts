import { describe, expect, test } from 'vitest';
import { calendar } from '../../lib/calendar/businessTime.ts';

// Holiday files as calendars write them (RFC 5545), asked for the dates on which an office of seven days stays shut.

type Row = readonly [title: string, event: string, shut: readonly string[], open: readonly string[]];

// biome-ignore format: one event is one line
const rows: readonly Row[] = [
  ['a day without an end is that day', 'DTSTART;VALUE=DATE:20261225', ['2026-12-25'], ['2026-12-24', '2026-12-26', '2027-12-25']],
  ['the end is exclusive', 'DTSTART;VALUE=DATE:20261225|DTEND;VALUE=DATE:20261226', ['2026-12-25'], ['2026-12-26']],
  ['three days over the end of a month', 'DTSTART;VALUE=DATE:20260130|DTEND;VALUE=DATE:20260202', ['2026-01-30', '2026-01-31', '2026-02-01'], ['2026-01-29', '2026-02-02']],
  ['an end on the day of the start is that day', 'DTSTART;VALUE=DATE:20261225|DTEND;VALUE=DATE:20261225', ['2026-12-25'], ['2026-12-26']],
  ['a length of two days', 'DTSTART;VALUE=DATE:20261225|DURATION:P2D', ['2026-12-25', '2026-12-26'], ['2026-12-27']],
  ['a length of a week', 'DTSTART;VALUE=DATE:20261225|DURATION:P1W', ['2026-12-25', '2026-12-31'], ['2027-01-01']],
  ['midnight to midnight in UTC', 'DTSTART:20261225T000000Z|DTEND:20261226T000000Z', ['2026-12-25'], ['2026-12-24', '2026-12-26']],
  ['midnight to midnight in a zone', 'DTSTART;TZID=Europe/London:20261225T000000|DTEND;TZID=Europe/London:20261226T000000', ['2026-12-25'], ['2026-12-26']],
  ['a zone in quotation marks, with a colon', 'DTSTART;TZID="(UTC+01:00) Amsterdam":20261225T000000|DTEND;TZID="(UTC+01:00) Amsterdam":20261226T000000', ['2026-12-25'], ['2026-12-26']],
  ['every year, from its first year on', 'DTSTART;VALUE=DATE:20241225|RRULE:FREQ=YEARLY', ['2024-12-25', '2026-12-25', '2037-12-25'], ['2023-12-25', '2026-12-26']],
  ['every year, with what follows from the date', 'DTSTART;VALUE=DATE:20241225|RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=25;WKST=MO', ['2026-12-25'], ['2026-12-26']],
  ['two days every year', 'DTSTART;VALUE=DATE:20241225|DTEND;VALUE=DATE:20241227|RRULE:FREQ=YEARLY', ['2026-12-25', '2026-12-26', '2031-12-26'], ['2026-12-27']],
  ['every year until one', 'DTSTART;VALUE=DATE:20241225|RRULE:FREQ=YEARLY;UNTIL=20261225', ['2024-12-25', '2026-12-25'], ['2027-12-25']],
  ['every year until an instant of one', 'DTSTART;VALUE=DATE:20241225|RRULE:FREQ=YEARLY;UNTIL=20261231T235959Z', ['2026-12-25'], ['2027-12-25']],
  ['three times', 'DTSTART;VALUE=DATE:20241225|RRULE:FREQ=YEARLY;COUNT=3', ['2024-12-25', '2025-12-25', '2026-12-25'], ['2027-12-25']],
  ['every second year', 'DTSTART;VALUE=DATE:20241225|RRULE:FREQ=YEARLY;INTERVAL=2', ['2024-12-25', '2026-12-25'], ['2025-12-25', '2027-12-25']],
  ['the fourth Thursday of November', 'DTSTART;VALUE=DATE:20241128|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', ['2024-11-28', '2025-11-27', '2026-11-26'], ['2026-11-19', '2026-11-28']],
  ['the last Monday of May', 'DTSTART;VALUE=DATE:20240527|RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', ['2025-05-26', '2026-05-25', '2027-05-31'], ['2026-05-18']],
  ['29 February every year is only where there is one', 'DTSTART;VALUE=DATE:20240229|RRULE:FREQ=YEARLY', ['2024-02-29', '2028-02-29'], ['2026-02-28', '2026-03-01']],
  ['every year but one', 'DTSTART;VALUE=DATE:20241225|RRULE:FREQ=YEARLY|EXDATE;VALUE=DATE:20261225', ['2025-12-25', '2027-12-25'], ['2026-12-25']],
  ['cancelled', 'DTSTART;VALUE=DATE:20261225|STATUS:CANCELLED', [], ['2026-12-25']],
  ['an hour of an afternoon is no day off', 'DTSTART:20261225T140000|DTEND:20261225T150000', [], ['2026-12-25']],
  ['a date that no calendar has', 'DTSTART;VALUE=DATE:20260230', [], ['2026-02-28', '2026-03-01', '2026-03-02']],
  ['small letters', 'dtstart;value=date:20261225', ['2026-12-25'], ['2026-12-26']],
  ['a folded line', 'DTST\n ART;VALUE=DA\n\tTE:20261225', ['2026-12-25'], ['2026-12-26']],
  ['an alarm within it is not it', 'DTSTART;VALUE=DATE:20261225|BEGIN:VALARM|TRIGGER:-P1D|DURATION:P3D|END:VALARM', ['2026-12-25'], ['2026-12-26']],
];

const file = (event: string, ends: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    ...event.split('|'),
    'SUMMARY:Off',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .join('\n')
    .replaceAll('\n', ends);

describe('a day off from a file', () => {
  for (const [title, event, shut, open] of rows) {
    test(title, () => {
      for (const ends of ['\r\n', '\n']) {
        const c = calendar({ hours: '09:00-17:00', ics: file(event, ends) });
        const hours = (dates: readonly string[]): number[] =>
          dates.map(d => c.elapsed(d, `${d} 24:00`) / 3_600_000);
        expect(hours(shut)).toEqual(shut.map(() => 0));
        expect(hours(open)).toEqual(open.map(() => 8));
      }
    });
  }

  // biome-ignore format: one name is one line
  const names: readonly (readonly [title: string, line: string, name: string])[] = [
    ['plain', 'SUMMARY:Christmas Day', 'Christmas Day'],
    ['escaped comma and semicolon', 'SUMMARY:Christmas\\, first\\; day', 'Christmas, first; day'],
    ['an escaped backslash before an n is no new line', 'SUMMARY:A\\\\n B', 'A\\n B'],
    ['an escaped new line', 'SUMMARY:Christmas\\nDay', 'Christmas Day'],
    ['with a language', 'SUMMARY;LANGUAGE=de:Weihnachten', 'Weihnachten'],
    ['folded within a word', 'SUMMARY:Christ\r\n mas', 'Christmas'],
    ['with a colon', 'SUMMARY:Off: Christmas', 'Off: Christmas'],
    ['none', 'X-NOTHING:1', 'Holiday'],
  ];
  for (const [title, line, name] of names) {
    test(`its name: ${title}`, () => {
      const ics = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
      expect(calendar({ hours: '24h', ics }).holiday('2026-12-25 10:00')).toBe(name);
    });
  }

  test('a date of the list and of the file has the name of the list', () => {
    const ics = file('DTSTART;VALUE=DATE:20261225', '\r\n');
    expect(calendar({ hours: '24h', ics, holidays: ['2026-12-25 Ours'] }).holiday('2026-12-25 10:00')).toBe(
      'Ours',
    );
  });
});

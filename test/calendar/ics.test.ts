import { describe, expect, test } from 'vitest';
import { calendar } from '../../lib/calendar/businessTime.ts';
import { readIcs } from '../../lib/policy/ics.ts';

const file = (...lines: string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]): string => file('BEGIN:VEVENT', ...lines, 'END:VEVENT');
const dates = (...lines: string[]): string[] => readIcs(event(...lines)).holidays.map(h => h.date);
const day = (date: string): string => `DTSTART;VALUE=DATE:${date}`;

describe('holidays of an .ics file', () => {
  test('an event of one day, with or without an end', () => {
    expect(dates(day('20260501'))).toEqual(['2026-05-01']);
    expect(dates(day('20260501'), 'DTEND;VALUE=DATE:20260502')).toEqual(['2026-05-01']);
    expect(dates('DTSTART:20260501')).toEqual(['2026-05-01']);
    expect(dates('DTSTART:20260501T000000', 'DTEND:20260502T000000')).toEqual(['2026-05-01']);
  });

  test('an event of several days: the end is exclusive', () => {
    expect(dates(day('20261230'), 'DTEND;VALUE=DATE:20270102')).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(dates(day('20261230'), 'DURATION:P2D')).toEqual(['2026-12-30', '2026-12-31']);
    expect(dates(day('20260803'), 'DURATION:P1W')).toHaveLength(7);
  });

  test('every year, from its first year on', () => {
    expect(readIcs(event(day('20200101'), 'RRULE:FREQ=YEARLY', 'SUMMARY:New Year')).holidays).toEqual([
      { name: 'New Year', date: '01-01', hours: null, years: { from: 2020, until: null } },
    ]);
    const office = calendar({
      hours: '09:00-17:00',
      ics: event(day('20240605'), 'RRULE:FREQ=YEARLY;COUNT=3'),
    });
    const closed = [2023, 2024, 2025, 2026, 2027].map(year => !office.isOpen(`${year}-06-05 10:00`));
    expect(closed).toEqual([false, true, true, true, false]);
  });

  test('several days every year, over the end of the year', () => {
    const office = calendar({
      hours: '09:00-17:00',
      ics: event(day('20251231'), 'DTEND;VALUE=DATE:20260103', 'RRULE:FREQ=YEARLY;UNTIL=20261231'),
    });
    const open = [
      '2025-01-01',
      '2025-12-31',
      '2026-01-02',
      '2026-12-31',
      '2027-01-02',
      '2027-12-31',
      '2028-01-01',
    ];
    expect(open.map(date => office.isOpen(`${date} 10:00`))).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('29 February every year comes only where there is one', () => {
    const office = calendar({ hours: '09:00-17:00', ics: event(day('20240229'), 'RRULE:FREQ=YEARLY') });
    expect(['2027-02-28', '2027-03-01', '2028-02-29'].map(d => office.isOpen(`${d} 10:00`))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('the fourth Thursday of November, the last Monday of May', () => {
    const thanks = dates(day('20241128'), 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH');
    expect(thanks.slice(0, 3)).toEqual(['2024-11-28', '2025-11-27', '2026-11-26']);
    const memorial = dates(day('20240527'), 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO');
    expect(memorial.slice(0, 3)).toEqual(['2024-05-27', '2025-05-26', '2026-05-25']);
  });

  test('every second year, and years that are taken out', () => {
    expect(dates(day('20240601'), 'RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=3')).toEqual([
      '2024-06-01',
      '2026-06-01',
      '2028-06-01',
    ]);
    const rule = 'RRULE:FREQ=YEARLY;COUNT=4';
    expect(dates(day('20240601'), rule, 'EXDATE;VALUE=DATE:20250601', 'EXDATE;VALUE=DATE:20260601')).toEqual([
      '2024-06-01',
      '2027-06-01',
    ]);
  });

  test('names: folded lines, escapes, parameters', () => {
    const name = (...lines: string[]): string => readIcs(event(day('20260501'), ...lines)).holidays[0]!.name;
    expect(name('SUMMARY:Labour Day\\, obs', ' erved\\; all of us')).toBe('Labour Day, observed; all of us');
    expect(name('SUMMARY;LANGUAGE=en;X-A="a:b;c":May Day')).toBe('May Day');
    expect(name('SUMMARY:back\\\\slash')).toBe('back\\slash');
    expect(name()).toBe('Holiday');
  });

  test('an alarm within an event is not the event', () => {
    expect(
      readIcs(event(day('20260501'), 'BEGIN:VALARM', 'SUMMARY:ring', 'END:VALARM', 'SUMMARY:May'))
        .holidays[0]!.name,
    ).toBe('May');
  });

  test('what is no whole day, or repeats otherwise, is named and left out; what is cancelled is gone', () => {
    const left = (...lines: string[]): readonly string[] => {
      const read = readIcs(event(...lines, 'SUMMARY:It'));
      expect(read.holidays).toEqual([]);
      return read.left;
    };
    expect(left('DTSTART:20260501T100000Z')).toEqual(['It: no whole day']);
    expect(left('DTSTART:20260501T000000', 'DTEND:20260501T100000')).toEqual(['It: no whole day']);
    expect(left('DTSTART:20260501T000000', 'DURATION:PT10H')).toEqual(['It: no whole day']);
    expect(left(day('20260230'))).toEqual(['It: no whole day']);
    expect(left(day('20260501'), 'DTEND;VALUE=DATE:20260430')).toEqual(['It: ends before it begins']);
    expect(left(day('20260101'), 'DTEND;VALUE=DATE:20270101')).toEqual(['It: longer than 60 days']);
    expect(left(day('20260501'), 'RRULE:FREQ=YEARLY;BYDAY=MO')).toEqual([
      'It: repeats by FREQ=YEARLY;BYDAY=MO',
    ]);
    expect(left(day('20260501'), 'RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR')).toHaveLength(1);
    expect(left(day('20260501'), 'RRULE:FREQ=DAILY')).toEqual(['It: repeats by FREQ=DAILY']);
    expect(left(day('20260501'), 'RRULE:FREQ=HOURLY;COUNT=3')).toHaveLength(1);
    expect(left(day('20260501'), 'RRULE:FREQ=WEEKLY;BYDAY=MO')).toHaveLength(1); // a Friday is no Monday
    expect(left(day('20260501'), 'RRULE:FREQ=YEARLY', 'RRULE:FREQ=MONTHLY')).toHaveLength(1);
    expect(left(day('20260501'), 'RDATE:20260601T100000')).toEqual([
      'It: has an added or left-out time that is no whole day',
    ]);
    expect(left(day('20260501'), 'STATUS:CANCELLED')).toEqual([]);
  });

  test('what is no iCalendar file, or breaks off, is refused', () => {
    for (const text of ['', 'no calendar at all', '<!doctype html><title>Sign in</title>', '{"events":[]}'])
      expect(readIcs(text)).toEqual({ holidays: [], left: [], wrong: 'is not an iCalendar file' });
    const whole = event(day('20260501'));
    for (const cut of [
      whole.replace('END:VEVENT', ''),
      whole.replace('END:VCALENDAR', ''),
      whole.slice(0, 40),
    ])
      expect(readIcs(cut).wrong).toBe('breaks off before its end');
    expect(readIcs(file())).toEqual({ holidays: [], left: [], wrong: null });
  });

  test('line ends of any kind, and a mark at the beginning of the file', () => {
    const lines = file('BEGIN:VEVENT', 'DTST', ' ART;VALUE=DATE:20260501', 'END:VEVENT');
    for (const end of ['\r', '\n', '\r\n'])
      expect(readIcs(`\uFEFF${lines.replaceAll('\r\n', end)}`).holidays.map(h => h.date)).toEqual([
        '2026-05-01',
      ]);
  });

  test('every nth month, week and day: by number, by weekday, until a date or so many times', () => {
    const rule = (start: string, text: string): string[] => dates(day(start), `RRULE:FREQ=${text}`);
    expect(rule('20260131', 'MONTHLY;COUNT=3')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
    expect(rule('20260131', 'MONTHLY;BYMONTHDAY=-1;COUNT=3')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ]);
    expect(rule('20260213', 'MONTHLY;BYDAY=FR;BYMONTHDAY=13;UNTIL=20261231')).toEqual([
      '2026-02-13',
      '2026-03-13',
      '2026-11-13',
    ]);
    expect(rule('20260105', 'MONTHLY;INTERVAL=2;BYDAY=1MO;UNTIL=20260501T000000Z')).toEqual([
      '2026-01-05',
      '2026-03-02',
    ]);
    expect(rule('20260501', 'WEEKLY;COUNT=2')).toEqual(['2026-05-01', '2026-05-08']);
    expect(rule('20260106', 'WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4')).toEqual([
      '2026-01-06',
      '2026-01-11',
      '2026-01-20',
      '2026-01-25',
    ]);
    // The same in weeks that begin on Sunday (RFC 5545, 3.8.5.3).
    expect(rule('20260106', 'WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4')).toEqual([
      '2026-01-06',
      '2026-01-18',
      '2026-01-20',
      '2026-02-01',
    ]);
    expect(rule('20260501', 'DAILY;INTERVAL=10;COUNT=3')).toEqual(['2026-05-01', '2026-05-11', '2026-05-21']);
    expect(rule('20240229', 'YEARLY;COUNT=2')).toEqual(['2024-02-29', '2028-02-29']);
    expect(rule('20260102', 'WEEKLY').at(-1)).toBe('2199-12-27');
  });

  test('dates of its own, dates taken out, and a date moved elsewhere', () => {
    expect(
      dates(day('20260501'), 'RDATE;VALUE=DATE:20260601,20260701', 'EXDATE;VALUE=DATE:20260601'),
    ).toEqual(['2026-05-01', '2026-07-01']);
    const moved = file(
      'BEGIN:VEVENT',
      'UID:a',
      day('20260101'),
      'RRULE:FREQ=YEARLY;COUNT=3',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:a',
      'RECURRENCE-ID;VALUE=DATE:20270101',
      day('20270104'),
      'END:VEVENT',
    );
    expect(readIcs(moved).holidays.map(h => h.date)).toEqual(['2026-01-01', '2027-01-04', '2028-01-01']);
  });

  test('a run over the end of February every year has its 29th', () => {
    const run = readIcs(
      event(day('20270227'), 'DTEND;VALUE=DATE:20270303', 'RRULE:FREQ=YEARLY;COUNT=2'),
    ).holidays.map(h => h.date);
    expect(run.slice(4)).toEqual(['2028-02-27', '2028-02-28', '2028-02-29', '2028-03-01']);
  });
});

import { describe, expect, test } from 'vitest';
import { calendar } from '../../lib/calendar/businessTime.ts';
import { readIcs } from '../../lib/policy/ics.ts';

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
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
    expect(readIcs(event('DTSTART:20260501T100000Z', 'SUMMARY:Meeting')).left).toEqual([
      'Meeting: no whole day',
    ]);
    expect(readIcs(event(day('20260501'), 'RRULE:FREQ=MONTHLY', 'SUMMARY:Pay')).left).toEqual([
      'Pay: repeats by FREQ=MONTHLY',
    ]);
    expect(
      readIcs(event(day('20260501'), 'RRULE:FREQ=YEARLY;BYDAY=MO', 'SUMMARY:Mondays')).left,
    ).toHaveLength(1);
    expect(readIcs(event(day('20260101'), 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Year')).left).toEqual([
      'Year: longer than 60 days',
    ]);
    expect(readIcs(event(day('20260230'))).left).toEqual(['Holiday: no whole day']);
    expect(readIcs(event(day('20260501'), 'STATUS:CANCELLED'))).toEqual({ holidays: [], left: [] });
    expect(readIcs('no calendar at all')).toEqual({ holidays: [], left: [] });
  });
});

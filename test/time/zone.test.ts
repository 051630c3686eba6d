import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysFromCivil, isCivil } from '../../lib/time/date.ts';
import { zoneOf } from '../../lib/time/zone.ts';

const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/St_Johns',
  'Pacific/Apia',
  'UTC',
  'Asia/Tehran',
];
const instant = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2037, 11, 31) });

test('days of the calendar agree with Date.UTC for four centuries', () => {
  for (let day = -25_567; day < 110_000; day += 13) {
    const date = new Date(day * 86_400_000);
    const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    expect(daysFromCivil(y, m, d)).toBe(day);
    expect(isCivil(y, m, d)).toBe(true);
  }
  expect(isCivil(2100, 2, 29)).toBe(false);
});

test('the offset of an instant is that of date-fns/tz', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instant, (zone, at) => {
      expect(zoneOf(zone).offset(at)).toBe(-new TZDate(at, zone).getTimezoneOffset() * 60_000);
    }),
    { numRuns: 400 },
  );
});

test('a local time and its instant lead to each other, except that an overlap gives its first instant', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instant, (name, at) => {
      const zone = zoneOf(name);
      const local = at + zone.offset(at);
      const back = zone.toInstant(local);
      expect(back).toBeLessThanOrEqual(at);
      expect(back + zone.offset(back)).toBe(local);
    }),
    { numRuns: 2000 },
  );
});

test('a time in the gap moves forward by the gap, in the overlap it is the first', () => {
  const at = (zone: string, local: string): string =>
    new Date(zoneOf(zone).toInstant(Date.parse(`${local}Z`))).toISOString();
  expect(at('Europe/Amsterdam', '2026-03-29T02:30:00')).toBe('2026-03-29T01:30:00.000Z');
  expect(at('Europe/Amsterdam', '2026-10-25T02:30:00')).toBe('2026-10-25T00:30:00.000Z');
  expect(at('America/New_York', '2011-11-06T01:30:00')).toBe('2011-11-06T05:30:00.000Z');
  expect(at('Australia/Lord_Howe', '2024-10-06T02:15:00')).toBe('2024-10-05T15:45:00.000Z');
  expect(at('Pacific/Apia', '2011-12-30T12:00:00')).toBe('2011-12-30T22:00:00.000Z');
});

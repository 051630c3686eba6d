import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Calendar } from '../../lib/calendar/calendar.ts';
import { compileCalendar } from '../../lib/calendar/compile.ts';
import type { CalendarVersion, DayInterval } from '../../lib/policy/policy.ts';

const DAY = 86_400_000;
const runs = process.env.GOODWILL_FULL === '1' ? 2000 : 120;
vi.setConfig({ testTimeout: 900_000 });

const zones = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
];
const span: fc.Arbitrary<DayInterval> = fc
  .record({ start: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const someHours = fc.array(span, { maxLength: 3 });
const date = fc
  .integer({ min: 0, max: 800 })
  .map(k => new Date(Date.UTC(2025, 0, 1) + k * DAY).toISOString().slice(0, 10));
const dated = fc.array(fc.record({ date, hours: someHours }), { maxLength: 3 });
const version = fc
  .record({
    week: fc.array(someHours, { minLength: 7, maxLength: 7 }),
    replaced: dated,
    extra: dated,
    breaks: dated,
    holidays: fc.array(
      fc.record({
        name: fc.constant('off'),
        date: fc.oneof(
          date,
          date.map(d => d.slice(5)),
        ),
        hours: fc.option(span),
      }),
      { maxLength: 4 },
    ),
  })
  .map(v => ({ from: null as string | null, ...v }) as CalendarVersion);

/** A random calendar that opens at least once a week. */
const calendar: fc.Arbitrary<Calendar> = fc
  .record({ zone: fc.constantFrom(...zones), version, later: fc.option(version), other: fc.option(version) })
  .map(({ zone, version: first, later, other }) => {
    const sure = { start: 540, end: 1020 };
    const open = (v: CalendarVersion): CalendarVersion => ({
      ...v,
      week: [[sure], ...v.week.slice(1, 3), [sure], ...v.week.slice(4)],
    });
    const versions = [open(first), ...(later ? [{ ...open(later), from: '2025-06-01' }] : [])];
    const and = other ? ['other'] : [];
    const policies = {
      it: { name: 'it', zone, versions, and },
      other: { name: 'other', zone, versions: [open(other ?? first)], and: [] },
    };
    return compileCalendar(policies, 'it', { from: Date.UTC(2025, 5, 1), until: Date.UTC(2025, 6, 1) });
  });

const instant = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) });
const length = fc.integer({ min: 1, max: 400 * 3_600_000 });

describe('laws of opening hours', () => {
  test('the time from a to b and from b to c is the time from a to c', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (c, x, y, z) => {
        const [a, b, d] = [x, y, z].sort((p, q) => p - q) as [number, number, number];
        expect(c.between(a, b) + c.between(b, d)).toBe(c.between(a, d));
      }),
      { numRuns: runs },
    );
  });

  test('it is never negative, never more than the time on the wall, and grows with the interval', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (c, a, b, later) => {
        const time = c.between(a, b);
        expect(time).toBeGreaterThanOrEqual(0);
        expect(time).toBeLessThanOrEqual(Math.max(0, b - a));
        if (later >= b) expect(c.between(a, later)).toBeGreaterThanOrEqual(time);
      }),
      { numRuns: runs },
    );
  });

  test('so much open time lies before a deadline, and none of it after the last opening before it', () => {
    fc.assert(
      fc.property(calendar, instant, length, (c, a, ms) => {
        const due = c.add(a, ms);
        expect(c.between(a, due)).toBe(ms);
        expect(c.between(a, due - 1)).toBe(ms - 1);
        const from = c.back(a, ms);
        expect(c.between(from, a)).toBe(ms);
        expect(c.between(from + 1, a)).toBe(ms - 1);
      }),
      { numRuns: runs },
    );
  });

  test('two steps are one long step', () => {
    fc.assert(
      fc.property(calendar, instant, length, length, (c, a, first, second) => {
        expect(c.add(c.add(a, first), second)).toBe(c.add(a, first + second));
        expect(c.back(c.back(a, first), second)).toBe(c.back(a, first + second));
      }),
      { numRuns: runs },
    );
  });

  test('the intervals are disjoint, ascending, open, and add up', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 0, max: 40 * DAY }), (c, a, more) => {
        const spans = c.intervals(a, a + more);
        expect(spans.reduce((sum, s) => sum + s.until - s.from, 0)).toBe(c.between(a, a + more));
        spans.forEach((s, k) => {
          expect(s.until).toBeGreaterThan(s.from);
          expect(c.isOpen(s.from)).toBe(true);
          expect(c.isOpen(s.until - 1)).toBe(true);
          if (k > 0) expect(s.from).toBeGreaterThan(spans[k - 1]!.until);
          if (s.until < a + more) expect(c.isOpen(s.until)).toBe(false);
        });
      }),
      { numRuns: runs },
    );
  });

  test('openings and closings bound closed time', () => {
    fc.assert(
      fc.property(calendar, instant, (c, a) => {
        const opening = c.nextOpening(a);
        expect(opening).toBeGreaterThanOrEqual(a);
        expect(c.between(a, opening)).toBe(0);
        expect(c.isOpen(opening)).toBe(true);
        if (opening > a + 30 * DAY) return;
        const closing = c.previousClosing(a);
        expect(closing).toBeLessThanOrEqual(a);
        expect(c.between(closing, a)).toBe(0);
        expect(c.isOpen(closing - 1)).toBe(true);
        if (c.between(a, a + 14 * DAY) === 14 * DAY) return; // open day and night: it may never close
        const end = c.nextClosing(a);
        expect(end).toBeGreaterThan(a);
        expect(c.isOpen(end)).toBe(false);
        expect(c.between(opening, end)).toBe(end - opening);
      }),
      { numRuns: runs },
    );
  });

  test('n business days and then m are n + m, and each ends with open time', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 30 }), (c, a, n) => {
        const closing = c.addBusinessDays(a, n);
        expect(closing).toBeGreaterThan(a);
        expect(c.addBusinessDays(a, n + 1)).toBeGreaterThan(closing - 2 * DAY);
        expect(c.between(a, closing)).toBeGreaterThan(0);
      }),
      { numRuns: runs },
    );
  });

  test('answers do not depend on the span a calendar was compiled for, nor on what was asked before', () => {
    const week = [
      [{ start: 1320, end: 1830 }],
      [{ start: 0, end: 1440 }],
      [],
      [{ start: 540, end: 1020 }],
      [],
      [],
      [{ start: 100, end: 200 }],
    ];
    const one = {
      from: null,
      week,
      replaced: [],
      extra: [],
      breaks: [],
      holidays: [{ name: 'x', date: '07-14', hours: null }],
    };
    const policies = { it: { name: 'it', zone: 'Europe/Amsterdam', versions: [one], and: [] } };
    const wide = { from: Date.UTC(1990, 0, 1), until: Date.UTC(2040, 0, 1) };
    const known = compileCalendar(policies, 'it', wide);
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: fc.integer({ min: wide.from, max: wide.until }), ms: length }), {
          maxLength: 6,
        }),
        instant,
        (asked, at) => {
          const fresh = compileCalendar(policies, 'it', { from: at, until: at });
          for (const { a, ms } of asked) {
            expect(fresh.add(a, ms)).toBe(known.add(a, ms));
            expect(fresh.back(a, ms)).toBe(known.back(a, ms));
            expect(fresh.between(a, at)).toBe(known.between(a, at));
            expect(fresh.addBusinessDays(a, 7)).toBe(known.addBusinessDays(a, 7));
            expect(fresh.nextOpening(a)).toBe(known.nextOpening(a));
            expect(fresh.previousClosing(a)).toBe(known.previousClosing(a));
          }
        },
      ),
      { numRuns: Math.min(runs, 25) },
    );
  });
});

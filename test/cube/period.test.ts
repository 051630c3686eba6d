import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseGrain,
  compilePeriods,
  type Grain,
  periodSpan,
  periodsBetween,
} from '../../lib/cube/period.ts';

const zones = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'America/Sao_Paulo',
];
const day = 86_400_000;

/** The local date by asking Intl, which the periods never do. */
const localDate = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);

describe('a period', () => {
  it('is the local month or date of its zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 0, 1) }),
        (zone, at) => {
          const date = localDate(at, zone);
          for (const [grain, label] of [
            ['day', date],
            ['month', date.slice(0, 7)],
          ] as const) {
            const periods = compilePeriods(grain, zone, at - 40 * day, at + 40 * day);
            expect(periods.labels[periods.index(at)]).toBe(label);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('begins and ends where its neighbours end and begin, and is found at both ends', () => {
    for (const zone of zones) {
      for (const grain of ['month', 'week', 'day'] as const) {
        const periods = compilePeriods(grain, zone, Date.UTC(2018, 9, 1), Date.UTC(2018, 11, 1));
        periods.labels.forEach((label, p) => {
          expect(periodSpan(grain, zone, label)).toEqual({
            from: periods.edges[p],
            until: periods.edges[p + 1],
          });
          expect(periods.index(periods.edges[p]!)).toBe(p);
          expect(periods.index(periods.edges[p + 1]! - 1)).toBe(p);
        });
      }
    }
  });

  it('begins after the gap where clocks skip midnight, and is left out where a zone skips a date', () => {
    expect(periodSpan('day', 'America/Sao_Paulo', '2018-11-04').from).toBe(
      Date.parse('2018-11-04T03:00:00Z'),
    );
    const apia = compilePeriods('day', 'Pacific/Apia', Date.UTC(2011, 11, 29, 12), Date.UTC(2011, 11, 31));
    expect(apia.labels).toEqual(['2011-12-29', '2011-12-31']);
  });

  it('of weeks is the ISO week, whose year is that of its Thursday', () => {
    const weekOf = (text: string): string | undefined =>
      compilePeriods('week', 'UTC', Date.parse(text), Date.parse(text)).labels[0];
    expect(weekOf('2026-01-01T00:00Z')).toBe('2026-W01');
    expect(weekOf('2027-01-01T00:00Z')).toBe('2026-W53');
    expect(weekOf('2024-12-30T00:00Z')).toBe('2025-W01');
    expect(weekOf('2026-03-09T00:00Z')).toBe('2026-W11');
    expect(weekOf('2026-03-15T23:59:59.999Z')).toBe('2026-W11');
  });

  it('is nothing outside the span, or for an instant that is missing', () => {
    const periods = compilePeriods('month', 'UTC', 0, day);
    expect(periods.index(-1)).toBe(-1);
    expect(periods.index(Number.NaN)).toBe(-1);
    expect(compilePeriods('month', 'UTC', Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY).labels).toEqual(
      [],
    );
  });

  it('of a range includes those without data, over a new year too', () => {
    expect(periodsBetween('month', '2025-11', '2026-02')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(periodsBetween('week', '2026-W52', '2027-W02')).toEqual([
      '2026-W52',
      '2026-W53',
      '2027-W01',
      '2027-W02',
    ]);
    expect(periodsBetween('day', '2024-02-28', '2024-03-01')).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    expect(periodsBetween('day', '2024-03-01', '2024-02-28')).toEqual([]);
  });

  it('of a date that does not exist is refused', () => {
    const refused: readonly [Grain, string][] = [
      ['day', '2025-02-29'],
      ['month', '2025-13'],
      ['week', '2025-W53'],
      ['month', '2025-1'],
      ['day', ''],
    ];
    for (const [grain, label] of refused)
      expect(() => periodsBetween(grain, label, label)).toThrow('must be a');
  });
});

describe('the length of a period', () => {
  const every = (step: number, n: number): number[] =>
    Array.from({ length: n }, (_, i) => Date.UTC(2025, 0, 1) + i * step);

  it('is the coarsest that has at least twelve points', () => {
    expect(chooseGrain([every(31 * day, 12)], 'UTC')).toBe('month');
    expect(chooseGrain([every(31 * day, 11)], 'UTC')).toBe('month');
    expect(chooseGrain([every(7 * day, 12)], 'UTC')).toBe('week');
    expect(chooseGrain([every(day, 40)], 'UTC')).toBe('day');
  });

  it('counts only periods with data in them: one old stray makes no months', () => {
    expect(chooseGrain([[...every(day, 40), Date.UTC(2011, 0, 1)]], 'UTC')).toBe('day');
  });

  it('with fewer everywhere is the coarsest of those with most points', () => {
    expect(chooseGrain([every(day, 5)], 'UTC')).toBe('day');
    expect(chooseGrain([[0]], 'UTC')).toBe('month');
    expect(chooseGrain([[]], 'UTC')).toBe('month');
  });
});

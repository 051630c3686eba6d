import { describe, expect, it } from 'vitest';
import { defaultFrom } from '../../dashboard/page/state.ts';
import type { ReportData } from '../../lib/report/report.ts';

/** A report of which only the number of cases in each month matters. */
function report(cases: readonly number[]): ReportData {
  const periods = cases.map(
    (_, i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  const months = cases.map((n, i) => [`attainment|clock=resolution|period=${periods[i]}`, { n }]);
  const whole = ['attainment|clock=resolution', { n: cases.reduce((a, b) => a + b, 0) }];
  return {
    meta: { periods, grain: 'month' },
    measures: [{ id: 'attainment', pin: { clock: 'resolution' } }],
    published: Object.fromEntries([whole, ...months]),
  } as unknown as ReportData;
}

describe('The page begins', () => {
  it('a year before the end, where there are years', () => {
    expect(defaultFrom(report(Array(36).fill(100)))).toBe('2022-01');
  });

  it('at the beginning, where hardly more than a year is there', () => {
    expect(defaultFrom(report(Array(14).fill(100)))).toBeNull();
  });

  it('at the beginning, where the last year holds hardly any of the cases', () => {
    expect(defaultFrom(report([...Array(6).fill(500), ...Array(30).fill(2)]))).toBeNull();
  });
});

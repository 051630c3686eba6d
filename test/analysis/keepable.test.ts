import { expect, test } from 'vitest';
import { budgetChart } from '../../dashboard/chart/budget.ts';
import { keepChart } from '../../dashboard/chart/keep.ts';
import type { Keepable } from '../../lib/analysis/keepable.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { openReport } from '../../lib/report/open.ts';
import type { Selection } from '../../lib/report/report.ts';
import { sayIn } from '../dashboard/fixtures/charts.ts';

const hour = 3_600_000;
const t0 = Date.UTC(2026, 0, 5, 9);

/** Forty tickets of one tier that each took ten days. */
function said(more: object): { readonly days: boolean; readonly summary: string } {
  const policy = definePolicy({ zone: 'UTC', targets: { resolution: '48h' }, ...more });
  const tickets = Array.from({ length: 40 }, (_, i) => ({
    id: `T${i}`,
    opened: t0 + i * hour,
    resolved: t0 + (240 + i) * hour,
  }));
  const report = openReport(buildReport(tablesFromRows({ tickets }, { policy }), policy));
  const [row] = report.select({}).analysis<readonly Keepable[]>('keepable').result!;
  const say = sayIn('en');
  const found = keepChart.fromReport({ report, selection: {}, want: {}, say });
  if (found.kind !== 'ready') throw new Error(found.reason);
  const scene = found.input(say, { width: 600, text: 1, rtl: false });
  expect(scene.table.rows[0]![0]!.text).toBe('All');
  return { days: row!.roundTheClock === true, summary: scene.summary.replace(/\u00a0/g, ' ') };
}

test('a time on a clock that runs day and night is said in days, one of opening hours in hours', () => {
  expect(said({})).toMatchObject({ days: true, summary: expect.stringContaining('10.0 days') });
  const office = { calendars: { office: { hours: { 'mon-fri': '00:00-24:00' } } } };
  expect(said(office)).toMatchObject({ days: false, summary: expect.stringMatching(/\d\d\d h/) });
  const counted = { ...office, clocks: { resolution: { time: 'calendar' } } };
  expect(said(counted).days).toBe(true);
  const holidays = { calendars: { always: { hours: '24x7', holidays: ['2026-12-25'] } } };
  expect(said(holidays).days).toBe(false);
});

test('pictures with a row for each tier obey the filter of a tier by showing that row alone', () => {
  const policy = definePolicy({
    zone: 'UTC',
    tiers: ['gold', 'tin'],
    targets: { resolution: '4h' },
    goals: '90%',
  });
  const tickets = Array.from({ length: 200 }, (_, i) => ({
    id: `T${i}`,
    opened: t0 + i * 12 * hour,
    resolved: t0 + (i * 12 + 1 + (i % 9)) * hour,
    tier: ['gold', 'tin'][i % 2],
    priority: `P${1 + (Math.floor(i / 2) % 2)}`,
  }));
  const report = openReport(buildReport(tablesFromRows({ tickets }, { policy }), policy));
  const say = sayIn('en');
  const rows = (chart: typeof keepChart, selection: Selection): readonly (string | undefined)[] => {
    const found = chart.fromReport({ report, selection, want: {}, say });
    if (found.kind !== 'ready') throw new Error(found.reason);
    expect(found.ignored).toEqual([]);
    return found.input(say, { width: 600, text: 1, rtl: false }).table.rows.map(r => r[0]?.text);
  };
  for (const chart of [keepChart, budgetChart]) {
    expect(rows(chart, {})).toEqual(['gold', 'tin']);
    expect(rows(chart, { tier: 'tin' })).toEqual(['tin']);
  }
  expect(rows(keepChart, { priority: 'P2' })).toEqual(['gold', 'tin']);
});

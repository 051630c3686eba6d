import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { openReport } from '../../lib/report/open.ts';
import type { Report, Selection } from '../../lib/report/report.ts';

const hour = 3_600_000;
const months = ['2026-01', '2026-02', '2026-03'];

/** Of “north” always one person worked, of “east” two, of “south” one in January and then four, of “west” four. */
function desk(): Report {
  const tickets = months.flatMap((month, m) =>
    Array.from({ length: 60 }, (_, i) => {
      const team = ['north', 'east', 'south', 'west'][i % 4]!;
      const people = { north: 1, east: 2, south: m === 0 ? 1 : 4, west: 4 }[team]!;
      const opened = Date.parse(`${month}-01T09:00:00Z`) + i * 8 * hour;
      return {
        id: `${month}-${i}`,
        opened,
        resolved: opened + (1 + (i % 9)) * hour,
        kind: i % 5 === 0 ? 'complaint' : 'request',
        reason: 'late',
        tier: ['gold', 'basic'][i % 2],
        team,
        agent: `${team}${Math.floor(i / 4) % people}`,
        metAsRecorded: i % 4 > 0,
      };
    }),
  );
  const policy = definePolicy({
    zone: 'UTC',
    period: 'month',
    tiers: ['gold', 'basic'],
    targets: { resolution: '6h' },
    goals: '90%',
  });
  const asOf = Date.parse('2026-03-31T00:00:00Z');
  return openReport(buildReport(tablesFromRows({ tickets }, { policy }), policy, { asOf }));
}

const report = desk();
const on = report.data.measures.filter(m => m.off === undefined && m.dims.includes('team'));

describe('a team too small to be shown', () => {
  test('is named with the periods in which it is shown, and nothing else is said of it', () => {
    expect(report.data.privacy.smallTeams).toEqual({
      east: [],
      north: [],
      south: ['2026-02', '2026-03'],
    });
  });

  test('is hidden in every figure and every analysis, never “nothing” and never a zero', () => {
    const view = report.select({ team: 'north' });
    expect(view.hidden).toBe(true);
    expect(on.length).toBeGreaterThan(3);
    for (const { id } of on) {
      expect(view.estimate(id)).toMatchObject({ value: null, low: null, high: null, n: 0, hidden: true });
      expect(view.curve(id)).toEqual([]);
    }
    for (const id of Object.keys(report.data.analyses))
      expect(view.analysis(id), id).toMatchObject({ result: null, hidden: true, reason: /not shown/ });
  });

  test('is hidden only where it is small', () => {
    const hidden = (more: object): boolean => report.select({ team: 'south', ...more }).hidden;
    expect([hidden({}), hidden({ to: '2026-01' }), hidden({ from: '2026-02' })]).toEqual([
      false,
      true,
      false,
    ]);
    expect(hidden({ period: '2026-01' })).toBe(true);
    expect([report.select({}).hidden, report.select({ team: 'nobody' }).hidden]).toEqual([false, false]);
    expect(report.select({ team: ['north', 'south'], to: '2026-01' }).hidden).toBe(true);
    expect(report.select({ team: ['north', 'south'] }).hidden).toBe(false);
    const periods = report.select({ team: 'south' }).by('attainment', 'period');
    expect(periods.get('2026-01')).toMatchObject({ value: null, hidden: true });
    expect(periods.get('2026-02')?.hidden).toBe(undefined);
  });

  test('has slices that are marked as withheld in the report itself', () => {
    for (const info of Object.values(report.data.analyses)) {
      if (!info.slices.includes('team') || info.result === null) continue;
      for (const team of ['north', '(not shown)'])
        expect(info.sliced?.[`team=${team}`], info.id).toEqual({
          reason: 'not shown, to protect people',
          hidden: true,
        });
      expect(info.sliced?.['team=south'], info.id).not.toHaveProperty('hidden');
      expect(report.select({ team: '(not shown)' }).analysis(info.id).hidden).toBe(true);
    }
  });
});

describe('an analysis of the time with which the pages open', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const opened = Date.parse('2024-01-02T09:00:00Z') + i * 18 * hour;
    return {
      id: `T${i}`,
      opened,
      resolved: opened + (0.5 + ((i * 7) % 33) / 4) * hour,
      kind: i % 3 === 0 ? 'complaint' : 'request',
      reason: ['late', 'rude', 'lost'][i % 3],
      tier: ['gold', 'basic'][i % 2],
      priority: `P${(i % 4) + 1}`,
      team: `team ${i % 3}`,
      satisfaction: (i % 5) + 1,
      metAsRecorded: i % 4 > 0,
    };
  });
  const changes = rows.flatMap(({ id, opened }, i) => [
    { ticket: id, at: opened + 0.2 * hour, what: 'status', from: 'open', to: i % 4 ? 'open' : 'pending' },
    { ticket: id, at: opened + 0.4 * hour, what: 'status', from: 'pending', to: 'open' },
    ...(i % 3 === 0 ? [{ ticket: id, at: opened + hour, what: 'thanked', from: '', to: 'yes' }] : []),
  ]);
  const policy = definePolicy({
    zone: 'UTC',
    tiers: ['gold', 'basic'],
    targets: { resolution: '6h' },
    exclude: [{ reason: 'maintenance', weekly: 'tue 09:00-11:00' }],
  });
  const asOf = Date.parse('2026-01-25T00:00:00Z');
  const build = (tickets: typeof rows): Report =>
    openReport(buildReport(tablesFromRows({ tickets, changes }, { policy }), policy, { asOf }));
  const all = build(rows);
  const from = all.data.meta.periods.at(-12)!;
  const later = build(rows.filter(r => r.opened >= Date.parse(`${from}-01T00:00:00Z`)));
  const recent = [
    'bunching',
    'breach-size',
    'tier-fit',
    'paused-share',
    'recorded-differs',
    'exclusion-windows',
    'complaint-steps',
    'complaint-reasons',
  ];

  test.each(recent)('%s says the same as if nothing else had been there, whole and by tier', id => {
    for (const more of [{}, { tier: 'gold' }]) {
      const found = all.select({ from, ...more }).analysis(id);
      expect(found.result).not.toBe(null);
      expect(found.result).toEqual(later.select(more).analysis(id).result);
      expect(found.ignored).not.toContain('from');
      expect(found.result).not.toEqual(all.select(more).analysis(id).result);
    }
  });

  test('any other time is named as not obeyed; one that leaves nothing out is none', () => {
    const { periods } = all.data.meta;
    const ignored = (selection: Selection) => all.select(selection).analysis('bunching').ignored;
    expect(ignored({ from: periods.at(-3)! })).toEqual(['from']);
    expect(ignored({ from, to: periods.at(-2)! })).toEqual(['from', 'to']);
    expect(ignored({ from: periods[0]!, to: periods.at(-1)! })).toEqual([]);
    expect(ignored({ from, to: periods.at(-1)! })).toEqual([]);
  });
});

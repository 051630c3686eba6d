import { describe, expect, test } from 'vitest';
import type { AtRisk } from '../../lib/analysis/atRisk.ts';
import type { BreachSize } from '../../lib/analysis/breachSize.ts';
import type { Bunching } from '../../lib/analysis/bunching.ts';
import type { Budget } from '../../lib/analysis/errorBudget.ts';
import type { Accounted } from '../../lib/analysis/exclusions.ts';
import type { Keepable } from '../../lib/analysis/keepable.ts';
import type { PausedShare } from '../../lib/analysis/pausedShare.ts';
import type { QueueAge } from '../../lib/analysis/queueAge.ts';
import type { RecordedDiffers } from '../../lib/analysis/recordedDiffers.ts';
import type { TierFit } from '../../lib/analysis/tierFit.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import type { PlainRow } from '../../lib/read/rows.ts';
import { openReport } from '../../lib/report/open.ts';
import { report } from '../report/organisation.ts';

const hour = 3_600_000;
const t0 = Date.UTC(2026, 0, 5, 9);
const policy = definePolicy({
  zone: 'UTC',
  tiers: ['premium', 'basic'],
  targets: { resolution: '10h' },
  goals: { resolution: { premium: 0.9, basic: 0.8 } },
});
const ticket = (
  id: string,
  hours: number | null,
  more: Record<string, string | number | boolean> = {},
): PlainRow => ({
  id,
  opened: t0,
  tier: 'premium',
  ...(hours === null ? {} : { resolved: t0 + hours * hour }),
  ...more,
});
const many = (n: number, hours: number | null, more: Record<string, string | number | boolean> = {}) =>
  Array.from({ length: n }, (_, i) => ticket(`${String(hours)}-${JSON.stringify(more)}-${i}`, hours, more));

function analysis<R>(
  id: string,
  tickets: readonly PlainRow[],
  asOf: number = t0 + 200 * hour,
  changes: readonly PlainRow[] = [],
): R {
  const data = report(changes.length === 0 ? { tickets } : { tickets, changes }, policy, { asOf });
  return openReport(data).select({}).analysis<R>(id).result!;
}

describe('beside attainment', () => {
  test('bunching counts what ended just before the deadline against both sides', () => {
    const tickets = [
      ...many(40, 9.8),
      ...[7.8, 8.3, 8.8, 9.3, 10.3, 10.8, 11.3, 11.8].flatMap(h => many(5, h)),
    ];
    const b = analysis<Bunching>('bunching', tickets);
    expect(b).toMatchObject({ last: 40, expected: 5, n: 80, reopened: null });
    expect(b.ratio.value).toBeCloseTo(8, 9);
    expect(b.ratio.low!).toBeGreaterThan(4);
    expect(b.p!).toBeLessThan(1e-6);
    expect(b.bins.map(x => x.cases)).toEqual([5, 5, 5, 5, 40, 5, 5, 5, 5, 0]);
  });

  test('bunching needs fifty tickets near their deadline', () => {
    const data = report({ tickets: many(49, 9) }, policy, { asOf: t0 + 200 * hour });
    expect(data.analyses.bunching!.reason).toContain('there are 49');
  });

  test('a deadline met exactly lies in the last bin before it', () => {
    const b = analysis<Bunching>('bunching', [...many(50, 10), ...many(3, 7.5)]);
    expect(b.last).toBe(50);
    expect(b.n).toBe(50);
  });

  test('the budget spends what the goal allows', () => {
    const budgets = analysis<Budget[]>(
      'error-budget',
      [...many(90, 5), ...many(10, 20)],
      Date.UTC(2026, 1, 10),
    );
    expect(budgets.find(b => b.tier === 'premium')).toMatchObject({
      goal: 0.9,
      long: { allowed: 10, spent: 10, left: 0, burn: 1 },
      burning: false,
    });
    const burning = analysis<Budget[]>(
      'error-budget',
      [...many(70, 5), ...many(30, 20)],
      Date.UTC(2026, 1, 10),
    );
    expect(burning.find(b => b.tier === 'premium')).toMatchObject({
      long: { left: -20, burn: 3 },
      burning: true,
    });
  });

  test('open tickets stand by the time left, the late ones apart', () => {
    const asOf = t0 + 8 * hour;
    const risk = analysis<AtRisk>(
      'at-risk',
      [
        ticket('A', null),
        ticket('B', null, { opened: t0 - 4 * hour }),
        ticket('C', 1),
        ticket('D', null, { opened: t0 + 5 * hour }),
      ],
      asOf,
    );
    expect(risk).toMatchObject({ openCount: 2, lateCount: 1, closeCount: 1 });
    expect(risk.open.map(t => [t.ticket, t.left / hour])).toEqual([
      ['A', 2],
      ['D', 7],
    ]);
    expect(risk.open[0]).toMatchObject({ state: 'running', due: new Date(t0 + 10 * hour).toISOString() });
    expect(risk.late.map(t => [t.ticket, t.left / hour])).toEqual([['B', -2]]);
  });

  test('breaches are as large as they are over the target', () => {
    const b = analysis<BreachSize>('breach-size', [...many(3, 15), ...many(1, 30), ...many(5, 10)]);
    expect(b).toMatchObject({ n: 4, stillOpen: 0, median: { value: 0.5 } });
    expect(b.bins.map(x => x.cases)).toEqual([0, 0, 0, 3, 0, 1, 0]);
  });

  test('the queue is late by cycles of the target, and in time below nought', () => {
    const q = analysis<QueueAge>(
      'queue-age',
      [ticket('A', null), ticket('B', null, { opened: t0 - 20 * hour }), ticket('C', 1)],
      t0 + 5 * hour,
    );
    expect(q).toMatchObject({ open: 2, late: 1 });
    expect(q.median.value).toBeCloseTo((-0.5 + 1.5) / 2, 12);
  });

  test('paused time is its part of all time', () => {
    const changes = [
      { ticket: 'A', at: t0 + hour, what: 'status', from: 'new', to: 'pending' },
      { ticket: 'A', at: t0 + 4 * hour, what: 'status', from: 'pending', to: 'open' },
    ];
    const p = analysis<PausedShare>('paused-share', [ticket('A', 6), ticket('B', 6)], undefined, changes);
    expect(p).toMatchObject({ n: 2, pausedTickets: 1 });
    expect(p.share).toBeCloseTo(3 / 12, 12);
  });

  test('like for like, the order of tiers can turn', () => {
    // Premium has the hard cases; in each kind of case it is served better.
    const tickets = [
      ...many(20, 5, { kind: 'easy' }),
      ...many(60, 5, { kind: 'hard' }),
      ...many(20, 20, { kind: 'hard' }),
      ...many(76, 5, { kind: 'easy', tier: 'basic' }),
      ...many(4, 20, { kind: 'easy', tier: 'basic' }),
      ...many(10, 5, { kind: 'hard', tier: 'basic' }),
      ...many(10, 20, { kind: 'hard', tier: 'basic' }),
    ];
    const fit = analysis<TierFit>('tier-fit', tickets);
    expect(fit.differences[0]!.crude.value!).toBeLessThan(0);
    expect(fit.differences[0]!.standardised.value!).toBeGreaterThan(0);
    expect(fit).toMatchObject({ strata: 2, leftOut: 0, turned: true });
    expect(fit.differences[0]!.violated).toBe(false);
  });

  test('a better tier that is clearly served worse is named', () => {
    const fit = analysis<TierFit>('tier-fit', [
      ...many(50, 5),
      ...many(50, 20),
      ...many(95, 5, { tier: 'basic' }),
      ...many(5, 20, { tier: 'basic' }),
    ]);
    expect(fit.differences[0]).toMatchObject({ better: 'premium', other: 'basic', violated: true });
  });

  test('as recorded and as computed differ on named tickets', () => {
    const r = analysis<RecordedDiffers>('recorded-differs', [
      ticket('A', 5, { metAsRecorded: true }),
      ticket('B', 5, { metAsRecorded: false }),
      ticket('C', 20, { metAsRecorded: true }),
      ticket('D', 20),
    ]);
    expect(r).toMatchObject({ n: 3, agree: 1, onlyRecordedMet: 1, onlyComputedMet: 1 });
    expect(r.tickets).toEqual([
      { ticket: 'B', recorded: 'missed', computed: 'met' },
      { ticket: 'C', recorded: 'met', computed: 'missed' },
    ]);
  });

  test('the target you could keep is the time by which the goal share is done', () => {
    const k = analysis<Keepable[]>(
      'keepable',
      Array.from({ length: 100 }, (_, i) => ticket(`T${i}`, (i + 1) / 10)),
    );
    const premium = k.find(x => x.tier === 'premium' && x.priority === null)!;
    expect(premium).toMatchObject({ goal: 0.9, goalKnown: true, promised: 10 * hour, n: 100, open: 0 });
    // 90 of 100 are done at 9.0 h and the next at 9.1 h: the middle of the flat stretch.
    expect(premium.time! / hour).toBeCloseTo(9.05, 9);
    expect(premium.low!).toBeLessThan(premium.time!);
    expect(premium.stops.map(s => s.share)).toEqual([0.5, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99]);
    expect(premium.keptAtPromised).toBeCloseTo(1, 9);
  });

  test('what was counted, is open and was left out adds up to all, each reason with its remedy', () => {
    const { clocks, rows } = analysis<Accounted>(
      'exclusions',
      [
        ticket('A', 5),
        ticket('B', 20),
        ticket('C', null, { opened: t0 + 95 * hour }),
        ticket('D', null),
        { ...ticket('E', null), cancelled: t0 + hour },
        { ...ticket('F', null), cancelled: t0 + hour },
        ticket('G', null, { status: 'closed' }),
        ticket('H', -1),
      ],
      t0 + 100 * hour,
    );
    expect(clocks).toEqual([{ clock: 'resolution', title: 'Resolution', all: 8 }]);
    expect(rows.map(r => [r.outcome, r.reason, ...r.counts])).toEqual([
      ['met', null, 1],
      ['missed', null, 2],
      ['undecided', null, 1],
      ['excluded', 'cancelled', 2],
      ['excluded', 'closed, but not recorded when', 1],
      ['excluded', 'ended before it started', 1],
    ]);
    expect(rows.filter(r => r.outcome === 'excluded').every(r => r.remedy !== '')).toBe(true);
  });

  test('a reason of the policy stands with its own words, and clocks without a promise are not listed', () => {
    const rules = definePolicy({
      zone: 'UTC',
      tiers: ['premium', 'basic'],
      targets: { resolution: { premium: '10h' } },
      clocks: { resolution: { exempt: [{ on: 'force majeure', reason: 'flood' }] } },
    });
    const tickets = [
      ticket('A', 5, { firstResponse: t0 }),
      ticket('B', 20),
      ticket('C', 1, { tier: 'basic' }),
    ];
    const changes = [{ ticket: 'B', at: t0 + hour, what: 'force majeure' }];
    const { clocks, rows } = report({ tickets, changes }, rules).analyses.exclusions!.result as Accounted;
    expect(clocks.map(c => [c.clock, c.all])).toEqual([['resolution', 3]]);
    expect(rows.slice(3).map(r => [r.reason, ...r.counts])).toEqual([
      ['flood', 1],
      ['no target', 1],
    ]);
    expect(rows[3]!.remedy).toContain('policy');
  });

  test('where all are left out the figure says so, and as what where there is one reason', () => {
    const cancelled = (id: string): PlainRow => ({ ...ticket(id, null), cancelled: t0 + hour });
    const reason = (tickets: readonly PlainRow[], part = {}): string | undefined =>
      openReport(report({ tickets }, policy, { asOf: t0 + 200 * hour }))
        .select(part)
        .estimate('attainment').reason;
    expect(reason([cancelled('A'), cancelled('B')])).toBe('all 2 targets are left out as “cancelled”');
    expect(reason([cancelled('A'), ticket('B', 5, { tier: 'basic' })], { tier: 'premium' })).toBe(
      'the one target is left out as “cancelled”',
    );
    expect(reason([cancelled('A'), ticket('B', null, { status: 'closed' })])).toBe(
      'all targets are left out: cancelled, duplicate, exempt or without a target',
    );
  });
});

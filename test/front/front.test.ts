import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar } from '../../lib/calendar/businessTime.ts';
import { interactionRatio } from '../../lib/front/interactionRatio.ts';
import { resolutionTimes } from '../../lib/front/resolutionTimes.ts';
import { slaAttainment } from '../../lib/front/slaAttainment.ts';
import { staffServiceLink, type TeamPeriod } from '../../lib/front/staffServiceLink.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { openReport } from '../../lib/report/open.ts';
import { report, shuffled, small } from '../report/organisation.ts';

const hour = 3_600_000;
const day = 24 * hour;
const t0 = Date.UTC(2026, 2, 2, 9);

describe('interactionRatio', () => {
  test('180 positives and 20 negatives are 9 to 1, likely 5.69 to 14.23, and 60 short of repair', () => {
    const r = interactionRatio({ positive: 180, negative: 20 }, { repair: 12 });
    expect(r).toMatchObject({
      positivesPerNegative: 9,
      value: 9,
      negativeShare: 0.1,
      n: 200,
      repairBalance: -60,
    });
    expect(r.low).toBeCloseTo(5.69, 2);
    expect(r.high).toBeCloseTo(14.23, 2);
  });

  test('agrees with counting and with Wilson solved by hand', () => {
    const z = 1.959963984540054;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(1, 0, -1)),
        fc.integer({ min: 1, max: 30 }),
        (valences, repair) => {
          const moments = valences.map(valence => ({ valence }));
          const r = interactionRatio(moments, { repair });
          const [p, n] = [valences.filter(v => v === 1).length, valences.filter(v => v === -1).length];
          expect([r.positive, r.negative, r.neutral, r.n]).toEqual([p, n, valences.length - p - n, p + n]);
          if (p + n === 0) {
            expect(r).toMatchObject({
              value: null,
              low: null,
              high: null,
              negativeShare: null,
              repairBalance: null,
              reason: 'no moments',
            });
            return;
          }
          expect(r.repairBalance).toBe(p - repair * n);
          expect(r.negativeShare).toBeCloseTo(n / (p + n), 12);
          if (n === 0) {
            expect(r).toMatchObject({ value: null, high: null });
            expect(r.reason).toContain(`no negatives in ${p}`);
            return;
          }
          expect(r.value).toBe(p / n);
          // Both limits solve (q̂ − q)² = z² q(1 − q)/N for the positive share q.
          for (const odds of [r.low!, r.high!]) {
            const q = odds / (1 + odds);
            expect((p / (p + n) - q) ** 2 - (z * z * q * (1 - q)) / (p + n)).toBeCloseTo(0, 10);
          }
        },
      ),
    );
  });

  test('by breaks moments down by any field, and the parts are the whole', () => {
    const moments = [
      { valence: 1, channel: 'mail', team: 'a' },
      { valence: -1, channel: 'mail', team: 'b' },
      { valence: 1, channel: 'phone', team: 'a' },
      { valence: 1, team: 'a' },
    ];
    const rows = interactionRatio(moments, { by: 'channel' });
    expect(rows.map(r => [r.channel, r.positive, r.negative])).toEqual([
      ['', 1, 0],
      ['mail', 1, 1],
      ['phone', 1, 0],
    ]);
    expect(interactionRatio(moments, { by: ['team', 'channel'] })).toHaveLength(4);
  });

  test('a wrong argument is named with its value and the remedy', () => {
    const bad =
      (...args: unknown[]) =>
      () =>
        (interactionRatio as (...a: unknown[]) => unknown)(...args);
    expect(bad({ positive: 1.5, negative: 0 })).toThrow(
      'interactionRatio: moments.positive must be a whole number, zero or more, got 1.5.',
    );
    expect(bad({ positive: 1 })).toThrow(/moments.negative must be a whole number/);
    expect(bad('x')).toThrow(/moments must be counts such as/);
    expect(bad([{ valence: 2 }])).toThrow(/moments\[0\].valence must be 1/);
    expect(bad([1])).toThrow(/moments\[0\] must be an object/);
    expect(bad([], { repiar: 3 })).toThrow(/Did you mean “repair”/);
    expect(bad([], { repair: 0 })).toThrow(/options.repair must be a number above 0/);
    expect(bad({ positive: 1, negative: 1 }, { by: 'team' })).toThrow(/needs an array of moments/);
    expect(bad([], { level: 95 })).toThrow(/options.level must lie between 0 and 1/);
  });
});

describe('slaAttainment', () => {
  test('gives one row a tier, in the order of the targets', () => {
    const tickets = [
      { tier: 'basic', opened: t0, resolved: t0 + 9 * hour },
      { tier: 'premium', opened: t0, resolved: t0 + 4 * hour },
      { tier: 'premium', opened: t0, resolved: t0 + 4 * hour + 1 },
      { tier: 'premium', opened: t0 },
    ];
    const rows = slaAttainment(tickets, {
      targets: { premium: '4h', basic: '8h' },
      goal: 0.95,
      asOf: t0 + 11 * hour,
    });
    expect(rows.map(r => [r.tier, r.value, r.met, r.missed, r.undecided, r.goal])).toEqual([
      ['premium', 1 / 3, 1, 2, 0, 'not met'],
      ['basic', 0, 0, 1, 0, 'not met'],
    ]);
  });

  test('says the same as the report on the same tickets', () => {
    const { tickets } = small(4, 400);
    const targets = { premium: '8h', enhanced: '24h', basic: '48h' };
    const asOf = Date.UTC(2026, 3, 1);
    const policy = definePolicy({
      zone: 'UTC',
      tiers: Object.keys(targets),
      targets: { resolution: targets },
    });
    const view = openReport(report({ tickets }, policy, { asOf })).select({});
    for (const row of slaAttainment(tickets as never, { targets, asOf })) {
      const e = view.estimate('attainment', { tier: row.tier! });
      expect([row.value, row.low, row.high, row.n, row.undecided, row.excluded, row.projected]).toEqual([
        e.value,
        e.low,
        e.high,
        e.n,
        e.undecided,
        e.excluded,
        e.projected,
      ]);
    }
    const [whole] = slaAttainment(tickets as never, { targets, asOf, by: [] });
    expect(whole!.value).toBe(view.estimate('attainment').value);
    const months = slaAttainment(tickets as never, { targets, asOf, by: 'period' });
    for (const row of months) expect(row.n).toBe(view.estimate('attainment', { period: row.period! }).n);
  });

  test('does not depend on the order of tickets', () => {
    const { tickets } = small(6, 200);
    const options = { targets: '8h', by: ['tier', 'team'], asOf: Date.UTC(2026, 3, 1) };
    expect(slaAttainment(shuffled(tickets, 3) as never, options)).toEqual(
      slaAttainment(tickets as never, options),
    );
  });

  test('counts working time of the calendar that it is given', () => {
    const friday = Date.UTC(2026, 2, 6, 16);
    const calendar = { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } };
    const tickets = [{ tier: 'a', opened: friday, resolved: friday + 3 * day - 6 * hour }];
    expect(slaAttainment(tickets, { targets: '2h', calendar })[0]).toMatchObject({ met: 1 });
    expect(slaAttainment(tickets, { targets: '2h' })[0]).toMatchObject({ missed: 1 });
  });

  test('takes hours that calendar() has made, with all that belongs to them, as the plain hours', () => {
    const tickets = [{ tier: 'a', opened: t0, resolved: t0 + 30 * hour }];
    const hours = { zone: 'Europe/Amsterdam', hours: { 'mon-fri': '09:00-17:00' } };
    const options = { targets: '4h', asOf: t0 + 40 * hour };
    expect(slaAttainment(tickets, { ...options, calendar: calendar(hours) })).toEqual(
      slaAttainment(tickets, { ...options, calendar: hours }),
    );
    const never = calendar({
      ...hours,
      and: [{ hours: { sat: '09:00-10:00' } }],
      extra: { '2026-03-07': '09:00-10:00' },
    });
    expect(slaAttainment(tickets, { ...options, calendar: never })[0]).toMatchObject({ met: 1 });
    expect(
      resolutionTimes(tickets, { time: 'working', calendar: calendar(hours), asOf: t0 + 40 * hour }).median,
    ).toBe(resolutionTimes(tickets, { time: 'working', calendar: hours, asOf: t0 + 40 * hour }).median);
  });

  test('keeps apart by priority, first response, and pauses by status', () => {
    const tickets = [
      { id: 'A', tier: 'p', priority: 'P1', opened: t0, resolved: t0 + 3 * hour, firstResponse: t0 + hour },
      { id: 'B', tier: 'p', priority: 'P2', opened: t0, resolved: t0 + 3 * hour },
    ];
    const targets = { p: { P1: '2h', other: '4h' } };
    expect(
      slaAttainment(tickets, { targets, by: 'priority', asOf: t0 + 9 * hour }).map(r => [r.priority, r.met]),
    ).toEqual([
      ['P1', 0],
      ['P2', 1],
    ]);
    expect(
      slaAttainment(tickets, { targets: '1h', clock: 'first response', asOf: t0 + hour })[0],
    ).toMatchObject({ met: 1 });
    const changes = [
      { ticket: 'A', at: t0 + hour, what: 'status', from: 'new', to: 'Parked' },
      { ticket: 'A', at: t0 + 2 * hour + 1, what: 'status', from: 'Parked', to: 'open' },
    ];
    expect(
      slaAttainment(tickets, { targets, changes, pause: ['Parked'], by: 'priority', asOf: t0 + 9 * hour })[0],
    ).toMatchObject({ met: 1 });
  });

  test('nothing decided is null with a reason, an empty tier is there all the same', () => {
    expect(slaAttainment([], { targets: { premium: '4h' }, goal: 0.9 })[0]).toMatchObject({
      tier: 'premium',
      value: null,
      reason: 'no target was met or missed',
      n: 0,
      goal: 'cannot say',
    });
    expect(slaAttainment([], { targets: '4h', by: [] })).toMatchObject([{ value: null, n: 0 }]);
  });

  test('without targets a ticket’s own due date holds; without either it is excluded and counted', () => {
    const rows = slaAttainment([
      { opened: t0, resolved: t0 + hour, due: t0 + hour },
      { opened: t0, resolved: t0 + hour },
    ]);
    expect(rows[0]).toMatchObject({ met: 1, excluded: 1, n: 1 });
  });

  test('a row that cannot be read is counted and told, not thrown', () => {
    const faults: string[] = [];
    const rows = slaAttainment(
      [
        { opened: 'yesterday', resolved: t0 },
        { opened: t0, resolved: t0 + hour },
      ],
      { targets: '8h', onFault: f => faults.push(f.rule) },
    );
    expect(rows[0]).toMatchObject({ n: 1, setAside: 1 });
    expect(faults).toHaveLength(1);
  });

  test('a wrong argument is named with its value and the remedy', () => {
    const bad =
      (...args: unknown[]) =>
      () =>
        (slaAttainment as (...a: unknown[]) => unknown)(...args);
    expect(bad('x')).toThrow(/slaAttainment: tickets must be an array of objects/);
    expect(bad([], { targets: '5d' })).toThrow(/slaAttainment: options.targets.*5d/);
    expect(bad([], { goal: 95 })).toThrow(
      'slaAttainment: options.goal must be a share above 0 and up to 1, got 95. Write 0.95 for 95 %.',
    );
    expect(bad([], { target: '8h' })).toThrow(/There is no option “target”. Did you mean “targets”/);
    expect(bad([], { by: 'agent' })).toThrow(/options\.?by|by must be one of tier/);
    expect(bad([], { asOf: 'today' })).toThrow(/options.asOf must be an instant/);
    expect(bad([], { clock: 'lunch' })).toThrow(/options.clock must be/);
    expect(bad([], { calendar: { hours: { 'mon-fri': '17:00' } } })).toThrow(
      /slaAttainment: options.calendar/,
    );
    expect(bad([], { targets: { a: '-3h' } })).toThrow(/slaAttainment: options.targets/);
  });
});

describe('resolutionTimes', () => {
  test('counts the open ones, which the closed alone would leave out', () => {
    const complaints = [1, 2, 3, 4, 5]
      .map(d => ({ opened: t0, resolved: t0 + d * day }))
      .concat(Array.from({ length: 5 }, () => ({ opened: t0 }) as never));
    const r = resolutionTimes(complaints, { asOf: t0 + 30 * day });
    expect(r).toMatchObject({ n: 10, resolved: 5, open: 5, closedOnlyMedian: 3 * day });
    // Exactly half are done from day 5 on, and the curve stays flat to the end.
    expect(r.median).toBe(r.value);
    expect(r.p90).toBe(null);
    expect(r.curve.at(-1)!.openShare).toBeCloseTo(0.5, 12);
  });

  test('says the same as the measure in a report', () => {
    const { tickets } = small(8, 300);
    const complaints = tickets.filter(t => t.kind === 'complaint');
    const asOf = Date.UTC(2026, 3, 1);
    const view = openReport(report({ tickets: complaints }, definePolicy({ zone: 'UTC' }), { asOf })).select(
      {},
    );
    const e = view.estimate('complaint-resolution');
    const r = resolutionTimes(complaints as never, { asOf });
    expect([r.median, r.low, r.high, r.n, r.open, r.p90]).toEqual([
      e.value,
      e.low,
      e.high,
      e.n,
      e.counts!.open,
      e.parts!.p90!.value,
    ]);
    for (const row of resolutionTimes(complaints as never, { asOf, by: 'team' })) {
      expect(row.median).toBe(view.estimate('complaint-resolution', { team: row.team! }).value);
    }
  });

  test('can count opening hours only', () => {
    const friday = Date.UTC(2026, 2, 6, 16);
    const rows = [{ opened: friday, resolved: friday + 3 * day }];
    const calendar = { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } };
    expect(resolutionTimes(rows, { time: 'working', calendar }).median).toBe(8 * hour);
    expect(resolutionTimes(rows).median).toBe(3 * day);
  });

  test('none is null and says so; all open is not nought', () => {
    expect(resolutionTimes([])).toMatchObject({
      median: null,
      value: null,
      n: 0,
      reason: 'no complaints',
      curve: [],
    });
    const open = resolutionTimes([{ opened: t0 }, { opened: t0 }], { asOf: t0 + day });
    expect(open).toMatchObject({ median: null, open: 2, reason: 'all are still open' });
  });

  test('a wrong argument is named with its value and the remedy', () => {
    const bad =
      (...args: unknown[]) =>
      () =>
        (resolutionTimes as (...a: unknown[]) => unknown)(...args);
    expect(bad({})).toThrow(/resolutionTimes: complaints must be an array/);
    expect(bad([], { time: 'wall' })).toThrow(
      "resolutionTimes: options.time must be 'calendar' or 'working', got wall.",
    );
    expect(bad([], { time: 'working' })).toThrow(/options.calendar must be given/);
    expect(bad([], { by: 'client' })).toThrow(/by must be one of tier/);
  });
});

describe('staffServiceLink', () => {
  const rows = (teams: number, people: (t: number) => number): TeamPeriod[] =>
    Array.from({ length: teams * 12 }, (_, i) => {
      const t = i % teams;
      const month = Math.floor(i / teams);
      const mood = Math.sin(7 * i + 3 * t) * 0.3;
      return {
        team: `team ${t}`,
        period: `2025-${String(month + 1).padStart(2, '0')}`,
        staff: 3.6 + 0.2 * t + mood,
        people: people(t),
        service: 0.8 + 0.02 * t + 0.05 * mood,
        cases: 200,
        region: t < teams / 2 ? 'north' : 'south',
      };
    });

  test('keeps between, within and lags apart and reads in plain words', () => {
    const link = staffServiceLink(rows(8, () => 11));
    expect(link.between.value!).toBeGreaterThan(0.9);
    expect(link.within.value!).toBeGreaterThan(0.9);
    expect(link.lags.map(l => l.lag)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(link).toMatchObject({ hidden: 0, n: 96, teams: 8 });
    expect(link.reads).toContain('teams with more satisfied people give better service');
  });

  test('teams with fewer than five people are not used, only counted, and nobody is named among fewer than five teams', () => {
    const link = staffServiceLink(rows(6, t => (t < 2 ? 4 : 9)));
    expect(link.hidden).toBe(24);
    expect(link.points.every(p => p.team === null)).toBe(true);
    expect(JSON.stringify(link)).not.toContain('team 0');
    expect(staffServiceLink(rows(6, () => 4))).toMatchObject({
      n: 0,
      value: null,
      reason: 'no team has enough people and cases to show',
    });
  });

  test('staff means are used to one decimal, as in the report', () => {
    for (const p of staffServiceLink(rows(6, () => 9)).points)
      expect(p.staff * 10).toBeCloseTo(Math.round(p.staff * 10), 9);
  });

  test('does not depend on the order of rows', () => {
    const all = rows(6, () => 9);
    expect(staffServiceLink(shuffled(all, 2))).toEqual(staffServiceLink(all));
  });

  test('by breaks it down', () => {
    const parts = staffServiceLink(
      rows(8, () => 9),
      { by: 'region' },
    );
    expect(parts.map(p => [p.region, p.teams])).toEqual([
      ['north', 4],
      ['south', 4],
    ]);
  });

  test('a wrong argument is named with its value and the remedy', () => {
    const good = rows(5, () => 9);
    const bad =
      (...args: unknown[]) =>
      () =>
        (staffServiceLink as (...a: unknown[]) => unknown)(...args);
    expect(bad(null)).toThrow(/staffServiceLink: rows must be an array/);
    expect(bad([{ ...good[0], people: -1 }])).toThrow(/rows\[0\].people must be a whole number/);
    expect(bad([{ ...good[0], staff: 'high' }])).toThrow(/rows\[0\].staff must be a number, or null/);
    expect(bad([{ ...good[0], team: '' }])).toThrow(/rows\[0\].team must be a text/);
    expect(bad([good[0], good[0]])).toThrow(/must have one row for each team and period/);
    expect(bad(good, { minimum: 3 })).toThrow(/options.minimum must be a whole number from 5 to 50/);
    expect(bad(good, { method: 'kendall' })).toThrow(/options.method/);
  });
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openReport } from '../../lib/report/open.ts';
import { toJson } from '../../lib/report/toJson.ts';
import { compare, trend } from '../../lib/report/trend.ts';
import { day, policy, report, small } from './organisation.ts';

const data = report();
const opened = openReport(JSON.parse(toJson(data)));

describe('openReport', () => {
  test('refuses what is not a report, what is of another version, and what is damaged, each by name', () => {
    expect(() => openReport('x')).toThrow(/openReport: data must be the parsed JSON/);
    expect(() => openReport([])).toThrow(/openReport: data/);
    expect(() => openReport({})).toThrow(/not a Goodwill report/);
    expect(() => openReport({ format: 'goodwill-report', version: 9 })).toThrow(/version/);
    expect(() => openReport({ ...data, cube: undefined })).toThrow(/damaged: “cube” is missing/);
    expect(() => openReport({ ...data, goals: {} })).toThrow(/damaged: “goals” is missing/);
    for (const level of [0, 1, 5, -1])
      expect(() => openReport({ ...data, meta: { ...data.meta, level } })).toThrow(/damaged: “meta.level”/);
  });

  test('a report with any part taken out or replaced is refused by name or opens, and never fails otherwise', () => {
    const json = toJson(report(small(2, 60)));
    const paths = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
      path.length > 3 || typeof value !== 'object' || value === null
        ? []
        : Object.entries(value)
            .slice(0, 8)
            .flatMap(([key, item]) => [[...path, key], ...paths(item, [...path, key])]);
    for (const path of paths(JSON.parse(json))) {
      for (const put of [undefined, null, 7, 'x', []]) {
        const broken = JSON.parse(json);
        const holder = path.slice(0, -1).reduce((x, key) => x[key], broken);
        if (put === undefined) delete holder[path.at(-1)!];
        else holder[path.at(-1)!] = put;
        try {
          openReport(broken);
        } catch (error) {
          expect([path.join('.'), (error as Error).name]).toEqual([path.join('.'), 'UsageError']);
        }
      }
    }
  });

  test('the report of version 1 that was kept still opens and says the same', () => {
    const path = 'test/report/fixtures/report-1.json';
    if (!existsSync(path)) writeFileSync(path, toJson(report(small(7, 120))));
    const kept = openReport(JSON.parse(readFileSync(path, 'utf8')));
    const view = kept.select({});
    expect(kept.data.measures.length).toBeGreaterThan(10);
    for (const m of kept.data.measures.filter(x => x.off === undefined)) {
      expect(view.estimate(m.id).n).toBeGreaterThanOrEqual(0);
      expect(view.by(m.id, 'period').size).toBeGreaterThan(0);
    }
    expect(trend(kept, 'attainment').points).toHaveLength(kept.data.meta.periods.length);
  });
});

describe('a view', () => {
  test('adds up: the parts of a breakdown are the whole', () => {
    const view = opened.select({ from: '2025-03', to: '2025-09' });
    for (const dim of ['tier', 'team', 'priority', 'period']) {
      const parts = [...view.by('attainment', dim).values()];
      expect(parts.reduce((n, e) => n + e.n, 0)).toBe(view.estimate('attainment').n);
    }
  });

  test('a breakdown shows the same figures as asking one by one', () => {
    const view = opened.select({ tier: 'premium' });
    for (const m of data.measures.filter(x => x.off === undefined && x.dims.includes('tier'))) {
      for (const [period, e] of view.by(m.id, 'period')) expect(view.estimate(m.id, { period })).toEqual(e);
    }
  });

  test('a pinned dimension can be broken down too', () => {
    const clocks = opened.select({}).by('attainment', 'clock');
    expect([...clocks.keys()]).toEqual(['firstResponse', 'resolution']);
    expect(clocks.get('resolution')).toEqual(opened.select({}).estimate('attainment'));
  });

  test('tiers come best first, and a selection that holds two adds both', () => {
    expect([...opened.select({}).by('attainment', 'tier').keys()]).toEqual(['premium', 'enhanced', 'basic']);
    const both = opened.select({ tier: ['premium', 'basic'] });
    expect([...both.by('attainment', 'tier').keys()]).toEqual(['premium', 'basic']);
    const n = (tier: string) => opened.select({ tier }).estimate('attainment').n;
    expect(both.estimate('attainment').n).toBe(n('premium') + n('basic'));
  });

  test('a filter that a table does not have is refused with a reason, never ignored', () => {
    const e = opened.select({ touchpoint: 'visit' }).estimate('attainment');
    expect(e.value).toBe(null);
    expect(e.reason).toContain('not recorded by touchpoint');
    expect(opened.select({ touchpoint: 'visit' }).by('attainment', 'tier').size).toBe(0);
    expect(opened.select({}).by('attainment', 'touchpoint').size).toBe(0);
    expect(opened.select({}).estimate('nothing').reason).toContain('no measure “nothing”');
    expect(opened.select({}).estimate('promises-kept').reason).toContain('needs promises');
  });

  test('times read from cells are within half a percent of those read from rows', () => {
    const exact = opened.select({ tier: 'basic' }).estimate('resolution');
    const cells = opened.select({
      tier: 'basic',
      team: [...new Set(opened.select({}).by('resolution', 'team').keys())],
    });
    const other = cells.estimate('resolution');
    expect(other.n).toBe(exact.n);
    expect(Math.abs(other.value! / exact.value! - 1)).toBeLessThan(0.006);
  });

  test('the open curve begins with all open and only falls', () => {
    const curve = opened.select({}).curve('resolution');
    expect(curve[0]).toMatchObject({ time: 0, open: 1 });
    for (let i = 1; i < curve.length; i++) {
      expect(curve[i]!.open).toBeLessThanOrEqual(curve[i - 1]!.open);
      expect(curve[i]!.time).toBeGreaterThan(curve[i - 1]!.time);
    }
    expect(opened.select({}).curve('attainment')).toEqual([]);
  });

  test('before is the same length just before, and cannot say when the data do not reach back', () => {
    const view = opened.select({ from: '2025-07', to: '2025-09', tier: 'premium' });
    expect(view.before().selection).toEqual({ from: '2025-04', to: '2025-06', tier: 'premium' });
    expect(opened.select({ period: '2025-07' }).before().selection).toEqual({
      from: '2025-06',
      to: '2025-06',
    });
    const none = opened.select({ from: '2025-02', to: '2025-04' }).before();
    expect(none.estimate('attainment')).toMatchObject({
      value: null,
      n: 0,
      reason: 'the time before is not wholly in the data',
    });
    expect(none.by('attainment', 'tier').size).toBe(0);
  });

  test('an analysis obeys its slices and names the filters that it cannot obey', () => {
    const whole = opened.select({}).analysis<{ clients: number }>('ledger');
    expect(whole.ignored).toEqual([]);
    const sliced = opened
      .select({ tier: 'premium', channel: 'mail', from: '2025-05' })
      .analysis('breach-size');
    expect(sliced.result).not.toBe(null);
    expect(sliced.ignored).toEqual(['channel', 'from']);
    expect(sliced.result).toEqual(JSON.parse(toJson(data)).analyses['breach-size'].sliced['tier=premium']);
    expect(opened.select({}).analysis('nothing').reason).toContain('no analysis');
  });
});

describe('a trend', () => {
  test('has a usual range from 12 judged points on, and does not judge a young period', () => {
    const t = trend(opened, 'attainment');
    expect(t.points).toHaveLength(15);
    expect(t.points.at(-1)).toMatchObject({
      period: '2026-03',
      young: true,
      counts: false,
      variation: 'ordinary',
    });
    expect(t.usual!.low).toBeLessThan(t.usual!.mean);
    expect(t.beforeAfter).toBe(null);
    expect(t.points.find(p => p.mark !== undefined)).toMatchObject({ period: '2025-06', mark: 'new desk' });
  });

  test('with fewer points says before and after with a likely range instead', () => {
    const t = trend(opened, 'attainment', { from: '2025-01', to: '2025-08' });
    expect(t.usual).toBe(null);
    expect(t.variation).toBe('too few');
    expect(t.beforeAfter!.before.n + t.beforeAfter!.after.n).toBe(
      opened.select({ from: '2025-01', to: '2025-08' }).estimate('attainment').n,
    );
    expect(t.beforeAfter!.low!).toBeLessThanOrEqual(t.beforeAfter!.difference!);
  });

  test('knows its goal and its direction, and says the assurance only when both are there', () => {
    expect(trend(opened, 'attainment', { tier: 'premium' })).toMatchObject({ goal: 0.9, better: 'higher' });
    expect(trend(opened, 'attainment', { tier: 'basic' }).goal).toBe(0.8);
    expect(trend(opened, 'interaction-ratio').assurance).toBe(null);
  });

  test('a measure that is off has no points to judge and says why', () => {
    const t = trend(opened, 'promises-kept');
    expect(t).toMatchObject({ points: [], usual: null, variation: 'too few' });
    expect(t.reason).toContain('needs promises');
  });

  test('sees a fall and calls it a concern', () => {
    const rows = small(3, 900);
    const fall = Date.UTC(2026, 1, 1);
    const tickets = rows.tickets.map(t =>
      (t.opened as number) >= fall && t.resolved !== undefined
        ? { ...t, resolved: (t.opened as number) + 5 * day }
        : t,
    );
    const late = openReport(report({ ...rows, tickets }, policy, { asOf: Date.UTC(2026, 3, 30) }));
    const seen = trend(late, 'attainment');
    expect(seen.variation).toBe('concern');
    expect(late.data.findings.some(f => f.tone === 'concern')).toBe(true);
  });

  test('a comparison is better or worse only when its range leaves out no change', () => {
    const share = (x: number, n: number) => {
      const value = x / n;
      return { value, low: 0, high: 1, level: 0.95, n, of: 'x', method: 'Wilson' };
    };
    expect(compare(share(50, 100), share(90, 100), 'higher').reads).toBe('better');
    expect(compare(share(90, 100), share(50, 100), 'higher').reads).toBe('worse');
    expect(compare(share(90, 100), share(50, 100), 'neither').reads).toBe('lower');
    expect(compare(share(50, 100), share(52, 100), 'higher').reads).toBe('no clear change');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { openReport } from '../../lib/report/open.ts';
import { reportSchema } from '../../lib/report/schema.ts';
import { toJson } from '../../lib/report/toJson.ts';
import { VERSION } from '../../lib/report/version.ts';
import { conforms } from '../policy/jsonSchema.ts';
import { policy, report, shuffled, small } from './organisation.ts';

const rows = small();
const whole = report({ ...rows });
const json = toJson(whole);

describe('a report', () => {
  test('conforms to its published schema', () => {
    expect(conforms(reportSchema, JSON.parse(json))).toBe(true);
    expect(conforms(reportSchema, { ...JSON.parse(json), version: 2 })).toBe(false);
    expect(conforms(reportSchema, { ...JSON.parse(json), extra: 1 })).toBe(false);
  });

  test('is the same bytes whatever the order of rows', () => {
    for (const seed of [1, 2]) {
      const other = Object.fromEntries(
        Object.entries(rows).map(([name, list]) => [name, shuffled(list, seed)]),
      );
      expect(toJson(report(other))).toBe(json);
    }
  });

  test('is the same bytes in any zone and locale of the machine', () => {
    const { TZ, LANG, LC_ALL } = process.env;
    try {
      for (const [zone, locale] of [
        ['Pacific/Auckland', 'tr_TR.UTF-8'],
        ['America/St_Johns', 'de_DE.UTF-8'],
        ['UTC', 'sv_SE.UTF-8'],
      ] as const) {
        Object.assign(process.env, { TZ: zone, LANG: locale, LC_ALL: locale });
        expect(toJson(report({ ...rows }))).toBe(json);
      }
    } finally {
      for (const [name, value] of Object.entries({ TZ, LANG, LC_ALL })) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });

  test('names its as-of instant, policy, input, grain and software', () => {
    expect(whole.meta).toMatchObject({
      grain: 'month',
      zone: 'UTC',
      software: `goodwill ${VERSION}`,
      organisation: 'Small & Co',
    });
    expect(whole.meta.periods).toHaveLength(15);
    expect(whole.meta.youngPeriods).toContain('2026-03');
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION);
    expect(report({ ...rows }, policy, { asOf: Date.UTC(2026, 1, 1) }).meta.asOf).toBe(
      '2026-02-01T00:00:00.000Z',
    );
  });

  test('holds no NaN, infinity or minus nought', () => {
    const visit = (value: unknown): void => {
      if (typeof value === 'number') expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
    };
    visit(whole.analyses);
    visit(whole.published);
    visit(whole.findings);
    expect(() =>
      toJson({
        ...whole,
        goals: [{ measure: 'x', clock: null, tier: null, priority: null, share: Number.NaN }],
      }),
    ).toThrow('NaN');
  });

  test('says of every measure that is off what would switch it on', () => {
    const bare = report(
      { tickets: [{ id: 'A', opened: Date.UTC(2026, 0, 5), resolved: Date.UTC(2026, 0, 6) }] },
      definePolicy({}),
    );
    const off = Object.fromEntries(bare.measures.filter(m => m.off !== undefined).map(m => [m.id, m.off]));
    expect(off['interaction-ratio']).toContain('moments');
    expect(bare.measures.find(m => m.id === 'resolution')?.off).toBeUndefined();
    expect(bare.staff).toBe(null);
    expect(bare.assumptions.length).toBeGreaterThan(2);
  });

  test('without any instant is refused with a remedy', () => {
    expect(() => report({ tickets: [] })).toThrow(/buildReport: tables has no instant/);
  });

  test('counts every fault though it shows the first twenty, moments of the future among them', () => {
    const asOf = Date.UTC(2026, 0, 10);
    const moments = Array.from({ length: 30 }, (_, i) => ({
      at: asOf + (i - 4) * 3_600_000,
      valence: 1,
      client: 'c',
    }));
    const { faults, published } = report({ moments }, definePolicy({ zone: 'UTC' }), { asOf });
    expect(faults.byRule.find(r => r.rule === 'moment-in-future')).toMatchObject({ count: 25 });
    expect(faults.shown.filter(f => f.rule === 'moment-in-future')).toHaveLength(20);
    expect(faults.total).toBe(25);
    expect(published['interaction-ratio']!.counts!.positive).toBe(5);
  });

  test('publishes exactly what the view shows', () => {
    const view = openReport(JSON.parse(json)).select({});
    const { published } = JSON.parse(json);
    for (const key of Object.keys(published)) {
      const [measure = '', ...parts] = key.split('|');
      const selection = Object.fromEntries(parts.map(p => p.split('=')));
      expect(view.estimate(measure, selection)).toEqual(published[key]);
    }
  });
});

describe('privacy', () => {
  test('no answer, respondent or exact number of people of staff is in the report', () => {
    expect(json).not.toContain('secret-');
    expect(json).not.toContain('respondent');
    expect(Object.keys(whole.cube.dims)).not.toContain('respondent');
    expect(whole.cube.slabs.answer?.keys.length ?? 0).toBe(
      report({ tickets: rows.tickets, changes: rows.changes, moments: rows.moments }).cube.slabs.answer?.keys
        .length ?? 0,
    );
  });

  test('a team of four is hidden in every wave, and so is a second one', () => {
    const shown = whole.staff!.released.filter(r => r.mean !== null).map(r => r.group);
    expect(shown).not.toContain('Accounts');
    expect(shown).not.toContain('Buildings');
    expect(shown).toContain('Networks');
    expect(whole.privacy).toMatchObject({ minimumGroup: 5, hiddenGroups: 30, attack: { passed: true } });
    expect(JSON.stringify(whole.analyses['staff-link'])).not.toContain('Accounts');
  });

  test('one staff answer more or less by another person changes nothing else of the report', () => {
    const { staff, privacy, analyses, findings, meta, ...rest } = whole;
    const changed = report({
      ...rows,
      answers: rows.answers.map((a, i) => (i === 40 ? { ...a, score: 1 } : a)),
    });
    const { staff: s, privacy: p, analyses: an, findings: f, meta: m, ...other } = changed;
    expect(toJson(other as never)).toBe(toJson(rest as never));
    expect(m.inputFingerprint).toBe(meta.inputFingerprint);
    void [staff, privacy, analyses, findings, s, p, an, f];
  });

  test('agents are nowhere', () => {
    for (const ticket of rows.tickets.slice(0, 50)) expect(json).not.toContain(`"${String(ticket.agent)}"`);
  });
});

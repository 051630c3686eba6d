import { describe, expect, test } from 'vitest';
import { ANALYSES } from '../../lib/analysis/index.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { buildReport } from '../../lib/report/build.ts';
import { toJson } from '../../lib/report/toJson.ts';
import { policy, read, report, shuffled, small } from '../report/organisation.ts';

const rows = small(5, 600);
const asOf = Date.UTC(2026, 3, 1);
const data = report({ ...rows }, policy, { asOf });
const turned = report(
  Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, shuffled(list, 9)])),
  policy,
  { asOf },
);
const week = 7 * 86_400_000;
const later = (value: unknown): unknown => (typeof value === 'number' ? value + 52 * week : value);
const empty = buildReport(
  read(
    { tickets: [{ id: 'A', opened: Date.UTC(2026, 0, 1), cancelled: Date.UTC(2026, 0, 2) }] },
    definePolicy({}),
  ),
  definePolicy({}),
  { asOf },
);

describe.each(ANALYSES.map(a => [a.id, a] as const))('%s', (id, analysis) => {
  test('says what it answers, how, after whom, and for which filters', () => {
    expect(analysis.title).not.toBe('');
    expect(analysis.question).toMatch(/\?$/);
    expect(analysis.definition.length).toBeGreaterThan(40);
    expect(analysis.source).toMatch(/Goodwill’s own definition|\d{4}/);
    expect(analysis.source, 'a paper that no reader has').not.toMatch(/METRICS|GUARANTEES/);
    expect(data.analyses[id]).toMatchObject({ id, title: analysis.title, slices: analysis.slices });
  });

  test('does not depend on the order of rows', () => {
    expect(JSON.stringify(turned.analyses[id])).toBe(JSON.stringify(data.analyses[id]));
  });

  test('with nothing to read says in one line what would bring it', () => {
    const info = empty.analyses[id]!;
    expect(info.result).toBe(null);
    expect(info.reason).toMatch(/^(needs|no|nothing|there|survey)/);
  });

  test('names no member of staff and no respondent', () => {
    const text = JSON.stringify(data.analyses[id]);
    expect(text).not.toContain('secret-');
    for (const ticket of rows.tickets.slice(0, 30)) expect(text).not.toContain(`"${String(ticket.agent)}"`);
  });

  test('holds only what JSON can hold', () => {
    expect(() => toJson({ analyses: data.analyses[id] } as never)).not.toThrow();
  });

  test('has a result for every value of its slices', () => {
    const info = data.analyses[id]!;
    if (info.result === null) return;
    for (const key of Object.keys(info.sliced ?? {})) expect(analysis.slices).toContain(key.split('=')[0]);
  });
});

test('moving everything by a year of whole weeks changes no result but dates', () => {
  const utc = definePolicy({
    zone: 'UTC',
    tiers: ['premium', 'enhanced', 'basic'],
    targets: { resolution: '8h' },
    goals: 0.9,
    period: 'week',
  });
  const moved = Object.fromEntries(
    Object.entries({ tickets: rows.tickets, moments: rows.moments }).map(([name, list]) => [
      name,
      list.map(row =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            ['opened', 'resolved', 'firstResponse', 'at'].includes(key) ? later(value) : value,
          ]),
        ),
      ),
    ]),
  );
  const before = report({ tickets: rows.tickets, moments: rows.moments }, utc, { asOf });
  const after = report(moved, utc, { asOf: asOf + 52 * week });
  for (const id of ['breach-size', 'bunching', 'queue-age', 'tier-fit', 'paused-share', 'keepable']) {
    expect(after.analyses[id]!.result).toEqual(before.analyses[id]!.result);
  }
});

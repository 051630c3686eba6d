import { describe, expect, test } from 'vitest';
import { attentionChart } from '../../dashboard/chart/attention.ts';
import { type AttentionRow, attentionScene } from '../../dashboard/scene/attention.ts';
import { reportOf, sayIn } from './fixtures/charts.ts';

const say = sayIn('en');
const size = { width: 1100, text: 1, rtl: false };
const report = reportOf();
const found = attentionChart.fromReport({ report, selection: {}, want: {}, say });
const scene = found.kind === 'ready' ? found.input(say, size) : null;
const column = (title: string): number => scene?.table.columns.findIndex(c => c.title === title) ?? -1;

describe('the list of changes', () => {
  test('tells a measure once, and names where else the same is told', () => {
    const names = scene?.table.rows.map(r => r[0]?.text) ?? [];
    expect(new Set(names).size).toBe(names.length);
    const whole = scene?.table.rows.find(r => r[0]?.text === 'Targets met');
    expect(whole?.[column('Also in')]?.text).toContain('gold');
    expect(names).not.toContain('Targets met, gold');
  });

  test('says how many measures need attention, out of how many', () => {
    expect(scene?.summary).toMatch(/^\d+ of \d+ measures needs? attention; first: /);
  });

  test('puts the level before the change beside the latest value, as all those periods come to together', () => {
    const row = scene?.table.rows.find(r => r[0]?.text === 'Targets met');
    const since = /since (.+)$/.exec(row?.[column('Change')]?.text ?? '')?.[1];
    const judged = report.data.meta.periods;
    const begun = judged.find(p => say.period(p, 'short') === since) ?? '';
    const before = report.select({ from: judged[0]!, to: judged[judged.indexOf(begun) - 1]! });
    expect(row?.[column('Before')]?.raw).toBe(before.estimate('attainment').value);
  });

  test('has heads that say what stands under them', () => {
    expect(scene?.table.columns.map(c => c.title)).toEqual([
      'What',
      'Before',
      'Latest',
      'Period',
      'Change',
      'Goal',
      'Also in',
    ]);
  });
});

test('on a narrow page, the value before and the parts are said under the name', () => {
  const row: AttentionRow = {
    name: 'Targets met',
    unit: 'share',
    better: 'higher',
    points: [],
    latest: 0.7,
    period: '2026-02',
    variation: 'concern',
    since: '2026-01',
    before: 0.9,
    assurance: null,
    goal: null,
    also: ['gold'],
    short: ['gold'],
  };
  const drawn = attentionScene({ rows: [row], judged: 4, needing: 1, others: ['Reopened'] }, say, {
    ...size,
    width: 390,
  });
  const texts = drawn.marks.flatMap(m => (m.kind === 'text' ? [m.text] : []));
  expect(texts).toContain('also in gold · before that 90.0%');
  expect(texts).toContain('worse since Jan 2026');
  expect(texts).toContain('below goal in Feb 2026: gold');
  expect(drawn.title).toBe('Real change, or chance? · Feb 2026');
  expect(drawn.notes[0]).toBe('Ordinary variation only: Reopened.');
  expect(drawn.summary).toBe('1 of 4 measures needs attention; first: Targets met.');
});

test('lists no part that left its usual range for one period only: of many parts some do by chance', () => {
  const data = structuredClone(report.data);
  const [period] = data.meta.periods.filter(p => !data.meta.youngPeriods.includes(p)).slice(-1);
  const drawn = attentionChart.fromReport({ report, selection: {}, want: {}, say });
  const rows = drawn.kind === 'ready' ? (drawn.input(say, size).table.rows ?? []) : [];
  const single = rows.filter(
    r =>
      /, /.test(r[0]?.text ?? '') &&
      (r[column('Change')]?.text ?? '').includes(`in ${say.period(period ?? '', 'short')}`),
  );
  expect(single).toEqual([]);
});

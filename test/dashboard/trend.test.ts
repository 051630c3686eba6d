import { describe, expect, test } from 'vitest';
import {
  type TrendInput,
  type TrendPoint,
  trendDomain,
  trendScene,
  trendSummary,
} from '../../dashboard/scene/trend.ts';
import { sayIn } from './fixtures/charts.ts';

const say = sayIn('en');
const size = { width: 600, text: 1, rtl: false };
const usual = { lower: 0.84, centre: 0.87, upper: 0.9 };
const points = (values: readonly (number | null)[], last: Partial<TrendPoint> = {}): readonly TrendPoint[] =>
  values.map((value, i) => ({
    period: `2025-${String(i + 1).padStart(2, '0')}`,
    value,
    usual,
    signal: 'none',
    ...(i === values.length - 1 ? last : {}),
  }));
const input = (list: readonly TrendPoint[], more: Partial<TrendInput> = {}): TrendInput => ({
  measure: 'Targets met',
  unit: 'share',
  better: 'higher',
  points: list,
  goal: 0.95,
  ...more,
});

describe('the sentence of a trend states direction, latest value and goal', () => {
  test('when a change is real and for the worse', () => {
    const list = points([0.88, 0.87, 0.78], { signal: 'outside', meaning: 'concern' });
    expect(trendSummary(input(list), say)).toBe(
      'Targets met: 78.0% in March 2025, down 9.0\u00a0points on February 2025, worse than its usual range and below the goal of 95.0%.',
    );
  });

  test('when it is ordinary variation', () => {
    expect(trendSummary(input(points([0.86, 0.88])), say)).toBe(
      'Targets met: 88.0% in February 2025, up 2.0\u00a0points on January 2025, within its usual range and below the goal of 95.0%.',
    );
  });

  test('when nothing moved, there is no goal and no usual range', () => {
    const list = points([0.86, 0.86]).map(p => ({ ...p, usual: null }));
    expect(trendSummary(input(list, { goal: null }), say)).toBe(
      'Targets met: 86.0% in February 2025, unchanged on January 2025, too few periods for a usual range.',
    );
  });

  test('of the last period that is old enough to judge', () => {
    const list = points([0.86, 0.88, 0.99], { young: true });
    expect(trendSummary(input(list), say)).toContain('88.0% in February 2025');
  });
});

test('a period without figures is a gap in the line and a reason in the table, never a zero', () => {
  const scene = trendScene(input(points([0.9, null, 0.88])), say, size);
  const line = scene.marks.find(m => m.kind === 'path');
  expect(line?.kind === 'path' && line.d.match(/M/g)?.length).toBe(2);
  expect(scene.table.rows[1]?.[1]?.text).toBe('no data');
  expect(scene.table.rows[1]?.[1]?.raw).toBe(null);
});

test('concern and improvement differ by shape as well as colour', () => {
  const shapes = (meaning: 'concern' | 'improvement'): readonly unknown[] =>
    trendScene(input(points([0.9, 0.9, 0.7], { signal: 'outside', meaning })), say, size).marks.flatMap(m =>
      m.kind === 'shape' && m.tone === meaning ? [m.shape] : [],
    );
  expect(shapes('concern')).toEqual(['down']);
  expect(shapes('improvement')).toEqual(['up']);
});

test('ordinary variation has no colour', () => {
  const scene = trendScene(input(points([0.9, 0.86, 0.88])), say, size);
  const tones = scene.marks.flatMap(m =>
    m.kind === 'shape' || m.kind === 'text' ? [m.tone] : [m.paint.fill ?? 'none', m.paint.stroke ?? 'none'],
  );
  expect(tones).not.toContain('concern');
  expect(tones).not.toContain('improvement');
});

test('an axis of times does not go below zero, however wide the usual range is', () => {
  const hour = 3_600_000;
  const wide = { lower: -20 * hour, centre: 21 * hour, upper: 46 * hour };
  const list = [22, 50, 15, 24].map((h, i) => ({ period: `2011-W${27 + i}`, value: h * hour, usual: wide }));
  expect(trendDomain('duration', list)[0]).toBe(0);
});

test('words about a band stand only under a picture that has one', () => {
  const bare = points([0.86, 0.88]).map(p => ({ ...p, usual: null }));
  expect(trendScene(input(bare), say, size).notes).toEqual([]);
  expect(trendScene(input(points([0.86, 0.88])), say, size).notes).toEqual([say.w.trend.how]);
});

test('months are named by quarter, half or whole years where not all have room, the last one among them', () => {
  const list = Array.from({ length: 36 }, (_, i) => ({
    period: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    value: 0.9,
  }));
  const named = (width: number): readonly number[] => {
    const { marks } = trendScene(input(list, { goal: null }), say, { ...size, width });
    const texts = marks.flatMap(m => (m.kind === 'text' ? [m.text] : []));
    return list.flatMap((p, i) => (texts.includes(say.period(p.period, 'short')) ? [i] : []));
  };
  for (const width of [300, 420, 640, 1000, 1400]) {
    const at = named(width);
    expect(at.at(-1), `${width}`).toBe(35);
    const steps = new Set(at.slice(1).map((v, k) => v - at[k]!));
    expect(steps.size, `${width}`).toBe(1);
    expect([1, 2, 3, 6, 12, 24], `${width}`).toContain([...steps][0]);
  }
});

import { afterEach, expect, test } from 'vitest';
import '../../dashboard/define.ts';
import { addLanguage } from '../../dashboard/index.ts';
import type { GoodwillElement } from '../../dashboard/part/base.ts';
import { nl } from '../../dashboard/words/nl.ts';
import { slaAttainment } from '../../lib/front/slaAttainment.ts';
import { staffServiceLink } from '../../lib/front/staffServiceLink.ts';
import { reportOf } from '../dashboard/fixtures/charts.ts';
import { said, stage } from './stage.ts';

const { data } = reportOf();

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);
};

test('where a report cannot be read, every element that waits for it says so and why', async () => {
  for (const [given, why] of [
    [{ format: 'goodwill-report', version: 99 }, /version/],
    [{ positive: 1, negative: 2 }, /a report or the result of a function/],
  ] as const) {
    const place = stage();
    const provider = document.createElement('goodwill-report') as GoodwillElement;
    const charts = ['goodwill-ratio', 'goodwill-figure'].map(tag => document.createElement(tag));
    provider.append(...charts);
    provider.data = given;
    place.append(provider);
    await settled();
    for (const chart of charts) {
      expect(said(chart)).toContain('Could not read the figures');
      expect(said(chart)).toMatch(why);
    }
    provider.data = data;
    await settled();
    for (const chart of charts) expect(said(chart)).not.toContain('Could not read');
  }
});

test('a page that meets something unknown in a report of another version says so', async () => {
  const other = { ...data.analyses.exclusions!, result: { clocks: 'other' } };
  const page = document.createElement('goodwill-sure');
  page.data = { ...data, analyses: { ...data.analyses, exclusions: other } };
  stage().append(page);
  await settled();
  expect(said(page)).toContain('Could not read the figures');
});

test('language and direction are followed when they change on the element or on the whole page', async () => {
  addLanguage('nl', nl);
  const chart = document.createElement('goodwill-attainment');
  chart.data = data;
  stage().append(chart);
  await settled();
  const english = chart.scene?.summary;
  document.documentElement.lang = 'nl';
  await settled();
  expect(chart.scene?.summary).toMatch(/streeftijden/);
  chart.lang = 'en';
  await settled();
  expect(chart.scene?.summary).toBe(english);
  const x = (): number => chart.scene!.points[0]!.x;
  const before = x();
  chart.dir = 'rtl';
  await settled();
  expect(x()).not.toBe(before);
});

test('the result of one function never reads as the figure of another', async () => {
  const attainment = slaAttainment([{ tier: 'a', opened: 0, resolved: 3_600_000 }], {
    targets: { a: '4h' },
    asOf: 86_400_000,
  });
  const link = staffServiceLink(
    [3, 3.5, 4, 4.2, 4.4].map((staff, i) => ({
      team: `t${i}`,
      period: '2026-03',
      staff,
      people: 10,
      service: 0.8 + i / 50,
      cases: 200,
    })),
  );
  for (const [tag, given] of [
    ['goodwill-ratio', attainment],
    ['goodwill-ratio', { positive: -1, negative: 2 }],
    ['goodwill-figure', link],
  ] as const) {
    const element = document.createElement(tag);
    element.data = given;
    stage().append(element);
    await settled();
    expect(said(element), tag).toContain('Could not read the figures');
  }
});

test('groups by the name of something every object has are no groups', async () => {
  for (const [tag, by] of [
    ['goodwill-multiples', 'constructor'],
    ['goodwill-resolution', '__proto__'],
    ['goodwill-ratio', 'toString'],
    ['goodwill-attainment', 'valueOf'],
  ] as const) {
    const element = document.createElement(tag);
    element.setAttribute('by', by);
    element.data = data;
    stage().append(element);
    await settled();
    expect(said(element), tag).not.toContain('Could not read');
  }
});

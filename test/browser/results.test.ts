import { afterEach, expect, test } from 'vitest';
import '../../dashboard/define.ts';
import type { GoodwillElement } from '../../dashboard/part/base.ts';
import { attainment, goodToBad, staffAndService, waiting } from '../../examples/four-functions.ts';
import { said } from './stage.ts';

afterEach(() => document.body.replaceChildren());

async function drawn(tag: string, data: unknown, attributes: Record<string, string> = {}): Promise<string> {
  const element = document.createElement(tag) as GoodwillElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  document.body.append(element);
  await element.updateComplete;
  return said(element);
}

test('what slaAttainment returns is drawn as it is', async () => {
  const rows = attainment();
  const text = await drawn('goodwill-attainment', rows);
  for (const { tier } of rows) expect(text).toContain(tier);
});

test('what resolutionTimes returns is drawn as it is', async () => {
  expect(await drawn('goodwill-resolution', waiting())).toMatch(/still open/);
});

test('what interactionRatio returns is drawn as it is', async () => {
  expect(await drawn('goodwill-ratio', goodToBad())).toMatch(/9\.0/);
});

test('what staffServiceLink returns is drawn as it is', async () => {
  expect(await drawn('goodwill-staff-link', staffAndService())).toMatch(/Between teams/);
});

test('a figure takes a row, a time or a ratio, and names the group', async () => {
  expect(await drawn('goodwill-figure', attainment(), { tier: 'premium' })).toMatch(/premium.*%.*goal/i);
  expect(await drawn('goodwill-figure', waiting())).toMatch(/days|h/);
  expect(await drawn('goodwill-figure', goodToBad())).toMatch(/9\.0\sto\s1/);
  expect(await drawn('goodwill-figure', { nothing: 'known' })).toMatch(/Could not read/);
});

test('data may be set before the element is on the page, right after, or much later', async () => {
  const make = (): GoodwillElement => document.createElement('goodwill-ratio') as GoodwillElement;
  const before = make();
  before.data = goodToBad();
  document.body.append(before);
  const after = make();
  document.body.append(after);
  after.data = goodToBad();
  const later = make();
  document.body.append(later);
  await later.updateComplete;
  later.data = goodToBad();
  for (const element of [before, after, later]) {
    await element.updateComplete;
    expect(said(element)).toMatch(/9\.0/);
  }
});

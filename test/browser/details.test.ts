import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../dashboard/define.ts';
import type { GoodwillElement } from '../../dashboard/part/base.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import type { ReportData, Selection } from '../../lib/report/report.ts';
import { reportOf } from '../dashboard/fixtures/charts.ts';
import { smallReport } from '../dashboard/fixtures/report.ts';
import { said } from './stage.ts';

const { data } = reportOf();

afterEach(() => document.body.replaceChildren());

async function show(tag: string, given: ReportData, selection: Selection = {}): Promise<ShadowRoot> {
  await page.viewport(1180, 900);
  const element = document.createElement(tag) as GoodwillElement;
  element.data = given;
  element.selection = selection;
  document.body.append(element);
  for (let i = 0; i < 6; i++) {
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
  }
  return element.shadowRoot!;
}

const charts = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('[data-state]')].filter(e => e.localName.startsWith('goodwill-'));
const DETAILS = ['promises', 'complaints', 'moments', 'standing', 'people'].map(p => `goodwill-${p}`);

test.each(DETAILS)(
  '%s has no empty frame: what has nothing to show says why in one line below',
  async tag => {
    for (const given of [data, smallReport()]) {
      const root = await show(tag, given);
      expect(
        charts(root)
          .filter(e => e.dataset.state !== 'ready')
          .map(e => e.localName),
      ).toEqual([]);
      document.body.replaceChildren();
    }
  },
);

test('the promises page is in parts with headings, and every measure of the page is on it', async () => {
  const root = await show('goodwill-promises', data);
  const parts = [...root.querySelectorAll('section.part')];
  expect(parts.map(p => p.querySelector('h2')?.textContent)).toEqual([
    'Targets met',
    'What is open now',
    'What could be promised',
    'Where it comes from',
    'Other measures',
  ]);
  for (const part of parts) expect(charts(part).length).toBeGreaterThan(0);
  const trends = [...root.querySelectorAll<GoodwillElement & { measure: string }>('goodwill-trend')].map(
    e => e.measure,
  );
  const view = reportOf().select({});
  const own = data.measures.filter(
    m => (m.page ?? 'promises') === 'promises' && m.off === undefined && view.estimate(m.id).n > 0,
  );
  expect([...trends].sort()).toEqual(own.map(m => m.id).sort());
});

test('a measure declared in a policy appears among the other measures without code of the page', async () => {
  const one = data.measures.find(m => m.id === 'resolution')!;
  const declared = { ...one, page: 'moments' as const };
  const root = await show('goodwill-moments', {
    ...data,
    measures: data.measures.map(m => (m === one ? declared : m)),
  });
  expect(root.querySelector('.compact goodwill-trend')).not.toBe(null);
});

test('a filter never changes what a picture is about', async () => {
  const by = (root: ShadowRoot): unknown =>
    root.querySelector<GoodwillElement & { by: string }>('goodwill-attainment')!.by;
  const all = by(await show('goodwill-promises', data));
  document.body.replaceChildren();
  expect(by(await show('goodwill-promises', data, { tier: 'gold' }))).toBe(all);
});

test('asked for a team too small to be shown, every picture says so and none shows a figure', async () => {
  const root = await show('goodwill-promises', smallReport(), { team: 'Team Y' });
  const states = charts(root).map(e => e.dataset.state);
  expect(states.length).toBeGreaterThan(3);
  expect(new Set(states)).toEqual(new Set(['hidden']));
});

test('staff links that are clear are drawn; the others are told in a sentence each, with their pictures folded', async () => {
  const links = data.analyses['staff-link']!.result as { readonly links: readonly object[] };
  const [link] = links.links as readonly (object & { between: object; within: object })[];
  const strong = { value: 0.8, low: 0.6, high: 0.9, q: 0.001, n: 30 };
  const weak = { value: 0, low: -0.3, high: 0.3, q: 0.9, n: 30 };
  const of = (x: object, question: string): object => ({ ...link, question, between: x, within: weak });
  const analyses = {
    ...data.analyses,
    'staff-link': {
      ...data.analyses['staff-link']!,
      result: { ...links, links: [of(weak, 'A'), of(strong, 'B'), of(weak, 'C')] },
    },
  };
  const root = await show('goodwill-people', { ...data, analyses });
  const shown = (place: string): unknown[] =>
    [...root.querySelectorAll<GoodwillElement & { by: string }>(`${place} goodwill-staff-link`)].map(
      e => e.by,
    );
  expect(shown('.pictures:not(details *) >')).toEqual(['B']);
  expect(shown('.list details')).toEqual(['A', 'C']);
  expect(root.querySelectorAll('.list li')).toHaveLength(2);
  expect(root.querySelector('.list li')!.textContent).toMatch(/no clear link/);
});

test('a figure that cannot obey a filter says so, and none goes without a word', async () => {
  const titles = new Map(data.measures.map(m => [m.id, m.title]));
  const moments = await show('goodwill-moments', data, { priority: 'P1' });
  const off = moments.querySelector('section.block')?.textContent ?? '';
  expect(moments.querySelectorAll('goodwill-trend').length).toBe(0);
  expect(off).toContain(titles.get('interaction-ratio'));
  expect(off).toContain('moments are not recorded by priority');
  document.body.replaceChildren();

  const promises = await show('goodwill-promises', data, { touchpoint: 'visit' });
  for (const e of promises.querySelectorAll('goodwill-multiples'))
    expect(said(e)).toContain('targets are not recorded by touchpoint');
  document.body.replaceChildren();

  const people = await show('goodwill-people', data, { team: 'Team A' });
  expect(said(people.querySelector('goodwill-staff')!)).toContain('Not filtered by team');
});

test('one account is of a client of the tier that was chosen, with what came in, and says which filters it ignores', async () => {
  for (const tier of data.meta.tiers) {
    const root = await show('goodwill-standing', data, { tier, channel: 'mail' });
    const account = root.querySelector('goodwill-account')!;
    expect(account.scene?.table.rows.length, tier).toBeGreaterThan(0);
    expect(said(account)).toMatch(/Not filtered by channel/);
    document.body.replaceChildren();
  }
});

test('no picture is drawn twice where there is one group only', async () => {
  const opened = Date.UTC(2026, 0, 5, 9);
  const tickets = [1, 2, 3].map(i => ({
    id: `T${i}`,
    opened,
    resolved: opened + i * 3_600_000,
    tier: 'gold',
    priority: 'P1',
    channel: 'mail',
    kind: 'complaint',
  }));
  const one = buildReport(
    tablesFromRows({ tickets }),
    definePolicy({ zone: 'UTC', targets: { resolution: '2h' } }),
  );
  for (const tag of ['goodwill-promises', 'goodwill-complaints']) {
    const root = await show(tag, one);
    const sentences = charts(root).map(e => e.shadowRoot?.querySelector('.sentence')?.textContent);
    expect(new Set(sentences).size, tag).toBe(sentences.length);
    document.body.replaceChildren();
  }
});

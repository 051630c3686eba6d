import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '../../dashboard/define.ts';
import type { GoodwillDashboard } from '../../dashboard/page/dashboard.ts';
import { PAGES } from '../../dashboard/page/part.ts';
import { reportOf } from '../dashboard/fixtures/charts.ts';

const data = reportOf().data;

beforeEach(() => {
  history.replaceState(null, '', '#');
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

async function settle(element: { readonly updateComplete: Promise<boolean> }): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
  }
}

async function show(fragment = '', scheme = 'light'): Promise<GoodwillDashboard> {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.margin = '0';
  if (fragment !== '') location.hash = fragment;
  const element = document.createElement('goodwill-dashboard');
  element.data = data;
  document.body.append(element);
  await settle(element);
  return element;
}

/** Every element within, through shadow roots. */
function deep(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? deep(e.shadowRoot) : [])]);
}

const text = (root: ParentNode): string =>
  deep(root)
    .filter(e => e.children.length === 0)
    .map(e => e.textContent ?? '')
    .join('\n');

describe.each(PAGES)('page %s', id => {
  test.each(['light', 'dark'])('has no accessibility violation in %s', async scheme => {
    await page.viewport(1180, 900);
    await show(`p=${id}`, scheme);
    const found = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(
      found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).join(' | ')}`),
    ).toEqual([]);
  });

  test('fits 320 pixels without scrolling sideways, at any text size', async () => {
    for (const size of ['16px', '32px']) {
      document.documentElement.style.fontSize = size;
      await page.viewport(320, 900);
      const element = await show(`p=${id}`);
      expect(document.documentElement.scrollWidth, size).toBeLessThanOrEqual(320);
      element.remove();
    }
  });

  test('shows no empty frame, no NaN, and no word that is only ours', async () => {
    await page.viewport(1180, 900);
    const element = await show(`p=${id}`);
    const all = deep(element.shadowRoot!);
    for (const e of all.filter(e => e.localName.startsWith('goodwill-')))
      expect((e.shadowRoot?.textContent ?? '').trim().length, e.localName).toBeGreaterThan(10);
    const said = text(element.shadowRoot!);
    expect(said).not.toMatch(/\bNaN\b|Infinity|undefined|\[object/);
    expect(said).not.toMatch(/\b(censored|confidence interval|cube|tally|facts?|scene)\b/i);
  });

  test('has two weights of type, and text of 12 pixels and more', async () => {
    await page.viewport(1180, 900);
    const element = await show(`p=${id}`);
    const shown = deep(element.shadowRoot!).filter(
      e =>
        [...e.childNodes].some(n => n.nodeType === 3 && n.textContent?.trim()) &&
        e.getClientRects().length > 0,
    );
    const weights = new Set(shown.map(e => getComputedStyle(e).fontWeight));
    expect([...weights].sort()).toEqual(expect.arrayContaining(['400', '600']));
    expect(weights.size).toBe(2);
    for (const e of shown)
      expect(Number.parseFloat(getComputedStyle(e).fontSize), e.textContent ?? '').toBeGreaterThanOrEqual(12);
  });
});

describe('the address', () => {
  test('holds page and filters, and the back button goes back', async () => {
    const element = await show();
    const root = element.shadowRoot!;
    root.querySelector<HTMLAnchorElement>('nav a[href*="p=promises"]')?.click();
    await settle(element);
    expect(location.hash).toBe('#p=promises');
    const tier = [...root.querySelectorAll('select')].find(s =>
      [...s.options].some(o => o.value === 'gold'),
    )!;
    await userEvent.selectOptions(tier, 'gold');
    await settle(element);
    expect(location.hash).toBe('#p=promises&tier=gold');
    expect(root.querySelector('goodwill-promises')?.selection.tier).toBe('gold');
    history.back();
    await new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
    await settle(element);
    expect(root.querySelector('goodwill-promises')?.selection.tier).toBe(undefined);
  });

  test('brings a view back, and drops what the report does not know', async () => {
    const element = await show('p=complaints&tier=gold&team=Nobody&from=1999-01');
    const shown = element.shadowRoot!.querySelector('goodwill-complaints');
    expect(shown?.selection.tier).toBe('gold');
    expect(shown?.selection.team).toBe(undefined);
    expect(shown?.selection.from).not.toBe('1999-01');
  });

  test('is left alone by a dashboard that is local', async () => {
    const element = document.createElement('goodwill-dashboard');
    element.local = true;
    element.data = data;
    document.body.append(element);
    await settle(element);
    element.shadowRoot!.querySelector<HTMLAnchorElement>('nav a[href*="p=people"]')?.click();
    await settle(element);
    expect(location.hash).toBe('');
    expect(element.shadowRoot!.querySelector('goodwill-people')).not.toBe(null);
  });

  test('changes when a mark is chosen, and changes back when it is chosen again', async () => {
    const element = await show('p=promises');
    const chart = deep(element.shadowRoot!).find(e => e.localName === 'goodwill-attainment')!;
    const picture = chart.shadowRoot!.querySelector<HTMLElement>('.picture')!;
    picture.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await settle(element);
    expect(location.hash).toBe('#p=promises&tier=gold');
    picture.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await settle(element);
    expect(location.hash).toBe('#p=promises');
  });
});

test('on paper there are no tools, and the filters are written out', async () => {
  const element = await show('p=promises&tier=gold');
  const send = (media: string): Promise<unknown> =>
    (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send(
      'Emulation.setEmulatedMedia',
      { media },
    );
  await send('print');
  const root = element.shadowRoot!;
  expect(getComputedStyle(root.querySelector('nav')!).display).toBe('none');
  expect(getComputedStyle(root.querySelector('.filters')!).display).toBe('none');
  expect(getComputedStyle(root.querySelector('.shown')!).display).not.toBe('none');
  expect(root.querySelector('.shown')?.textContent).toContain('gold');
  const tools = deep(root).filter(e => e.matches('.tools'));
  expect(tools.every(t => getComputedStyle(t).display === 'none')).toBe(true);
  await send('');
});

test('the page reads from right to left with time kept from left to right', async () => {
  document.documentElement.dir = 'rtl';
  await page.viewport(1180, 900);
  const element = await show('p=promises');
  const trend = deep(element.shadowRoot!).find(e => e.localName === 'goodwill-trend') as Element & {
    scene: { points: readonly { x: number }[] } | null;
  };
  const xs = trend.scene?.points.map(p => p.x) ?? [];
  expect(xs.length).toBeGreaterThan(5);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1180);
  document.documentElement.removeAttribute('dir');
});

import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '../../dashboard/define.ts';
import type { GoodwillDashboard } from '../../dashboard/page/dashboard.ts';
import { PAGES } from '../../dashboard/page/part.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import type { ReportData } from '../../lib/report/report.ts';
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

const menu = (root: ParentNode, value: string): HTMLSelectElement =>
  [...root.querySelectorAll('select')].find(s => [...s.options].some(o => o.value === value))!;

/** A few tickets of which some have no tier. */
function blankTiers(): ReportData {
  const opened = Date.UTC(2026, 0, 5, 9);
  const tickets = ['gold', 'silver', ''].flatMap(tier =>
    [1, 2, 3].map(i => ({ id: `${tier}${i}`, opened, resolved: opened + i * 3_600_000, tier })),
  );
  return buildReport(
    tablesFromRows({ tickets }),
    definePolicy({ zone: 'UTC', targets: { resolution: '2h' } }),
  );
}

const text = (root: ParentNode): string =>
  deep(root)
    .filter(e => e.children.length === 0)
    .map(e => e.textContent ?? '')
    .join('\n');

describe.each(PAGES)('page %s', id => {
  test.each(['light', 'dark'])('has no accessibility violation in %s', async scheme => {
    await page.viewport(1180, 900);
    // With a filter, which adds what it says of itself.
    await show(`p=${id}&tier=gold`, scheme);
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

  test('and the menus say the same after going back and forth, and after all filters are cleared', async () => {
    const element = await show();
    const root = element.shadowRoot!;
    const went = (): Promise<unknown> =>
      new Promise(resolve => addEventListener('hashchange', resolve, { once: true })).then(() =>
        settle(element),
      );
    const chosen = (): string => menu(root, 'gold').value;
    await userEvent.selectOptions(menu(root, 'gold'), 'gold');
    await settle(element);
    history.back();
    await went();
    expect(chosen()).toBe('');
    history.forward();
    await went();
    expect(location.hash).toBe('#tier=gold');
    expect(chosen()).toBe('gold');
    // The button goes; the keyboard is not thrown out of the filters.
    const clear = [...root.querySelectorAll('button')].find(b => b.textContent?.trim() === 'Clear filters')!;
    clear.focus();
    clear.click();
    await went();
    expect(chosen()).toBe('');
    expect(root.activeElement?.localName).toBe('select');
  });

  test('a time that ends before it begins is meant the other way round, from a link and from the menus', async () => {
    const [early, late] = [data.meta.periods[14]!, data.meta.periods[20]!];
    const element = await show(`from=${late}&to=${early}`);
    const root = element.shadowRoot!;
    const selection = (): unknown => root.querySelector('goodwill-overview')!.selection;
    expect(selection()).toMatchObject({ from: early, to: late });
    const [from] = root.querySelectorAll('select');
    const later = data.meta.periods[22]!;
    await userEvent.selectOptions(from!, later);
    await settle(element);
    expect(selection()).toMatchObject({ from: late, to: later });
    expect(from!.value).toBe(late);
  });

  test('the first menu never names another beginning than what is shown', async () => {
    const element = await show(`to=${data.meta.periods[2]}`);
    const root = element.shadowRoot!;
    expect(root.querySelector('goodwill-overview')!.selection.from).toBe(undefined);
    expect(root.querySelector('select')!.selectedOptions[0]?.textContent).toBe('the beginning');
  });

  test('what is not recorded can be chosen, stands last and is named', async () => {
    const element = document.createElement('goodwill-dashboard');
    element.data = blankTiers();
    document.body.append(element);
    await settle(element);
    const root = element.shadowRoot!;
    const tiers = menu(root, 'gold');
    expect([...tiers.options].at(-1)?.textContent).toBe('not recorded');
    tiers.focus();
    tiers.selectedIndex = tiers.options.length - 1;
    tiers.dispatchEvent(new Event('change'));
    await settle(element);
    expect(location.hash).toBe('#tier=');
    expect(tiers.selectedOptions[0]?.textContent).toBe('not recorded');
    expect(root.querySelector('.shown')?.textContent).toBe('Filters: Tier: not recorded');
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

describe('what the first finding rests on', () => {
  test('stands beside the headline, and the way to it keeps the filters and opens it on its own page', async () => {
    await page.viewport(1180, 900);
    const element = await show('tier=gold');
    const root = element.shadowRoot!;
    const overview = root.querySelector('goodwill-overview')!.shadowRoot!;
    const picture = overview.querySelector('.opening goodwill-trend');
    expect(picture?.shadowRoot?.textContent).toContain('gold');
    expect(picture?.getBoundingClientRect().top).toBeLessThan(
      overview.querySelector('.figures')!.getBoundingClientRect().top,
    );
    overview.querySelector<HTMLAnchorElement>('.opening a')?.click();
    await settle(element);
    expect(location.hash).toBe(`#p=promises&tier=gold&f=${encodeURIComponent(data.findings[0]!.id)}`);
    const promises = root.querySelector('goodwill-promises')!;
    await settle(promises);
    const asked = promises.shadowRoot!.querySelector('.asked')!;
    expect(asked.textContent).toContain(data.findings[0]!.sentence);
    expect(asked.querySelector('goodwill-trend')?.shadowRoot?.textContent).toContain('gold');
    expect(root.activeElement?.localName).toBe('main');
  });

  test('is drawn on a detail page when it is asked for, one at a time', async () => {
    const element = await show('p=promises');
    const promises = element.shadowRoot!.querySelector('goodwill-promises')!;
    const rests = [...promises.shadowRoot!.querySelectorAll<HTMLDetailsElement>('.rests')];
    expect(rests.length).toBe(
      data.findings.filter(f => f.page === 'promises' && f.evidence.estimate !== undefined).length,
    );
    expect(rests.every(r => r.querySelector('goodwill-trend') === null)).toBe(true);
    for (const one of rests) {
      one.querySelector('summary')!.click();
      await settle(promises);
      expect(rests.map(r => r.querySelector('goodwill-trend') !== null)).toEqual(rests.map(r => r === one));
    }
  });
});

test('what was folded into a finding is told by it, when asked', async () => {
  const element = await show();
  const overview = element.shadowRoot!.querySelector('goodwill-overview')!.shadowRoot!;
  const told = overview.querySelector('.opening details')!;
  for (const { sentence } of data.findings[0]?.also ?? []) expect(told.textContent).toContain(sentence);
  expect(told.querySelector('summary')?.textContent).toContain(String(data.findings[0]?.also?.length));
});

test('the top says how many assumptions were made and in which zone times are, and leads to them', async () => {
  const element = await show();
  const head = element.shadowRoot!.querySelector('.masthead')!;
  expect(head.textContent).toContain(`${data.assumptions.length} assumptions were made`);
  expect(head.textContent).toContain(`all times ${data.meta.zone}`);
  head.querySelector('a')?.click();
  await settle(element);
  expect(location.hash).toBe('#p=sure');
});

test('the overview says first how sure it is, then what was read', async () => {
  const element = await show();
  const overview = element.shadowRoot!.querySelector('goodwill-overview')!.shadowRoot!;
  const said = overview.querySelector('.sure')?.textContent ?? '';
  expect(said).toMatch(/comparisons/);
  expect(said).toMatch(/95 in 100/);
  expect(said).toMatch(/January 2026 is too young to judge/);
  expect(said).toMatch(/protect people/);
  const table = overview.querySelector('.columns table')!;
  expect(
    overview.querySelector('.sure')!.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING,
  ).not.toBe(0);
});

test('headings of every page go down one step at a time', async () => {
  for (const id of PAGES) {
    const element = await show(`p=${id}`);
    const levels = deep(element.shadowRoot!).flatMap(e => /^h(\d)$/.exec(e.localName)?.[1] ?? []);
    expect(levels[0], id).toBe('1');
    expect(levels.filter(l => l === '1').length, id).toBe(1);
    for (const [i, l] of levels.entries())
      expect(Number(l) - Number(levels[i - 1] ?? 0), id).toBeLessThanOrEqual(1);
    element.remove();
  }
});

test('in forced colours only the page that is open is underlined', async () => {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  const forced = (value: string): Promise<unknown> =>
    session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await forced('active');
  const element = await show('p=people');
  const links = [...element.shadowRoot!.querySelectorAll('nav a')];
  const colours = links.map(a => getComputedStyle(a).borderBottomColor);
  const open = links.findIndex(a => a.getAttribute('aria-current') === 'page');
  expect(colours.filter(c => c === colours[open]).length).toBe(1);
  await forced('none');
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
  // The name of the report and its period stand on every page, and no link is left that paper cannot follow.
  expect(getComputedStyle(root.querySelector('.masthead')!).display).toBe('table-header-group');
  for (const link of deep(root).filter(e => e.localName === 'a' && !e.closest('.masthead')))
    expect(link.getClientRects().length).toBe(0);
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

test('a choice that follows another at once keeps it', async () => {
  await page.viewport(1180, 900);
  const element = await show('p=promises');
  const menus = [...element.shadowRoot!.querySelectorAll('select')]
    .filter(m => m.options.length > 2)
    .slice(-2);
  const wanted = menus.map(menu => {
    menu.selectedIndex = 1;
    menu.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    return menu.value;
  });
  await new Promise(requestAnimationFrame);
  const chosen = [...new URLSearchParams(location.hash.slice(1)).values()];
  expect(wanted).toHaveLength(2);
  expect(chosen).toEqual(expect.arrayContaining(wanted));
});

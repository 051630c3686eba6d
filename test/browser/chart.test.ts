import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '../../dashboard/define.ts';
import { CHARTS } from '../../dashboard/chart/index.ts';
import type { ChartElement } from '../../dashboard/part/chartElement.ts';
import { PLAIN, reportOf } from '../dashboard/fixtures/charts.ts';
import type { Names } from '../dashboard/fixtures/report.ts';

const data = reportOf().data;
const tags = Object.keys(CHARTS);
const widths = [320, 390, 800];

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  await emulate([]);
});

type Media = { name: string; value: string };
const emulate = (features: readonly Media[]): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    {
      features,
    },
  );

/** Puts a chart on the page with the invented figures and waits until it is drawn. */
async function show(
  tag: string,
  given: unknown = PLAIN[tag] ?? data,
  scheme = 'light',
): Promise<ChartElement> {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.margin = '0';
  const element = document.createElement(tag) as ChartElement;
  element.data = given;
  document.body.append(element);
  await element.updateComplete;
  await new Promise(requestAnimationFrame);
  await element.updateComplete;
  return element;
}

const inside = <E extends Element>(element: Element, selector: string): E | null =>
  element.shadowRoot?.querySelector<E>(selector) ?? null;

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).join(' | ')}`);
}

describe.each(tags)('%s', tag => {
  test.each(['light', 'dark'])(
    'has no accessibility violation in %s, tools closed and open',
    async scheme => {
      await page.viewport(800, 900);
      const element = await show(tag, undefined, scheme);
      expect(element.dataset.state).toBe('ready');
      expect(await violations()).toEqual([]);
      for (const button of element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.tools button') ?? []) {
        button.click();
        await element.updateComplete;
        expect(await violations()).toEqual([]);
      }
    },
  );

  test('has one tab stop in its picture; arrows reach each mark once; Escape leaves', async () => {
    const element = await show(tag);
    const picture = inside<HTMLElement>(element, '.picture');
    expect(picture?.querySelectorAll('a, button, input, [tabindex]').length).toBe(0);
    expect(picture?.tabIndex).toBe(0);
    picture?.focus();
    const count = element.scene?.points.length ?? 0;
    const heard: string[] = [];
    for (let i = 0; i < count; i++) {
      await userEvent.keyboard('{ArrowRight}');
      await element.updateComplete;
      heard.push(inside(element, '[aria-live]')?.textContent ?? '');
    }
    expect(heard).toEqual(element.scene?.points.map(p => p.label));
    await userEvent.keyboard('{ArrowRight}');
    await element.updateComplete;
    expect(inside(element, '[aria-live]')?.textContent).toBe(heard.at(-1));
    await userEvent.keyboard('{Escape}');
    await element.updateComplete;
    expect(inside(element, '[aria-live]')?.textContent).toBe('');
    await userEvent.keyboard('{Escape}');
    expect(element.shadowRoot?.activeElement).toBe(null);
  });

  test('fits 320 pixels, at any text size, without scrolling sideways', async () => {
    for (const width of widths)
      for (const size of ['16px', '32px']) {
        await page.viewport(width, 800);
        document.documentElement.style.fontSize = size;
        const element = await show(tag);
        expect(document.documentElement.scrollWidth, `${width} at ${size}`).toBeLessThanOrEqual(width);
        const drawn = inside(element, '.picture svg')?.getBoundingClientRect();
        expect(Math.round(drawn?.width ?? 0)).toBeLessThanOrEqual(width);
        document.body.replaceChildren();
      }
  });

  test('says in its table what it draws', async () => {
    const element = await show(tag);
    inside<HTMLButtonElement>(element, '.tools button')?.click();
    await element.updateComplete;
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    const shown = rows.map(r => [...r.children].map(c => c.textContent?.trim()));
    expect(shown).toEqual(element.scene?.table.rows.map(r => r.map(c => c.text.trim())));
  });

  test('reads with forced colours: every mark and word stands out from its ground', async () => {
    await emulate([{ name: 'forced-colors', value: 'active' }]);
    const element = await show(tag);
    const ground = getComputedStyle(element).backgroundColor;
    const words = [...(element.shadowRoot?.querySelectorAll('svg text') ?? [])];
    for (const word of words)
      if (!word.classList.contains('f-paper')) expect(getComputedStyle(word).fill).not.toBe(ground);
  });

  test('moves nothing where the reader wants no motion', async () => {
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const element = await show(tag);
    inside<HTMLElement>(element, '.picture')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    await element.updateComplete;
    const moving = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(
      e => getComputedStyle(e).transitionDuration !== '0s' || getComputedStyle(e).animationName !== 'none',
    );
    expect(moving.map(e => e.className)).toEqual([]);
  });

  test('writes no style attribute into its template', async () => {
    const element = await show(tag);
    expect(element.shadowRoot?.innerHTML).not.toMatch(/<(?!div[^>]*class="tip")[^>]*\sstyle=/);
  });

  test('keeps its own height and no more', async () => {
    await page.viewport(390, 900);
    const narrow = (await show(tag)).getBoundingClientRect().height;
    expect(narrow).toBeGreaterThan(60);
    document.body.replaceChildren();
    const element = await show(tag);
    element.plain = true;
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).toBeLessThan(narrow);
  });

  test('says something different for each reason to draw nothing', async () => {
    const texts = new Set<string>();
    const unreadable = await show(tag, { format: 'goodwill-report', version: 99 });
    expect(unreadable.dataset.state).toBe('unreadable');
    texts.add(inside(unreadable, '[part=state] p')?.textContent ?? '');
    expect(await violations()).toEqual([]);
    document.body.replaceChildren();

    const absent = document.createElement(tag) as ChartElement;
    document.body.append(absent);
    await absent.updateComplete;
    expect(absent.dataset.state).toBe('nothing');
    texts.add(inside(absent, '[part=state] p')?.textContent ?? '');
    expect(await violations()).toEqual([]);
    document.body.replaceChildren();

    const provider = document.createElement('goodwill-report');
    const waiting = document.createElement(tag) as ChartElement;
    provider.append(waiting);
    document.body.append(provider);
    await waiting.updateComplete;
    expect(waiting.dataset.state).toBe('loading');
    texts.add(inside(waiting, '[part=state] p')?.textContent ?? '');
    expect(await violations()).toEqual([]);
    expect(texts.size).toBe(3);
  });
});

test('staff figures that must not be shown read as hidden for people’s sake, not as zero and not as an error', async () => {
  const staff = data.staff;
  if (staff === null) throw new Error('the invented report has staff figures');
  const released = staff.released.map(r => ({ ...r, mean: null, favourable: null, people: null }));
  const element = await show('goodwill-staff', { ...data, staff: { ...staff, released } });
  expect(element.dataset.state).toBe('hidden');
  expect(inside(element, '[part=state]')?.textContent).toContain('to protect people');
  expect(await violations()).toEqual([]);
});

const payloads = [
  '<img src=x onerror="window.pwned=1">',
  '"><svg onload=window.pwned=1>',
  'javascript:window.pwned=1',
  '${window.pwned=1}{{7*7}}',
  '</script><script>window.pwned=1</script>',
  '\u202eevil\u2069 \u2066‮',
  "'); DROP TABLE tickets;--=cmd|' /C calc'!A0",
  'x'.repeat(10_000),
];
const hostile: Names = {
  team: i => `${payloads[i % payloads.length]}${i}`,
  client: i => `${payloads[i % payloads.length]} ${i}`,
  tier: i => `${payloads[(i * 3 + 7) % payloads.length]}`,
  touchpoint: i => `${payloads[i]}`,
};

test('names that try to break out stay text in every chart, and no name widens the page', async () => {
  const report = reportOf(hostile).data;
  const before = performance.getEntriesByType('resource').length;
  await page.viewport(390, 800);
  for (const tag of tags) {
    if (tag in PLAIN) continue;
    const element = await show(tag, report);
    for (const button of element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.tools button') ?? []) {
      button.click();
      await element.updateComplete;
    }
    expect(document.documentElement.scrollWidth, tag).toBeLessThanOrEqual(390);
    expect(element.shadowRoot?.querySelector('img, script, iframe, [onerror], [onload]'), tag).toBe(null);
    document.body.replaceChildren();
  }
  await new Promise(resolve => setTimeout(resolve, 50));
  expect((window as { pwned?: number }).pwned).toBe(undefined);
  expect(performance.getEntriesByType('resource').length).toBe(before);
});

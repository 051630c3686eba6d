import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../dashboard/define.ts';
import type { ChartElement } from '../../dashboard/part/chartElement.ts';
import { reportOf } from '../dashboard/fixtures/charts.ts';

const { data } = reportOf();

afterEach(() => document.body.replaceChildren());

async function show(tag = 'goodwill-attainment', count = 1): Promise<ChartElement[]> {
  const made = Array.from({ length: count }, () => document.createElement(tag) as ChartElement);
  document.body.append(...made);
  for (const element of made) element.data = data;
  for (const element of made) await element.updateComplete;
  return made;
}

const drawn = (element: Element): string =>
  element.shadowRoot?.querySelector('.picture svg g')?.outerHTML ?? '';

test('a picture that was changed into another is the same as one drawn anew, there and back', async () => {
  for (const tag of ['goodwill-attainment', 'goodwill-trend', 'goodwill-ratio', 'goodwill-resolution']) {
    const [element, fresh] = (await show(tag, 2)) as [ChartElement, ChartElement];
    const before = drawn(element);
    expect(before).toContain('<path');
    const tier = data.meta.tiers[0] as string;
    element.selection = { tier };
    await element.updateComplete;
    fresh.remove();
    const anew = document.createElement(tag) as ChartElement;
    anew.selection = { tier };
    anew.data = data;
    document.body.append(anew);
    await anew.updateComplete;
    expect(drawn(element)).toBe(drawn(anew));
    element.selection = {};
    await element.updateComplete;
    expect(drawn(element)).toBe(before);
    document.body.replaceChildren();
  }
});

test('pointing at marks does not work the picture out again', async () => {
  const [element] = (await show()) as [ChartElement];
  const { scene } = element;
  element.shadowRoot?.querySelector<HTMLElement>('.picture')?.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await element.updateComplete;
  expect(element.shadowRoot?.querySelector('.cursor')).not.toBe(null);
  expect(element.scene).toBe(scene);
});

test('what is remembered is of the same words, room and selection', async () => {
  const [element] = (await show()) as [ChartElement];
  const { scene } = element;
  element.selection = { tier: data.meta.tiers[0] as string };
  await element.updateComplete;
  expect(element.scene).not.toBe(scene);
  element.selection = {};
  await element.updateComplete;
  expect(element.scene).toBe(scene);
  element.style.setProperty('width', '300px');
  await new Promise(resolve => setTimeout(resolve, 100));
  await element.updateComplete;
  expect(element.scene?.width).toBe(300);
  element.lang = 'x-long';
  await element.updateComplete;
  const inWords = element.scene;
  dispatchEvent(new Event('goodwill-language'));
  await element.updateComplete;
  expect(element.scene).not.toBe(inWords);
});

test('elements that come together are asked for their width before any of them draws', async () => {
  const original = HTMLElement.prototype.getBoundingClientRect;
  const order: string[] = [];
  const define = customElements.get('goodwill-attainment')?.prototype as { render(): unknown };
  const { render } = define;
  HTMLElement.prototype.getBoundingClientRect = function () {
    if (this.localName === 'goodwill-attainment') order.push('asked');
    return original.call(this);
  };
  define.render = function () {
    order.push('drawn');
    return render.call(this);
  };
  try {
    await show('goodwill-attainment', 4);
  } finally {
    HTMLElement.prototype.getBoundingClientRect = original;
    define.render = render;
  }
  expect(order.slice(0, 8)).toEqual([...Array(4).fill('asked'), ...Array(4).fill('drawn')]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../dashboard/define.ts';
import type { ChartElement } from '../../dashboard/part/chartElement.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { emulate, settle } from './stage.ts';

const policy = definePolicy({ zone: 'UTC', targets: { resolution: '40h' } });
const hour = 3_600_000;
const tickets = [1, 2, 3, 4].map(n => ({
  id: `T${n}`,
  opened: n * 10 * hour,
  team: n % 2 === 0 ? 'a' : 'b',
}));
const data = buildReport(tablesFromRows({ tickets }, { policy }), policy, { asOf: 55 * hour });

beforeEach(() => history.replaceState(null, '', '#'));
afterEach(async () => {
  await emulate('light');
  document.body.replaceChildren();
});

async function promises(fragment: string): Promise<{ readonly [tag: string]: ChartElement }> {
  await page.viewport(1180, 900);
  location.hash = fragment;
  const element = document.createElement('goodwill-dashboard');
  element.data = data;
  document.body.append(element);
  await settle();
  const inside = element.renderRoot.querySelector('goodwill-promises')!.renderRoot;
  const at = (tag: string): ChartElement => inside.querySelector(tag)!;
  return { list: at('goodwill-at-risk'), clock: at('goodwill-explain') };
}

const titleOf = (chart: ChartElement): string => chart.scene?.title ?? '';

test('the page of promises explains the clock with the least time left, and by Enter that of the ticket on the mark', async () => {
  const { list, clock } = await promises('p=promises');
  expect(titleOf(clock!)).toBe('The clock of T2 · Resolution');
  list!.renderRoot.querySelector<HTMLElement>('.picture')!.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await settle();
  expect(location.hash).toBe('#p=promises&ticket=T3&clock=resolution');
  expect(titleOf(clock!)).toContain('T3');
  expect(clock!.renderRoot.querySelector('.sentence')!.textContent).toMatch(/^Not decided yet: still open/);
});

test('a click anywhere in the row of a ticket chooses it', async () => {
  const { list, clock } = await promises('p=promises');
  const box = list!.renderRoot.querySelector('svg')!.getBoundingClientRect();
  await userEvent.click(list!.renderRoot.querySelector('.picture')!, {
    position: { x: 10, y: list!.scene!.points[2]!.y * (box.width / list!.scene!.width) },
  });
  await settle();
  expect(titleOf(clock!)).toContain('T4');
});

test('the menu holds late tickets, too; the address brings a ticket back, and paper does not show it', async () => {
  const { clock } = await promises('p=promises&ticket=T1&clock=resolution');
  expect(titleOf(clock!)).toContain('T1');
  const menu = clock!.renderRoot.querySelector('select')!;
  expect([...menu.options].map(o => o.textContent)).toEqual([
    'T2 · Resolution',
    'T3 · Resolution',
    'T4 · Resolution',
    'T1 · Resolution · late',
  ]);
  expect(menu.selectedIndex).toBe(3);
  await userEvent.selectOptions(menu, '1');
  await settle();
  expect(location.hash).toBe('#p=promises&ticket=T3&clock=resolution');
  await emulate('light', { media: 'print' });
  expect(getComputedStyle(clock!).display).toBe('none');
});

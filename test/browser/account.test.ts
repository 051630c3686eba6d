import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../dashboard/define.ts';
import type { ChartElement } from '../../dashboard/part/chartElement.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { settle } from './stage.ts';

const day = 86_400_000;
const policy = definePolicy({ zone: 'UTC' });
const clients = { Heron: 9, Otter: 6, Quince: 0 };
const moments = Object.entries(clients).flatMap(([client, bad]) =>
  Array.from({ length: 12 }, (_, i) => ({
    client,
    at: (i + 1) * day,
    valence: i < bad ? -1 : 1,
  })),
);
const data = buildReport(tablesFromRows({ moments }, { policy }), policy, { asOf: 20 * day });

beforeEach(() => history.replaceState(null, '', '#'));
afterEach(() => document.body.replaceChildren());

async function goodwill(
  fragment: string,
): Promise<{ readonly list: ChartElement; readonly account: ChartElement }> {
  await page.viewport(1180, 900);
  location.hash = fragment;
  const element = document.createElement('goodwill-dashboard');
  element.data = data;
  document.body.append(element);
  await settle();
  const inside = element.renderRoot.querySelector('goodwill-standing')!.renderRoot;
  return {
    list: inside.querySelector<ChartElement>('goodwill-overdrawn')!,
    account: inside.querySelector<ChartElement>('goodwill-account')!,
  };
}

test('an overdrawn account is opened by Enter on its mark, and the address brings it back', async () => {
  const { list, account } = await goodwill('p=goodwill');
  expect(list.scene?.table.rows.map(r => r[0]?.text)).toEqual(['Heron', 'Otter']);
  expect(account.scene?.title).toContain('Heron');
  list.renderRoot.querySelector<HTMLElement>('.picture')!.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await settle();
  expect(location.hash).toBe('#p=goodwill&client=Otter');
  expect(account.scene?.title).toContain('Otter');
  document.body.replaceChildren();
  const again = await goodwill('p=goodwill&client=Otter');
  expect(again.account.scene?.title).toContain('Otter');
});

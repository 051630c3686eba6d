import { afterEach, expect, test } from 'vitest';
import '../../dashboard/define.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { readTables } from '../../lib/read/read.ts';
import { buildReport } from '../../lib/report/build.ts';
import type { ReportData } from '../../lib/report/report.ts';

const policy = definePolicy({ zone: 'UTC', targets: { resolution: '8h', 'first response': '1h' } });
const csv = `id,opened,resolved,firstResponse,status
A,2026-03-02T09:00,2026-03-02T10:00,2026-03-02T09:30,closed
B,2026-03-02T09:00,2026-03-03T10:00,2026-03-02T09:30,closed
C,2026-03-04T09:00,,,open
D,2026-03-02T09:00,,2026-03-02T09:10,Cancelled
E,2026-03-02T09:00,,,Cancelled
F,2026-02-30T09:00,,,open
G,soon,,,open
`;

afterEach(() => document.body.replaceChildren());

async function sure(): Promise<{ readonly data: ReportData; readonly root: ParentNode }> {
  const read = await readTables([{ name: 'tickets.csv', bytes: new TextEncoder().encode(csv) }], policy);
  const data = buildReport(read, policy, { asOf: Date.UTC(2026, 2, 4, 12) });
  const element = document.createElement('goodwill-sure');
  element.data = data;
  document.body.append(element);
  await element.updateComplete;
  return { data, root: element.renderRoot };
}

const textOf = (e: Element | undefined): string => (e?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rowsOf = (table: Element | undefined): string[][] =>
  [...(table?.querySelectorAll('tr') ?? [])].map(r => [...r.children].map(textOf));

test('the page answers in sentences first: ranges, what is hidden, assumed, set aside and left out', async () => {
  const { root } = await sure();
  const said = [...root.querySelectorAll('.sure li')].map(textOf).join(' ');
  expect(said).toContain('95 in 100 hold the true value');
  expect(said).toContain('No group had to be hidden');
  expect(said).toMatch(/things were assumed; below stands what would replace each/);
  expect(said).toContain('2 rows were set aside (28.6% of those read)');
  expect(said).toMatch(/Of 10 targets 6 are counted, 1 still open and 3 \(30\.0%\) left out/);
});

test('what was counted, is open and was left out adds up to all for every clock, each reason with its remedy', async () => {
  const { root } = await sure();
  const [head, ...rows] = rowsOf(root.querySelectorAll('table')[0]);
  expect(head).toEqual(['What', 'Resolution', 'First response', 'What to do']);
  expect(rows.map(r => r[0])).toEqual(['Met', 'Missed', 'Still open', 'Left out: cancelled', 'All']);
  for (const clock of [1, 2]) {
    const counts = rows.map(r => Number(r[clock]!.split(' ')[0]));
    expect(counts.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(counts.at(-1));
  }
  expect(rows.at(-2)![3]).toContain('statuses');
});

test('every assumption and every fault stands beside what to do, and a fault with its first places', async () => {
  const { data, root } = await sure();
  const [, assumed, , faults] = root.querySelectorAll('table');
  expect(rowsOf(assumed).slice(1)).toEqual(data.assumptions.map(a => [a.text, a.remedy]));
  const broken = rowsOf(faults).slice(1);
  expect(broken.map(r => [r[1], r[2], r[4]])).toEqual(
    expect.arrayContaining([
      ['1', 'row set aside', 'tickets.csv:7'],
      ['1', 'row set aside', 'tickets.csv:8'],
    ]),
  );
  expect(broken.every(r => r[3] !== '')).toBe(true);
});

import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { readTables } from '../../lib/read/read.ts';
import { buildReport } from '../../lib/report/build.ts';

async function reason(input: object): Promise<string | undefined> {
  const policy = definePolicy(input);
  const bytes = new TextEncoder().encode('id,opened\nA,2026-03-02T09:00Z\n');
  const report = buildReport(await readTables([{ name: 'tickets.csv', bytes }], policy), policy);
  return report.measures.find(m => m.id === 'attainment')?.off;
}

test('a measure that has its target says which column is missing, not that a target is', async () => {
  expect(await reason({})).toMatch(/^needs targets/);
  const off = await reason({ targets: { resolution: '8h' } });
  expect(off).toMatch(/^needs a column resolved, closed or status/);
  expect(off).not.toMatch(/needs targets/);
});

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { generateSample } from '../../examples/sample/generate.ts';
import { compileCalendar } from '../../lib/calendar/compile.ts';
import { parsePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { openReport } from '../../lib/report/open.ts';
import { toJson } from '../../lib/report/toJson.ts';
import { trend } from '../../lib/report/trend.ts';

test('sample', async () => {
  const { policy, faults } = parsePolicy(readFileSync('examples/sample/policy.yaml', 'utf8'));
  console.log(faults);
  const calendar = compileCalendar(policy!.calendars, 'office', {
    from: Date.UTC(2023, 0, 1),
    until: Date.UTC(2027, 0, 1),
  });
  const { files, plan } = generateSample({ seed: 1, calendar });
  console.log(plan);
  const t = performance.now();
  const rows = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name.replace('.csv', ''), parse(text, { columns: true })]),
  );
  const read = tablesFromRows(rows, { policy: policy! });
  const t1 = performance.now();
  const report = buildReport(read, policy!);
  const t2 = performance.now();
  const json = toJson(report);
  const t3 = performance.now();
  console.log(t1 - t, t2 - t1, t3 - t2, json.length);
  for (const k of Object.keys(report)) console.log(k, JSON.stringify(report[k as keyof typeof report])?.length);
  const r = openReport(JSON.parse(json));
  for (const m of report.measures)
    console.log(m.id, m.off ?? JSON.stringify(r.select({}).estimate(m.id)).slice(0, 200));
  console.log(
    JSON.stringify(trend(r, 'attainment', { tier: plan.slippingTier!.tier }), (k, v) =>
      k === 'estimate' ? v.value : v,
    ).slice(0, 3000),
  );
  expect(r).toBeTruthy();
});

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { generateSample } from '../../examples/sample/generate.ts';
import { type Plan, STORIES } from '../../examples/sample/stories.ts';
import { compileCalendar } from '../../lib/calendar/compile.ts';
import { parsePolicy } from '../../lib/policy/parse.ts';
import { type PlainRow, tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import type { ReportData } from '../../lib/report/report.ts';

const policy = parsePolicy(readFileSync('examples/sample/policy.yaml', 'utf8')).policy!;
const calendar = compileCalendar(policy.calendars, 'office', {
  from: Date.UTC(2023, 0, 1),
  until: Date.UTC(2027, 0, 1),
});
/** `GOODWILL_SEEDS=20` runs the full count; every run takes other seeds' place, size and time as drawn. */
const seeds = Math.max(2, Number(process.env.GOODWILL_SEEDS ?? 2));

function sample(seed: number, off: boolean): { readonly plan: Plan; readonly report: ReportData } {
  const { files, plan } = generateSample({ seed, calendar, off: off ? STORIES : [] });
  const rows = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name.replace('.csv', ''),
      parse(text, { columns: true }) as PlainRow[],
    ]),
  );
  return { plan, report: buildReport(tablesFromRows(rows, { policy }), policy) };
}

test(`the report names what was planted in at least nine of ten organisations (${seeds} seeds)`, () => {
  const hits = { slippingTier: 0, unhappyGreenTeam: 0, staffBeforeService: 0, overdrawnAccount: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const { plan, report } = sample(seed, false);
    const ids = new Set(report.findings.map(f => f.id));
    if (ids.has(`tier-slips/resolution/${plan.slippingTier!.tier}`)) hits.slippingTier++;
    if (ids.has(`watermelon/${plan.unhappyGreenTeam!.team}`)) hits.unhappyGreenTeam++;
    if (ids.has(`staff-first/${plan.staffBeforeService!.team}`)) hits.staffBeforeService++;
    if (ids.has(`account-overdrawn/${plan.overdrawnAccount!.client}`)) hits.overdrawnAccount++;
  }
  for (const [story, found] of Object.entries(hits)) {
    expect([story, found >= Math.floor(0.9 * seeds)]).toEqual([story, true]);
  }
}, 600_000);

test('with every story switched off it names none', () => {
  for (let seed = 1; seed <= (seeds > 2 ? seeds : 1); seed++) {
    const { report } = sample(seed, true);
    expect(report.findings.filter(f => f.tone !== 'neutral').map(f => f.id)).toEqual([]);
  }
}, 600_000);

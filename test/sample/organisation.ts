import { readFileSync } from 'node:fs';
import { generateSample, type Sample } from '../../examples/sample/generate.ts';
import { monthStart, UNTIL } from '../../examples/sample/organisation.ts';
import type { StoryName } from '../../examples/sample/stories.ts';
import { compileCalendar } from '../../lib/calendar/compile.ts';
import { parsePolicy } from '../../lib/policy/parse.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { readTables } from '../../lib/read/read.ts';
import { buildReport } from '../../lib/report/build.ts';
import type { ReportData } from '../../lib/report/report.ts';

export function samplePolicy(): Policy {
  const { policy, faults } = parsePolicy(readFileSync('examples/sample/policy.yaml', 'utf8'), {
    file: 'policy.yaml',
  });
  if (!policy) throw new Error(faults.map(f => `${f.line}: ${f.message}`).join('\n'));
  return policy;
}

export function sample(seed: number, options: { off?: readonly StoryName[]; tickets?: number } = {}): Sample {
  const policy = samplePolicy();
  const calendar = compileCalendar(policy.calendars, 'office', { from: monthStart(0), until: UNTIL });
  return generateSample({ seed, calendar, ...options });
}

export async function sampleReport(
  seed: number,
  options: { off?: readonly StoryName[]; tickets?: number } = {},
): Promise<{ report: ReportData; sample: Sample }> {
  const made = sample(seed, options);
  const sources = Object.entries(made.files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const policy = samplePolicy();
  const read = await readTables(sources, policy);
  return { report: buildReport(read, policy), sample: made };
}

import { usageError } from '../table/usage.ts';
import type { ReportData } from './report.ts';

const blocks = ['meta', 'faults', 'published', 'cube', 'analyses', 'privacy'] as const;
const lists = ['assumptions', 'measures', 'goals', 'marks', 'findings'] as const;

/** Whether something read from a file is a report that this version can show; if not, what it is and what to do. */
export function checkReport(data: unknown): ReportData {
  const wrong = (value: unknown, remedy: string) => usageError('openReport', 'data', value, remedy);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw wrong(
      data,
      'must be the parsed JSON that `goodwill report --json` writes, or what buildReport returns',
    );
  }
  const report = data as Record<string, unknown>;
  if (report.format !== 'goodwill-report') {
    throw wrong(
      report.format ?? null,
      'This is not a Goodwill report: its “format” is not “goodwill-report”.',
    );
  }
  if (report.version !== 1) {
    throw wrong(
      report.version ?? null,
      'This report has a version that this Goodwill cannot read. Make the report again, or use the Goodwill that made it.',
    );
  }
  for (const block of blocks) {
    if (typeof report[block] !== 'object' || report[block] === null) {
      throw wrong(block, `The report is damaged: “${block}” is missing. Make it again.`);
    }
  }
  for (const list of lists) {
    if (!Array.isArray(report[list]))
      throw wrong(list, `The report is damaged: “${list}” is missing. Make it again.`);
  }
  return data as ReportData;
}

import { canonical } from '../table/canonical.ts';
import type { ReportData } from './report.ts';

/**
 * How is a report kept as a file?
 *
 * The report as the text of a file: the same bytes for the same report, on any machine.
 *
 * Keys in order of code points, no spaces. Read it back with `openReport(JSON.parse(text))`.
 *
 * @example
 * import { buildReport, definePolicy, tablesFromRows, toJson } from 'goodwill';
 * const rows = tablesFromRows({ moments: [{ at: '2026-03-02T09:00:00Z', valence: 1 }] });
 * toJson(buildReport(rows, definePolicy({ zone: 'UTC' }))).slice(0, 12) // → "{\"analyses\":"
 */
export const toJson = (report: ReportData): string => canonical(report);

import { canonical } from './json.ts';
import type { ReportData } from './report.ts';

/** The report as text: the same bytes for the same report, on any machine. */
export const toJson = (report: ReportData): string => canonical(report);

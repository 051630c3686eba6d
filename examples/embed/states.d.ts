import type { ReportData } from '../../lib/report/report.ts';

export type State = 'ready' | 'loading' | 'nothing' | 'unreadable' | 'hidden';
export const STATES: readonly State[];
export function inState(
  tag: string,
  state: State,
  report: ReportData,
  result: unknown,
  small: ReportData,
  place: Element,
): HTMLElement;
export function empty(report: ReportData): ReportData;

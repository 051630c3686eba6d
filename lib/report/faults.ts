import type { Fault } from '../table/fault.ts';
import type { FaultSummary } from './report.ts';

const keep = 20;

/** What was found on reading and what was found later, counted whole and shown in part. */
export function faultSummary(read: FaultSummary, later: readonly Fault[]): FaultSummary {
  const byRule = new Map(read.byRule.map(rule => [rule.rule, { ...rule }]));
  const shown = [...read.shown];
  for (const fault of later) {
    const entry = byRule.get(fault.rule) ?? {
      rule: fault.rule,
      count: 0,
      message: fault.message,
      remedy: fault.remedy,
    };
    byRule.set(fault.rule, { ...entry, count: entry.count + 1 });
    if (entry.count < keep) shown.push(fault);
  }
  return {
    total: read.total + later.length,
    rows: read.rows + later.filter(f => f.effect === 'row').length,
    byRule: [...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    shown: shown.sort(inPlace),
  };
}

/** By rule, file and line, so that the order of finding does not matter. */
function inPlace(a: Fault, b: Fault): number {
  for (const key of ['rule', 'file', 'line', 'column', 'value'] as const) {
    if (a[key] < b[key]) return -1;
    if (a[key] > b[key]) return 1;
  }
  return 0;
}

import { instant } from '../fact/cells.ts';
import { faultAt } from '../fact/origin.ts';
import type { Fault } from '../table/fault.ts';
import type { Tables } from '../table/table.ts';
import type { FaultSummary } from './report.ts';

const keep = 20;

/**
 * What was found on reading and what was found later, counted whole and shown in part. `counts` says how many there
 * are of a rule of which only the first came along.
 */
export function faultSummary(
  read: FaultSummary,
  later: readonly Fault[],
  counts: Readonly<Record<string, number>> = {},
): FaultSummary {
  const byRule = new Map(read.byRule.map(rule => [rule.rule, { ...rule }]));
  const shown = [...read.shown];
  const found = new Map<string, Fault[]>();
  for (const fault of later) found.set(fault.rule, [...(found.get(fault.rule) ?? []), fault]);
  let total = read.total;
  let rows = read.rows;
  for (const [rule, list] of found) {
    const { message, remedy, effect } = list[0]!;
    const before = byRule.get(rule)?.count ?? 0;
    const more = Math.max(list.length, Object.hasOwn(counts, rule) ? counts[rule]! : 0);
    byRule.set(rule, { rule, message, remedy, count: before + more });
    shown.push(...list.slice(0, Math.max(0, keep - before)));
    total += more;
    if (effect === 'row') rows += more;
  }
  return {
    total,
    rows,
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

/** Moments after as-of have not happened yet: they count nowhere, and each is named. */
export function futureMoments(
  tables: Tables,
  asOf: number,
): { readonly faults: readonly Fault[]; readonly count: number } {
  const at = instant(tables.moment, 'at')?.values;
  const faults: Fault[] = [];
  let count = 0;
  for (let i = 0; at !== undefined && i < at.length; i++) {
    if (!(at[i]! > asOf)) continue;
    count++;
    if (faults.length === keep) continue;
    faults.push(
      faultAt(tables.moment!, i, {
        rule: 'moment-in-future',
        column: 'at',
        value: Math.abs(at[i]!) <= 8.64e15 ? new Date(at[i]!).toISOString() : '',
        message:
          'This moment lies after the instant of the report; it has not happened yet and does not count.',
        remedy: 'Check the clock and the zone of the source, or give a later asOf.',
        effect: 'note',
      }),
    );
  }
  return { faults, count };
}

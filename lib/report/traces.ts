import type { AtRisk, OpenTicket } from '../analysis/atRisk.ts';
import { explainTickets } from '../clock/explain.ts';
import type { Trace } from '../clock/verdict.ts';
import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import type { AnalysisInfo, ReportTrace, TraceBlock } from './report.ts';

/** A trace of every ticket would be larger than the report: so many at most, and so many stretches, of one and of all. */
const most = { named: 10, traces: 60, stretches: 400, all: 2000 } as const;

/**
 * The clocks of the open tickets that the report names: the first of the whole and of every tier and team, those that
 * can still be kept and those that are late. What does not fit is counted.
 */
export function traces(
  { result, sliced = {} }: AnalysisInfo,
  tables: Tables,
  policy: Policy,
  asOf: number,
): TraceBlock | null {
  if (result === null) return null;
  const lists = [result, ...Object.values(sliced)].flatMap(x => {
    const { open = [], late = [] } = x as Partial<AtRisk>;
    return [open, late];
  });
  const named = inTurn(lists);
  if (named.length === 0) return null;
  const chosen = named.slice(0, most.traces);
  const of = explainTickets(tables, policy, asOf, new Set(chosen.map(t => t.ticket)));
  const found: ReportTrace[] = [];
  let room: number = most.all;
  for (const { ticket, clock } of chosen) {
    const trace = of(ticket).findLast(({ verdict }) => verdict.clock === clock && verdict.stopped === null);
    const size = trace?.stretches.length ?? 0;
    if (trace === undefined || size > most.stretches || size > room) continue;
    room -= size;
    found.push(packed(trace, policy.clocks[clock]?.title ?? clock));
  }
  return { traces: found, leftOut: named.length - found.length };
}

/** The first of each list, then the second of each: every tier and team has its turn before any has its last. */
function inTurn(lists: readonly (readonly OpenTicket[])[]): readonly OpenTicket[] {
  const found = new Map<string, OpenTicket>();
  for (let rank = 0; rank < most.named; rank++) {
    for (const list of lists) {
      const t = list[rank];
      if (t === undefined) continue;
      const key = `${t.clock}\u0000${t.ticket}`;
      if (!found.has(key)) found.set(key, t);
    }
  }
  return [...found.values()];
}

/** Stretches lie end to end, so their lengths say where each begins. */
const packed = ({ verdict, stretches, because, notices }: Trace, title: string): ReportTrace => ({
  title,
  verdict,
  because,
  notices,
  stretches: stretches.map(({ from, until, kind, note }) =>
    note === null ? [until - from, kind] : [until - from, kind, note],
  ),
});

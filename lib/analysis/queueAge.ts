import { OUTCOME } from '../fact/fact.ts';
import type { Figure } from '../stats/figure.ts';
import { quantileInterval } from '../stats/quantileInterval.ts';
import { type Analysis, type AnalysisContext, analysis, type NoResult } from './analysis.ts';
import { noComplaints } from './complaintSteps.ts';
import { needsTickets, STOPPED, verdictRows } from './verdictRows.ts';

export interface QueueAge {
  readonly open: number;
  readonly late: number;
  /** (Age − target) ÷ target: negative is in time, 1 is one whole target late. */
  readonly median: Figure;
  readonly p90: Figure;
  readonly bins: readonly {
    readonly from: number | null;
    readonly to: number | null;
    readonly cases: number;
  }[];
}

const edges = [-1, -0.5, 0, 0.5, 1, 2, 5];

/** How late is what is still open? METRICS row 7. */
export const queueAge: Analysis<QueueAge> = analysis({
  id: 'queue-age',
  title: 'Age of the open queue',
  question: 'How late is what is still open, in targets?',
  definition:
    '(Age − target) ÷ target of open tickets with a target, on the resolution clock; negative is in time. Median and 90th percentile with order-statistic ranges.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: ['tier', 'priority', 'team'],
  staff: 'none',
  run: context => queueOf(context, () => true, 'nothing with a target is open'),
});

/** How late are the complaints that are still open? METRICS rows 5 and 7. */
export const complaintQueue: Analysis<QueueAge> = analysis({
  id: 'complaint-queue',
  title: 'Age of open complaints',
  question: 'How late are the complaints that are still open, in targets?',
  definition:
    '(Age − target) ÷ target of open complaints with a target, on the resolution clock; negative is in time. Median and 90th percentile with order-statistic ranges.',
  source: 'Goodwill’s own definition',
  tables: ['verdict', 'ticket'],
  slices: ['tier', 'priority', 'team'],
  staff: 'none',
  run: (context): QueueAge | NoResult => {
    const complaint = context.facts.ticket?.cols.complaint;
    if (complaint === undefined || !(complaint as Uint8Array).includes(1)) return { reason: noComplaints };
    return queueOf(context, ticket => complaint[ticket] === 1, 'no complaint with a target is open');
  },
});

function queueOf(
  context: AnalysisContext,
  wanted: (ticket: number) => boolean,
  none: string,
): QueueAge | NoResult {
  const v = verdictRows(context, 'resolution');
  if (v === null) return { reason: needsTickets };
  const open = v.rows.filter(
    i =>
      v.state[i] !== STOPPED &&
      v.outcome[i] !== OUTCOME.excluded &&
      Number.isFinite(v.ratio[i]!) &&
      wanted(v.ticket[i]!),
  );
  if (open.length === 0) return { reason: none };
  const cycles = new Float64Array(open.length).map((_, k) => v.ratio[open[k]!]! - 1);
  const { level } = context.policy;
  const cases = new Array<number>(edges.length).fill(0);
  for (let k = 0; k < cycles.length; k++) {
    let b = edges.length - 1;
    while (b >= 0 && cycles[k]! < edges[b]!) b--;
    if (b >= 0) cases[b]!++;
  }
  return {
    open: open.length,
    late: open.filter(i => v.outcome[i] === OUTCOME.missed).length,
    median: quantileInterval(cycles, 0.5, level),
    p90: quantileInterval(cycles, 0.9, level),
    bins: edges.map((from, b) => ({ from, to: edges[b + 1] ?? null, cases: cases[b]! })),
  };
}

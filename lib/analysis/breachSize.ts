import { OUTCOME } from '../fact/fact.ts';
import type { Figure } from '../stats/figure.ts';
import { quantileInterval } from '../stats/quantileInterval.ts';
import { type Analysis, analysis, type NoResult } from './analysis.ts';
import { needsTickets, verdictRows } from './verdictRows.ts';

export interface BreachSize {
  readonly n: number;
  /** Over the target as a part of it: 0.5 is half the target too late. */
  readonly median: Figure;
  readonly p90: Figure;
  readonly bins: readonly { readonly from: number; readonly to: number | null; readonly cases: number }[];
  /** Of the missed, still open. */
  readonly stillOpen: number;
}

const edges = [0, 0.1, 0.25, 0.5, 1, 2, 5];

/** When we miss, by how much? */
export const breachSize: Analysis<BreachSize> = analysis({
  id: 'breach-size',
  title: 'By how much we miss',
  question: 'When we miss a target, is it by minutes or by days?',
  definition:
    '(Elapsed − target) ÷ target of the missed; those still open have what they have so far, so the figure can only grow. Median and 90th percentile with order-statistic ranges.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: ['tier', 'priority', 'team'],
  recent: true,
  staff: 'none',
  run: (context): BreachSize | NoResult => {
    const v = verdictRows(context, 'resolution');
    if (v === null) return { reason: needsTickets };
    const missed = v.rows.filter(i => v.outcome[i] === OUTCOME.missed && Number.isFinite(v.ratio[i]!));
    if (missed.length === 0) return { reason: 'nothing was missed' };
    const sizes = new Float64Array(missed.length).map((_, k) => Math.max(0, v.ratio[missed[k]!]! - 1));
    const { level } = context.policy;
    const cases = new Array<number>(edges.length).fill(0);
    for (let k = 0; k < sizes.length; k++) {
      let b = edges.length - 1;
      while (b >= 0 && sizes[k]! < edges[b]!) b--;
      if (b >= 0) cases[b]!++;
    }
    return {
      n: sizes.length,
      median: quantileInterval(sizes, 0.5, level),
      p90: quantileInterval(sizes, 0.9, level),
      bins: edges.map((from, b) => ({ from, to: edges[b + 1] ?? null, cases: cases[b]! })),
      stillOpen: missed.filter(i => v.state[i] !== 2).length,
    };
  },
});

import { OUTCOME } from '../fact/fact.ts';
import { historyOf } from '../fact/history.ts';
import { binomialTest } from '../stats/binomial.ts';
import type { Figure } from '../stats/figure.ts';
import { poissonRatio } from '../stats/poisson.ts';
import { DAY } from '../time/length.ts';
import { type Analysis, type AnalysisContext, analysis, type NoResult } from './analysis.ts';
import { needsTickets, STOPPED, verdictRows } from './verdictRows.ts';

export interface Bunching {
  /** Cases by elapsed ÷ target in steps of 0.05 from 0.75 to 1.25; a bin holds what is over `from` and up to `to`. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly cases: number }[];
  /** Cases just before the deadline. */
  readonly last: number;
  /** Mean of the four bins on either side. */
  readonly expected: number;
  readonly ratio: Figure;
  /** Just before against just after: two-sided binomial. */
  readonly p: number | null;
  /** Of the last bin, the share that was re-opened within 7 days; null when re-opening is not recorded. */
  readonly reopened: { readonly cases: number; readonly share: number } | null;
  readonly n: number;
}

const width = 0.05;
const first = 15; // 0.75
const bins = 10;
const lastIn = 4; // (0.95, 1]
const fewest = 50;
const week = 7 * DAY;

/** Do suspiciously many cases end just before the deadline? METRICS D13. */
export const bunching: Analysis<Bunching> = analysis({
  id: 'bunching',
  title: 'Just in time',
  question: 'Do suspiciously many tickets end just before their deadline?',
  definition:
    'Ended tickets by elapsed ÷ target in steps of 0.05. Those in (0.95, 1] against the mean of the four steps on either side, with an exact Poisson range; just before against just after by an exact binomial test; and how many of the former were re-opened within 7 days. Needs 50 tickets between 0.75 and 1.25.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: ['tier', 'priority'],
  recent: true,
  staff: 'none',
  run: (context): Bunching | NoResult => {
    const v = verdictRows(context, 'resolution');
    if (v === null) return { reason: needsTickets };
    const counts = new Array<number>(bins).fill(0);
    const lastTickets: number[] = [];
    for (let k = 0; k < v.rows.length; k++) {
      const i = v.rows[k]!;
      if (v.state[i] !== STOPPED || v.outcome[i] === OUTCOME.excluded || Number.isNaN(v.ratio[i]!)) continue;
      const bin = Math.ceil(v.ratio[i]! / width - 1e-9) - 1 - first;
      if (bin < 0 || bin >= bins) continue;
      counts[bin]!++;
      if (bin === lastIn) lastTickets.push(v.ticket[i]!);
    }
    const n = counts.reduce((a, b) => a + b, 0);
    if (n < fewest)
      return { reason: `needs ${fewest} tickets that ended near their deadline; there are ${n}` };
    const last = counts[lastIn]!;
    const around = [...counts.slice(0, lastIn), ...counts.slice(lastIn + 1, lastIn + 5)];
    const beside = around.reduce((a, b) => a + b, 0);
    return {
      bins: counts.map((cases, b) => ({
        from: Math.round((first + b) * 5) / 100,
        to: Math.round((first + b + 1) * 5) / 100,
        cases,
      })),
      last,
      expected: beside / around.length,
      ratio: poissonRatio(
        { events: last, exposure: 1 },
        { events: beside, exposure: around.length },
        context.policy.level,
      ),
      p: binomialTest(last, last + counts[lastIn + 1]!, 0.5, 'either'),
      reopened: reopenedOf(context, lastTickets),
      n,
    };
  },
});

function reopenedOf(
  { tables, asOf, policy }: AnalysisContext,
  last: readonly number[],
): Bunching['reopened'] {
  const history = historyOf(tables, asOf);
  if (!history.has('status') || last.length === 0) return null;
  const done = new Set([...policy.statuses.resolved, ...policy.statuses.closed]);
  const steps = history.of('status');
  const cases = last.filter(ticket => {
    const own = steps.get(ticket) ?? [];
    const is = (status: string) => done.has(status.trim().toLowerCase());
    return own.some((step, k) => {
      const before = own.slice(0, k).findLast(s => is(s.to));
      return before !== undefined && !is(step.to) && step.at - before.at <= week;
    });
  }).length;
  return { cases, share: cases / last.length };
}

import { text } from '../fact/cells.ts';
import { OUTCOME } from '../fact/fact.ts';
import { type Analysis, analysis, type NoResult } from './analysis.ts';
import { clocksOf, needsTickets, STOPPED, verdictRows } from './verdictRows.ts';

export interface OpenTicket {
  readonly ticket: string;
  readonly clock: string;
  readonly tier: string;
  readonly priority: string;
  readonly state: 'running' | 'paused';
  /** Time left until the target, in the time that the target counts; negative when late. */
  readonly left: number;
  /** Part of the target that is used up. */
  readonly used: number;
  /** ISO 8601 UTC; null while paused or when it has none. */
  readonly due: string | null;
}

export interface AtRisk {
  /** Open and within target, least left first; at most 100. Ticket numbers only, no names. */
  readonly open: readonly OpenTicket[];
  readonly openCount: number;
  /** Of those, with less than a quarter of the target left. */
  readonly closeCount: number;
  /** Open past the target, latest first; at most 100. */
  readonly late: readonly OpenTicket[];
  readonly lateCount: number;
}

const listed = 100;

/** Which open tickets can still be kept in time? */
export const atRisk: Analysis<AtRisk> = analysis({
  id: 'at-risk',
  title: 'Open tickets and the time left',
  question: 'Which promises can still be kept if we look now?',
  definition:
    'Open tickets with a target: target − elapsed, in the time that the target counts. Least time left first; close means less than a quarter of the target is left. Late ones beside them.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: ['tier', 'team'],
  staff: 'none',
  run: (context): AtRisk | NoResult => {
    const ids = text(context.tables.ticket, 'id');
    if (ids === undefined || context.facts.verdict === undefined) return { reason: needsTickets };
    const { target } = context.facts.verdict.cols;
    if (!(target as Float64Array).some(t => Number.isFinite(t))) return { reason: needsTickets };
    const open: OpenTicket[] = [];
    const late: OpenTicket[] = [];
    for (const clock of clocksOf(context)) {
      const v = verdictRows(context, clock);
      if (v === null) continue;
      const due = v.fact.cols.due!;
      for (let k = 0; k < v.rows.length; k++) {
        const i = v.rows[k]!;
        if (v.state[i] === STOPPED) continue;
        const outcome = v.outcome[i];
        if (outcome !== OUTCOME.undecided && outcome !== OUTCOME.missed) continue;
        if (!Number.isFinite(v.target[i]!)) continue;
        const paused = v.state[i] === 1;
        (outcome === OUTCOME.undecided ? open : late).push({
          ticket: ids.values[ids.codes[v.ticket[i]!]!]!,
          clock,
          tier: v.value('tier', i),
          priority: v.value('priority', i),
          state: paused ? 'paused' : 'running',
          left: v.target[i]! - v.elapsed[i]!,
          used: Number.isFinite(v.ratio[i]!) ? v.ratio[i]! : 1,
          due: paused || !Number.isFinite(due[i]!) ? null : new Date(due[i]!).toISOString(),
        });
      }
    }
    const inOrder = (a: OpenTicket, b: OpenTicket) =>
      a.left - b.left || (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : a.clock < b.clock ? -1 : 1);
    return {
      open: open.sort(inOrder).slice(0, listed),
      openCount: open.length,
      closeCount: open.filter(t => t.used > 0.75).length,
      late: late.sort(inOrder).slice(0, listed),
      lateCount: late.length,
    };
  },
});

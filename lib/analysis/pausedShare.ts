import { OUTCOME } from '../fact/fact.ts';
import { quantile } from '../stats/quantile.ts';
import { type Analysis, analysis, type NoResult } from './analysis.ts';
import { needsTickets, partsOf, tiersOf, verdictRows } from './verdictRows.ts';

export interface PausedShare {
  readonly n: number;
  /** Clock time that was paused ÷ clock time with pauses counted. */
  readonly share: number;
  /** Tickets that were ever paused. */
  readonly pausedTickets: number;
  readonly by: readonly PausedPart[];
}

export interface PausedPart {
  readonly dim: 'tier' | 'team';
  readonly value: string;
  readonly n: number;
  readonly share: number;
  /** Share of clients satisfied; null when not asked. */
  readonly satisfied: number | null;
  /** Paused more than three in four of its kind, with satisfaction below the middle. */
  readonly flagged: boolean;
}

/** How much of the time stands under “waiting for customer”? METRICS row 8. */
export const pausedShare: Analysis<PausedShare> = analysis({
  id: 'paused-share',
  title: 'Time on pause',
  question: 'How much of the time do our clocks stand still, and are clients content with it?',
  definition:
    '1 − clock time ÷ clock time had it not been paused, over all tickets with a target. Flagged: a team or tier in the top quarter of paused share whose satisfaction is below the middle, where there are at least four to compare.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: ['tier'],
  recent: true,
  staff: 'none',
  run: (context): PausedShare | NoResult => {
    const v = verdictRows(context, 'resolution');
    if (v === null) return { reason: needsTickets };
    const paused = v.fact.cols.paused!;
    const satisfied = v.fact.cols.satisfied!;
    const rows = v.rows.filter(i => v.outcome[i] !== OUTCOME.excluded);
    const of = (part: Uint32Array) => {
      let [stood, ran] = [0, 0];
      for (let k = 0; k < part.length; k++) {
        stood += paused[part[k]!]!;
        ran += v.elapsed[part[k]!]!;
      }
      return stood + ran > 0 ? stood / (stood + ran) : 0;
    };
    if (rows.length === 0) return { reason: needsTickets };
    const teams = (v.fact.dims.team?.values ?? []).filter(t => t !== '' && t !== '(not shown)');
    const parts = (dim: 'tier' | 'team', values: readonly string[]): PausedPart[] => {
      const byValue = partsOf(v, dim, rows);
      const found = values.flatMap(value => {
        const own = byValue.get(value) ?? new Uint32Array(0);
        const asked = own.filter(i => satisfied[i]! >= 0);
        const happy = asked.length === 0 ? null : asked.filter(i => satisfied[i] === 1).length / asked.length;
        return own.length === 0 ? [] : [{ dim, value, n: own.length, share: of(own), satisfied: happy }];
      });
      const high = quantile(
        found.map(p => p.share),
        0.75,
      );
      const middle = quantile(
        found.flatMap(p => (p.satisfied === null ? [] : [p.satisfied])),
        0.5,
      );
      return found.map(p => ({
        ...p,
        flagged:
          found.length >= 4 &&
          p.share > 0 &&
          high !== null &&
          p.share >= high &&
          p.satisfied !== null &&
          middle !== null &&
          p.satisfied < middle,
      }));
    };
    return {
      n: rows.length,
      share: of(rows),
      pausedTickets: rows.filter(i => paused[i]! > 0).length,
      by: [...parts('tier', tiersOf(context)), ...parts('team', teams)],
    };
  },
});

import { text } from '../fact/cells.ts';
import { OUTCOME } from '../fact/fact.ts';
import type { Figure } from '../stats/figure.ts';
import { wilson } from '../stats/wilson.ts';
import { type Analysis, analysis, type NoResult } from './analysis.ts';
import { needsTickets, verdictRows } from './verdictRows.ts';

export interface RecordedDiffers {
  /** Decided here and with a recorded verdict. */
  readonly n: number;
  readonly asRecorded: Figure;
  readonly asComputed: Figure;
  readonly agree: number;
  /** Recorded as met, computed as missed. */
  readonly onlyRecordedMet: number;
  /** Recorded as missed, computed as met. */
  readonly onlyComputedMet: number;
  /** The first 50 tickets on which they differ, by number. */
  readonly tickets: readonly {
    readonly ticket: string;
    readonly recorded: 'met' | 'missed';
    readonly computed: 'met' | 'missed';
  }[];
}

const listed = 50;

/** Does the source system say the same as we compute? */
export const recordedDiffers: Analysis<RecordedDiffers> = analysis({
  id: 'recorded-differs',
  title: 'As recorded and as computed',
  question: 'Does the source system say the same of each ticket, and if not, of which?',
  definition:
    'Tickets that have a verdict of the source system and whose resolution target is met or missed here. Both shares with Wilson’s range, and the tickets on which they differ.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: ['tier', 'team'],
  recent: true,
  staff: 'none',
  run: (context): RecordedDiffers | NoResult => {
    const v = verdictRows(context, 'resolution');
    const ids = text(context.tables.ticket, 'id');
    if (v === null || ids === undefined) return { reason: needsTickets };
    const recorded = v.fact.cols.recorded!;
    const both = v.rows.filter(
      i => recorded[i]! >= 0 && (v.outcome[i] === OUTCOME.met || v.outcome[i] === OUTCOME.missed),
    );
    if (both.length === 0)
      return { reason: 'needs the source system’s own verdict: map a column to metAsRecorded' };
    const met = (i: number) => v.outcome[i] === OUTCOME.met;
    const differ = both.filter(i => met(i) !== (recorded[i] === 1));
    const { level } = context.policy;
    return {
      n: both.length,
      asRecorded: wilson(both.filter(i => recorded[i] === 1).length, both.length, level),
      asComputed: wilson(both.filter(met).length, both.length, level),
      agree: both.length - differ.length,
      onlyRecordedMet: differ.filter(i => !met(i)).length,
      onlyComputedMet: differ.filter(met).length,
      tickets: Array.from(differ)
        .map(i => ({
          ticket: ids.values[ids.codes[v.ticket[i]!]!]!,
          recorded: recorded[i] === 1 ? ('met' as const) : ('missed' as const),
          computed: met(i) ? ('met' as const) : ('missed' as const),
        }))
        .sort((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0))
        .slice(0, listed),
    };
  },
});

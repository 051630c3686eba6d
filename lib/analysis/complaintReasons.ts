import { text } from '../fact/cells.ts';
import { COURSE } from '../fact/fact.ts';
import { rowsBy } from '../fact/rowsBy.ts';
import { exactBins } from '../measure/exactBins.ts';
import { openCurve } from '../measure/timeToEnd.ts';
import type { Figure } from '../stats/figure.ts';
import { survivalQuantile } from '../stats/survivalQuantile.ts';
import { type Analysis, analysis, type NoResult } from './analysis.ts';
import { complaintsOf, livesOfTickets, noComplaints, noEnd } from './complaintSteps.ts';

export interface ComplaintReason {
  /** `''` where none is recorded; `null` for all that are too rare to name. */
  readonly reason: string | null;
  readonly cases: number;
  /** Null where nothing says when any ended. */
  readonly open: number | null;
  /** Time from opening to resolution, ms, open ones counted; no value where nothing says when any ended. */
  readonly median: Figure;
}

export interface ComplaintReasons {
  readonly complaints: number;
  /** Most frequent first; those not recorded and the rare ones last. */
  readonly reasons: readonly ComplaintReason[];
}

const most = 12;
// A reason may be free text; what only a few wrote could say who they are.
const fewest = 5;

/** What do people complain about, and how long does it take? METRICS row 5. */
export const complaintReasons: Analysis<ComplaintReasons> = analysis({
  id: 'complaint-reasons',
  title: 'Why people complain',
  question: 'What do people complain about, and how long does each take to put right?',
  definition: `Complaints by their reason as recorded, at most ${most} by name; reasons of fewer than ${fewest} complaints and all further ones are counted together. Median time from opening to resolution: Kaplan–Meier with log-log range, open ones counted (Aalen–Johansen where some were withdrawn).`,
  source: 'Kaplan & Meier 1958',
  tables: ['ticket', 'course'],
  slices: ['tier', 'team'],
  recent: true,
  staff: 'none',
  run: (context): ComplaintReasons | NoResult => {
    const all = complaintsOf(context);
    const cells = text(context.tables.ticket, 'reason');
    if (all === null) return { reason: noComplaints };
    if (cells === undefined || cells.values.every(v => v.trim() === ''))
      return { reason: 'needs complaints with a reason: bring a column reason' };
    const { tickets, lives } = all;
    const { level } = context.policy;
    const texts = cells.values.map(value => value.trim());
    const cases = new Map<string, number>();
    for (const ticket of tickets) {
      const reason = texts[cells.codes[ticket]!]!;
      cases.set(reason, (cases.get(reason) ?? 0) + 1);
    }
    const named = [...cases]
      .filter(([reason, count]) => reason !== '' && count >= fewest)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([reason]): string | null => reason);
    // Not recorded and rare ones last, each as one group.
    const shown = [...named, '', null];
    const place = new Map(shown.map((reason, k) => [reason, k]));
    const group = Uint8Array.from(texts, reason => place.get(reason) ?? place.get(null)!);
    const lists = rowsBy(
      new Uint8Array(tickets.length).map((_, k) => group[cells.codes[tickets[k]!]!]!),
      shown.length,
    );
    return {
      complaints: tickets.length,
      reasons: shown.flatMap((reason, k): ComplaintReason[] => {
        const list = lists[k]!.map(row => tickets[row]!);
        if (list.length === 0) return [];
        const figures =
          lives === null
            ? { open: null, median: noEnd(level, list.length) }
            : {
                open: list.filter(ticket => lives.outcome[ticket] === COURSE.open).length,
                median: survivalQuantile(openCurve(exactBins(livesOfTickets(lives, list)), level), 0.5),
              };
        return [{ reason, cases: list.length, ...figures }];
      }),
    };
  },
});

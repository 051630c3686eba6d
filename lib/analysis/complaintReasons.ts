import { text } from '../fact/cells.ts';
import { COURSE } from '../fact/fact.ts';
import { openCurveOf } from '../measure/timeToEnd.ts';
import type { Figure } from '../stats/figure.ts';
import { survivalQuantile } from '../stats/survivalQuantile.ts';
import { type Analysis, analysis, type NoResult } from './analysis.ts';
import { complaintsOf, lifeOf, noComplaints, noEnd } from './complaintSteps.ts';

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
    const groups = new Map<string, (typeof all)[number][]>();
    for (const complaint of all) {
      const reason = cells.values[cells.codes[complaint.ticket]!]!.trim();
      const group = groups.get(reason);
      if (group === undefined) groups.set(reason, [complaint]);
      else group.push(complaint);
    }
    const named = [...groups]
      .filter(([reason, list]) => reason !== '' && list.length >= fewest)
      .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
      .slice(0, most);
    const kept = new Set(['', ...named.map(([reason]) => reason)]);
    const rare = [...groups].filter(([reason]) => !kept.has(reason)).flatMap(([, list]) => list);
    const none = groups.get('') ?? [];
    const { level } = context.policy;
    const of = (reason: string | null, list: readonly (typeof all)[number][]): ComplaintReason => ({
      reason,
      cases: list.length,
      ...(list.some(c => Number.isNaN(c.leave))
        ? { open: null, median: noEnd(level, list.length) }
        : {
            open: list.filter(c => c.outcome === COURSE.open).length,
            median: survivalQuantile(openCurveOf(list.map(lifeOf), level), 0.5),
          }),
    });
    return {
      complaints: all.length,
      reasons: [
        ...named.map(([reason, list]) => of(reason, list)),
        ...(none.length === 0 ? [] : [of('', none)]),
        ...(rare.length === 0 ? [] : [of(null, rare)]),
      ],
    };
  },
});

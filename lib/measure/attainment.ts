import { kaplanMeier } from '../stats/kaplanMeier.ts';
import { survivalAt } from '../stats/survivalAt.ts';
import { lives } from './lives.ts';
import { type Measure, measure } from './measure.ts';
import { share } from './share.ts';
import { notDecided, outcomes, shareOfTarget } from './verdictTallies.ts';

/** D1: of the targets that are decided, the share that was met, with those still open beside it. */
export const attainment: Measure<{ outcomes: typeof outcomes; shareOfTarget: typeof shareOfTarget }> =
  measure({
    id: 'attainment',
    title: 'Targets met',
    question: 'How often do we do what we promised, in the time we promised?',
    definition:
      'A target is the time promised for a ticket: to its resolution, unless another clock is chosen. Met ÷ (met + missed). Met: stopped within the target, exactly on it included. Missed: stopped after it, or still open past it. Still open within the target counts neither way; the bounds show what it could do either way, and the projected share (Kaplan–Meier on elapsed time ÷ target, at 1) what to expect. Cancelled, duplicate, exempt and without a target are left out and counted. Range: Wilson.',
    source: 'Wilson 1927; Kaplan & Meier 1958',
    unit: 'share',
    better: 'higher',
    kind: 'share',
    pin: { clock: 'resolution' },
    tallies: { outcomes, shareOfTarget },
    estimate: (t, { level }) => {
      const { met, missed, undecided, excluded } = t.outcomes;
      const decided = met + missed;
      const all = decided + undecided;
      const base = share(
        met,
        decided,
        level,
        'targets met or missed',
        all > 0 ? 'nothing is decided yet: all are still open within their target' : notDecided(excluded),
      );
      const counts = { met, missed, undecided, excluded };
      if (undecided === 0) return { ...base, excluded, undecided, counts };
      const done = survivalAt(kaplanMeier(lives(t.shareOfTarget, { times: [1] }), { level }), 1).value;
      return {
        ...base,
        excluded,
        undecided,
        counts,
        bounds: [met / all, (met + undecided) / all],
        projected: done === null ? null : 1 - done,
      };
    },
  });

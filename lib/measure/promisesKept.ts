import { SHARE_OF_TARGET } from '../cube/grid.ts';
import { type CurveBins, count, curve, type Tally } from '../cube/tally.ts';
import { PROMISE } from '../fact/commitments.ts';
import { type Estimate, nothing } from './estimate.ts';
import { type Measure, measure } from './measure.ts';
import { middle } from './middle.ts';
import { share } from './share.ts';

const promises: Tally<Record<'kept' | 'broken' | 'pending' | 'excluded', number>> = count(
  'commitment',
  'outcome',
  ['kept', 'broken', 'pending', 'excluded'],
  f => {
    const outcome = f.cols.outcome!;
    return i => outcome[i]!;
  },
);
const timeUsed: Tally<CurveBins> = curve('commitment', 'time used', SHARE_OF_TARGET, f => {
  const { margin, outcome } = f.cols;
  return {
    enter: () => 0,
    leave: i => 1 - margin![i]!,
    outcome: i => (outcome![i] === PROMISE.excluded || !(margin![i]! <= 1) ? -1 : 1),
  };
});

/** D11: what we said to a client we would do, and when. */
export const promisesKept: Measure<{ promises: typeof promises; timeUsed: typeof timeUsed }> = measure({
  id: 'promises-kept',
  title: 'Promises kept',
  question: 'When we tell someone when it will be done, is it?',
  definition:
    'Kept ÷ (kept + broken). Kept: done by the due instant, exactly on it included. Broken: done later, due and not done, or moved by anyone but the client. Not due yet counts neither way; the bounds show what it could do. Margin: the part of the promised time that was left when it was done (median; nearly always kept with much left over hides slack). Range: Wilson.',
  source: 'Wilson 1927; Gneezy & Epley 2014',
  unit: 'share',
  better: 'higher',
  kind: 'share',
  tallies: { promises, timeUsed },
  estimate: ({ promises: { kept, broken, pending, excluded }, timeUsed: used }, { level }) => {
    const due = kept + broken;
    const all = due + pending;
    return {
      ...share(kept, due, level, 'promises due', all > 0 ? 'no promise is due yet' : 'no promises'),
      excluded,
      undecided: pending,
      counts: { kept, broken, pending, excluded },
      ...(pending > 0 ? { bounds: [kept / all, (kept + pending) / all] as const } : {}),
      parts: { margin: margin(used, level) },
    };
  },
});

function margin(used: CurveBins, level: number): Estimate {
  const m = middle(used.grid, used.events, level);
  if (m === null)
    return nothing('promises done', level, 'order statistics', 'no promise with time to speak of was done');
  const left = (x: number | null): number | null => (x === null ? null : 1 - x);
  return {
    value: left(m.value),
    low: left(m.high),
    high: left(m.low),
    level,
    n: m.n,
    of: 'promises done',
    method: 'order statistics',
  };
}

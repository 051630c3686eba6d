import { SHARE_OF_TARGET } from '../cube/grid.ts';
import type { CurveBins } from '../cube/tally.ts';
import { count, curve, type Tally } from '../cube/tally.ts';
import { OUTCOME } from '../fact/fact.ts';

type Outcome = 'met' | 'missed' | 'undecided' | 'excluded';

/** What became of each target. */
export const outcomes: Tally<Record<Outcome, number>> = count(
  'verdict',
  'outcome',
  ['met', 'missed', 'undecided', 'excluded'],
  f => {
    const outcome = f.cols.outcome!;
    return i => outcome[i]!;
  },
);

/** Elapsed time as a part of the target, of what stopped and of what still runs. */
export const shareOfTarget: Tally<CurveBins> = curve('verdict', 'share of target', SHARE_OF_TARGET, f => {
  const { outcome, ratio, state } = f.cols;
  return {
    enter: () => 0,
    leave: i => ratio![i]!,
    outcome: i => (outcome![i] === OUTCOME.excluded || !(ratio![i]! >= 0) ? -1 : state![i] === 2 ? 1 : 0),
  };
});

/** Why no target is decided, when none is open either. Which of these reasons it was, only the rows know. */
export const notDecided = (excluded: number): string =>
  excluded === 0
    ? 'no target was met or missed'
    : 'all targets are left out: cancelled, duplicate, exempt or without a target';

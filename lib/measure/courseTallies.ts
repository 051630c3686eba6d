import { DURATIONS } from '../cube/grid.ts';
import { type CurveBins, count, curve, type Tally } from '../cube/tally.ts';

/** From start to end, of what ended, ended otherwise, or is still open. */
export const courses: Tally<CurveBins> = curve('course', 'time', DURATIONS, f => {
  const { enter, leave, outcome } = f.cols;
  return {
    enter: i => enter![i]!,
    leave: i => leave![i]!,
    outcome: i => outcome![i] as 0 | 1 | 2 | -1,
  };
});

/** What cannot be followed: no start, an end before the start, withdrawn at an unknown time. */
export const leftOut: Tally<Record<'followed' | 'left out', number>> = count(
  'course',
  'left out',
  ['followed', 'left out'],
  f => {
    const outcome = f.cols.outcome!;
    return i => (outcome[i] === -1 ? 1 : 0);
  },
);

import { courses, leftOut } from './courseTallies.ts';
import { type Measure, measure } from './measure.ts';
import { timeToEnd } from './timeToEnd.ts';

/** The convention that all times to an end share. */
export const convention: string =
  'Those still open are counted as open, never dropped: the median is where the Kaplan–Meier curve falls to one half (the middle of a flat stretch). Withdrawn, merged and lost clients end otherwise (Aalen–Johansen). What began before the data enters late. Range: log-log limits of the curve.';

export type CourseMeasure = Measure<{ courses: typeof courses; leftOut: typeof leftOut }>;

/** D2: how long it takes until a ticket is resolved. */
export const resolution: CourseMeasure = measure({
  id: 'resolution',
  title: 'Time to resolution',
  question: 'How long do people wait until we have solved it?',
  definition: `Calendar time from opening to resolution. ${convention}`,
  source: 'Kaplan & Meier 1958; agrees with R survival',
  unit: 'duration',
  better: 'lower',
  kind: 'curve',
  pin: { course: 'resolution' },
  tallies: { courses, leftOut },
  estimate: (t, { level }) => timeToEnd(t.courses, t.leftOut['left out'], level, 'tickets'),
});

import { courses, leftOut } from './courseTallies.ts';
import { measure } from './measure.ts';
import { type CourseMeasure, convention } from './resolution.ts';
import { timeToEnd } from './timeToEnd.ts';

/** Row 4, one step earlier: how long it takes until receipt is confirmed, or the matter is passed on. */
export const acknowledgement: CourseMeasure = measure({
  id: 'acknowledgement',
  title: 'Time to acknowledgement',
  question: 'How long do people wait until they hear that it has arrived?',
  definition: `Calendar time from opening to the acknowledgement. What is not acknowledged counts as still open. ${convention}`,
  source: 'Kaplan & Meier 1958',
  unit: 'duration',
  better: 'lower',
  kind: 'curve',
  pin: { course: 'acknowledgement' },
  tallies: { courses, leftOut },
  estimate: (t, { level }) => timeToEnd(t.courses, t.leftOut['left out'], level, 'tickets'),
});

import { courses, leftOut } from './courseTallies.ts';
import { measure } from './measure.ts';
import { type CourseMeasure, convention } from './resolution.ts';
import { timeToEnd } from './timeToEnd.ts';

/** Row 4: how long it takes until a person answers. */
export const firstResponse: CourseMeasure = measure({
  id: 'first-response',
  title: 'Time to first response',
  question: 'How long do people wait until someone answers?',
  definition: `Calendar time from opening to the first response. Unanswered ones count as still open. ${convention}`,
  source: 'Kaplan & Meier 1958',
  unit: 'duration',
  better: 'lower',
  kind: 'curve',
  pin: { course: 'first response' },
  tallies: { courses, leftOut },
  estimate: (t, { level }) => timeToEnd(t.courses, t.leftOut['left out'], level, 'tickets'),
});

import { courses, leftOut } from './courseTallies.ts';
import { measure } from './measure.ts';
import { type CourseMeasure, convention } from './resolution.ts';
import { timeToEnd } from './timeToEnd.ts';

/** D2, row 5: how long it takes until a complaint is resolved. */
export const complaintResolution: CourseMeasure = measure({
  id: 'complaint-resolution',
  title: 'Complaint to resolution',
  question: 'How long does someone who complains wait until it is put right?',
  definition: `Calendar time from opening to resolution, of the kinds of ticket that the policy calls complaints. ${convention}`,
  source: 'Kaplan & Meier 1958; agrees with R survival',
  unit: 'duration',
  better: 'lower',
  page: 'complaints',
  kind: 'curve',
  pin: { course: 'complaint' },
  tallies: { courses, leftOut },
  estimate: (t, { level }) => timeToEnd(t.courses, t.leftOut['left out'], level, 'complaints'),
});

import { SATISFACTION } from '../fact/scales.ts';
import { type Measure, measure } from './measure.ts';
import { score } from './score.ts';
import { type ScoreTallies, scoreTallies } from './scoreTallies.ts';

export const answerTallies: ScoreTallies = scoreTallies('answer', '', 'score', 'valence');

/** What clients say of us, as a mean and as the satisfied share. */
export const clientSatisfaction: Measure<ScoreTallies> = measure({
  id: 'client-satisfaction',
  title: 'Client satisfaction',
  question: 'How satisfied are the people we serve?',
  definition:
    'Mean of the scores that clients gave, on tickets and in surveys, on the declared scale, with Student’s range; beside it the share of scores that the scale calls satisfied (Wilson). A ticket’s own score is dated by its resolution; it counts once, and not again where a survey asked the same for that ticket. Whoever did not answer is not in it.',
  source: 'Student 1908',
  unit: 'points',
  better: 'higher',
  kind: 'score',
  pin: { question: SATISFACTION },
  tallies: answerTallies,
  estimate: (t, { level }) => score(t as never, level, 'scores'),
});

import type { Facts } from '../fact/fact.ts';
import { SATISFACTION } from '../fact/scales.ts';
import { answerTallies, clientSatisfaction } from './clientSatisfaction.ts';
import { type Measure, measure } from './measure.ts';
import { score } from './score.ts';

/** One score for every other question that clients were asked. */
export const questionMeasures = (facts: Facts): readonly Measure[] =>
  (facts.answer?.dims.question?.values ?? [])
    .filter(question => question !== SATISFACTION && question !== '')
    .map(question =>
      measure({
        ...clientSatisfaction,
        id: `clients/${question}`,
        title: `Clients on “${question}”`,
        question: `What do clients answer to “${question}”?`,
        definition:
          'Mean of the scores that clients gave to this question on its declared scale, with Student’s range; beside it the share of scores that the scale calls satisfied (Wilson).',
        kind: 'score',
        pin: { question },
        tallies: answerTallies,
        estimate: (t, { level }) => score(t as never, level, 'scores'),
      }),
    );

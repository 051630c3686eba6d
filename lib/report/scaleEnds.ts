import { SATISFACTION, scaleOf } from '../fact/scales.ts';
import type { Measure } from '../measure/measure.ts';
import type { Policy, Scale } from '../policy/policy.ts';
import type { ScaleEnds } from './report.ts';
import type { StaffSurvey } from './staff.ts';

/** What scale a mean of scores is on, so that 4.03 reads “of 5”; null where there is none, or several, or low is good. */
export function scaleEnds(measure: Measure, policy: Policy): ScaleEnds | null {
  if (measure.kind !== 'score') return null;
  const declared = policy.measures.find(m => m.id === measure.id);
  const question = measure.pin?.question ?? '';
  const scales =
    declared !== undefined
      ? [scaleOf(policy, declared.table, declared.field ?? '', declared.field ?? declared.id)]
      : [
          scaleOf(policy, 'answer', 'score', question),
          ...(question === SATISFACTION ? [scaleOf(policy, 'ticket', SATISFACTION, SATISFACTION)] : []),
        ];
  const [first, ...rest] = scales.map(endsOf);
  return first != null && rest.every(e => e?.min === first.min && e.max === first.max) ? first : null;
}

/** The declared scales of staff questions. A scale guessed from the answers would give away the highest of them. */
export function staffScales(
  policy: Policy,
  survey: StaffSurvey,
  scaleFor: (question: string) => Scale,
): Record<string, ScaleEnds> {
  const declared = new Set(Object.values(policy.scales));
  return Object.fromEntries(
    survey.questions.flatMap(question => {
      const scale = scaleFor(question);
      const ends = declared.has(scale) ? endsOf(scale) : null;
      return ends === null ? [] : [[question, ends]];
    }),
  );
}

const endsOf = ({ min, max, satisfied, dissatisfied }: Scale): ScaleEnds | null =>
  satisfied > dissatisfied ? { min, max } : null;

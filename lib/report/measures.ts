import type { Facts } from '../fact/fact.ts';
import { declaredMeasures } from '../measure/declared.ts';
import { MEASURES } from '../measure/index.ts';
import type { Measure } from '../measure/measure.ts';
import { questionMeasures } from '../measure/questions.ts';
import type { DeclaredMeasure, Policy } from '../policy/policy.ts';

/** Every measure of one report: those built in, those the policy declares, and one for each question clients were asked. */
export function measuresOf(
  declared: readonly DeclaredMeasure[],
  questions: readonly string[],
): readonly Measure[] {
  const answer = { dims: { question: { values: questions, codes: new Uint8Array(0) } } };
  return [
    ...MEASURES,
    ...questionMeasures({ answer } as unknown as Facts),
    ...declaredMeasures({ measures: declared } as unknown as Policy),
  ];
}

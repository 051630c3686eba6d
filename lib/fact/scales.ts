import type { FileMapping, Policy, Scale } from '../policy/policy.ts';

/** What a score was taken for: satisfied, between, dissatisfied, or no score. */
export const VALENCE = { positive: 1, neutral: 0, negative: -1, none: -2 } as const;

const usual: Scale = { min: 1, max: 5, satisfied: 4, dissatisfied: 2, missing: [] };

/** The scale of a column: named as the question, mapped to the column, else `satisfaction`, else `default`. */
export function scaleOf(
  policy: Policy,
  table: FileMapping['table'],
  column: string,
  question: string,
): Scale {
  const declared = Object.keys(policy.scales);
  const wanted = question.trim().toLowerCase();
  const asked = declared.find(name => name.toLowerCase() === wanted);
  const mapped = policy.files.find(file => file.table === table)?.columns[column]?.scale;
  const name = [asked, mapped, SATISFACTION, 'default'].find(n => n != null && declared.includes(n));
  return name == null ? usual : policy.scales[name]!;
}

/** The question whose answers are "client satisfaction". */
export const SATISFACTION = 'satisfaction';

/** A number on a scale: NaN, "no answer" and what lies outside say nothing. */
export function isScore(scale: Scale, score: number): boolean {
  return score >= scale.min && score <= scale.max && !scale.missing.includes(score);
}

export function valenceOf(scale: Scale, score: number): number {
  if (!isScore(scale, score)) return VALENCE.none;
  // Where 1 is best (school marks, the NHS friends and family test), satisfied lies below dissatisfied.
  const way = scale.satisfied < scale.dissatisfied ? -1 : 1;
  if (way * score >= way * scale.satisfied) return VALENCE.positive;
  return way * score <= way * scale.dissatisfied ? VALENCE.negative : VALENCE.neutral;
}

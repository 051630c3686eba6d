import type { Policy, Scale } from '../policy/policy.ts';

/** What a score was taken for: satisfied, between, dissatisfied, or no score. */
export const VALENCE = { positive: 1, neutral: 0, negative: -1, none: -2 } as const;

const usual: Scale = { min: 1, max: 5, satisfied: 4, dissatisfied: 2, missing: [] };

/** The scale of a question: its own, else that of satisfaction, else the only one declared, else 1 to 5. */
export function scaleOf(policy: Policy, question: string): Scale {
  const { scales } = policy;
  const declared = Object.keys(scales);
  const wanted = question.trim().toLowerCase();
  const own = declared.find(name => name.toLowerCase() === wanted);
  const name =
    own ??
    ['satisfaction', 'default'].find(n => declared.includes(n)) ??
    (declared.length === 1 ? declared[0] : undefined);
  return name === undefined ? usual : scales[name]!;
}

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

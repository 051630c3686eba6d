import type { Policy, Scale } from '../policy/policy.ts';
import type { StaffSurvey } from './staff.ts';

/**
 * Scale of a staff question: the policy's scale of that name or of `staff`, else 1 to 5 where the answers fit it, else
 * from the lowest to the highest answer with the upper quarter as favourable.
 */
export function staffScale(policy: Policy, survey: StaffSurvey): (question: string) => Scale {
  const named = new Map(
    Object.entries(policy.scales).map(([name, scale]) => [name.trim().toLowerCase(), scale]),
  );
  return question => {
    const own = named.get(question.trim().toLowerCase()) ?? named.get('staff') ?? named.get('default');
    const scores = survey.waves.flatMap(wave => survey.answers(question, wave).map(a => a.score));
    const min = scores.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const max = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    if (own !== undefined && min >= own.min && max <= own.max) return own;
    return {
      min,
      max,
      satisfied: min + 0.75 * (max - min),
      dissatisfied: min + 0.25 * (max - min),
      missing: [],
    };
  };
}

import { clockId } from './clock.ts';
import type { PolicyLog } from './log.ts';
import { didYouMean } from './nearest.ts';
import type { Goal } from './policy.ts';
import type { JsonSchema } from './shape.ts';
import type { Tree } from './tree.ts';
import { shareShape } from './words.ts';

/** The measure that a goal for a clock is about. */
export const ATTAINMENT = 'attainment';
const OTHER = 'other';

const byPriority: JsonSchema = { type: 'object', additionalProperties: shareShape.schema };
const byTier: JsonSchema = {
  type: 'object',
  additionalProperties: { anyOf: [shareShape.schema, byPriority] },
};
export const goalsSchema: JsonSchema = {
  description: 'goals by clock or measure, and tier: { resolution: { premium: 95%, other: 90% } }',
  anyOf: [
    shareShape.schema,
    { type: 'object', additionalProperties: { anyOf: [shareShape.schema, byTier] } },
  ],
};

export interface GoalSurroundings {
  readonly tiers: readonly string[];
  readonly clocks: readonly string[];
  /** Known measures; null when the caller does not know them. */
  readonly measures: readonly string[] | null;
}

/** `95%` alone is the goal of every clock. */
export function readGoals(tree: Tree, around: GoalSurroundings, log: PolicyLog): readonly Goal[] {
  const whole = { measure: ATTAINMENT, clock: null, tier: null, priority: null };
  if (tree.kind !== 'map') {
    if (tree.kind === 'scalar' && tree.value === null) return [];
    return share(tree, whole, log);
  }
  return tree.entries.flatMap(({ key, place, value }) => {
    const clock = clockId(key, around.clocks);
    if (around.clocks.includes(clock)) return branch(value, { ...whole, clock }, around, log);
    const measures = around.measures ?? [];
    if (around.measures === null || measures.includes(key))
      return branch(value, { ...whole, measure: key }, around, log);
    const known = [...around.clocks, ...measures];
    const remedy =
      `${didYouMean(key, known)} Clocks: ${around.clocks.join(', ')}. Measures: ${measures.slice(0, 12).join(', ')}.`.trim();
    log.refuse(
      { path: value.path, place },
      'goal-unknown',
      `${key} is neither a clock nor a measure.`,
      remedy,
      key,
    );
    return [];
  });
}

type Whom = Omit<Goal, 'share'>;

function branch(tree: Tree, whom: Whom, around: GoalSurroundings, log: PolicyLog): readonly Goal[] {
  if (tree.kind !== 'map' || whom.priority !== null) return share(tree, whom, log);
  return tree.entries.flatMap(({ key, place, value }) => {
    if (key === OTHER) return branch(value, whom, around, log);
    if (around.tiers.includes(key)) return branch(value, { ...whom, tier: key }, around, log);
    if (whom.tier === null && around.tiers.length > 0 && !/\d/.test(key)) {
      const remedy =
        `${didYouMean(key, around.tiers)} Tiers: ${around.tiers.join(', ')}; priorities go one level below a tier.`.trim();
      log.refuse({ path: value.path, place }, 'tier-unknown', `${key} is not one of the tiers.`, remedy, key);
      return [];
    }
    return branch(
      value,
      around.tiers.length > 0 ? { ...whom, priority: key } : { ...whom, tier: key },
      around,
      log,
    );
  });
}

function share(tree: Tree, whom: Whom, log: PolicyLog): readonly Goal[] {
  const read = shareShape.read(tree, log);
  return read === undefined ? [] : [{ ...whom, share: read }];
}

import { clockId } from './clock.ts';
import { readInstant } from './instant.ts';
import type { PolicyLog } from './log.ts';
import { didYouMean } from './nearest.ts';
import type { Goal } from './policy.ts';
import { type JsonSchema, record, type Shapes } from './shape.ts';
import type { Tree } from './tree.ts';
import { instantShape, shareShape } from './words.ts';

/** The measure that a goal for a clock is about. */
export const ATTAINMENT = 'attainment';
const OTHER = 'other';

interface DatedGoal {
  readonly share: number;
  readonly from: string;
}
const datedFields: Shapes<DatedGoal> = { share: shareShape, from: instantShape };
const datedShape = record('a goal from a date: share, from', datedFields, ['share', 'from']);

const leaf: JsonSchema = {
  anyOf: [shareShape.schema, { type: 'array', items: { anyOf: [shareShape.schema, datedShape.schema] } }],
};
const byPriority: JsonSchema = { type: 'object', additionalProperties: leaf };
const byTier: JsonSchema = { type: 'object', additionalProperties: { anyOf: [leaf, byPriority] } };
export const goalsSchema: JsonSchema = {
  description: 'goals by clock or measure, and tier: { resolution: { premium: 95%, other: 90% } }',
  anyOf: [leaf, { type: 'object', additionalProperties: { anyOf: [leaf, byTier] } }],
};

export interface GoalSurroundings {
  readonly zone: string;
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
    return share(tree, whole, around, log);
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

type Whom = Omit<Goal, 'share' | 'from' | 'until'>;

function branch(tree: Tree, whom: Whom, around: GoalSurroundings, log: PolicyLog): readonly Goal[] {
  if (tree.kind !== 'map' || whom.priority !== null) return share(tree, whom, around, log);
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

/** One share, or several of which each holds until the next begins. */
function share(tree: Tree, whom: Whom, around: GoalSurroundings, log: PolicyLog): readonly Goal[] {
  const parts = tree.kind === 'list' ? tree.items : [tree];
  const goals = parts.flatMap((part): readonly Goal[] => {
    if (part.kind !== 'map') {
      const read = shareShape.read(part, log);
      return read === undefined ? [] : [{ ...whom, share: read, from: null, until: null }];
    }
    const got = datedShape.read(part, log);
    if (got?.share === undefined || got.from === undefined) return [];
    return [{ ...whom, share: got.share, from: readInstant(got.from, around.zone), until: null }];
  });
  const sorted = [...goals].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  return sorted.map((goal, i) => {
    const next = sorted[i + 1];
    if (next && next.from === goal.from) {
      const message = `${tree.path} gives two goals for the same time.`;
      log.refuse(tree, 'goal-twice', message, 'Give all but the first a from: date.');
    }
    return { ...goal, until: next?.from ?? null };
  });
}

/** The goals that hold at an instant. */
export function goalsInForce(goals: readonly Goal[], at: number): readonly Goal[] {
  return goals.filter(({ from, until }) => (from ?? -Infinity) <= at && at < (until ?? Infinity));
}

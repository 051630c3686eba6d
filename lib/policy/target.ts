import { checkCalendar, clockId } from './clock.ts';
import type { Duration } from './duration.ts';
import { readDuration } from './duration.ts';
import { readInstant } from './instant.ts';
import type { PolicyLog } from './log.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { CalendarPolicy, Target } from './policy.ts';
import { type Got, type JsonSchema, record, text } from './shape.ts';
import { type Tree, under } from './tree.ts';
import { durationShape, instantShape } from './words.ts';

/** Stands for every tier or priority that is not named. */
const OTHER = 'other';

export interface TargetSurroundings {
  readonly zone: string;
  readonly tiers: readonly string[];
  readonly clocks: readonly string[];
  readonly calendars: Readonly<Record<string, CalendarPolicy>>;
}

/** Who a promise is for. */
interface Whom {
  readonly clock: string;
  readonly tier: string | null;
  readonly priority: string | null;
}

const leafFields = {
  within: durationShape,
  kind: text('a kind of ticket'),
  calendar: text('the name of a calendar'),
  from: instantShape,
  until: instantShape,
};
const leafShape = record('a target: within, from, until, calendar, kind', leafFields, ['within']);
const flatFields = {
  clock: text('a clock'),
  tier: text('a tier'),
  priority: text('a priority'),
  ...leafFields,
};
const flatShape = record('a target: clock, tier, priority, kind, within', flatFields, ['clock', 'within']);

const leafSchema: JsonSchema = { anyOf: [durationShape.schema, leafShape.schema] };
const datedSchema: JsonSchema = { anyOf: [leafSchema, { type: 'array', items: leafSchema }] };
const byPriority: JsonSchema = {
  type: 'object',
  description: 'by priority, with other for the rest',
  additionalProperties: datedSchema,
};
const byTier: JsonSchema = {
  type: 'object',
  description: 'by tier, with other for the rest',
  additionalProperties: { anyOf: [datedSchema, byPriority] },
};

export const targetsSchema: JsonSchema = {
  description: 'targets by clock, tier and priority; or a list',
  anyOf: [
    { type: 'object', additionalProperties: { anyOf: [datedSchema, byTier] } },
    { type: 'array', items: flatShape.schema },
  ],
};

export function readTargets(tree: Tree, around: TargetSurroundings, log: PolicyLog): readonly Target[] {
  if (tree.kind === 'list') return flatList(tree.items, around, log);
  if (tree.kind === 'scalar') {
    if (tree.value === null) return [];
    log.refuse(
      tree,
      'wrong-form',
      'targets is a single value; expected targets by clock.',
      'Write targets: { resolution: 8h }.',
      tree.text,
    );
    return [];
  }
  return tree.entries.flatMap(({ key, place, value }) => {
    const clock = clockId(key, around.clocks);
    if (!around.clocks.includes(clock)) return unknownClock(key, { path: value.path, place }, around, log);
    return branch(value, { clock, tier: null, priority: null }, around, log);
  });
}

function unknownClock(
  key: string,
  spot: Pick<Tree, 'path' | 'place'>,
  around: TargetSurroundings,
  log: PolicyLog,
): [] {
  const remedy =
    `${didYouMean(key, around.clocks)} Clocks: ${around.clocks.join(', ')}; define your own under clocks.`.trim();
  log.refuse(spot, 'clock-unknown', `${key} is not a clock.`, remedy, key);
  return [];
}

/** A duration, a dated target, a list of dated targets, or a further level by tier or priority. */
function branch(tree: Tree, whom: Whom, around: TargetSurroundings, log: PolicyLog): readonly Target[] {
  if (tree.kind === 'list')
    return later(
      tree.items.flatMap(item => leaf(item, whom, around, log)),
      tree,
      log,
    );
  if (tree.kind === 'scalar') return leaf(tree, whom, around, log);
  const keys = tree.entries.map(entry => entry.key);
  if (keys.some(key => Object.hasOwn(leafFields, key)) || whom.priority !== null)
    return leaf(tree, whom, around, log);
  const tiered = whom.tier === null && keys.some(key => around.tiers.includes(key));
  return tree.entries.flatMap(({ key, place, value }) => {
    const spot = { path: value.path, place };
    if (key === OTHER) return branch(value, tiered ? { ...whom } : { ...whom, priority: null }, around, log);
    if (tiered || (whom.tier === null && mistypedTier(key, around))) {
      if (around.tiers.includes(key)) return branch(value, { ...whom, tier: key }, around, log);
      const remedy =
        `${didYouMean(key, around.tiers)} Tiers: ${around.tiers.join(', ')}; priorities go one level below a tier.`.trim();
      log.refuse(spot, 'tier-unknown', `${key} is not one of the tiers.`, remedy, key);
      return [];
    }
    if (whom.tier === null && around.tiers.length === 0 && !looksLikePriority(key)) {
      const message = `${key} may be a tier or a priority.`;
      log.refuse(
        spot,
        'tiers-unsaid',
        message,
        `For tiers, list them, best first: tiers: [${keys.filter(k => k !== OTHER).join(', ')}]. For priorities, write a list: targets: [{ clock: ${whom.clock}, priority: ${key}, within: … }], or turn the words into P1, P2 … by values: under files.`,
        key,
      );
      return [];
    }
    return branch(value, { ...whom, priority: key }, around, log);
  });
}

function mistypedTier(key: string, around: TargetSurroundings): boolean {
  return !looksLikePriority(key) && nearest(key, around.tiers) !== null;
}

function looksLikePriority(key: string): boolean {
  return (
    /^(p|prio|priority|sev|s)?[\s-]*\d\b/i.test(key) ||
    /^(critical|urgent|highest|high|major|medium|moderate|normal|minor|low|lowest|planning)$/i.test(
      key.trim(),
    )
  );
}

function leaf(tree: Tree, whom: Whom, around: TargetSurroundings, log: PolicyLog): readonly Target[] {
  if (tree.kind === 'map') {
    const got = leafShape.read(tree, log);
    return got ? dated(got, whom, around, log) : [];
  }
  const within = durationShape.read(tree, log);
  return within ? [{ ...whom, kind: null, within, calendar: null, from: null, until: null }] : [];
}

/** Two for the same tickets and the same time contradict each other, even where they agree today. */
function flatList(items: readonly Tree[], around: TargetSurroundings, log: PolicyLog): readonly Target[] {
  const seen = new Map<string, Tree>();
  return items.flatMap(item =>
    flat(item, around, log).filter(target => {
      const { clock, tier, priority, kind, from, until } = target;
      const key = JSON.stringify([clock, tier, priority?.toLowerCase(), kind, from, until]);
      const before = seen.get(key);
      if (before === undefined) return seen.set(key, item);
      const whom = [tier, priority, kind].filter(part => part !== null).join(', ') || 'everyone';
      const message = `${item.path} and ${before.path} both give the target of ${clock} for ${whom}.`;
      log.refuse(item, 'target-twice', message, 'Keep one of the two, or give the later one a from: date.');
      return false;
    }),
  );
}

function flat(tree: Tree, around: TargetSurroundings, log: PolicyLog): readonly Target[] {
  const got = flatShape.read(tree, log);
  if (got?.clock === undefined) return [];
  const clock = clockId(got.clock, around.clocks);
  if (!around.clocks.includes(clock)) return unknownClock(got.clock, under(got.$, 'clock'), around, log);
  if (got.tier !== undefined && around.tiers.length > 0 && !around.tiers.includes(got.tier)) {
    const remedy = `${didYouMean(got.tier, around.tiers)} Tiers: ${around.tiers.join(', ')}.`.trim();
    log.refuse(
      under(got.$, 'tier'),
      'tier-unknown',
      `${got.tier} is not one of the tiers.`,
      remedy,
      got.tier,
    );
  }
  return dated(got, { clock, tier: got.tier ?? null, priority: got.priority ?? null }, around, log);
}

function dated(
  got: Got<typeof leafFields>,
  whom: Whom,
  around: TargetSurroundings,
  log: PolicyLog,
): readonly Target[] {
  if (got.within === undefined) return [];
  if (got.calendar !== undefined)
    checkCalendar(got.calendar, under(got.$, 'calendar'), around.calendars, log);
  const from = got.from === undefined ? null : readInstant(got.from, around.zone);
  const until = got.until === undefined ? null : readInstant(got.until, around.zone);
  if (from !== null && until !== null && until <= from) {
    log.refuse(
      under(got.$, 'until'),
      'dates-reversed',
      `A target ends on ${got.until} before it begins on ${got.from}.`,
      'Write the earlier date under from.',
      got.until,
    );
  }
  return [
    {
      ...whom,
      kind: got.kind?.toLowerCase() ?? null,
      within: got.within,
      calendar: got.calendar ?? null,
      from,
      until,
    },
  ];
}

/** In a list of dated targets each holds until the next begins. */
function later(targets: readonly Target[], tree: Tree, log: PolicyLog): readonly Target[] {
  const sorted = [...targets].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  return sorted.map((target, i) => {
    const next = sorted.slice(i + 1).find(other => other.kind === target.kind);
    if (!next) return target;
    if (next.from === target.from) {
      log.refuse(
        tree,
        'target-twice',
        `${tree.path} gives two targets for the same time.`,
        'Give all but the first a from: date.',
      );
    }
    return { ...target, until: target.until ?? next.from };
  });
}

/** The duration of a plain text, for `--target 8h`. */
export function targetFromText(
  text: string,
  clock: string,
): Target | { readonly wrong: string; readonly remedy: string } {
  const within: Duration | ReturnType<typeof readDuration> = readDuration(text);
  if ('rule' in within) return within;
  return { clock, tier: null, priority: null, kind: null, within, calendar: null, from: null, until: null };
}

import type { Fault } from '../table/fault.ts';
import { usageError } from '../table/usage.ts';
import { ALWAYS, buildCalendars } from './calendar.ts';
import { buildClocks, checkCalendar, knownClocks } from './clock.ts';
import { buildDeclared } from './declared.ts';
import { buildExclusions } from './exclusion.ts';
import { readGoals } from './goal.ts';
import type { HolidayFiles } from './holiday.ts';
import { readIcs } from './ics.ts';
import { readInstant } from './instant.ts';
import { type PolicyLog, policyLog } from './log.ts';
import { lookup } from './lookup.ts';
import { buildFiles } from './mapping.ts';
import type { CalendarPolicy, Policy } from './policy.ts';
import { buildScales } from './scale.ts';
import { policyShape, type WrittenPolicy } from './schema.ts';
import { buildStatuses, lower } from './statuses.ts';
import { readTargets } from './target.ts';
import { type Tree, treeOfObject, under } from './tree.ts';
import { treeOfYaml } from './yaml.ts';

/** What the reading of a policy may be told beside its text. */
export interface ParseOptions {
  /** Name of the policy file, for faults. */
  readonly file?: string;
  /** Texts of the files that the policy names (`.ics`), by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Ids of measures that goals may name. Without it any name is taken. */
  readonly measures?: readonly string[];
}

/** A policy as it was read, or null and all that is wrong with it. */
export interface ParsedPolicy {
  /** null exactly when a fault refuses the policy. */
  readonly policy: Policy | null;
  readonly faults: readonly Fault[];
}

/**
 * Is this policy sound, and if not, what is wrong where?
 *
 * Takes YAML text, JSON text or an object. Every setting has a default. Faults carry file, line, character, setting
 * and remedy; all of them are collected. A fault with effect `row` refuses the policy (`policy` is null), one with
 * effect `note` does not.
 *
 * @example
 * import { parsePolicy } from 'goodwill';
 * parsePolicy('targets: { resolution: 8h }').policy?.targets[0]?.within.text // → "8h"
 * parsePolicy('target: 8h').faults[0]?.remedy.startsWith('Did you mean targets?') // → true
 */
export function parsePolicy(source: string | object, options: ParseOptions = {}): ParsedPolicy {
  const log = policyLog(options.file ?? 'policy');
  const tree = treeOf(source, log);
  const written = tree === null ? undefined : policyShape.read(tree, log);
  const policy = written === undefined ? null : build(written, options, log);
  const refused = log.faults.some(fault => fault.effect === 'row');
  const faults = [...log.faults].sort((a, b) => a.line - b.line || (a.character ?? 0) - (b.character ?? 0));
  return { policy: refused ? null : policy, faults };
}

function treeOf(source: unknown, log: PolicyLog): Tree | null {
  if (typeof source === 'string') return treeOfYaml(source, log);
  const tree = treeOfObject(source);
  if (!('wrong' in tree)) return tree;
  return log.refuse(
    { path: '', place: { line: 0, character: 0 } },
    'policy-form',
    `${tree.wrong}.`,
    'Pass plain values, lists and maps only.',
  );
}

/**
 * What was promised, written in code?
 *
 * The same as `parsePolicy`, for a policy written in code: an unsound one throws, naming every fault.
 *
 * @example
 * import { definePolicy } from 'goodwill';
 * definePolicy({ zone: 'Europe/London', targets: { resolution: '8h' } }).zone // → "Europe/London"
 */
export function definePolicy(input: object, options: Omit<ParseOptions, 'file'> = {}): Policy {
  const { policy, faults } = parsePolicy(input, options);
  if (policy) return policy;
  const refusals = faults.filter(fault => fault.effect === 'row');
  const first = refusals[0];
  const remedy = refusals.map(fault => `${fault.message} ${fault.remedy}`).join(' ');
  throw usageError('definePolicy', first?.column || 'input', first?.value ?? '', remedy);
}

/**
 * What holds when nothing is said?
 *
 * Clocks run 24×7 in UTC, the source’s own verdicts and due dates count, there are no targets.
 *
 * @example
 * import { defaultPolicy } from 'goodwill';
 * defaultPolicy().zone // → "UTC"
 * defaultPolicy().targets // → []
 */
export function defaultPolicy(): Policy {
  return definePolicy({});
}

function build(got: WrittenPolicy, options: ParseOptions, log: PolicyLog): Policy {
  const zone = got.zone ?? 'UTC';
  const tiers = distinct(got.tiers ?? [], under(got.$, 'tiers'), log);
  const calendars = buildCalendars(
    got.calendars ?? Object.assign(new Map(), { $: got.$ }),
    zone,
    holidays(options),
    log,
  );
  const statuses = buildStatuses(got.statuses, under(got.$, 'statuses'), log);
  const clockNames = knownClocks(got.clocks);
  const targets = got.targets
    ? readTargets(got.targets, { zone, tiers, clocks: clockNames, calendars }, log)
    : [];
  const measures = buildDeclared(got.measures, log);
  const known = options.measures ? [...options.measures, ...measures.map(measure => measure.id)] : null;
  const calendar = chosenCalendar(got, calendars, log);
  const around = {
    statuses,
    calendars,
    calendar,
    tiers,
    named: targets.map(target => target.clock),
    $: under(got.$, 'calendars'),
  };
  const scales = buildScales(got.scales, log);
  const asOf = got.asOf === undefined ? null : readInstant(got.asOf, zone);
  const dataFrom = got.dataFrom === undefined ? null : readInstant(got.dataFrom, zone);
  if (asOf !== null && dataFrom !== null && asOf <= dataFrom) {
    log.refuse(
      under(got.$, 'dataFrom'),
      'dates-reversed',
      `The data would begin on ${got.dataFrom} and end on ${got.asOf}.`,
      'Write the earlier date under dataFrom.',
      got.dataFrom,
    );
  }
  for (const [client, tier] of got.clients ?? []) {
    if (tiers.length === 0 || tiers.includes(tier)) continue;
    log.refuse(
      under(got.clients!.$, client),
      'tier-unknown',
      `${tier} is not one of the tiers.`,
      `Tiers: ${tiers.join(', ')}.`,
      tier,
    );
  }
  return {
    organisation: got.organisation ?? null,
    zone,
    zoneDeclared: got.zone !== undefined,
    asOf,
    dataFrom,
    grain: got.period ?? 'auto',
    cohort: got.cohort ?? 'opened',
    dimensionAt: got.dimensionAt ?? 'opening',
    level: got.level ?? 0.95,
    tiers,
    clientTier: lookup(got.clients ?? []),
    goals: got.goals ? readGoals(got.goals, { zone, tiers, clocks: clockNames, measures: known }, log) : [],
    calendars,
    clocks: buildClocks(got.clocks, around, log),
    targets,
    statuses,
    complaintKinds: lower(got.complaints ?? ['complaint']),
    scales,
    repair: got.repair ?? 12,
    halfLifeDays: got.halfLife ?? 90,
    privacy: {
      minimumGroup: got.privacy?.minimumGroup ?? 5,
      minimumHandlers: got.privacy?.minimumHandlers ?? 3,
    },
    files: buildFiles(got.files, scales, log),
    measures,
    marks: marks(got, zone),
    exclusions: buildExclusions(got.exclude, zone, clockNames, log),
    concentration: got.concentration ?? false,
    consistency: got.consistency ?? false,
  };
}

function holidays(options: ParseOptions): HolidayFiles {
  return Object.fromEntries(Object.entries(options.files ?? {}).map(([name, ics]) => [name, readIcs(ics)]));
}

/** The one calendar of the policy, the one it names, 24×7 when there is none; null when it has to be said. */
function chosenCalendar(
  got: WrittenPolicy,
  calendars: Readonly<Record<string, CalendarPolicy>>,
  log: PolicyLog,
): string | null {
  if (got.calendar !== undefined) {
    checkCalendar(got.calendar, under(got.$, 'calendar'), calendars, log);
    return got.calendar;
  }
  const own = [...(got.calendars?.keys() ?? [])];
  return own.length === 0 ? ALWAYS : own.length === 1 ? own[0]! : null;
}

function marks(got: WrittenPolicy, zone: string): Policy['marks'] {
  const read = (got.marks ?? []).flatMap(({ at, label }) => {
    const instant = at === undefined ? null : readInstant(at, zone);
    return instant === null || label === undefined ? [] : [{ at: instant, label }];
  });
  return read.sort((a, b) => a.at - b.at || (a.label < b.label ? -1 : 1));
}

function distinct(values: readonly string[], tree: Tree, log: PolicyLog): readonly string[] {
  for (const [i, value] of values.entries()) {
    if (values.indexOf(value) === i) continue;
    log.refuse(
      under(tree, i),
      'tier-twice',
      `The tier ${value} is listed twice.`,
      'List each tier once, best first.',
      value,
    );
  }
  return [...new Set(values)];
}

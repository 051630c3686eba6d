import { type Calendars, calendarsShape } from './calendar.ts';
import { type Clocks, clocksShape } from './clock.ts';
import { type Declarations, declaredShape } from './declared.ts';
import { withDefinitions } from './definitions.ts';
import { type Exclusions, exclusionsShape } from './exclusion.ts';
import { goalsSchema } from './goal.ts';
import { type Files, filesShape } from './mapping.ts';
import type { Policy, PrivacyPolicy, StatusPolicy } from './policy.ts';
import { type Scales, scalesShape } from './scale.ts';
import {
  amount,
  choice,
  flag,
  type Got,
  type JsonSchema,
  list,
  named,
  record,
  type Shape,
  type Shapes,
  text,
} from './shape.ts';
import { statusesShape } from './statuses.ts';
import { targetsSchema } from './target.ts';
import type { Tree } from './tree.ts';
import { instantShape, zoneShape } from './words.ts';

/** Read later, when the tiers and clocks are known. */
const asWritten = (schema: JsonSchema): Shape<Tree> => ({ schema, read: tree => tree });
const words = (about: string): Shape<readonly string[]> => list(about, text('a word'));

interface Mark {
  readonly at: string;
  readonly label: string;
}

interface PolicyWords {
  readonly organisation: string;
  readonly zone: string;
  readonly asOf: string;
  readonly dataFrom: string;
  readonly period: Policy['grain'];
  readonly cohort: Policy['cohort'];
  readonly dimensionAt: Policy['dimensionAt'];
  readonly level: number;
  readonly tiers: readonly string[];
  readonly clients: ReadonlyMap<string, string> & { readonly $: Tree };
  readonly calendar: string;
  readonly calendars: Calendars;
  readonly clocks: Clocks;
  readonly targets: Tree;
  readonly goals: Tree;
  readonly statuses: Got<Shapes<StatusPolicy>>;
  readonly complaints: readonly string[];
  readonly scales: Scales;
  readonly repair: number;
  readonly halfLife: number;
  readonly privacy: Got<Shapes<PrivacyPolicy>>;
  readonly files: Files;
  readonly measures: Declarations;
  readonly marks: readonly Got<Shapes<Mark>>[];
  readonly exclude: Exclusions;
  readonly concentration: boolean;
  readonly consistency: boolean;
}

const markFields: Shapes<Mark> = { at: instantShape, label: text('what changed') };
const fields: Shapes<PolicyWords> = {
  organisation: text('the name of the organisation'),
  zone: zoneShape,
  asOf: instantShape,
  dataFrom: instantShape,
  period: choice('the length of a period', ['auto', 'month', 'week', 'day']),
  cohort: choice('which instant decides the period of a ticket', ['opened', 'decided']),
  dimensionAt: choice('which value of a tier or priority that changed counts', ['opening', 'decision']),
  level: amount('the level of likely ranges', { from: 0.5, to: 0.999 }),
  tiers: words('tiers, best first'),
  clients: named('tier by client', text('a tier')),
  calendar: text('the calendar that clocks follow'),
  calendars: calendarsShape,
  clocks: clocksShape,
  targets: asWritten(targetsSchema),
  goals: asWritten(goalsSchema),
  statuses: statusesShape,
  complaints: words('kinds of ticket that are complaints'),
  scales: scalesShape,
  repair: amount('positives that repair one negative', { above: 0, to: 1000 }),
  halfLife: amount('half-life of a moment, in days', { above: 0, to: 36_525 }),
  privacy: record('how small a group may be shown', {
    minimumGroup: amount('people per staff figure', { from: 5, to: 50, whole: true }),
    minimumHandlers: amount('people per team and period', { from: 3, to: 50, whole: true }),
  }),
  files: filesShape,
  measures: declaredShape,
  marks: list('dates to mark on trends', record('a date to mark: at, label', markFields, ['at', 'label'])),
  exclude: exclusionsShape,
  concentration: flag('show how concentrated the work is'),
  consistency: flag('show whether it matters who answers'),
};
export type WrittenPolicy = Got<Shapes<PolicyWords>>;
export const policyShape: Shape<WrittenPolicy> = record('a policy', fields);

/**
 * What may a policy say, for an editor that completes and checks it while it is written?
 *
 * The published JSON Schema; made from the same shapes that read a policy, so that the two agree.
 *
 * @example
 * import { policySchema } from 'goodwill';
 * Object.keys(policySchema.properties).includes('targets') // → true
 */
export const policySchema: JsonSchema = withDefinitions({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Goodwill policy',
  ...policyShape.schema,
});

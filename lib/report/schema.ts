import { PACKED } from '../cube/pack.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const number = { type: 'number' };
const whole = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };
const maybe = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { enum: [null] }] });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const map = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });

/** Exactly these fields; those in `optional` may be missing. */
const record = (
  fields: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({
  type: 'object',
  properties: { ...fields, ...optional },
  required: Object.keys(fields),
  additionalProperties: false,
});

const part = record(
  {
    value: maybe(number),
    low: maybe(number),
    high: maybe(number),
    level: number,
    n: { type: 'number', minimum: 0 },
    of: text,
    method: text,
  },
  {
    reason: text,
    excluded: whole,
    unknown: whole,
    undecided: whole,
    bounds: list(number),
    projected: maybe(number),
    parts: { type: 'object' },
    counts: map(number),
    hidden: { enum: [true] },
  },
);

const meta = record({
  organisation: maybe(text),
  title: text,
  asOf: { type: 'string', pattern: '^[-+0-9]+T[0-9:.]+Z$' },
  zone: text,
  grain: { enum: ['month', 'week', 'day'] },
  periods: list(text),
  youngPeriods: list(text),
  cohort: { enum: ['opened', 'decided'] },
  level: number,
  repair: number,
  tiers: list(text),
  policyDigest: text,
  inputFingerprint: text,
  software: text,
  command: text,
  sources: list(
    record({ file: text, table: text, read: whole, kept: whole, rejected: whole, merged: whole }),
  ),
});

const fault = record(
  {
    rule: text,
    file: text,
    line: whole,
    column: text,
    value: text,
    message: text,
    remedy: text,
    effect: { enum: ['row', 'cell', 'note'] },
  },
  { character: whole },
);

/** Numbers as they are, or packed: see `Numbers` of lib/cube/data.ts. */
const numbers = { anyOf: [list(number), { type: 'string', pattern: PACKED.source }] };

const slab = record({
  table: text,
  unit: text,
  dims: list(text),
  keys: numbers,
  cols: map(list(numbers)),
  curves: map(
    record({
      grid: record({ kind: { enum: ['log', 'edges'] }, size: whole }),
      ends: numbers,
      bins: numbers,
      counts: numbers,
    }),
  ),
});

const scaleEnds = record({ min: number, max: number });

const measure = record(
  {
    id: text,
    title: text,
    question: text,
    definition: text,
    source: text,
    unit: { enum: ['share', 'per100', 'duration', 'points', 'ratio'] },
    better: { enum: ['higher', 'lower', 'neither'] },
    kind: text,
    dims: list(text),
    pin: map(text),
  },
  {
    off: text,
    scale: scaleEnds,
    page: { enum: ['promises', 'complaints', 'moments', 'goodwill', 'people'] },
  },
);

const released = record({
  wave: text,
  group: text,
  question: text,
  mean: maybe(number),
  favourable: maybe({
    anyOf: [{ type: 'number', minimum: 0, maximum: 1 }, { enum: ['nearly all', 'nearly none'] }],
  }),
  people: maybe({ enum: ['5–9', '10–19', '20–49', '50+'] }),
  comparable: flag,
});

const selection = map({ anyOf: [text, list(text)] });

const told = record({ rule: text, values: map({}) });

const sure = record({ by: { enum: ['count', 'chance'] } }, { very: { type: 'boolean' }, comparisons: whole });

const evidence = record({ measure: text, selection }, { estimate: part, before: part });

const trace = record({
  verdict: record(
    {
      ticket: text,
      clock: text,
      cycle: whole,
      outcome: { enum: ['met', 'missed', 'undecided', 'excluded'] },
      state: { enum: ['running', 'paused', 'stopped'] },
      reason: maybe(text),
      started: number,
      stopped: maybe(number),
      elapsed: number,
      target: maybe(number),
      promise: maybe(text),
      due: maybe(number),
      paused: number,
      calendar: maybe(text),
      zone: text,
      tier: text,
      priority: text,
    },
    { excluded: number, outcomeWithoutExclusions: text },
  ),
  title: text,
  because: text,
  notices: list(text),
  stretches: list(list({ anyOf: [number, text] })),
});

/**
 * What is in a report, for a program that reads it?
 *
 * JSON Schema of the report, version 1.
 *
 * @example
 * import { reportSchema } from 'goodwill';
 * reportSchema.required.includes('published') // → true
 */
export const reportSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Goodwill report, version 1',
  ...record(
    {
      format: { enum: ['goodwill-report'] },
      version: { enum: [1] },
      meta,
      assumptions: list(record({ id: text, text, remedy: text })),
      faults: record({
        total: whole,
        rows: whole,
        byRule: list(record({ rule: text, count: whole, message: text, remedy: text })),
        shown: list(fault),
      }),
      measures: list(measure),
      goals: list(
        record({
          measure: text,
          clock: maybe(text),
          tier: maybe(text),
          priority: maybe(text),
          share: { type: 'number', minimum: 0, maximum: 1 },
        }),
      ),
      marks: list(record({ period: text, label: text })),
      published: map(part),
      cube: record({ dims: map(list(text)), slabs: map(slab) }),
      analyses: map(
        record(
          {
            id: text,
            title: text,
            question: text,
            definition: text,
            source: text,
            slices: list(text),
            result: {},
          },
          { sliced: map({}), reason: text, hidden: { enum: [true] } },
        ),
      ),
      staff: maybe(
        record(
          { waves: list(text), groups: list(text), questions: list(text), released: list(released) },
          { scales: map(scaleEnds) },
        ),
      ),
      privacy: record(
        {
          minimumGroup: { type: 'integer', minimum: 5, maximum: 50 },
          minimumHandlers: { type: 'integer', minimum: 1 },
          hiddenGroups: whole,
          hiddenTeamCells: whole,
          attack: record({ figures: whole, smallestDetermined: maybe(whole), passed: { enum: [true] } }),
        },
        { smallTeams: map(list(text)) },
      ),
      findings: list(
        record(
          {
            id: text,
            page: { enum: ['promises', 'complaints', 'moments', 'goodwill', 'people', 'sure'] },
            tone: { enum: ['concern', 'improvement', 'neutral'] },
            sentence: text,
            certainty: text,
            action: text,
            evidence,
            weight: number,
          },
          { also: list(record({ id: text, sentence: text, evidence }, { told })), told, sure },
        ),
      ),
      declared: list({ type: 'object' }),
    },
    { comparisons: whole, traces: record({ traces: list(trace), leftOut: whole }) },
  ),
};

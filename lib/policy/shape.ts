import type { PolicyLog } from './log.ts';
import { didYouMean } from './nearest.ts';
import type { Tree, TreeScalar } from './tree.ts';

/** The part of JSON Schema that a policy needs. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** How a part of a policy is read, and the schema that says the same: one source, so that they cannot disagree. */
export interface Shape<T> {
  readonly schema: JsonSchema;
  /** undefined: refused, and the log says why. */
  read(tree: Tree, log: PolicyLog): T | undefined;
}

export type Got<F> = { readonly [K in keyof F]?: F[K] extends Shape<infer T> ? T : never } & {
  /** Where it was read, for faults that only show when parts are put side by side. */
  readonly $: Tree;
};

/** The shapes of the fields of `T`. */
export type Shapes<T> = { readonly [K in keyof T]: Shape<T[K]> };

type Fields = Readonly<Record<string, Shape<unknown>>>;

/** A map with known keys; any other key is refused with the nearest known one. */
export function record<F extends { readonly [K in keyof F]: Shape<unknown> }>(
  about: string,
  shapes: F,
  required: readonly (keyof F & string)[] = [],
): Shape<Got<F>> {
  const fields: Fields = shapes;
  const known = Object.keys(fields);
  const properties = Object.fromEntries(known.map(key => [key, fields[key]!.schema]));
  const need = required.length > 0 ? { required } : {};
  return {
    schema: { type: 'object', description: about, properties, additionalProperties: false, ...need },
    read(tree, log) {
      const map = asMap(tree, about, log);
      if (map === null) return undefined;
      const got: Record<string, unknown> = {};
      for (const { key, place, value } of map) {
        const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (shape) {
          const read = shape.read(value, log);
          if (read !== undefined) got[key] = read;
          continue;
        }
        const message = `${key || 'An empty key'} is not a setting ${tree.path === '' ? 'of a policy' : `of ${tree.path}`}.`;
        const remedy = `${didYouMean(key, known)} Known here: ${known.join(', ')}.`.trim();
        log.refuse({ path: value.path, place }, 'unknown-key', message, remedy, key);
      }
      for (const key of required) {
        if (map.some(entry => entry.key === key)) continue;
        log.refuse(tree, 'missing-key', `${tree.path || 'The policy'} does not say ${key}.`, `Add ${key}: …`);
      }
      got.$ = tree;
      return got as Got<F>;
    },
  };
}

/** A map whose keys are the user's own names. */
export function named<T>(
  about: string,
  shape: Shape<T>,
): Shape<ReadonlyMap<string, T> & { readonly $: Tree }> {
  return {
    schema: { type: 'object', description: about, additionalProperties: shape.schema },
    read(tree, log) {
      const entries = asMap(tree, about, log);
      if (entries === null) return undefined;
      const got = new Map<string, T>();
      for (const { key, place, value } of entries) {
        if (key.trim() === '' || key === '__proto__') {
          const message = `A name in ${tree.path} is ${key.trim() === '' ? 'empty' : 'reserved'}.`;
          log.refuse(
            { path: value.path, place },
            'name-unusable',
            message,
            'Write another name before the colon.',
            key,
          );
          continue;
        }
        const read = shape.read(value, log);
        if (read !== undefined) got.set(key, read);
      }
      return Object.assign(got, { $: tree });
    },
  };
}

/** A list; a single value stands for a list of one. */
export function list<T>(about: string, item: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { description: about, anyOf: [{ type: 'array', items: item.schema }, item.schema] },
    read(tree, log) {
      const items =
        tree.kind === 'list' ? tree.items : tree.kind === 'scalar' && tree.value === null ? [] : [tree];
      const read = items.map(part => item.read(part, log));
      return read.every(part => part !== undefined) ? (read as T[]) : undefined;
    },
  };
}

/** A value that may be written as a word, as a list or as a map. */
export function either<T>(
  about: string,
  forms: { readonly scalar?: Shape<T>; readonly list?: Shape<T>; readonly map?: Shape<T> },
): Shape<T> {
  const shapes = [forms.scalar, forms.list, forms.map].filter(shape => shape !== undefined);
  return {
    schema: { description: about, anyOf: shapes.map(shape => shape.schema) },
    read(tree, log) {
      const shape = forms[tree.kind];
      if (shape) return shape.read(tree, log);
      return mistyped(tree, about, log);
    },
  };
}

/** Text; a number or yes/no written without quotes is taken as it was typed. */
export function text(about: string): Shape<string> {
  return {
    schema: { type: ['string', 'number', 'boolean'], description: about },
    read(tree, log) {
      if (tree.kind !== 'scalar' || tree.value === null) return mistyped(tree, about, log);
      return tree.text.trim() === '' ? mistyped(tree, about, log) : tree.text;
    },
  };
}

/** Text that keeps being text after a closer look; `look` gives the value, or what is wrong with it. */
export function reading<T>(
  about: string,
  schema: JsonSchema,
  look: (
    text: string,
    tree: TreeScalar,
  ) => { readonly value: T } | { readonly rule: string; readonly wrong: string; readonly remedy: string },
): Shape<T> {
  return {
    schema: { description: about, ...schema },
    read(tree, log) {
      if (tree.kind !== 'scalar' || tree.value === null) return mistyped(tree, about, log);
      const seen = look(tree.text.trim(), tree);
      if ('value' in seen) return seen.value;
      log.refuse(
        tree,
        seen.rule,
        `${tree.path} ${seen.wrong}: ${tree.text || '(empty)'}.`,
        seen.remedy,
        tree.text,
      );
      return undefined;
    },
  };
}

export function choice<L extends string>(about: string, options: readonly L[]): Shape<L> {
  return reading(about, { enum: options }, typed => {
    const found = options.find(option => option === typed);
    if (found !== undefined) return { value: found };
    const remedy = `${didYouMean(typed, options)} Write one of: ${options.join(', ')}.`.trim();
    return { rule: 'unknown-choice', wrong: 'is not one of the choices', remedy };
  });
}

export function flag(about: string): Shape<boolean> {
  return reading(about, { type: 'boolean' }, (_typed, tree) =>
    typeof tree.value === 'boolean'
      ? { value: tree.value }
      : { rule: 'not-yes-or-no', wrong: 'must be true or false', remedy: 'Write true or false.' },
  );
}

export function amount(
  about: string,
  limits: {
    readonly from?: number;
    readonly above?: number;
    readonly to?: number;
    readonly whole?: true;
  } = {},
): Shape<number> {
  const { from, above, to, whole } = limits;
  const schema = {
    type: whole ? 'integer' : 'number',
    ...(from === undefined ? {} : { minimum: from }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(to === undefined ? {} : { maximum: to }),
  };
  const bounds = [
    whole ? 'a whole number' : 'a number',
    from === undefined ? '' : `from ${from}`,
    above === undefined ? '' : `above ${above}`,
    to === undefined ? '' : `up to ${to}`,
  ];
  const wanted = bounds.filter(word => word !== '').join(' ');
  return reading(about, schema, (_typed, tree) => {
    const n = tree.value;
    const inside =
      typeof n === 'number' &&
      Number.isFinite(n) &&
      n >= (from ?? -Infinity) &&
      n > (above ?? -Infinity) &&
      n <= (to ?? Infinity);
    if (inside && (!whole || Number.isInteger(n))) return { value: n === 0 ? 0 : n };
    return { rule: 'number-out-of-range', wrong: `must be ${wanted}`, remedy: `Write ${wanted}.` };
  });
}

function asMap(tree: Tree, about: string, log: PolicyLog): Extract<Tree, { kind: 'map' }>['entries'] | null {
  if (tree.kind === 'map') return tree.entries;
  if (tree.kind === 'scalar' && tree.value === null) return [];
  mistyped(tree, about, log);
  return null;
}

const FORM = { map: 'a group of settings', list: 'a list', scalar: 'a single value' } as const;

function mistyped(tree: Tree, about: string, log: PolicyLog): undefined {
  const empty = tree.kind === 'scalar' && tree.text.trim() === '';
  const what = empty ? 'is empty' : `is ${FORM[tree.kind]}`;
  const value = tree.kind === 'scalar' ? tree.text : '';
  log.refuse(
    tree,
    'wrong-form',
    `${tree.path || 'The policy'} ${what}; expected ${about}.`,
    `Write ${about}.`,
    value,
  );
}

/** A pattern that takes capitals as well, for schema readers that know no flags. */
export function anyCase(pattern: string): string {
  return pattern.replace(/\\.|[a-z]/g, c => (c.length > 1 ? c : `[${c}${c.toUpperCase()}]`));
}

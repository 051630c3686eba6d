type Schema = Readonly<Record<string, unknown>>;

/** The part of JSON Schema that the published policy schema uses, checked by means of its own. */
export function conforms(root: Schema, value: unknown): boolean {
  return new Checker(root).holds(root, value);
}

class Checker {
  readonly root: Schema;
  constructor(root: Schema) {
    this.root = root;
  }

  holds(schema: Schema, value: unknown): boolean {
    return Object.entries(schema).every(([keyword, rule]) => {
      if (keyword === '$ref') return this.holds(this.definition(rule as string), value);
      const check = KEYWORDS[keyword];
      if (check === undefined) throw new Error(`unknown keyword ${keyword}`);
      return check(rule, value, schema, this.inside);
    });
  }

  readonly inside = (schema: Schema, value: unknown): boolean => this.holds(schema, value);

  definition(ref: string): Schema {
    const found = (this.root.$defs as Record<string, Schema>)[ref.replace('#/$defs/', '')];
    if (found === undefined) throw new Error(`no definition ${ref}`);
    return found;
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isMap,
  array: Array.isArray,
  string: value => typeof value === 'string',
  number: value => typeof value === 'number' && Number.isFinite(value),
  integer: value => Number.isInteger(value),
  boolean: value => typeof value === 'boolean',
};

type Check = (
  rule: unknown,
  value: unknown,
  schema: Schema,
  inside: (schema: Schema, value: unknown) => boolean,
) => boolean;

const KEYWORDS: Readonly<Record<string, Check>> = {
  $schema: () => true,
  $defs: () => true,
  title: () => true,
  description: () => true,
  type: (rule, value) => [rule].flat().some(type => TYPES[type as string]!(value)),
  enum: (rule, value) => (rule as unknown[]).includes(value),
  pattern: (rule, value) => typeof value !== 'string' || new RegExp(rule as string, 'u').test(value),
  minimum: (rule, value) => typeof value !== 'number' || value >= (rule as number),
  exclusiveMinimum: (rule, value) => typeof value !== 'number' || value > (rule as number),
  maximum: (rule, value) => typeof value !== 'number' || value <= (rule as number),
  anyOf: (rule, value, _schema, inside) => (rule as Schema[]).some(schema => inside(schema, value)),
  items: (rule, value, _schema, inside) =>
    !Array.isArray(value) || value.every(item => inside(rule as Schema, item)),
  required: (rule, value) => !isMap(value) || (rule as string[]).every(key => Object.hasOwn(value, key)),
  propertyNames: (rule, value, _schema, inside) =>
    !isMap(value) || Object.keys(value).every(key => inside(rule as Schema, key)),
  properties: (rule, value, _schema, inside) =>
    !isMap(value) ||
    Object.entries(rule as Record<string, Schema>).every(
      ([key, schema]) => !Object.hasOwn(value, key) || inside(schema, value[key]),
    ),
  additionalProperties: (rule, value, schema, inside) => {
    if (!isMap(value)) return true;
    const known = Object.keys((schema.properties as object | undefined) ?? {});
    const others = Object.keys(value).filter(key => !known.includes(key));
    return rule === false ? others.length === 0 : others.every(key => inside(rule as Schema, value[key]));
  },
};

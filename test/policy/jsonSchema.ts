type Schema = Readonly<Record<string, unknown>>;

/** The part of JSON Schema that the published policy schema uses, checked by means of its own. */
export function conforms(schema: Schema, value: unknown): boolean {
  for (const [keyword, rule] of Object.entries(schema)) {
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`unknown keyword ${keyword}`);
    if (!check(rule, value, schema)) return false;
  }
  return true;
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

const KEYWORDS: Readonly<Record<string, (rule: unknown, value: unknown, schema: Schema) => boolean>> = {
  $schema: () => true,
  title: () => true,
  description: () => true,
  type: (rule, value) => [rule].flat().some(type => TYPES[type as string]!(value)),
  enum: (rule, value) => (rule as unknown[]).includes(value),
  pattern: (rule, value) => typeof value !== 'string' || new RegExp(rule as string, 'u').test(value),
  minimum: (rule, value) => typeof value !== 'number' || value >= (rule as number),
  exclusiveMinimum: (rule, value) => typeof value !== 'number' || value > (rule as number),
  maximum: (rule, value) => typeof value !== 'number' || value <= (rule as number),
  anyOf: (rule, value) => (rule as Schema[]).some(schema => conforms(schema, value)),
  items: (rule, value) => !Array.isArray(value) || value.every(item => conforms(rule as Schema, item)),
  required: (rule, value) => !isMap(value) || (rule as string[]).every(key => Object.hasOwn(value, key)),
  propertyNames: (rule, value) =>
    !isMap(value) || Object.keys(value).every(key => conforms(rule as Schema, key)),
  properties: (rule, value) =>
    !isMap(value) ||
    Object.entries(rule as Record<string, Schema>).every(
      ([key, schema]) => !Object.hasOwn(value, key) || conforms(schema, value[key]),
    ),
  additionalProperties: (rule, value, schema) => {
    if (!isMap(value)) return true;
    const known = Object.keys((schema.properties as object | undefined) ?? {});
    const others = Object.keys(value).filter(key => !known.includes(key));
    return rule === false ? others.length === 0 : others.every(key => conforms(rule as Schema, value[key]));
  },
};

import type { JsonSchema } from './shape.ts';

/** Parts that stand in several places are written once under `$defs`, so that the published schema stays readable. */
export function withDefinitions(schema: JsonSchema): JsonSchema {
  const times = new Map<string, number>();
  const count = (part: unknown): void => {
    if (!isPart(part)) return;
    const text = JSON.stringify(part);
    const seen = times.get(text) ?? 0;
    times.set(text, seen + 1);
    if (seen === 0) for (const inner of Object.values(part)) count(inner);
  };
  count(schema);
  const names = new Map<string, string>();
  const defs: [string, unknown][] = [];
  const shared = (part: unknown): unknown => {
    if (!isPart(part)) return part;
    const text = JSON.stringify(part);
    const known = names.get(text);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    const short = () =>
      Array.isArray(part)
        ? part.map(shared)
        : Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, shared(inner)]));
    if (Array.isArray(part) || text.length < 150 || (times.get(text) ?? 0) < 2 || !isSchema(part))
      return short();
    const name = nameOf(part, names.size);
    names.set(text, name);
    defs.push([name, short()]);
    return { $ref: `#/$defs/${name}` };
  };
  const body = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, shared(part)]));
  return { ...body, $defs: Object.fromEntries(defs) };
}

function isPart(part: unknown): part is object {
  return typeof part === 'object' && part !== null;
}

/** A map of properties is not a schema, even where it looks like one. */
function isSchema(part: object): boolean {
  return 'type' in part
    ? typeof part.type === 'string' || Array.isArray(part.type)
    : 'anyOf' in part || 'enum' in part;
}

function nameOf(part: object, n: number): string {
  const about = 'description' in part ? String(part.description) : 'part';
  const words = about
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .split('-')
    .filter(Boolean)
    .slice(0, 4);
  return `${words.join('-')}-${n + 1}`;
}

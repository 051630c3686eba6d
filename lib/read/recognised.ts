import type { Assumption } from '../table/fault.ts';

const read = ' is read as ';
const how = ', recognised by its columns.';

/** How tables in Goodwill’s own columns are called. */
export const OWN = 'Goodwill’s table ';

/** A file whose table was told by its columns. */
export const recognisedAs = (id: string, file: string, as: string): Assumption => ({
  id: `preset:${id}`,
  text: `${file}${read}${as}${how}`,
  remedy: 'Name the table and columns of a file under files in the policy to say otherwise.',
});

/** Says once of several files what differs only in the file; one alone stays as it is. */
export function joinRecognised(assumptions: readonly Assumption[]): readonly Assumption[] {
  const told = assumptions.filter(a => a.id.startsWith('preset:') && a.text.endsWith(how));
  return assumptions.flatMap(a => {
    if (!told.includes(a)) return [a];
    const group = told.filter(b => kindOf(b) === kindOf(a));
    if (group.length === 1) return [a];
    return a === group[0] ? [{ ...a, text: textOf(group) }] : [];
  });
}

const parts = (a: Assumption): readonly [string, string] => {
  const at = a.text.lastIndexOf(read);
  return [a.text.slice(0, at), a.text.slice(at + read.length, -how.length)];
};

const kindOf = (a: Assumption): string => {
  const [, as] = parts(a);
  return as.startsWith(OWN) ? OWN : as;
};

function textOf(group: readonly Assumption[]): string {
  const own = kindOf(group[0]!) === OWN;
  const files = group.map(parts).map(([file, as]) => (own ? `${file} (${as.slice(OWN.length)})` : file));
  const list = `${files.slice(0, -1).join(', ')} and ${files.at(-1)}`;
  return `${list} are read as ${own ? 'Goodwill’s own tables' : kindOf(group[0]!)}, recognised by their columns.`;
}

/** Values by the user's own names, on an object that knows no others: a tier called `constructor` finds nothing. */
export function lookup<T>(entries: Iterable<readonly [string, T]> = []): Record<string, T> {
  const record: Record<string, T> = Object.create(null);
  for (const [name, value] of entries) record[name] = value;
  return record;
}

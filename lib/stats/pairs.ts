import { usageError } from '../table/usage.ts';
import { checkSameLength } from './check.ts';

/** A list in which a value may be missing. */
export type Gappy = ArrayLike<number | null | undefined>;

export interface Pairs {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The places at which both lists have a value. */
export function pairs(fn: string, x: Gappy, y: Gappy): Pairs {
  const [a, b] = complete(fn, [x, y], ['x', 'y']);
  return { x: a!, y: b! };
}

/** The places at which all of several lists have a value; refuses lists of unequal length and NaN. */
export function complete(fn: string, lists: readonly Gappy[], names: readonly string[]): number[][] {
  const length = lists[0]?.length ?? 0;
  const kept: number[][] = lists.map(() => []);
  lists.forEach((list, k) => {
    checkSameLength(fn, names[k] ?? `list ${k + 1}`, list.length, length);
  });
  for (let i = 0; i < length; i++) {
    const row = lists.map(list => list[i]);
    for (const [k, v] of row.entries()) {
      if (v !== null && v !== undefined && !Number.isFinite(v)) {
        throw usageError(
          fn,
          `${names[k] ?? `list ${k + 1}`}[${i}]`,
          v,
          'must be a finite number, or null where it is missing',
        );
      }
    }
    if (row.every(v => v !== null && v !== undefined))
      for (const [k, v] of row.entries()) kept[k]!.push(v as number);
  }
  return kept;
}

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** R's answer as it stands in reference.json: a number, null, or text for an infinity. */
export type Answer = number | null | 'Inf' | '-Inf';

export interface Case {
  // The shapes differ from function to function; each test knows its own.
  readonly input: Record<string, never>;
  readonly output: never;
}

const reference = JSON.parse(readFileSync(new URL('./reference.json', import.meta.url), 'utf8')) as Record<
  string,
  readonly Case[]
>;

/** R's inputs and answers for one function. */
export function answers<I, O>(name: string): readonly { readonly input: I; readonly output: O }[] {
  const list = reference[name];
  if (!list) throw new Error(`reference.json has nothing on ${name}; run Rscript test/stats/reference.R`);
  return list as unknown as readonly { input: I; output: O }[];
}

/** Equal to R but for `tolerance`, relative to values beyond 1 and absolute below. */
export function close(
  actual: number | null | undefined,
  expected: Answer,
  where: string,
  tolerance = 1e-9,
): void {
  if (typeof expected !== 'number') {
    expect(actual, where).toBeNull();
    return;
  }
  if (typeof actual !== 'number') throw new Error(`${where}: got ${actual}, R says ${expected}`);
  const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  if (!(error <= tolerance)) throw new Error(`${where}: got ${actual}, R says ${expected} (off by ${error})`);
}

/** Relative closeness, for values far below 1. */
export function closeTo(actual: number | null, expected: number, where: string, tolerance = 1e-12): void {
  if (actual === expected) return;
  const error = Math.abs(((actual ?? Number.NaN) - expected) / expected);
  if (!(error <= tolerance))
    throw new Error(`${where}: got ${actual}, R says ${expected} (relative ${error})`);
}

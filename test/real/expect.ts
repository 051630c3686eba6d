import { expect } from 'vitest';

interface Range {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

interface ReferenceShare extends Range {
  readonly x: number;
  readonly n: number;
}

/** To the ninth decimal, or to the ninth digit for large numbers: two programs never agree on the last bits. */
export function expectNear(actual: number | null | undefined, expected: number | null, what = 'value'): void {
  if (expected === null) {
    expect(actual, what).toBeNull();
    return;
  }
  expect(actual, what).toBeTypeOf('number');
  const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
  expect(Math.abs((actual as number) - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(
    tolerance,
  );
}

/** Value and likely range as in the reference. */
export function expectRange(actual: Range, expected: Range): void {
  expectNear(actual.value, expected.value, 'value');
  if (expected.low !== undefined) expectNear(actual.low, expected.low, 'low');
  if (expected.high !== undefined) expectNear(actual.high, expected.high, 'high');
}

/** A share: exactly as many cases, and value and range as in the reference. */
export function expectShare(actual: Range & { readonly n: number }, expected: ReferenceShare): void {
  expect(actual.n).toBe(expected.n);
  expectRange(actual, expected);
  if (actual.value !== null) expect(Math.round(actual.value * actual.n)).toBe(expected.x);
}

/** A length of time in whole milliseconds: exactly. */
export function expectDuration(actual: Range, expected: Range): void {
  expect({ value: actual.value, low: actual.low, high: actual.high }).toEqual({
    value: expected.value,
    low: expected.low,
    high: expected.high,
  });
}

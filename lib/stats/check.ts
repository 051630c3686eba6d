import { usageError } from '../table/usage.ts';

/** Refuses anything but a finite number. */
export function checkFinite(fn: string, parameter: string, value: number): void {
  if (!Number.isFinite(value)) throw usageError(fn, parameter, value, 'must be a finite number');
}

/** Refuses anything but a whole number of things, zero included. */
export function checkCount(fn: string, parameter: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw usageError(fn, parameter, value, 'must be a whole number, zero or more');
  }
}

/** Refuses a part that is larger than its whole. */
export function checkPart(fn: string, parameter: string, part: number, whole: string, n: number): void {
  checkCount(fn, whole, n);
  if (!Number.isSafeInteger(part) || part < 0 || part > n) {
    throw usageError(fn, parameter, `${part} of ${n}`, `must be a whole number from 0 to ${whole}`);
  }
}

/** Refuses a level that is not strictly between 0 and 1. */
export function checkLevel(fn: string, level: number): void {
  if (!(level > 0 && level < 1)) {
    throw usageError(fn, 'level', level, 'must lie between 0 and 1. Give 0.95 for a 95 % range.');
  }
}

/** Refuses a probability outside 0 to 1. */
export function checkProbability(fn: string, parameter: string, p: number): void {
  if (!(p >= 0 && p <= 1)) throw usageError(fn, parameter, p, 'must lie from 0 to 1');
}

/** Refuses a list with anything in it but finite numbers. */
export function checkNumbers(fn: string, parameter: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw usageError(
        fn,
        `${parameter}[${i}]`,
        values[i],
        'must be a finite number. Leave missing values out.',
      );
    }
  }
}

/** Refuses two lists that do not run side by side. */
export function checkSameLength(fn: string, parameter: string, length: number, expected: number): void {
  if (length !== expected) {
    throw usageError(
      fn,
      parameter,
      `${length} entries`,
      `must have as many entries as the first list, ${expected}`,
    );
  }
}

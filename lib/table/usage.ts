import { shown } from './shown.ts';

/**
 * What went wrong when the library was called with something it cannot work with?
 *
 * Thrown for a caller's mistake only; a row's mistake is a fault, and "cannot say" is `null` with a reason.
 */
export class UsageError extends Error {
  readonly function: string;
  readonly parameter: string;
  /** The offending value, escaped and cut to 80 characters. */
  readonly value: string;
  readonly remedy: string;

  constructor(fn: string, parameter: string, value: string, remedy: string, message: string) {
    super(message);
    this.name = 'UsageError';
    this.function = fn;
    this.parameter = parameter;
    this.value = value;
    this.remedy = remedy;
  }
}

/**
 * The error for a caller's mistake: function, parameter, value, remedy, in one sentence.
 *
 * The remedy says what the parameter must be ("must be …"); further sentences follow after it. A remedy that
 * begins otherwise ("Pass a Date.") stands as a sentence of its own.
 * A text value is shown as given; anything else as JSON. Control and bidirectional characters are escaped.
 *
 * @example
 * import { usageError } from './usage.ts';
 * usageError('wilson', 'events', '12 of 9', 'must be a whole number from 0 to n').message
 * // → "wilson: events must be a whole number from 0 to n, got 12 of 9."
 */
export function usageError(fn: string, parameter: string, value: unknown, remedy: string): UsageError {
  const got = shown(plain(value));
  const message = /^(must|cannot|needs|has|is) /.test(remedy)
    ? sentences(remedy, rule => `${fn}: ${parameter} ${rule}, got ${got}.`)
    : `${fn}: ${parameter} cannot be used, got ${got}. ${remedy}`;
  return new UsageError(fn, parameter, got, remedy, message);
}

function sentences(remedy: string, first: (rule: string) => string): string {
  const stop = remedy.indexOf('. ');
  if (stop < 0) return first(remedy.replace(/\.$/, ''));
  return `${first(remedy.slice(0, stop))} ${remedy.slice(stop + 2)}`;
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'function') return `function ${value.name}`.trim();
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    // A replacer with a budget keeps a million-row argument from being written out only to be cut.
    let left = 200;
    const json = JSON.stringify(value, (_key, item: unknown) => {
      if (left-- <= 0) return undefined;
      return typeof item === 'number' && !Number.isFinite(item) ? String(item) : item;
    });
    return json ?? String(value);
  } catch {
    return Array.isArray(value) ? 'an array that cannot be shown' : 'an object that cannot be shown';
  }
}

import { nearest } from '../policy/nearest.ts';
import { usageError } from '../table/usage.ts';
import { MINUTE } from '../time/length.ts';

/** Refuses an option that the function does not know, and names the nearest one that it does. */
export function checkOptions(fn: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw usageError(fn, 'options', options, 'must be an object. Leave it out for the defaults.');
  }
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const close = nearest(key, known);
    throw usageError(
      fn,
      `options.${key}`,
      (options as Record<string, unknown>)[key],
      close === null
        ? `Known options are ${known.join(', ')}.`
        : `There is no option “${key}”. Did you mean “${close}”?`,
    );
  }
}

/** Refuses anything but an array of plain objects. */
export function checkRows(fn: string, parameter: string, rows: unknown): readonly Record<string, unknown>[] {
  if (!Array.isArray(rows)) throw usageError(fn, parameter, rows, 'must be an array of objects, one a row');
  rows.forEach((row: unknown, i) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      throw usageError(fn, `${parameter}[${i}]`, row, 'must be an object such as { id, opened, resolved }');
    }
  });
  return rows as readonly Record<string, unknown>[];
}

/** An instant as epoch ms. Dates, epoch ms and ISO 8601 with a zone; anything else is refused. */
export function checkInstant(fn: string, parameter: string, value: unknown): number {
  const ms =
    value instanceof Date
      ? value.getTime()
      : typeof value === 'number'
        ? value
        : typeof value === 'string' && iso.test(value)
          ? parseIso(value)
          : Number.NaN;
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) {
    throw usageError(
      fn,
      parameter,
      value,
      'must be an instant: a Date, epoch milliseconds, or ISO text with a zone such as 2026-03-09T12:00:00Z',
    );
  }
  return ms;
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d{2}):(\d{2})))?$/;

function parseIso(text: string): number {
  const [, y, mo, d, h = '0', mi = '0', s = '0', f = '0', sign, zh = '0', zm = '0'] = iso.exec(text) ?? [];
  const ms = Date.UTC(
    Number(y),
    Number(mo) - 1,
    Number(d),
    Number(h),
    Number(mi),
    Number(s),
    Number(f.padEnd(3, '0')),
  );
  const back = new Date(ms);
  // Date.UTC turns 30 February into 2 March; a date that comes back changed never existed.
  if (back.getUTCMonth() !== Number(mo) - 1 || back.getUTCDate() !== Number(d) || Number(h) > 23)
    return Number.NaN;
  const offset = (Number(zh) * 60 + Number(zm)) * MINUTE;
  return sign === '+' ? ms - offset : ms + (sign === '-' ? offset : 0);
}

/** Refuses a share that is not between 0 and 1; 95 gets the remedy 0.95. */
export function checkShare(fn: string, parameter: string, value: unknown): number {
  if (typeof value !== 'number' || !(value > 0 && value <= 1)) {
    const hint =
      typeof value === 'number' && value > 1 && value <= 100 ? ` Write ${value / 100} for ${value} %.` : '';
    throw usageError(fn, parameter, value, `must be a share above 0 and up to 1.${hint}`);
  }
  return value;
}

/** Refuses anything but a number above zero. */
export function checkPositive(fn: string, parameter: string, value: unknown): number {
  if (typeof value !== 'number' || !(value > 0 && Number.isFinite(value))) {
    throw usageError(fn, parameter, value, 'must be a number above 0');
  }
  return value;
}

/** Refuses anything but a whole number from zero. */
export function checkWhole(fn: string, parameter: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw usageError(fn, parameter, value, 'must be a whole number, zero or more');
  }
  return value;
}

/** The dimensions to break down by: one name, several, or none. */
export function checkBy(fn: string, by: unknown, known: readonly string[]): readonly string[] {
  if (by === undefined) return [];
  const names = typeof by === 'string' ? [by] : by;
  if (!Array.isArray(names))
    throw usageError(fn, 'by', by, `must be one of ${known.join(', ')}, or a list of them`);
  for (const name of names as unknown[]) {
    if (typeof name === 'string' && known.includes(name)) continue;
    throw usageError(fn, 'by', name, `must be one of ${known.join(', ')}`);
  }
  return names as readonly string[];
}

/** The level of likely ranges; 0.95 when nothing is said. */
export function checkLevelOption(fn: string, level: unknown): number {
  if (level === undefined) return 0.95;
  if (typeof level !== 'number' || !(level > 0 && level < 1)) {
    throw usageError(fn, 'options.level', level, 'must lie between 0 and 1. Give 0.95 for a 95 % range.');
  }
  return level;
}

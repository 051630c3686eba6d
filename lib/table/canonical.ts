import { byCodePoint } from './order.ts';

/**
 * The same value as the same text, whatever order its keys were set in.
 *
 * Keys by code point, no spaces, −0 as 0, absent values left out, typed arrays as arrays. A number that is not
 * finite is a mistake of ours and throws, so that it can never reach a reader.
 */
export function canonical(value: unknown, path = 'report'): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${path} holds ${value}, which no report may show`);
    return String(value + 0);
  }
  if (Array.isArray(value))
    return `[${value.map((item, i) => canonical(item ?? null, `${path}[${i}]`)).join(',')}]`;
  if (ArrayBuffer.isView(value)) return canonical(Array.from(value as unknown as ArrayLike<number>), path);
  if (typeof value !== 'object') throw new Error(`${path} holds a ${typeof value}, which is not data`);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => byCodePoint(a, b));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item, `${path}.${key}`)}`).join(',')}}`;
}

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

/** Order that no locale changes. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // Surrogates sort above the rest of the basic plane, as code points do and UTF-16 units do not.
    if (x !== y) return fix(x) - fix(y);
  }
  return a.length - b.length;
}

const fix = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

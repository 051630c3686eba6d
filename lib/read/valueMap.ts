import { dictionary } from './dictionary.ts';
import { encodeUtf8 } from './platform.ts';

/** Values as they come → as they are meant: exact first, then without regard to case; others stay as they are. */
export interface ValueMap {
  /** The bytes that are meant, or null for "as it is". */
  of(bytes: Uint8Array, start: number, end: number): Uint8Array | null;
}

export function valueMap(values: Readonly<Record<string, string>>): ValueMap {
  const exact = new Map<string, Uint8Array>();
  const loose = new Map<string, Uint8Array>();
  for (const [from, to] of Object.entries(values)) {
    const meant = encodeUtf8(to.trim());
    exact.set(from.trim(), meant);
    loose.set(from.trim().toLowerCase(), meant);
  }
  const seen = dictionary();
  const meant: (Uint8Array | null)[] = [exact.get('') ?? null];
  return {
    of: (bytes, start, end) => {
      const code = seen.add(bytes, start, end);
      if (code < 0) return null;
      if (code === meant.length) {
        const text = seen.text(code);
        meant.push(exact.get(text) ?? loose.get(text.toLowerCase()) ?? null);
      }
      return meant[code]!;
    },
  };
}

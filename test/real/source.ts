import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** What every file of reference figures says of the input it was computed from. */
interface Reference {
  readonly input: { readonly file: string; readonly sha256: string; readonly bytes: number };
}

/** A real file, as the readers take it. */
export interface RealSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folder = new URL('../../../shared/data/', import.meta.url);

/**
 * Tests on a real file that is not part of the project: they run when it is there and is the one the reference
 * figures were computed from; when it is absent they are skipped, and say so.
 */
export function describeReal(
  title: string,
  reference: Reference,
  tests: (source: RealSource) => void | Promise<void>,
): void {
  const path = fileURLToPath(new URL(reference.input.file, folder));
  if (!existsSync(path)) {
    console.warn(`SKIPPED: ${title}. ${reference.input.file} is not in ${fileURLToPath(folder)}`);
    describe.skip(title, () => {
      it(`needs ${reference.input.file}, which is not here`, () => undefined);
    });
    return;
  }
  const raw = readFileSync(path);
  const bytes = path.endsWith('.gz') ? new Uint8Array(gunzipSync(raw)) : new Uint8Array(raw);
  const name = basename(path).replace(/\.gz$/, '');
  describe(title, async () => {
    it('is read from the very file that the reference figures were computed from', () => {
      expect(raw.length).toBe(reference.input.bytes);
      expect(createHash('sha256').update(raw).digest('hex')).toBe(reference.input.sha256);
    });
    await tests({ name, bytes });
  });
}

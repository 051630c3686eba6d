/** Bytes by a name: a file, whole or in pieces of any size. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** The pieces, whatever they came as. */
export async function* chunksOf(bytes: Source['bytes']): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    // Pieces, so that no reader needs room for a second copy of the whole.
    for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18));
    return;
  }
  for await (const chunk of bytes) if (chunk.length > 0) yield chunk;
}

/** File name without folders and without `.gz`. */
export function baseName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.gz$/i, '');
}

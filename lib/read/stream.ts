import { type Encoding, encodingOf, type FileTrouble, transcoder } from './encoding.ts';
import { chunksOf, type Source } from './source.ts';

/** How much of a file is looked at before its format, delimiter and columns are decided. */
export const SAMPLE = 65_536;

/** A source as UTF-8 without a byte-order mark: what is decided on, and then all of it. */
export interface Stream {
  /** The first 64 KB, however the pieces were cut. */
  readonly sample: Uint8Array;
  /** The sample is all there is. */
  readonly whole: boolean;
  /** Every piece, the sample's bytes included. */
  chunks(): AsyncGenerator<Uint8Array>;
}

export async function openStream(source: Source, declared: Encoding | null): Promise<Stream | FileTrouble> {
  const iterator = chunksOf(source.bytes);
  const pieces: Uint8Array[] = [];
  let ended = false;
  const pull = async (least: number): Promise<Uint8Array> => {
    const held: Uint8Array[] = [];
    let size = 0;
    while (size < least) {
      const next = await iterator.next();
      if (next.done === true) {
        ended = true;
        break;
      }
      held.push(next.value);
      size += next.value.length;
    }
    return joined(held, size);
  };
  const head = await pull(1024);
  if (head.length === 0) return { rule: 'file-empty', value: '' };
  const found = encodingOf(head.subarray(0, 1024), declared);
  if ('trouble' in found) return found.trouble;
  const convert = transcoder(found.encoding);
  let size = 0;
  const keep = (piece: Uint8Array): void => {
    pieces.push(piece);
    size += piece.length;
  };
  keep(convert(head.subarray(found.skip)));
  while (size < SAMPLE && !ended) {
    const more = await pull(1);
    if (more.length > 0) keep(convert(more));
  }
  const first = joined(pieces, size);
  return {
    sample: first.subarray(0, SAMPLE),
    whole: ended && size <= SAMPLE,
    chunks: async function* () {
      yield first;
      if (ended) return;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield convert(next.value);
      }
    },
  };
}

export function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const only = pieces.length === 1 ? pieces[0] : undefined;
  if (only !== undefined) return only;
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

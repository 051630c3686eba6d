import type { FileMapping } from '../policy/policy.ts';
import { baseName } from './source.ts';

type Format = NonNullable<FileMapping['format']>;

/** How the bytes are written: as declared, else by the first character, which only JSON begins with `{` or `[`. */
export function formatOf(name: string, sample: Uint8Array, declared: Format | null): Format {
  if (declared !== null) return declared;
  const ending = /\.([a-z]+)$/i.exec(baseName(name))?.[1]?.toLowerCase();
  if (ending === 'csv' || ending === 'tsv' || ending === 'tab') return 'csv';
  let i = 0;
  while (i < sample.length && (sample[i] === 32 || sample[i] === 9 || sample[i] === 10 || sample[i] === 13))
    i++;
  const first = sample[i];
  if (ending === 'ndjson' || ending === 'jsonl') return 'ndjson';
  if (first === 91) return 'json';
  if (first !== 123) return ending === 'json' ? 'json' : 'csv';
  return secondLineBeginsAnObject(sample, i) ? 'ndjson' : 'json';
}

function secondLineBeginsAnObject(sample: Uint8Array, from: number): boolean {
  const end = sample.indexOf(10, from);
  if (end < 0) return false;
  let last = end - 1;
  while (sample[last] === 13 || sample[last] === 32) last--;
  let next = end + 1;
  while (sample[next] === 10 || sample[next] === 13 || sample[next] === 32) next++;
  return sample[last] === 125 && sample[next] === 123;
}

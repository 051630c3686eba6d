import { definePolicy } from '../../lib/policy/parse.ts';
import { readTables } from '../../lib/read/read.ts';
import type { ReadResult } from '../../lib/read/result.ts';
import { COLUMNS } from '../../lib/table/columns.ts';
import type { Table } from '../../lib/table/table.ts';
import { CORPUS } from './corpus/index.ts';

/** Numbers from a seed, so that every finding can be made again. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return below => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const TOKENS = [
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '\\u',
  '\u0000',
  '\ufeff',
  '2024-03-01',
  '31/12/2024',
  '1e999',
  '-',
  '\ud83d',
  'id',
  'opened',
];
const SMALL = CORPUS.filter(c => c.bytes.length < 20_000);

/** A file of the corpus with a few bytes changed, cut, doubled, or put in from another. */
export function mutant(next: (below: number) => number): { name: string; bytes: Uint8Array; policy: object } {
  const base = SMALL[next(SMALL.length)]!;
  let bytes = Array.from(base.bytes);
  for (let k = 1 + next(4); k > 0; k--) {
    const at = next(bytes.length + 1);
    const how = next(6);
    if (how === 0) bytes.splice(at, 1 + next(4));
    else if (how === 1) bytes.splice(at, 0, ...new TextEncoder().encode(TOKENS[next(TOKENS.length)]!));
    else if (how === 2) bytes[at % Math.max(1, bytes.length)] = next(256);
    else if (how === 3) bytes.splice(at, 0, ...bytes.slice(next(bytes.length + 1)).slice(0, 40));
    else if (how === 4) bytes = bytes.slice(0, at);
    else {
      const other = SMALL[next(SMALL.length)]!.bytes;
      const from = next(other.length + 1);
      bytes.splice(at, 0, ...other.slice(from, from + 30));
    }
  }
  return { name: base.file, bytes: Uint8Array.from(bytes), policy: base.policy ?? {} };
}

/** Reads a file, whole and in pieces; what is wrong with the result, or null. */
export async function fault(
  name: string,
  bytes: Uint8Array,
  policy: object,
  next: (below: number) => number,
): Promise<string | null> {
  const checked = definePolicy(policy);
  const started = performance.now();
  const whole = await readTables([{ name, bytes }], checked);
  const elapsed = performance.now() - started;
  if (elapsed > 2000) return `took ${Math.round(elapsed)} ms`;
  const cut = next(bytes.length + 1);
  const split = await readTables([{ name, bytes: [bytes.slice(0, cut), bytes.slice(cut)] }], checked);
  if (JSON.stringify(split) !== JSON.stringify(whole)) return `differs when cut at ${cut}`;
  return unsound(whole);
}

/** What a result must be, whatever came in. */
export function unsound(read: ReadResult): string | null {
  for (const s of read.sources)
    if (s.read !== s.kept + s.rejected + s.merged || s.kept < 0) return `counts ${JSON.stringify(s)}`;
  if (read.refused.length > 0 && read.faults.total === 0) return 'refused without a fault';
  for (const f of read.faults.shown)
    if (f.message === '' || f.remedy === '' || Array.from(f.value).length > 80)
      return `fault ${JSON.stringify(f)}`;
  for (const table of Object.values(read.tables)) {
    const wrong = unsoundTable(table);
    if (wrong !== null) return wrong;
  }
  return Object.keys(Object.prototype).length > 0 ? 'the prototype of objects was changed' : null;
}

function unsoundTable(table: Table): string | null {
  for (const spec of COLUMNS[table.name]) {
    const cells = table.columns[spec.name];
    if (cells === undefined) {
      if (spec.required) return `${table.name} lacks ${spec.name}`;
      continue;
    }
    const length = cells.kind === 'text' ? cells.codes.length : cells.values.length;
    if (cells.kind !== spec.type || length !== table.length)
      return `${spec.name} has kind ${cells.kind} and length ${length}`;
    if (cells.kind === 'text') {
      if (cells.values[0] !== '' || new Set(cells.values).size !== cells.values.length)
        return `${spec.name} has a bad list of values`;
      for (const code of cells.codes)
        if (code >= cells.values.length || (code === 0 && spec.required))
          return `${spec.name} has code ${code}`;
    } else if (cells.kind !== 'flag') {
      for (const value of cells.values) {
        if (Number.isNaN(value) ? spec.required : !Number.isFinite(value) || Object.is(value, -0))
          return `${spec.name} has ${value}`;
        if (cells.kind === 'instant' && (value < -2.3e12 || value > 7.3e12))
          return `${spec.name} has ${value}`;
      }
    } else for (const flag of cells.values) if (flag < -1 || flag > 1) return `${spec.name} has ${flag}`;
  }
  return null;
}

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { PolicyLog } from './log.ts';
import { DEEPEST, type Entry, type Place, pathTo, type Scalar, type Tree } from './tree.ts';

/** The longest policy that is read, in characters. */
export const LONGEST = 2_000_000;

/** YAML or JSON text → tree with places. Faults of the writing itself go to the log; null when nothing can be read. */
export function treeOfYaml(source: string, log: PolicyLog): Tree | null {
  const start: Place = { line: 1, character: 1 };
  const refuse = (place: Place, rule: string, message: string, remedy: string): null =>
    log.refuse({ path: '', place }, rule, message, remedy);
  if (source.length > LONGEST) {
    const remedy = 'Move client lists and long value lists into data files.';
    return refuse(start, 'policy-too-long', `A policy of ${source.length} characters is not read.`, remedy);
  }
  // A line that climbs by hundreds of brackets would overflow the parser's stack before its own limits act.
  if (/(?:[[{]\s*){200}/.test(source) || /(?:-\s){200}/.test(source)) {
    return refuse(start, 'policy-too-deep', TOO_DEEP, FLATTEN);
  }
  const lines = new LineCounter();
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, character: col };
  };
  const documents = parsed(text, lines);
  if (documents === null) return refuse(start, 'policy-too-deep', TOO_DEEP, FLATTEN);
  const [first, second] = documents;
  if (first === undefined) return { kind: 'map', path: '', place: start, entries: [] };
  for (const error of first.errors) {
    const twice = error.code === 'DUPLICATE_KEY';
    const message = twice ? 'This key stands here twice.' : `${sentence(error.message)}.`;
    const remedy = twice
      ? 'Keep one of the two.'
      : 'Mend the YAML here: check indentation, colons, quotes and brackets.';
    refuse(place(error.pos[0]), twice ? 'key-twice' : 'yaml', message, remedy);
  }
  if (second !== undefined) {
    const at = place(second.range?.[0] ?? 0);
    return refuse(
      at,
      'yaml',
      'The file holds more than one document.',
      'Remove the line --- and what follows.',
    );
  }
  return first.errors.length > 0 ? null : nodeTree(first.contents, '', start, place, log, 0);
}

const TOO_DEEP = `The policy is nested more than ${DEEPEST} levels deep.`;
const FLATTEN = 'Write it flatter; no setting needs more than six levels.';

type Documents = readonly {
  readonly contents: unknown;
  readonly range?: readonly [number, number, number] | null | undefined;
  readonly errors: readonly {
    readonly code: string;
    readonly message: string;
    readonly pos: [number, number];
  }[];
}[];

function parsed(text: string, lineCounter: LineCounter): Documents | null {
  try {
    const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
    return Array.isArray(documents) ? (documents as unknown as Documents) : [];
  } catch {
    return null; // the parser's stack gave out
  }
}

function sentence(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[.:]$/, '').slice(0, 160);
}

function nodeTree(
  node: unknown,
  path: string,
  fallback: Place,
  place: (offset: number) => Place,
  log: PolicyLog,
  depth: number,
): Tree {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  const at = range ? place(range[0]!) : fallback;
  const none = (): Tree => ({ kind: 'scalar', path, place: at, value: null, text: '' });
  if (node === null || node === undefined) return none();
  if (depth > DEEPEST) {
    log.refuse({ path, place: at }, 'policy-too-deep', TOO_DEEP, FLATTEN);
    return none();
  }
  if (isAlias(node)) {
    const message = `*${node.source} repeats a value from elsewhere; a policy is read without such references.`;
    log.refuse({ path, place: at }, 'yaml-alias', message, 'Write the value out here.');
    return none();
  }
  if (isMap(node)) {
    const entries: Entry[] = [];
    for (const pair of node.items) {
      const keyRange = (pair.key as { range?: readonly number[] | null } | null)?.range;
      const keyAt = keyRange ? place(keyRange[0]!) : at;
      if (!isScalar(pair.key)) {
        const message = 'A key here is not a plain word.';
        log.refuse(
          { path, place: keyAt },
          'yaml-key',
          message,
          'Write a word, or text in quotes, before the colon.',
        );
        continue;
      }
      const key = textOf(pair.key);
      const value = nodeTree(pair.value, pathTo(path, key), keyAt, place, log, depth + 1);
      entries.push({ key, place: keyAt, value });
    }
    return { kind: 'map', path, place: at, entries };
  }
  if (isSeq(node)) {
    const items = node.items.map((item, i) => nodeTree(item, pathTo(path, i), at, place, log, depth + 1));
    return { kind: 'list', path, place: at, items };
  }
  if (!isScalar(node)) return none();
  const value = node.value;
  const known = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return {
    kind: 'scalar',
    path,
    place: at,
    value: known ? (value as Scalar) : String(value),
    text: textOf(node),
  };
}

function textOf(node: { readonly value: unknown; readonly source?: string | undefined }): string {
  if (typeof node.value === 'string') return node.value;
  return node.source ?? (node.value === null ? '' : String(node.value));
}

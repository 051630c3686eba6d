import { KIND, MOST_COLUMNS, type RowCells } from './cells.ts';
import {
  blanks,
  copied,
  elements,
  elided,
  forget,
  guarded,
  type JsonTrouble,
  listOfObjects,
  members,
  number,
  peek,
  position,
  Stop,
  skip,
  string,
  syntax,
  word,
  written,
  writtenBytes,
} from './jsonText.ts';
import type { Key, KeyTree } from './keyTree.ts';

let onDuplicate: (path: string) => void = () => {};

/** Reads one object into cells; nested objects become columns such as `status.name`. */
export function readJsonRow(
  bytes: Uint8Array,
  from: number,
  to: number,
  tree: KeyTree,
  cells: RowCells,
  duplicate: (path: string) => void,
): JsonTrouble | null {
  return guarded(bytes, from, to, () => {
    onDuplicate = duplicate;
    blanks();
    row(tree, cells, 1);
    blanks();
    if (position() < to) throw syntax('the end of the line');
  });
}

/**
 * Reads the rows of a whole JSON text: those of the outer array, or of each array of objects in the outer object.
 * `rows` is called once per array with its key and gives what takes each row.
 */
export function readJsonText(
  bytes: Uint8Array,
  rows: (key: string) => {
    readonly tree: KeyTree;
    readonly cells: RowCells;
    take(start: number): void;
    other(start: number): void;
  } | null,
  duplicate: (path: string) => void,
): JsonTrouble | null {
  return guarded(bytes, 0, bytes.length, () => {
    onDuplicate = duplicate;
    blanks();
    const first = peek();
    if (first === 91) list(rows(''), 1);
    else if (first === 123) {
      members(
        1,
        key => {
          if (listOfObjects()) list(rows(key), 2);
          else skip(2);
        },
        true,
      );
    } else skip(1);
    blanks();
    if (position() < bytes.length) throw syntax('the end of the text');
  });
}

function list(sink: ReturnType<Parameters<typeof readJsonText>[1]>, depth: number): void {
  elements(depth, () => {
    const start = position();
    if (sink === null) skip(depth + 1);
    else if (peek() === 123) {
      row(sink.tree, sink.cells, depth + 1);
      sink.take(start);
    } else {
      skip(depth + 1);
      sink.other(start);
    }
  });
}

function row(tree: KeyTree, cells: RowCells, depth: number): void {
  if (peek() !== 123) throw syntax('an object');
  tree.rows++;
  cells.ends.fill(0, 0, Math.min(tree.names.length, MOST_COLUMNS));
  cells.starts.fill(0, 0, Math.min(tree.names.length, MOST_COLUMNS));
  forget(0);
  object(tree, tree.root, cells, depth);
  cells.bytes = writtenBytes();
  cells.count = Math.min(tree.names.length, MOST_COLUMNS);
}

function object(tree: KeyTree, parent: Key, cells: RowCells, depth: number): void {
  members(
    depth,
    (_name, from, to) => {
      const code = tree.keys.add(writtenBytes(), from, to);
      if (code < 0) throw syntax('text in UTF-8');
      forget(from);
      const key = tree.child(parent, code);
      if (key.last === tree.rows) onDuplicate(key.path);
      key.last = tree.rows;
      if (key.place >= MOST_COLUMNS) {
        throw new Stop('columns-too-many', 'The rows have more than 1,024 different keys.');
      }
      cell(tree, key, cells, depth + 1);
    },
    false,
  );
}

function cell(tree: KeyTree, key: Key, cells: RowCells, depth: number): void {
  const { place } = key;
  const from = written();
  const start = position();
  let kind: number = KIND.text;
  const c = peek();
  if (c === 34) string();
  else if (c === 123) {
    elided(c);
    kind = KIND.nested;
  } else if (c === 91) {
    skip(depth);
    elided(c);
    kind = KIND.nested;
  } else if (c === 110) word('null');
  else {
    if (c === 116) word('true');
    else if (c === 102) word('false');
    else {
      number();
      kind = KIND.number;
    }
    copied(start);
  }
  cells.starts[place] = from;
  cells.ends[place] = written();
  cells.kinds[place] = kind;
  if (c === 123) object(tree, key, cells, depth);
}

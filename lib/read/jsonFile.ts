import { shown } from '../table/shown.ts';
import { rowCells } from './cells.ts';
import type { Reading } from './context.ts';
import type { FileTrouble } from './encoding.ts';
import type { FaultCollector } from './faultLog.ts';
import { beginFilling, type Filling } from './filling.ts';
import { readJsonRow, readJsonText } from './json.ts';
import { type KeyTree, keyTree } from './keyTree.ts';
import { decodeUtf8 } from './platform.ts';
import { RULES } from './rules.ts';
import { baseName } from './source.ts';
import { joined, type Stream } from './stream.ts';

export const MOST_JSON: number = 512 * 1024 * 1024;

/** Reads one JSON text: an array of rows, an object of such arrays, or one row. It is read twice: once for its keys. */
export async function readJsonFile(
  reading: Reading,
  file: string,
  stream: Stream,
): Promise<FileTrouble | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream.chunks()) {
    pieces.push(chunk);
    size += chunk.length;
    if (size > MOST_JSON) return { rule: 'file-too-large', value: '' };
  }
  const bytes = joined(pieces, size);
  const arrays = new Map<string, KeyTree>();
  const cells = rowCells();
  const note =
    (tree: KeyTree) =>
    (path: string): void => {
      const [message, remedy] = RULES['json-duplicate-key'];
      reading.faults.add({
        rule: 'json-duplicate-key',
        file,
        line: tree.rows,
        column: shown(path),
        value: '',
        message,
        remedy,
        effect: 'note',
      });
    };
  let others = 0;
  const trouble = readJsonText(
    bytes,
    key => {
      const tree = arrays.get(key) ?? keyTree();
      arrays.set(key, tree);
      return { tree, cells, take: () => {}, other: () => others++ };
    },
    () => {},
  );
  if (trouble !== null) {
    return {
      rule: trouble.rule,
      // The text itself may be someone's answer to a survey; its line is enough to find it.
      value: '',
      message: `${trouble.message} Line ${lineOf(bytes, trouble.at)}.`,
    };
  }
  if (arrays.size > 0 && [...arrays.values()].every(tree => tree.rows === 0) && others === 0) {
    return { rule: 'file-no-rows', value: '', message: 'The JSON text holds no rows.' };
  }
  const single = arrays.size === 0;
  if (single) {
    const tree = keyTree();
    const wrong = readJsonRow(bytes, 0, bytes.length, tree, cells, () => {});
    if (wrong !== null)
      return {
        rule: 'row-form',
        value: '',
        message: 'The JSON text holds no rows: an array of objects is needed.',
      };
    arrays.set('', tree);
  }
  const places = placer(bytes);
  // A text without line breaks has all its rows on line 1: the character tells them apart.
  const fault: FaultCollector['add'] = (found, rows) =>
    reading.faults.add({ ...found, character: places.character() }, rows);
  const fillings = new Map<string, Filling>();
  const skipped: FileTrouble[] = [];
  for (const [key, tree] of arrays) {
    const filling = beginFilling({
      reading,
      file,
      name: key === '' ? baseName(file) : key,
      columns: tree.names.slice(),
      nested: true,
      several: arrays.size > 1,
      headerLine: 1,
      place: tree.place,
      nameOf: place => tree.names[place] ?? '',
      fault,
    });
    if ('intakes' in filling) fillings.set(key, filling);
    else if (tree.rows > 0 || arrays.size === 1) skipped.push(filling);
  }
  if (fillings.size === 0 || skipped.some(one => one.rule !== 'table-unknown')) {
    return skipped[0] ?? { rule: 'file-no-rows', value: '' };
  }
  for (const { message, remedy } of skipped) {
    reading.faults.add({
      rule: 'table-unknown',
      file,
      line: 1,
      column: '',
      value: '',
      message: message!,
      remedy: remedy!,
      effect: 'note',
    });
  }
  const toRow = (key: string) => {
    const tree = arrays.get(key)!;
    const filling = fillings.get(key);
    if (filling === undefined) return null;
    return {
      tree,
      cells,
      take: (start: number) => {
        const line = places.line(start);
        for (const intake of filling.intakes) intake.take(cells, line);
      },
      other: (start: number) => {
        const line = places.line(start);
        for (const intake of filling.intakes) intake.reject('row-form', line, around(bytes, start));
      },
    };
  };
  const duplicate = note([...arrays.values()][0]!);
  if (single) {
    readJsonRow(bytes, 0, bytes.length, arrays.get('')!, cells, duplicate);
    toRow('')!.take(0);
  } else readJsonText(bytes, toRow, duplicate);
  for (const filling of fillings.values()) filling.finish();
  return null;
}

const around = (bytes: Uint8Array, at: number): string => shown(decodeUtf8(bytes.subarray(at, at + 60)));

function lineOf(bytes: Uint8Array, at: number): number {
  return placer(bytes).line(at);
}

/** Line of a position, and the character in it; positions must come in ascending order. */
function placer(bytes: Uint8Array): { line(at: number): number; character(): number } {
  let line = 1;
  let character = 1;
  let from = 0;
  return {
    line: at => {
      for (; from < at && from < bytes.length; from++) {
        const byte = bytes[from]!;
        if (byte === 10 || (byte === 13 && bytes[from + 1] !== 10)) {
          line++;
          character = 1;
        } else if ((byte & 0xc0) !== 0x80) character++;
      }
      return line;
    },
    character: () => character,
  };
}

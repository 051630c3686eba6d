import { shown } from '../table/shown.ts';
import { rowCells } from './cells.ts';
import type { Reading } from './context.ts';
import type { FileTrouble } from './encoding.ts';
import { beginFilling, type Filling } from './filling.ts';
import { tableOf } from './finish.ts';
import { readJsonRow } from './json.ts';
import { keyTree } from './keyTree.ts';
import { lineSplitter } from './lines.ts';
import { decodeUtf8 } from './platform.ts';
import { RULES, type RuleName } from './rules.ts';
import { baseName } from './source.ts';
import type { Stream } from './stream.ts';

/** Lines that are looked at before it is decided what the rows are. */
const FIRST = 200;

/** Reads one JSON object per line. A line that is not one is set aside; the others are kept. */
export async function readNdjsonFile(
  reading: Reading,
  file: string,
  stream: Stream,
): Promise<FileTrouble | null> {
  const tree = keyTree();
  const cells = rowCells();
  const held: { bytes: Uint8Array; line: number }[] = [];
  const early: { rule: RuleName; line: number; value: string; message: string | undefined }[] = [];
  let filling: Filling | null = null;
  let trouble: FileTrouble | null = null;
  let read = 0;
  let line = 0;
  const duplicate = (path: string): void => {
    const [message, remedy] = RULES['json-duplicate-key'];
    reading.faults.add({
      rule: 'json-duplicate-key',
      file,
      line,
      column: shown(path),
      value: '',
      message,
      remedy,
      effect: 'note',
    });
  };
  const reject = (rule: RuleName, at: number, value: string, message?: string): void => {
    if (filling === null) early.push({ rule, line: at, value, message });
    else for (const intake of filling.intakes) intake.reject(rule, at, value, message);
  };
  const row = (bytes: Uint8Array, at: number): void => {
    line = at;
    const wrong = readJsonRow(bytes, 0, bytes.length, tree, cells, duplicate);
    if (wrong !== null) {
      const object = bytes[0] === 123;
      reject(
        object ? wrong.rule : 'row-form',
        at,
        decodeUtf8(bytes.subarray(0, 200)),
        object ? wrong.message : undefined,
      );
    } else for (const intake of filling!.intakes) intake.take(cells, at);
  };
  const begin = (): void => {
    // The first rows are read once for their keys alone.
    for (const { bytes } of held) readJsonRow(bytes, 0, bytes.length, tree, cells, () => {});
    const begun = beginFilling({
      reading,
      file,
      name: baseName(file),
      columns: tree.names.slice(),
      nested: true,
      later: () => tree.names,
      headerLine: held[0]?.line ?? 1,
      place: tree.place,
      nameOf: place => tree.names[place] ?? '',
    });
    if (!('intakes' in begun)) {
      trouble = begun;
      return;
    }
    filling = begun;
    for (const fault of early) reject(fault.rule, fault.line, fault.value, fault.message);
    for (const { bytes, line: at } of held) row(bytes, at);
    held.length = 0;
  };
  const splitter = lineSplitter((bytes, at, tooLong) => {
    if (trouble !== null) return;
    if (++read > reading.mostRows) {
      trouble = {
        rule: 'rows-too-many',
        value: '',
        message: `The file has more than ${reading.mostRows} rows.`,
      };
      return;
    }
    if (tooLong) reject('line-too-long', at, '');
    else if (filling !== null) row(bytes, at);
    else {
      held.push({ bytes: bytes.slice(), line: at });
      if (held.length === FIRST) begin();
    }
  });
  for await (const chunk of stream.chunks()) {
    splitter.feed(chunk);
    if (trouble !== null) break;
  }
  if (trouble === null) splitter.end();
  if (trouble === null && filling === null) {
    if (read === 0) return { rule: 'file-empty', value: '' };
    begin();
  }
  const open = filling as Filling | null;
  if (trouble !== null) {
    for (const { mapping } of open?.intakes ?? []) {
      const count = reading.counts.of(file, tableOf(mapping));
      count.read += read;
      count.rejected += read;
    }
    return trouble;
  }
  open!.finish();
  return null;
}

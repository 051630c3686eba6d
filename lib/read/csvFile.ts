import type { FileMapping } from '../policy/policy.ts';
import { shown } from '../table/shown.ts';
import { MOST_COLUMNS, type RowCells } from './cells.ts';
import type { Reading } from './context.ts';
import { csvScanner, type RowProblem } from './csv.ts';
import { decideDelimiter, declaredInFile } from './delimiter.ts';
import type { FileTrouble } from './encoding.ts';
import { beginFilling, type Filling } from './filling.ts';
import { decodeUtf8 } from './platform.ts';
import { RULES } from './rules.ts';
import { baseName } from './source.ts';
import type { Stream } from './stream.ts';

/** Reads one delimited file; the trouble when it cannot be used. */
export async function readCsvFile(
  reading: Reading,
  file: string,
  stream: Stream,
  declared: FileMapping | undefined,
): Promise<FileTrouble | null> {
  const inFile = declaredInFile(stream.sample);
  const said = declared?.delimiter ?? inFile?.delimiter ?? null;
  const delimiter = said ?? decideDelimiter(stream.sample, stream.whole);
  if (delimiter === null) return { rule: 'delimiter-undecidable', value: '' };
  if (delimiter.length !== 1 || delimiter.charCodeAt(0) > 127) {
    return {
      rule: 'delimiter-undecidable',
      value: delimiter,
      message: 'A delimiter is one character of ASCII.',
    };
  }
  if (said === null && delimiter !== ',') {
    reading.assume({
      id: `delimiter:${file}`,
      text: `${shown(file)} is divided by ${delimiter === '\t' ? 'tabs' : delimiter}, as its header and first rows are.`,
      remedy: `Declare delimiter: "${delimiter === '\t' ? 'tab' : delimiter}" to say so.`,
    });
  }
  let skip = inFile?.length ?? 0;
  const skipped = inFile === null ? 0 : 1;
  let filling: Filling | null = null;
  let trouble: FileTrouble | null = null;
  let width = 0;
  let read = 0;

  const scanner = csvScanner(delimiter.charCodeAt(0), (cells, at, last, problem, head) => {
    if (trouble !== null) return;
    const line = at + skipped;
    if (filling === null) {
      const begun = beginCsv(reading, file, cells, line, problem);
      if ('intakes' in begun) {
        filling = begun;
        width = cells.count;
      } else trouble = begun;
      return;
    }
    if (++read > reading.mostRows) {
      trouble = {
        rule: 'rows-too-many',
        value: '',
        message: `The file has more than ${reading.mostRows} rows.`,
      };
      return;
    }
    if (problem === '' && cells.count === width) {
      for (const intake of filling.intakes) intake.take(cells, line);
    } else takeOdd(filling, cells, width, line, last + skipped, problem, head);
  });

  for await (const chunk of stream.chunks()) {
    if (skip >= chunk.length) {
      skip -= chunk.length;
      continue;
    }
    scanner.feed(skip > 0 ? chunk.subarray(skip) : chunk);
    skip = 0;
    if (trouble !== null) return spent(reading, file, filling, trouble, read);
  }
  scanner.end();
  const open = filling as Filling | null;
  if (trouble !== null) return spent(reading, file, open, trouble, read);
  if (open === null) return { rule: 'file-empty', value: '' };
  open.finish();
  return null;
}

/** Rows that were read before the trouble came are counted as rejected. */
function spent(
  reading: Reading,
  file: string,
  filling: Filling | null,
  trouble: FileTrouble,
  read: number,
): FileTrouble {
  for (const { mapping } of filling?.intakes ?? []) {
    const count = reading.counts.of(file, mapping.table === 'events' ? 'ticket' : mapping.table);
    count.read += read;
    count.rejected += read;
  }
  return trouble;
}

function beginCsv(
  reading: Reading,
  file: string,
  cells: RowCells,
  line: number,
  problem: RowProblem,
): Filling | FileTrouble {
  if (problem === 'row-long') return { rule: 'columns-too-many', value: '' };
  if (problem !== '') return { rule: problem, value: '', message: `In the header: ${RULES[problem][0]}` };
  const columns = Array.from({ length: cells.count }, (_, k) =>
    decodeUtf8(cells.bytes.subarray(cells.starts[k]!, cells.ends[k]!)).trim(),
  );
  const places = new Map<string, number>();
  const twice = new Set<string>();
  columns.forEach((column, k) => {
    if (places.has(column)) twice.add(column);
    else places.set(column, k);
  });
  twice.delete('');
  const filling = beginFilling({
    reading,
    file,
    name: baseName(file),
    columns: columns.filter(column => column !== ''),
    headerLine: line,
    place: column => places.get(column) ?? -1,
    nameOf: place => columns[place] ?? '',
  });
  if (!('intakes' in filling)) return filling;
  for (const column of twice) {
    const used = filling.intakes.some(intake =>
      intake.targets.some(target => target.from.includes(places.get(column)!)),
    );
    if (used) {
      return {
        rule: 'column-repeated',
        value: column,
        message: `Two columns have the name ${shown(column)}, so it cannot be told which is meant.`,
      };
    }
    const [message, remedy] = RULES['column-repeated'];
    reading.faults.add({
      rule: 'column-repeated',
      file,
      line,
      column: shown(column),
      value: '',
      message,
      remedy,
      effect: 'note',
    });
  }
  return filling;
}

function takeOdd(
  filling: Filling,
  cells: RowCells,
  width: number,
  line: number,
  last: number,
  problem: RowProblem,
  head: Uint8Array | null,
): void {
  const text = (): string =>
    decodeUtf8(
      head ??
        cells.bytes.subarray(
          cells.starts[0]!,
          Math.max(cells.starts[0]!, Math.min(cells.ends[cells.count - 1] ?? 0, cells.starts[0]! + 400)),
        ),
    );
  const empty = (from: number): boolean => {
    for (let k = from; k < cells.count; k++) if (cells.ends[k]! > cells.starts[k]!) return false;
    return true;
  };
  let rule =
    problem === '' || problem === 'row-long'
      ? cells.count < width
        ? ('row-short' as const)
        : ('row-long' as const)
      : problem;
  let message: string | undefined;
  let rows = 1;
  if (problem === '' && cells.count > width && cells.count <= MOST_COLUMNS && empty(width)) {
    // Trailing delimiters say nothing.
    cells.count = width;
    for (const intake of filling.intakes) intake.take(cells, line);
    return;
  }
  if (rule === 'row-short' || rule === 'row-long') {
    message = `This row has ${cells.count} cells; the header has ${width}.`;
    if (empty(0)) {
      rule = 'row-empty' as never;
      message = RULES['row-empty'][0];
    }
  } else if (last > line) {
    // A quote that is left open takes the rows after it along: they count as set aside, or the loss would look small.
    rows = last - line + 1;
    message = `${RULES[rule][0]} The row runs to line ${last}: these ${rows} lines are set aside.`;
  }
  for (const intake of filling.intakes) intake.reject(rule, line, text(), message, rows);
}

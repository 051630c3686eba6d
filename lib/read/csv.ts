import { MOST_COLUMNS, type RowCells, rowCells } from './cells.ts';
import type { RuleName } from './rules.ts';

export const MOST_FIELD = 1_048_576;

export type RowProblem =
  | ''
  | Extract<RuleName, 'quote-misplaced' | 'quote-open' | 'field-too-long' | 'row-long'>;

/** Receives each row: its cells, its first and last physical line, what is wrong with its form, and how it begins where its cells were let go. */
export type TakeRow = (
  cells: RowCells,
  line: number,
  last: number,
  problem: RowProblem,
  head: Uint8Array | null,
) => void;

export interface CsvScanner {
  feed(chunk: Uint8Array): void;
  end(): void;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Cuts bytes into rows (RFC 4180; LF, CRLF or CR ends a row). A row may span chunks; empty lines are no rows.
 * A quote inside an unquoted cell is text; one after leading blanks, or text after a closing quote, spoils its row.
 */
export function csvScanner(delimiter: number, take: TakeRow): CsvScanner {
  const row = rowCells();
  const stops = new Uint8Array(256);
  stops[delimiter] = stops[LF] = stops[CR] = 1;
  const { starts, ends } = row;
  let buffer = new Uint8Array(1 << 16);
  let filled = 0;
  let at = 0;
  let rowStart = 0;
  let fieldStart = 0;
  let state: 'start' | 'bare' | 'quoted' | 'closed' | 'spoilt' = 'start';
  let fields = 0;
  let doubled = false;
  let quoted = false;
  let closedAt = 0;
  let line = 1;
  let rowLine = 1;
  let afterCr = false;
  let problem: RowProblem = '';
  let any = false;
  let head: Uint8Array | null = null;

  const tooLong = (): void => {
    problem = 'field-too-long';
    head ??= buffer.slice(rowStart, rowStart + 400);
  };

  const field = (end: number): void => {
    const from = quoted ? fieldStart + 1 : fieldStart;
    let to = quoted ? closedAt : end;
    if (doubled) to = undouble(buffer, from, to);
    if (fields < MOST_COLUMNS) {
      row.starts[fields] = from;
      row.ends[fields] = to;
    } else if (problem === '') problem = 'row-long';
    fields++;
    if (!quoted && problem === '' && blankThenQuote(buffer, from, to)) problem = 'quote-misplaced';
    doubled = quoted = false;
    state = 'start';
  };

  const endRow = (end: number): void => {
    if (any || state !== 'start' || fields > 0) {
      field(end);
      const blank = fields === 1 && !any && isBlank(buffer, row.starts[0]!, row.ends[0]!);
      if (!blank || problem !== '') {
        row.bytes = buffer;
        row.count = Math.min(fields, MOST_COLUMNS);
        take(row, rowLine, line, problem, head);
      }
    }
    fields = 0;
    problem = '';
    any = false;
    head = null;
    state = 'start';
  };

  const scan = (): void => {
    const b = buffer;
    const n = filled;
    let i = at;
    while (i < n) {
      const c = b[i]!;
      if (afterCr) {
        afterCr = false;
        if (c === LF) {
          i++;
          if (state === 'start' && fields === 0) rowStart = fieldStart = i;
          continue;
        }
      }
      if (state === 'quoted') {
        while (i < n) {
          const q = b[i]!;
          if (q === QUOTE) break;
          if (q === LF) line++;
          else if (q === CR) {
            line++;
            if (i + 1 < n) {
              if (b[i + 1] === LF) i++;
            } else afterCr = true;
          }
          i++;
        }
        if (i - fieldStart > MOST_FIELD) {
          tooLong();
          // What has been seen of this cell is let go, so that memory stays bounded.
          fieldStart = i;
        }
        if (i < n) {
          state = 'closed';
          closedAt = i++;
        }
        continue;
      }
      if (state === 'closed') {
        if (c === QUOTE) {
          doubled = true;
          state = 'quoted';
          i++;
          continue;
        }
        if (c !== delimiter && c !== LF && c !== CR) {
          if (problem === '') problem = 'quote-misplaced';
          state = 'spoilt';
          i++;
          continue;
        }
      } else if (state === 'start') {
        fieldStart = i;
        if (fields === 0) {
          rowStart = i;
          rowLine = line;
        }
        if (c === QUOTE) {
          state = 'quoted';
          quoted = any = true;
          i++;
          continue;
        }
        state = 'bare';
      }
      if (state === 'bare' && problem === '' && fields < MOST_COLUMNS) {
        // Most cells of most files: no quotes, and their end in sight.
        const from = fieldStart;
        while (i < n && stops[b[i]!] === 0) i++;
        if (i < n && b[i] === delimiter && b[from] !== 32 && i - from <= MOST_FIELD) {
          starts[fields] = from;
          ends[fields++] = i++;
          any = true;
          state = 'start';
          fieldStart = i;
          continue;
        }
      } else while (i < n && stops[b[i]!] === 0) i++;
      if (i - fieldStart > MOST_FIELD && problem === '') tooLong();
      if (i === n) {
        if (problem === 'field-too-long') fieldStart = i;
        break;
      }
      const end = b[i]!;
      if (end === delimiter) {
        any = true;
        field(i);
        i++;
        // A delimiter at the end of the data still opens a cell.
        fieldStart = i;
        continue;
      }
      endRow(i);
      line++;
      afterCr = end === CR;
      i++;
      rowStart = fieldStart = i;
    }
    at = i;
  };

  return {
    feed: chunk => {
      if (problem === 'field-too-long') {
        row.starts.fill(fieldStart);
        row.ends.fill(fieldStart);
        rowStart = fieldStart;
      }
      if (rowStart > 0) {
        buffer.copyWithin(0, rowStart, filled);
        for (let k = 0; k < Math.min(fields, MOST_COLUMNS); k++) {
          row.starts[k] = row.starts[k]! - rowStart;
          row.ends[k] = row.ends[k]! - rowStart;
        }
        filled -= rowStart;
        at -= rowStart;
        fieldStart -= rowStart;
        closedAt -= rowStart;
        rowStart = 0;
      }
      if (filled + chunk.length > buffer.length) {
        const next = new Uint8Array(Math.max(filled + chunk.length, buffer.length * 2));
        next.set(buffer.subarray(0, filled));
        buffer = next;
      }
      buffer.set(chunk, filled);
      filled += chunk.length;
      scan();
    },
    end: () => {
      if (state === 'quoted') {
        problem = 'quote-open';
        closedAt = filled;
        // The break at the end of the data begins no further line.
        const tail = buffer[filled - 1];
        if (filled > 0 && line > rowLine && (tail === LF || tail === CR)) line--;
      }
      if (state !== 'start' || fields > 0) {
        if (state === 'start') fieldStart = filled;
        endRow(filled);
      }
    },
  };
}

/** Takes one quote of each pair away, in place; the new end. */
function undouble(b: Uint8Array, from: number, to: number): number {
  let out = from;
  for (let i = from; i < to; i++) {
    const c = b[i]!;
    b[out++] = c;
    if (c === QUOTE) i++;
  }
  return out;
}

function isBlank(b: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (b[i] !== 32 && b[i] !== 9) return false;
  return true;
}

function blankThenQuote(b: Uint8Array, from: number, to: number): boolean {
  if (b[from] !== 32) return false;
  let i = from;
  while (i < to && b[i] === 32) i++;
  return i < to && b[i] === QUOTE;
}

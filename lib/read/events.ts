import { COLUMNS } from '../table/columns.ts';
import type { Fault } from '../table/fault.ts';
import { shown } from '../table/shown.ts';
import type { Cells } from '../table/table.ts';
import { compareRows } from './compare.ts';
import { narrowed } from './grow.ts';
import { pickCells } from './pick.ts';
import { RULES, type RuleName } from './rules.ts';
import type { Segment } from './segment.ts';

/** Columns of a ticket whose every change of value becomes a Change. */
const TRACKED = ['status', 'priority', 'tier', 'team', 'agent'] as const;

export interface EventRows {
  readonly file: string;
  readonly length: number;
  readonly columns: Readonly<Record<string, Cells>>;
  readonly line: Uint32Array;
  /** Columns that order the rows of a ticket, first the most important; `at` and then the text of the row decide the rest. */
  readonly order: readonly string[];
  /** Ticket columns taken from the first row of a ticket instead of the newest. */
  readonly first: ReadonlySet<string>;
}

/**
 * Turns many rows per ticket into Tickets and Changes.
 *
 * The rows of a ticket are put in the declared order; the last of them (or the first, where the mapping says so)
 * gives the ticket. A value of status, priority, tier, team or agent that differs from the row before becomes a
 * Change at the time of its row. The first row is a Change of status from nothing: a log says what a ticket became at
 * an event, and one that begins as resolved was resolved then. Of the rest, the first value held from the opening.
 */
export function ticketsFromEvents(
  rows: EventRows,
  fault: (fault: Fault) => void,
): { readonly ticket: Segment; readonly change: Segment } {
  const { columns, line, file, length } = rows;
  const id = columns.id as Extract<Cells, { kind: 'text' }>;
  const sorted = inOrder(rows, id, fault);
  const firsts: number[] = [];
  const lasts: number[] = [];
  const changed: { row: number; what: number; from: string; to: string }[] = [];
  const tracked = TRACKED.map((name, what) => ({ what, cells: columns[name] })).filter(
    (t): t is { what: number; cells: Extract<Cells, { kind: 'text' }> } => t.cells?.kind === 'text',
  );
  for (let k = 0; k < length; k++) {
    const row = sorted[k]!;
    const before = k > 0 ? sorted[k - 1]! : -1;
    if (before < 0 || id.codes[before] !== id.codes[row]) {
      firsts.push(row);
      for (const { what, cells } of tracked) {
        const is = cells.codes[row]!;
        if (TRACKED[what] === 'status' && is !== 0)
          changed.push({ row, what, from: '', to: cells.values[is]! });
      }
    } else {
      for (const { what, cells } of tracked) {
        const was = cells.codes[before]!;
        const is = cells.codes[row]!;
        if (was !== is) changed.push({ row, what, from: cells.values[was]!, to: cells.values[is]! });
      }
    }
    const after = k + 1 < length ? sorted[k + 1]! : -1;
    if (after < 0 || id.codes[after] !== id.codes[row]) lasts.push(row);
  }
  const firstRows = Uint32Array.from(firsts);
  const lastRows = Uint32Array.from(lasts);
  const ticketColumns: Record<string, Cells> = {};
  for (const { name } of COLUMNS.ticket) {
    const cells = columns[name];
    if (cells !== undefined)
      ticketColumns[name] = pickCells(cells, rows.first.has(name) ? firstRows : lastRows);
  }
  const changeRows = Uint32Array.from(changed, c => c.row);
  return {
    ticket: {
      table: 'ticket',
      file,
      length: lasts.length,
      columns: ticketColumns,
      line: lastRows.map(row => line[row]!),
    },
    change: {
      table: 'change',
      file,
      length: changed.length,
      columns: {
        ticket: pickCells(id, changeRows),
        at: pickCells(columns.at!, changeRows),
        what: { kind: 'text', values: ['', ...TRACKED], codes: Uint8Array.from(changed, c => c.what + 1) },
        from: texts(changed.map(c => c.from)),
        to: texts(changed.map(c => c.to)),
      },
      line: changeRows.map(row => line[row]!),
    },
  };
}

/** Rows grouped by ticket and put in order within it. */
function inOrder(
  rows: EventRows,
  id: Extract<Cells, { kind: 'text' }>,
  fault: (fault: Fault) => void,
): Uint32Array {
  const { columns, length, order } = rows;
  const starts = new Uint32Array(id.values.length + 1);
  for (let i = 0; i < length; i++) starts[id.codes[i]! + 1] = starts[id.codes[i]! + 1]! + 1;
  for (let code = 0; code < id.values.length; code++) starts[code + 1] = starts[code + 1]! + starts[code]!;
  const next = starts.slice();
  const sorted = new Uint32Array(length);
  for (let i = 0; i < length; i++) sorted[next[id.codes[i]!]!++] = i;
  const names = Object.keys(columns).sort();
  const at = (columns.at as Extract<Cells, { kind: 'instant' }>).values;
  const placed = [...order.filter(name => name !== 'at'), 'at'].filter(name => columns[name] !== undefined);
  const keys = order[0] === 'at' ? ['at', ...placed.filter(name => name !== 'at')] : placed;
  const note = (rule: RuleName, row: number): void => {
    fault({
      rule,
      file: rows.file,
      line: rows.line[row]!,
      column: 'at',
      value: shown(id.values[id.codes[row]!]!),
      message: RULES[rule][0],
      remedy: RULES[rule][1],
      effect: 'note',
    });
  };
  for (let code = 0; code < id.values.length; code++) {
    const group = sorted.subarray(starts[code], starts[code + 1]);
    if (group.length < 2) continue;
    group.sort((a, b) => compareRows(columns, keys, a, b) || compareRows(columns, names, a, b));
    for (let k = 1; k < group.length; k++) {
      const a = group[k - 1]!;
      const b = group[k]!;
      if (at[a]! > at[b]!) note('events-order', b);
      if (compareRows(columns, keys, a, b) === 0 && compareRows(columns, names, a, b) !== 0)
        note('events-tie', b);
    }
  }
  return sorted;
}

function texts(list: readonly string[]): Cells {
  const codeOf = new Map<string, number>([['', 0]]);
  const codes = new Uint32Array(list.length);
  list.forEach((text, i) => {
    let code = codeOf.get(text);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(text, code);
    }
    codes[i] = code;
  });
  return { kind: 'text', values: [...codeOf.keys()], codes: narrowed(codes, list.length, codeOf.size) };
}

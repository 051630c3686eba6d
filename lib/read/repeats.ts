import type { Fault } from '../table/fault.ts';
import { shown } from '../table/shown.ts';
import type { Cells, Table } from '../table/table.ts';
import { compareRows } from './compare.ts';
import type { Counts } from './counts.ts';
import { OBSERVED } from './observed.ts';
import { pickRows } from './pick.ts';
import { RULES, type RuleName } from './rules.ts';

/**
 * One row per id, whatever the order of rows.
 *
 * The row with the newest observed instant counts; between equals, the one whose cells sort last. Identical rows
 * merge. Of tickets, an older row opened at the same time is an older state of the ticket and merges with a note;
 * one opened at another time contradicts, and is set aside.
 */
export function oneRowPerId(table: Table, counts: Counts, fault: (fault: Fault) => void): Table {
  const id = table.columns.id;
  if (id?.kind !== 'text' || table.length === 0) return table;
  const groups = repeated(id.codes, id.values.length, table.length);
  if (groups.size === 0) return table;
  const drop = new Uint8Array(table.length);
  const newest = newestOf(table);
  const order = Object.keys(table.columns).sort();
  for (const [code, rows] of groups) {
    let best = rows[0]!;
    for (const row of rows) {
      const later = newest(row) - newest(best);
      if (later > 0 || (later === 0 && compareRows(table.columns, order, row, best) > 0)) best = row;
    }
    for (const row of rows) {
      if (row === best) continue;
      drop[row] = 1;
      const file = fileOf(table, row);
      const count = counts.of(file, table.name);
      count.kept--;
      if (compareRows(table.columns, order, row, best) === 0) {
        count.merged++;
        continue;
      }
      const state = table.name === 'ticket' && sameCell(table.columns.opened!, row, best);
      const rule: RuleName = state
        ? 'ticket-superseded'
        : table.name === 'client'
          ? 'client-repeated'
          : 'ticket-repeated';
      if (state) count.merged++;
      else count.rejected++;
      fault({
        rule,
        file,
        line: table.origin.line?.[row] ?? 0,
        column: 'id',
        value: shown(id.values[code]!),
        message: RULES[rule][0],
        remedy: RULES[rule][1],
        effect: state ? 'note' : 'row',
      });
    }
  }
  const keep = new Uint32Array(table.length - drop.reduce((sum, d) => sum + d, 0));
  let k = 0;
  for (let i = 0; i < table.length; i++) if (drop[i] === 0) keep[k++] = i;
  return pickRows(table, keep);
}

/** Rows of every code that occurs more than once. */
function repeated(codes: ArrayLike<number>, size: number, length: number): Map<number, number[]> {
  const first = new Int32Array(size).fill(-1);
  const groups = new Map<number, number[]>();
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    if (code === 0) continue;
    const earlier = first[code]!;
    if (earlier < 0) first[code] = i;
    else {
      const rows = groups.get(code);
      if (rows === undefined) groups.set(code, [earlier, i]);
      else rows.push(i);
    }
  }
  return groups;
}

function newestOf(table: Table): (row: number) => number {
  const stamps: Float64Array[] = [];
  for (const name of OBSERVED[table.name]) {
    const cells = table.columns[name];
    if (cells?.kind === 'instant') stamps.push(cells.values);
  }
  return row => {
    let newest = Number.NEGATIVE_INFINITY;
    for (const values of stamps) if (values[row]! > newest) newest = values[row]!;
    // Equal infinities would differ by NaN.
    return newest === Number.NEGATIVE_INFINITY ? -1e18 : newest;
  };
}

function sameCell(cells: Cells, a: number, b: number): boolean {
  return cells.kind === 'text'
    ? cells.codes[a] === cells.codes[b]
    : Object.is(cells.values[a], cells.values[b]);
}

export function fileOf(table: Table, row: number): string {
  const { files, file } = table.origin;
  return files[file === null ? 0 : file[row]!] ?? '';
}

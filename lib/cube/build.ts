import { codesFor, dimension, pick } from '../fact/column.ts';
import { type Column, type Fact, type FactName, type Facts, instantsOf, NOT_RECORDED } from '../fact/fact.ts';
import { usageError } from '../table/usage.ts';
import { countCurve } from './countCurve.ts';
import type { Cube, CurveCells, Slab } from './cube.ts';
import { strides } from './cube.ts';
import { compilePeriods, type Grain, type Periods } from './period.ts';
import type { AnyTally } from './tally.ts';

export interface CubeOptions {
  readonly grain: Grain;
  readonly zone: string;
  readonly asOf: number;
}

/** Whatever has tallies: measures, or something that only counts. */
export interface Tallied {
  readonly tallies: Readonly<Record<string, AnyTally>>;
}

/**
 * How many are there of what, by period and every dimension?
 *
 * Adds every fact up into cells, so that any part can be read without going back to the rows. Integers only: the order
 * of rows changes nothing, and the cubes of two parts add up to the cube of the whole. No facts: no cells.
 *
 * @example
 * import { buildCube, buildFacts, defaultPolicy, MEASURES, readTally, tablesFromRows } from 'goodwill';
 * const { tables } = tablesFromRows({ moments: [{ at: '2026-03-02T09:00:00Z', valence: 1, team: 'desk' }, { at: '2026-03-09T09:00:00Z', valence: -1 }] });
 * const asOf = Date.UTC(2026, 3, 1);
 * const cube = buildCube(buildFacts(tables, defaultPolicy(), asOf).facts, MEASURES, { grain: 'week', zone: 'UTC', asOf });
 * cube.dims.period // → ["2026-W10", "2026-W11"]
 * const moments = MEASURES.find(m => m.id === 'interaction-ratio').tallies.valences;
 * readTally(cube, moments, { team: 'desk' }) // → { positive: 1, negative: 0, neutral: 0, unknown: 0 }
 */
export function buildCube(facts: Facts, measures: readonly Tallied[], options: CubeOptions): Cube {
  const names = (Object.keys(facts) as FactName[]).filter(name => facts[name] !== undefined).sort();
  const tallies = talliesByTable(measures);
  const periods = periodsOf(Object.values(facts), options.grain, options.zone);
  const columns = new Map<FactName, Record<string, Column>>();
  const values = new Map<string, Set<string>>();
  for (const name of names) {
    const fact = facts[name]!;
    const all: Record<string, Column> = { period: periodColumn(fact, periods) };
    for (const [dim, column] of Object.entries(fact.dims)) all[dim] = dimension(column.values, column.codes);
    columns.set(name, all);
    for (const [dim, column] of Object.entries(all)) {
      const seen = values.get(dim) ?? new Set();
      for (const value of column.values) seen.add(value);
      values.set(dim, seen);
    }
  }
  const dims: Record<string, readonly string[]> = {};
  for (const dim of [...values.keys()].sort()) dims[dim] = [...values.get(dim)!].sort();
  const slabs: Partial<Record<FactName, Slab>> = {};
  for (const name of names) {
    slabs[name] = buildSlab(facts[name]!, columns.get(name)!, dims, tallies.get(name) ?? []);
  }
  return { grain: options.grain, zone: options.zone, asOf: options.asOf, dims, slabs };
}

/** The distinct tallies of some measures, table by table, in order of their ids. */
export function talliesByTable(measures: readonly Tallied[]): Map<FactName, AnyTally[]> {
  const byId = new Map<string, AnyTally>();
  for (const m of measures) for (const tally of Object.values(m.tallies)) byId.set(tally.id, tally);
  const out = new Map<FactName, AnyTally[]>();
  for (const id of [...byId.keys()].sort()) {
    const tally = byId.get(id)!;
    out.set(tally.table, [...(out.get(tally.table) ?? []), tally]);
  }
  return out;
}

/** The periods that cover every row of some facts. */
export function periodsOf(facts: readonly (Fact | undefined)[], grain: Grain, zone: string): Periods {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const at of new Set(facts.map(fact => (fact === undefined ? [] : instantsOf(fact))))) {
    for (let i = 0; i < at.length; i++) {
      const t = at[i]!;
      if (t < first) first = t;
      if (t > last) last = t;
    }
  }
  return compilePeriods(grain, zone, first, last);
}

// Protection, cells and exact figures all ask for the periods of the same million rows.
const known = new WeakMap<
  Fact | Float64Array,
  { readonly grain: Grain; readonly zone: string; readonly column: Column }
>();

/** The period of each row of a fact as a dimension; a row without an instant has none. `periods` cover all rows. */
export function periodColumn(fact: Fact, periods: Periods): Column {
  const { byTicket } = fact;
  return byTicket === undefined
    ? once(fact.at, periods, () => periodsAt(fact.at, periods))
    : once(fact, periods, () =>
        pick(
          once(byTicket.at, periods, () => periodsAt(byTicket.at, periods)),
          byTicket.rows,
        ),
      );
}

function once(key: Fact | Float64Array, { grain, zone }: Periods, make: () => Column): Column {
  const before = known.get(key);
  if (before !== undefined && before.grain === grain && before.zone === zone) return before.column;
  const column = make();
  known.set(key, { grain, zone, column });
  return column;
}

function periodsAt(at: Float64Array, periods: Periods): Column {
  const none = periods.labels.length;
  const codes = codesFor(at.length, none + 1);
  for (let i = 0; i < at.length; i++) {
    const p = periods.index(at[i]!);
    codes[i] = p < 0 ? none : p;
  }
  return dimension([...periods.labels, NOT_RECORDED], codes);
}

// Up to this many possible keys, a plain array finds a cell faster than sorting does.
const dense = 1 << 23;

function buildSlab(
  fact: Fact,
  columns: Readonly<Record<string, Column>>,
  values: Readonly<Record<string, readonly string[]>>,
  tallies: readonly AnyTally[],
): Slab {
  const dims = ['period', ...Object.keys(fact.dims).sort()];
  const steps = strides({ dims: values }, dims);
  const size = steps[0]! * Math.max(1, values[dims[0]!]!.length);
  if (!Number.isSafeInteger(size)) {
    throw usageError(
      'buildCube',
      `facts.${fact.name}`,
      `${size} possible cells`,
      'must have fewer dimension values',
    );
  }
  const rowKey = size <= dense ? new Uint32Array(fact.length) : new Float64Array(fact.length);
  dims.forEach((dim, d) => {
    const column = columns[dim]!;
    const shared = values[dim]!;
    const place = new Map(shared.map((value, i) => [value, i]));
    const add = Float64Array.from(column.values, value => place.get(value)! * steps[d]!);
    for (let i = 0; i < fact.length; i++) rowKey[i]! += add[column.codes[i]!]!;
  });
  const { keys, cell } = rowKey instanceof Uint32Array ? cellsByTable(rowKey, size) : cellsBySorting(rowKey);
  const cols: Record<string, readonly Float64Array[]> = {};
  const curves: Record<string, CurveCells> = {};
  const sorted = tallies.some(tally => tally.kind === 'curve') ? rowsByCell(cell, keys.length) : null;
  for (const tally of tallies) {
    if (tally.kind === 'curve') curves[tally.id] = countCurve(fact, tally, sorted!.rows, sorted!.ends);
    else cols[tally.id] = countColumns(fact, tally, cell, keys.length);
  }
  return { table: fact.name, unit: fact.unit, dims, keys, cols, curves };
}

interface Cells {
  readonly keys: Float64Array;
  /** Cell of each row. */
  readonly cell: Uint32Array;
}

/** Puts the cell of each row in the place of its key. */
function cellsByTable(rowKey: Uint32Array, size: number): Cells {
  const place = new Uint32Array(size);
  for (let i = 0; i < rowKey.length; i++) place[rowKey[i]!] = 1;
  let count = 0;
  for (let k = 0; k < size; k++) if (place[k] === 1) place[k] = ++count;
  const keys = new Float64Array(count);
  for (let k = 0; k < size; k++) if (place[k]! > 0) keys[place[k]! - 1] = k;
  for (let i = 0; i < rowKey.length; i++) rowKey[i] = place[rowKey[i]!]! - 1;
  return { keys, cell: rowKey };
}

function cellsBySorting(rowKey: Float64Array): Cells {
  const sorted = rowKey.slice().sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i]!;
  const keys = sorted.slice(0, count);
  const place = new Map<number, number>();
  for (let k = 0; k < count; k++) place.set(keys[k]!, k);
  const cell = new Uint32Array(rowKey.length);
  for (let i = 0; i < rowKey.length; i++) cell[i] = place.get(rowKey[i]!)!;
  return { keys, cell };
}

function rowsByCell(
  cell: Uint32Array,
  cells: number,
): { readonly rows: Uint32Array; readonly ends: Uint32Array } {
  const ends = new Uint32Array(cells + 1);
  for (let i = 0; i < cell.length; i++) ends[cell[i]! + 1]!++;
  for (let c = 0; c < cells; c++) ends[c + 1]! += ends[c]!;
  const rows = new Uint32Array(cell.length);
  for (let i = 0; i < cell.length; i++) rows[ends[cell[i]!]!++] = i;
  return { rows, ends: ends.subarray(0, cells) };
}

/** Number of columns of a tally that is not a curve. */
const binsOf = (tally: AnyTally): number => (tally.kind === 'count' ? tally.labels.length : 1);

function countColumns(
  fact: Fact,
  tally: Exclude<AnyTally, { readonly kind: 'curve' }>,
  cell: Uint32Array,
  cells: number,
): readonly Float64Array[] {
  const columns = Array.from({ length: binsOf(tally) }, () => new Float64Array(cells));
  const row = tally.row(fact);
  if (tally.kind === 'sum') {
    const column = columns[0]!;
    for (let i = 0; i < fact.length; i++) column[cell[i]!]! += row(i);
  } else {
    for (let i = 0; i < fact.length; i++) {
      const bin = row(i);
      if (bin >= 0) columns[bin]![cell[i]!]!++;
    }
  }
  return columns;
}

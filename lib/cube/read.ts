import { rowsBy } from '../fact/rowsBy.ts';
import type { Cube, Slab } from './cube.ts';
import { strides } from './cube.ts';
import { checkSelection, conditions, type Selection } from './selection.ts';
import type { AnyTally, Tally } from './tally.ts';

/**
 * How many are there of each kind in a chosen part of the data?
 *
 * Adds up the cells that the selection accepts: dimension → value or values, `from` and `to` for periods, both
 * inclusive. An unknown value accepts none. A dimension that the table lacks, or a period of another grain, throws and
 * is named; a table that is not there reads as nothing.
 *
 * @example
 * import { buildCube, count, readTally } from 'goodwill';
 * const outcomes = count('verdict', 'outcome', ['met', 'missed', 'undecided', 'excluded'], f => i => f.cols.outcome[i]);
 * readTally(buildCube({}, [], { grain: 'month', zone: 'UTC', asOf: 0 }), outcomes, {}).met // → 0
 */
export function readTally<S>(cube: Cube, tally: Tally<S>, selection: Selection): S {
  const slab = cube.slabs[tally.table];
  const bins = new Float64Array(widthOf(tally));
  if (slab !== undefined) {
    checkSelection('readTally', tally.table, slab.dims, selection);
    const chosen = cellsOf(cube, slab, selection);
    addCells(slab, tally, chosen, bins);
  }
  return tally.read(bins);
}

export const widthOf = (tally: AnyTally): number =>
  tally.kind === 'count' ? tally.labels.length : tally.kind === 'sum' ? 1 : 4 * tally.grid.size;

/** Adds the chosen cells of a tally into `bins`. A tally that the slab does not hold adds nothing. */
function addCells(slab: Slab, tally: AnyTally, cells: Uint32Array, bins: Float64Array): void {
  const curve = slab.curves[tally.id];
  if (curve !== undefined) {
    const { ends, bins: of, counts } = curve;
    for (let n = 0; n < cells.length; n++) {
      const c = cells[n]!;
      const end = ends[c]!;
      for (let k = c === 0 ? 0 : ends[c - 1]!; k < end; k++) bins[of[k]!]! += counts[k]!;
    }
    return;
  }
  slab.cols[tally.id]?.forEach((column, b) => {
    let total = 0;
    for (let n = 0; n < cells.length; n++) total += column[cells[n]!]!;
    bins[b]! += total;
  });
}

/** Of each cell the position of its value in a dimension, and the cells of each value. */
interface Places {
  readonly of: Uint32Array;
  readonly cells: readonly Uint32Array[];
}

// Every figure of a report asks which value its cells have; keys are taken apart once per dimension.
const known = new WeakMap<Slab, Map<string, Places>>();

function placesOf(cube: Cube, slab: Slab, dim: string): Places {
  const ofSlab = known.get(slab) ?? new Map<string, Places>();
  known.set(slab, ofSlab);
  let found = ofSlab.get(dim);
  if (found === undefined) {
    const step = strides(cube, slab.dims)[slab.dims.indexOf(dim)]!;
    const size = Math.max(1, cube.dims[dim]!.length);
    const { keys } = slab;
    const of = new Uint32Array(keys.length);
    for (let c = 0; c < keys.length; c++) of[c] = Math.floor(keys[c]! / step) % size;
    found = { of, cells: rowsBy(of, size) };
    ofSlab.set(dim, found);
  }
  return found;
}

/** Numbers of the cells that a selection accepts, ascending. */
function cellsOf(cube: Cube, slab: Slab, selection: Selection): Uint32Array {
  const tests = conditions(selection, cube.grain).map(condition => {
    const places = placesOf(cube, slab, condition.dim);
    const accepted = Uint8Array.from(cube.dims[condition.dim] ?? [], v => (condition.accepts(v) ? 1 : 0));
    return { places, accepted, only: onlyOne(accepted, places) };
  });
  // Where a condition accepts one value, only the cells of that value need to be looked at.
  let among: Uint32Array | null = null;
  for (const { only } of tests) if (only !== null && only.length < (among ?? slab.keys).length) among = only;
  const length = among?.length ?? slab.keys.length;
  const out = new Uint32Array(length);
  let used = 0;
  next: for (let k = 0; k < length; k++) {
    const c = among === null ? k : among[k]!;
    for (const test of tests) if (test.accepted[test.places.of[c]!] !== 1) continue next;
    out[used++] = c;
  }
  return out.subarray(0, used);
}

function onlyOne(accepted: Uint8Array, places: Places): Uint32Array | null {
  const first = accepted.indexOf(1);
  return first < 0 || accepted.indexOf(1, first + 1) >= 0 ? null : places.cells[first]!;
}

/** Adds the cells of a selection up by the values of one dimension: value → bins. Values without a cell are absent. */
export function readBy(
  cube: Cube,
  tally: AnyTally,
  dim: string,
  selection: Selection,
): ReadonlyMap<string, Float64Array> {
  const out = new Map<string, Float64Array>();
  const slab = cube.slabs[tally.table];
  if (slab === undefined) return out;
  checkSelection('readBy', tally.table, slab.dims, { ...selection, [dim]: '' });
  const values = cube.dims[dim]!;
  const groups = rowsBy(
    placesOf(cube, slab, dim).of,
    Math.max(1, values.length),
    cellsOf(cube, slab, selection),
  );
  groups.forEach((cells, v) => {
    if (cells.length === 0) return;
    const bins = new Float64Array(widthOf(tally));
    addCells(slab, tally, cells, bins);
    out.set(values[v]!, bins);
  });
  return out;
}

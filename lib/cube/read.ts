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
export function addCells(slab: Slab, tally: AnyTally, cells: Uint32Array, bins: Float64Array): void {
  const curve = slab.curves[tally.id];
  if (curve !== undefined) {
    for (const c of cells) {
      const end = curve.ends[c]!;
      for (let k = c === 0 ? 0 : curve.ends[c - 1]!; k < end; k++) bins[curve.bins[k]!]! += curve.counts[k]!;
    }
    return;
  }
  slab.cols[tally.id]?.forEach((column, b) => {
    let total = 0;
    for (const c of cells) total += column[c]!;
    bins[b]! += total;
  });
}

/** Numbers of the cells that a selection accepts, ascending. */
export function cellsOf(cube: Cube, slab: Slab, selection: Selection): Uint32Array {
  const steps = strides(cube, slab.dims);
  const tests = conditions(selection, cube.grain).map(condition => {
    const values = cube.dims[condition.dim] ?? [];
    return {
      step: steps[slab.dims.indexOf(condition.dim)]!,
      size: Math.max(1, values.length),
      accepted: Uint8Array.from(values, value => (condition.accepts(value) ? 1 : 0)),
    };
  });
  const out = new Uint32Array(slab.keys.length);
  let used = 0;
  next: for (let c = 0; c < slab.keys.length; c++) {
    const key = slab.keys[c]!;
    for (const test of tests) {
      if (test.accepted[Math.floor(key / test.step) % test.size] !== 1) continue next;
    }
    out[used++] = c;
  }
  return out.subarray(0, used);
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
  const step = strides(cube, slab.dims)[slab.dims.indexOf(dim)]!;
  const groups = new Map<number, number[]>();
  for (const c of cellsOf(cube, slab, selection)) {
    const v = Math.floor(slab.keys[c]! / step) % Math.max(1, values.length);
    const group = groups.get(v);
    if (group === undefined) groups.set(v, [c]);
    else group.push(c);
  }
  for (const v of [...groups.keys()].sort((a, b) => a - b)) {
    const bins = new Float64Array(widthOf(tally));
    addCells(slab, tally, Uint32Array.from(groups.get(v)!), bins);
    out.set(values[v]!, bins);
  }
  return out;
}

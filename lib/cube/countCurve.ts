import type { Fact } from '../fact/fact.ts';
import type { CurveCells } from './cube.ts';
import type { AnyTally, Course, Grid } from './tally.ts';

type CurveTally = Extract<AnyTally, { readonly kind: 'curve' }>;

/**
 * The bins of one row, numbered through `entered, events, open, competing`; −1 where it adds nothing. Who enters late
 * is at risk from the bin of entry on.
 */
export function rowBins(
  course: Course,
  grid: Grid,
  i: number,
): { readonly enter: number; readonly leave: number } {
  const outcome = course.outcome(i);
  if (outcome === -1) return { enter: -1, leave: -1 };
  const left = grid.bin(course.leave(i));
  const from = course.enter(i);
  const enter = from > 0 ? grid.bin(from) : -1;
  const block = outcome === 1 ? 1 : outcome === 0 ? 2 : 3;
  return { enter, leave: block * grid.size + left };
}

/** Counts the bins of every cell, sparsely. */
export function countCurve(fact: Fact, tally: CurveTally, cell: Uint32Array, cells: number): CurveCells {
  const { grid } = tally;
  const course = tally.row(fact);
  const width = 4 * grid.size;
  const marks = new Float64Array(2 * fact.length);
  let used = 0;
  for (let i = 0; i < fact.length; i++) {
    const { enter, leave } = rowBins(course, grid, i);
    if (enter >= 0) marks[used++] = cell[i]! * width + enter;
    if (leave >= 0) marks[used++] = cell[i]! * width + leave;
  }
  return runs(marks.subarray(0, used).sort(), width, cells, grid);
}

function runs(sorted: Float64Array, width: number, cells: number, grid: Grid): CurveCells {
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  const ends = new Float64Array(cells);
  const bins = new Uint16Array(distinct);
  const counts = new Float64Array(distinct);
  let at = -1;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) {
      at++;
      bins[at] = sorted[i]! % width;
      ends[Math.floor(sorted[i]! / width)] = at + 1;
    }
    counts[at]!++;
  }
  for (let c = 1; c < cells; c++) ends[c] = Math.max(ends[c]!, ends[c - 1]!);
  return { kind: grid.kind, size: grid.size, ends, bins, counts };
}

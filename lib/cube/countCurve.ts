import type { Fact } from '../fact/fact.ts';
import { grown } from '../read/grow.ts';
import type { CurveCells } from './cube.ts';
import type { AnyTally, Course, Grid } from './tally.ts';

type CurveTally = Extract<AnyTally, { readonly kind: 'curve' }>;

/**
 * The bins of one row, numbered through `entered, events, open, competing`; −1 where it adds nothing. Who enters late
 * is at risk from the bin of entry on.
 */
function rowBins(course: Course, grid: Grid, i: number): { readonly enter: number; readonly leave: number } {
  const outcome = course.outcome(i);
  if (outcome === -1) return { enter: -1, leave: -1 };
  const left = grid.bin(course.leave(i));
  const from = course.enter(i);
  const enter = from > 0 ? grid.bin(from) : -1;
  const block = outcome === 1 ? 1 : outcome === 0 ? 2 : 3;
  return { enter, leave: block * grid.size + left };
}

/**
 * Counts the bins of every cell, sparsely; `byCell` are the rows sorted by cell, ending at `cellEnds`. Each cell is
 * counted in one array that all share: sorting four million marks would take several times as long.
 */
export function countCurve(
  fact: Fact,
  tally: CurveTally,
  byCell: Uint32Array,
  cellEnds: Uint32Array,
): CurveCells {
  const { grid } = tally;
  const { size } = grid;
  const course = tally.row(fact);
  const tallied = new Uint32Array(4 * size);
  const seen = new Uint16Array(4 * size);
  const ends = new Float64Array(cellEnds.length);
  let bins = new Uint16Array(1024);
  let counts = new Float64Array(1024);
  let used = 0;
  let k = 0;
  for (let c = 0; c < cellEnds.length; c++) {
    let distinct = 0;
    for (const end = cellEnds[c]!; k < end; k++) {
      const { enter, leave } = rowBins(course, grid, byCell[k]!);
      if (enter >= 0 && tallied[enter]!++ === 0) seen[distinct++] = enter;
      if (leave >= 0 && tallied[leave]!++ === 0) seen[distinct++] = leave;
    }
    if (used + distinct > bins.length) {
      const room = Math.max(2 * bins.length, used + distinct);
      [bins, counts] = [grown(bins, room), grown(counts, room)];
    }
    if (distinct > 1) seen.subarray(0, distinct).sort();
    for (let d = 0; d < distinct; d++) {
      const bin = seen[d]!;
      bins[used] = bin;
      counts[used++] = tallied[bin]!;
      tallied[bin] = 0;
    }
    ends[c] = used;
  }
  return { kind: grid.kind, size, ends, bins: bins.slice(0, used), counts: counts.slice(0, used) };
}

import { exactGrid } from '../cube/grid.ts';
import type { CurveBins } from '../cube/tally.ts';
import type { IndividualColumns } from '../stats/riskTable.ts';

/** Lives that all began at nothing, on a grid of the very durations that occur in them. */
export function exactBins({ time, event }: Required<Pick<IndividualColumns, 'time' | 'event'>>): CurveBins {
  const times = Float64Array.from(time).sort();
  let size = 0;
  for (let k = 0; k < times.length; k++) if (k === 0 || times[k] !== times[k - 1]) times[size++] = times[k]!;
  const grid = exactGrid(times.subarray(0, size));
  const counts = [0, 1, 2].map(() => new Uint32Array(size));
  for (let k = 0; k < time.length; k++) counts[event[k]!]![grid.bin(time[k]!)]!++;
  const [open, events, competing] = counts as [Uint32Array, Uint32Array, Uint32Array];
  return { grid, entered: new Uint8Array(size), open, events, competing };
}

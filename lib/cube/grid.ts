import type { Grid } from './tally.ts';

// Neighbouring bins of the log grid differ by half a percent: the value of a bin is within 0.25 % of anything in it,
// which leaves as much again for what the order of ends within one bin can shift.
const step = Math.log(1.005);
// 1 ms × 1.005^5799 is a little over a century; what lasts longer is read as that.
const bins = 5800;

/**
 * Durations in milliseconds, from one millisecond to over a century, each bin half a percent wide; bin 0 is exactly
 * nothing. Read-out is the geometric middle of the bin: within ±0.25 %.
 */
export const DURATIONS: Grid = {
  kind: 'log',
  size: bins,
  bin: ms => (ms <= 0 ? 0 : Math.min(bins - 1, Math.max(1, 1 + Math.floor(Math.log(ms) / step + 1e-9)))),
  value: bin => (bin === 0 ? 0 : Math.exp((bin - 0.5) * step)),
};

const fine = 100;
const coarse = 21;

/** Elapsed time over target: hundredths to 1, twentieths to 2, and beyond. A bin holds what is at most its value. */
export const SHARE_OF_TARGET: Grid = {
  kind: 'edges',
  size: 1 + fine + coarse,
  bin: x => {
    if (x <= 0) return 0;
    if (x <= 1) return Math.min(fine, Math.ceil(x * fine - 1e-9));
    return x > 2 ? fine + coarse : fine + Math.max(1, Math.ceil((x - 1) * 20 - 1e-9));
  },
  value: bin => (bin <= fine ? bin / fine : 1 + (bin - fine) / 20),
};

/** The grid that a stored curve was counted on. */
export const gridOf = (kind: Grid['kind']): Grid => (kind === 'log' ? DURATIONS : SHARE_OF_TARGET);

/** A grid whose bins are the given values themselves, ascending: what is read from it is exact. */
export function exactGrid(values: ArrayLike<number>): Grid {
  return {
    kind: 'edges',
    size: values.length,
    bin: x => {
      let low = 0;
      let high = values.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (values[middle]! < x) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    value: bin => values[bin] ?? 0,
  };
}

import type { Grid } from '../cube/tally.ts';
import { quantileRanks } from '../stats/quantileInterval.ts';

/** The median of a histogram with its order-statistic range; null when it is empty. */
export function middle(
  grid: Pick<Grid, 'size' | 'value'>,
  counts: ArrayLike<number>,
  level: number,
): {
  readonly n: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
} | null {
  let n = 0;
  for (let b = 0; b < grid.size; b++) n += counts[b]!;
  if (n === 0) return null;
  const nth = (rank: number): number => {
    let before = 0;
    for (let b = 0; b < grid.size; b++) {
      before += counts[b]!;
      if (before >= rank) return grid.value(b);
    }
    return grid.value(grid.size - 1);
  };
  const ranks = quantileRanks(n, 0.5, level);
  const side = (rank: number | null): number | null => (rank === null ? null : nth(rank));
  const value = (nth(Math.floor((n + 1) / 2)) + nth(Math.floor(n / 2) + 1)) / 2;
  return { n, value, low: side(ranks.low), high: side(ranks.high) };
}

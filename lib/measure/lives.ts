import type { CurveBins } from '../cube/tally.ts';
import type { BinnedLives } from '../stats/riskTable.ts';

/** Where a curve is read: at which shares left, and at which times. */
export interface ReadAt {
  readonly shares?: readonly number[];
  readonly times?: readonly number[];
}

/** Beyond this many steps a curve is thinned where nothing is read off it. */
const many = 20_000;

/**
 * A curve as lives: only the bins in which something happened, so that it costs as much as it has steps.
 *
 * A curve of very many steps is thinned away from where it is read: ends in a row, with nobody coming or
 * leaving otherwise between them, become one step at the last of them. The share left after it is the same, because
 * (1 − a/n)(1 − b/(n − a)) = 1 − (a + b)/n, and so is its variance.
 */
export function lives(bins: CurveBins, readAt: ReadAt): BinnedLives {
  const { grid, entered, events, open, competing } = bins;
  const all = new Uint32Array(grid.size);
  let count = 0;
  for (let b = 0; b < grid.size; b++) {
    if (events[b]! + open[b]! + competing[b]! + entered[b]! > 0) all[count++] = b;
  }
  const used = all.subarray(0, count);
  const block = used.length > many ? thinned(bins, used, readAt) : null;
  const size = block === null ? used.length : block[count - 1]! + 1;
  const times = new Float64Array(size);
  const pick = (list: ArrayLike<number>): Float64Array => {
    const out = new Float64Array(size);
    for (let k = 0; k < count; k++) out[block === null ? k : block[k]!]! += list[used[k]!]!;
    return out;
  };
  for (let k = 0; k < count; k++) times[block === null ? k : block[k]!] = grid.value(used[k]!);
  return {
    grid: { size, value: b => times[b]! },
    entered: pick(entered),
    events: pick(events),
    open: pick(open),
    competing: pick(competing),
  };
}

/** The step that each used bin becomes a part of. Near a share that is read, within six standard errors, each is its own. */
function thinned(bins: CurveBins, used: Uint32Array, { shares = [], times = [] }: ReadAt): Uint32Array {
  const { grid, entered, events, open, competing } = bins;
  let risk = 0;
  for (const b of used) risk += events[b]! + open[b]! + competing[b]! - entered[b]!;
  let [share, greenwood, step] = [1, 0, 0];
  const block = new Uint32Array(used.length);
  let plainBefore = false;
  used.forEach((b, k) => {
    risk += entered[b]!;
    const done = events[b]!;
    if (done > 0 && risk > done) greenwood += done / (risk * (risk - done));
    share *= 1 - done / risk;
    const near = 6 * share * Math.sqrt(greenwood) + 1e-9;
    const plain =
      done > 0 &&
      open[b]! + competing[b]! + entered[b]! === 0 &&
      shares.every(level => Math.abs(share - level) > near);
    const passed = k > 0 && times.some(t => grid.value(used[k - 1]!) <= t && grid.value(b) > t);
    if (k > 0 && !(plain && plainBefore && !passed)) step++;
    block[k] = step;
    plainBefore = plain;
    risk -= done + open[b]! + competing[b]!;
  });
  return block;
}

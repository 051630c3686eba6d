import { usageError } from '../table/usage.ts';

/** One life: watched from `enter` (or from the start) until `time`, when it ended (1), ended otherwise (2) or was still open (0). */
export interface Individual {
  /** Late entry: not at risk at or before this time. Missing, null, zero or less: watched from the start. */
  readonly enter?: number | null | undefined;
  readonly time: number;
  readonly event: 0 | 1 | 2;
}

/** The same in columns, for many. */
export interface IndividualColumns {
  readonly enter?: ArrayLike<number>;
  readonly time: ArrayLike<number>;
  readonly event: ArrayLike<number>;
}

/** The same as histograms over bins of time, which add. Late entries count from their bin on. */
export interface BinnedLives {
  readonly grid: { readonly size: number; value(bin: number): number };
  readonly entered: ArrayLike<number>;
  readonly events: ArrayLike<number>;
  /** Still open when last seen. */
  readonly open: ArrayLike<number>;
  readonly competing: ArrayLike<number>;
}

/** Lives as rows, as columns, or counted in bins. */
export type Lives = readonly Individual[] | IndividualColumns | BinnedLives;

/** How many were at risk and what became of them at each distinct time, in rising order. */
export interface RiskTable {
  /** All that were watched at all. */
  readonly n: number;
  /** Left out: they entered at or after their own end. */
  readonly excluded: number;
  /** At risk from the very beginning. */
  readonly start: number;
  readonly time: Float64Array;
  /** At risk of an event at this time: those who leave at it count, those who enter at it do not (bins: do). */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly competing: Float64Array;
  readonly open: Float64Array;
  readonly entered: Float64Array;
  /** At risk just after this time. */
  readonly after: Float64Array;
}

/** Sorts lives of any of the three shapes into a table of risk. */
export function riskTable(fn: string, lives: Lives): RiskTable {
  if (typeof lives !== 'object' || lives === null) {
    throw usageError(fn, 'lives', lives, 'must be a list of { time, event }, columns, or bins');
  }
  if ('grid' in lives) return fromBins(fn, lives);
  return fromColumns(fn, 'time' in lives ? lives : columns(lives as readonly Individual[]));
}

const columns = (lives: readonly Individual[]): IndividualColumns => ({
  enter: Float64Array.from(lives, l => l.enter ?? 0),
  time: Float64Array.from(lives, l => l.time),
  event: Float64Array.from(lives, l => l.event),
});

function fromColumns(fn: string, { enter, time, event }: IndividualColumns): RiskTable {
  const kept: number[] = [];
  const late: number[] = [];
  for (let i = 0; i < time.length; i++) {
    const t = time[i]!;
    const e = enter?.[i] ?? 0;
    if (!(t >= 0 && t < Number.POSITIVE_INFINITY)) {
      throw usageError(fn, `lives[${i}].time`, t, 'must be a finite number, zero or more');
    }
    if (Number.isNaN(e)) throw usageError(fn, `lives[${i}].enter`, e, 'must be a number, or be left out');
    if (event[i] !== 0 && event[i] !== 1 && event[i] !== 2) {
      throw usageError(fn, `lives[${i}].event`, event[i], 'must be 0 (open), 1 (event) or 2 (competing)');
    }
    if (e > 0 && e >= t) continue;
    kept.push(i);
    if (e > 0) late.push(i);
  }
  const every = new Float64Array(kept.length + late.length);
  kept.forEach((i, k) => {
    every[k] = time[i]! + 0;
  });
  late.forEach((i, k) => {
    every[kept.length + k] = enter![i]!;
  });
  every.sort();
  const times = every.filter((t, k) => k === 0 || t !== every[k - 1]);
  const counts = [0, 1, 2, 3].map(() => new Float64Array(times.length)) as [Column, Column, Column, Column];
  for (const i of kept) counts[event[i]!]![placeOf(times, time[i]!)]! += 1;
  for (const i of late) counts[3][placeOf(times, enter![i]!)]! += 1;
  return finish(time.length - kept.length, times, counts, false);
}

/** Where a time stands among all, which are in rising order. */
function placeOf(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Column = Float64Array;

function fromBins(fn: string, { grid, events, competing, open, entered }: BinnedLives): RiskTable {
  const all = new Uint32Array(grid.size);
  let count = 0;
  for (let bin = 0; bin < grid.size; bin++) {
    const [o, e, c, n] = [open[bin] ?? 0, events[bin] ?? 0, competing[bin] ?? 0, entered[bin] ?? 0];
    if (!(isCount(o) && isCount(e) && isCount(c) && isCount(n))) {
      for (const [name, list] of Object.entries({ open, events, competing, entered })) {
        if (!isCount(list[bin] ?? 0))
          throw usageError(fn, `${name}[${bin}]`, list[bin], 'must be a whole number, zero or more');
      }
    }
    if (o + e + c + n > 0) all[count++] = bin;
  }
  const used = all.subarray(0, count);
  const times = new Float64Array(count).map((_, k) => grid.value(used[k]!));
  const pick = (list: ArrayLike<number>): Column => {
    const out = new Float64Array(used.length);
    for (let k = 0; k < out.length; k++) out[k] = list[used[k]!] ?? 0;
    return out;
  };
  return finish(0, times, [pick(open), pick(events), pick(competing), pick(entered)], true);
}

const isCount = (x: number): boolean => Number.isSafeInteger(x) && x >= 0;

function finish(
  excluded: number,
  time: Column,
  [open, events, competing, entered]: readonly [Column, Column, Column, Column],
  entryFirst: boolean,
): RiskTable {
  const total = (list: Column): number => {
    let sum = 0;
    for (let i = 0; i < list.length; i++) sum += list[i]!;
    return sum;
  };
  const n = total(open) + total(events) + total(competing);
  const start = n - total(entered);
  const atRisk = new Float64Array(time.length);
  const after = new Float64Array(time.length);
  let risk = start;
  for (let i = 0; i < time.length; i++) {
    const came = entered[i]!;
    if (entryFirst) risk += came;
    atRisk[i] = risk;
    risk -= open[i]! + events[i]! + competing[i]!;
    if (!entryFirst) risk += came;
    after[i] = risk;
  }
  return { n, excluded, start, time, atRisk, events, competing, open, entered, after };
}

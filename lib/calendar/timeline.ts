/** Disjoint ascending stretches. */
export interface Stretches {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Open time as disjoint ascending stretches of UTC, with the open time before each: every question is a binary search. */
export interface Timeline extends Stretches {
  /** Open ms before stretch k; one entry more than stretches, the last one is the total. */
  readonly before: Float64Array;
  /** Starts up to the beginning of each of as many equal slices as there are stretches: where a search begins. */
  readonly slices: Uint32Array;
  readonly perMs: number;
}

/** Disjoint ascending stretches from any: sorted, empty ones dropped, overlapping and touching ones joined. */
export function timeline(spans: readonly { readonly from: number; readonly until: number }[]): Timeline {
  const sorted = spans.filter(s => s.until > s.from).sort((a, b) => a.from - b.from || a.until - b.until);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { from, until } of sorted) {
    const last = ends.length - 1;
    if (last >= 0 && from <= ends[last]!) ends[last] = Math.max(ends[last]!, until);
    else {
      starts.push(from);
      ends.push(until);
    }
  }
  return totalled(Float64Array.from(starts), Float64Array.from(ends));
}

function totalled(starts: Float64Array, ends: Float64Array): Timeline {
  const n = starts.length;
  const before = new Float64Array(n + 1);
  for (let k = 0; k < n; k++) before[k + 1] = before[k]! + (ends[k]! - starts[k]!);
  const length = n > 1 ? starts[n - 1]! - starts[0]! : 0;
  const perMs = length > 0 ? n / length : 0;
  const slices = new Uint32Array(n + 2);
  for (let b = 0, k = 0; b <= n + 1; b++) {
    while (k < n && (starts[k]! - starts[0]!) * perMs < b) k++;
    slices[b] = k;
  }
  return { starts, ends, before, slices, perMs };
}

/** The last stretch that has begun at `t`; −1 before the first. */
export function stretchAt(line: Timeline, t: number): number {
  const { starts, slices } = line;
  const n = starts.length;
  if (n === 0 || t < starts[0]!) return -1;
  if (t >= starts[n - 1]!) return n - 1;
  const slice = Math.floor((t - starts[0]!) * line.perMs);
  // Rounding may put a start on the other side of a slice, so the search leaves room for one.
  let a = Math.max(0, slices[slice]! - 2);
  let b = Math.min(n, slices[slice + 1]! + 1);
  while (a < b) {
    const middle = (a + b) >> 1;
    if (starts[middle]! <= t) a = middle + 1;
    else b = middle;
  }
  return a - 1;
}

/** Number of entries of an ascending array that are ≤ x. */
export function countUpTo(sorted: Float64Array, x: number): number {
  let a = 0;
  let b = sorted.length;
  while (a < b) {
    const middle = (a + b) >> 1;
    if (sorted[middle]! <= x) a = middle + 1;
    else b = middle;
  }
  return a;
}

/** Open ms before an instant. */
export function openBefore(line: Timeline, t: number): number {
  const k = stretchAt(line, t);
  if (k < 0) return 0;
  const end = line.ends[k]!;
  return line.before[k]! + (Math.min(t, end) - line.starts[k]!);
}

/** First instant before which `ms` (> 0) are open: exactly at closing, that closing. NaN when the line is shorter. */
export function instantAt(line: Timeline, ms: number): number {
  const { before, starts } = line;
  if (ms > before[starts.length]!) return Number.NaN;
  let a = 0;
  let b = starts.length - 1;
  while (a < b) {
    const middle = (a + b) >> 1;
    if (before[middle + 1]! >= ms) b = middle;
    else a = middle + 1;
  }
  return starts[a]! + (ms - before[a]!);
}

/** Last instant before which `ms` are open: exactly at opening, that opening. NaN when the line has no such instant. */
export function lastInstantAt(line: Timeline, ms: number): number {
  const { before, starts } = line;
  if (ms < 0 || starts.length === 0 || ms >= before[starts.length]!) return Number.NaN;
  const k = Math.min(countUpTo(before, ms), starts.length) - 1;
  return starts[k]! + (ms - before[k]!);
}

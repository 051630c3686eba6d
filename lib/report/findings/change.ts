import { normalTwoSided } from '../../stats/normal.ts';

/** A share in one period, and the same share elsewhere for comparison. */
export interface PeriodShare {
  readonly period: string;
  readonly events: number;
  readonly n: number;
  /** Null when there is nothing to compare with. */
  readonly other: { readonly events: number; readonly n: number } | null;
}

export interface Change {
  /** First period of the stretch that differs. */
  readonly from: string;
  readonly periods: number;
  readonly before: number;
  readonly after: number;
  /** After − before, less the same difference elsewhere. */
  readonly shift: number;
  readonly z: number;
  /** Two-sided, allowing for every stretch that was tried. */
  readonly p: number;
  readonly n: number;
}

export interface ChangeOptions {
  /** Shortest and longest last stretch that is tried. */
  readonly shortest?: number;
  readonly longest?: number;
  /** Periods needed before it. */
  readonly before?: number;
  /** Periods before it that are used at most. */
  readonly memory?: number;
}

/**
 * Did a share change lately, more than it did elsewhere, and since when?
 *
 * Every last stretch of 2 to 12 periods is held against up to 24 before it; the likeliest beginning of a change is
 * taken and its p-value multiplied by the number tried. Standard errors are widened where periods differed by more
 * than chance even before.
 */
export function shareChange(series: readonly PeriodShare[], options: ChangeOptions = {}): Change | null {
  const { shortest = 2, longest = 12, before: least = 6, memory = 24 } = options;
  const used = series.filter(s => s.n > 0 && (s.other === null || s.other.n > 0));
  const window = used.slice(-(memory + longest));
  let likeliest = Number.NEGATIVE_INFINITY;
  let best = -1;
  let tried = 0;
  for (let k = shortest; k <= longest; k++) {
    const cut = window.length - k;
    if (cut < least) break;
    tried++;
    const likelihood = logLikelihood(window.slice(0, cut)) + logLikelihood(window.slice(cut));
    if (likelihood > likeliest) [likeliest, best] = [likelihood, cut];
  }
  if (best < 0) return null;
  const found = compareAt(window.slice(Math.max(0, best - memory), best), window.slice(best));
  return found === null ? null : { ...found, p: Math.min(1, found.p * tried) };
}

/** Of one share for all these periods, up to a constant. */
function logLikelihood(part: readonly PeriodShare[]): number {
  const events = part.reduce((t, s) => t + s.events, 0);
  const n = part.reduce((t, s) => t + s.n, 0);
  const term = (x: number) => (x === 0 ? 0 : x * Math.log(x / n));
  return term(events) + term(n - events);
}

function compareAt(before: readonly PeriodShare[], after: readonly PeriodShare[]): Change | null {
  const [b, a] = [pool(before), pool(after)];
  if (a.n < 10 || b.n < 10) return null;
  const own = a.share - b.share;
  const elsewhere = a.other === null || b.other === null ? 0 : a.other - b.other;
  const variance = spread(b, a);
  if (!(variance > 0)) return null;
  const z = (own - elsewhere) / Math.sqrt(variance * restless(before));
  return {
    from: after[0]!.period,
    periods: after.length,
    before: b.share,
    after: a.share,
    shift: own - elsewhere,
    z,
    p: normalTwoSided(z),
    n: a.n,
  };
}

interface Pooled {
  readonly n: number;
  readonly share: number;
  readonly otherN: number;
  readonly other: number | null;
}

function pool(part: readonly PeriodShare[]): Pooled {
  const sum = (pick: (s: PeriodShare) => number) => part.reduce((t, s) => t + pick(s), 0);
  const n = sum(s => s.n);
  const otherN = sum(s => s.other?.n ?? 0);
  return {
    n,
    share: sum(s => s.events) / n,
    otherN,
    other: otherN === 0 ? null : sum(s => s.other?.events ?? 0) / otherN,
  };
}

/** Variance of the difference if nothing had changed: pooled shares, on each side's counts. */
function spread(b: Pooled, a: Pooled): number {
  const own = (a.n * a.share + b.n * b.share) / (a.n + b.n);
  let variance = own * (1 - own) * (1 / a.n + 1 / b.n);
  if (a.other !== null && b.other !== null) {
    const other = (a.otherN * a.other + b.otherN * b.other) / (a.otherN + b.otherN);
    variance += other * (1 - other) * (1 / a.otherN + 1 / b.otherN);
  }
  return variance;
}

/** How much more than chance the periods before differed from each other: 1 = as chance. */
function restless(before: readonly PeriodShare[]): number {
  const all = pool(before);
  let total = 0;
  for (const s of before) {
    const gap =
      s.events / s.n - all.share - (s.other === null ? 0 : s.other.events / s.other.n - (all.other ?? 0));
    const variance =
      (all.share * (1 - all.share)) / s.n +
      (s.other === null || all.other === null ? 0 : (all.other * (1 - all.other)) / s.other.n);
    if (variance > 0) total += (gap * gap) / variance;
  }
  return Math.max(1, total / Math.max(1, before.length - 1));
}

/** Did a level change lately, and since when? The same for means of about equal weight. */
export function levelChange(
  series: readonly { readonly period: string; readonly value: number }[],
  options: ChangeOptions = {},
): Change | null {
  const { shortest = 3, longest = 18, before: least = 8, memory = 24 } = options;
  let best: Change | null = null;
  let tried = 0;
  for (let k = shortest; k <= longest; k++) {
    const cut = series.length - k;
    if (cut < least) break;
    const before = series.slice(Math.max(0, cut - memory), cut).map(s => s.value);
    const after = series.slice(cut).map(s => s.value);
    tried++;
    const [mb, ma] = [mean(before), mean(after)];
    // One spread for both sides: a change within a side widens it, so the true cut stands out most.
    const squares = [...before.map(v => (v - mb) ** 2), ...after.map(v => (v - ma) ** 2)].reduce(
      (x, y) => x + y,
      0,
    );
    // Released means carry one decimal; below that a spread of nought is rounding, not certainty.
    const variance = Math.max(squares / (before.length + after.length - 2), 0.05 ** 2);
    const z = (ma - mb) / Math.sqrt(variance * (1 / before.length + 1 / after.length));
    if (best === null || Math.abs(z) > Math.abs(best.z)) {
      best = {
        from: series[cut]!.period,
        periods: k,
        before: mb,
        after: ma,
        shift: ma - mb,
        z,
        p: normalTwoSided(z),
        n: after.length,
      };
    }
  }
  return best === null ? null : { ...best, p: Math.min(1, best.p * tried) };
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** The change is its own and not only the reverse of one elsewhere: both differences point the same way, and at least half of it is its own. */
export function sameWay({ before, after, shift }: Change): boolean {
  const own = after - before;
  return Math.sign(own) === Math.sign(shift) && Math.abs(shift) >= 0.5 * Math.abs(own);
}

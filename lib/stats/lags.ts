import { usageError } from '../table/usage.ts';
import { checkLevel, checkSameLength } from './check.ts';
import { type Correlation, correlationOf, noCorrelation } from './correlation.ts';
import { deviations, isConstant, meanOf } from './moments.ts';
import { type Gappy, pairs } from './pairs.ts';
import { coefficient, correlationP } from './pearson.ts';
import { rank } from './rank.ts';

/** A correlation at one lag, with the number of independent pairs it is worth. */
export interface LagCorrelation extends Correlation {
  /** Positive: x at one time beside y so many steps later, that is, x leads. */
  readonly lag: number;
  readonly nEffective: number;
}

/**
 * Does one series go before the other, and by how many steps?
 *
 * Correlation of x(t) with y(t + lag) for lags −most … most over the overlapping places where both have a value.
 * Positive lag = x leads (R's ccf counts the other way round). Series remember themselves, so p-value and range rest
 * on n·(1 − r₁ₓr₁ᵧ)/(1 + r₁ₓr₁ᵧ) independent pairs, never more than n, where r₁ is each series' correlation with
 * itself one step later. Adjust the p-values of all lags on view with `benjaminiHochberg`. Order in time, not cause.
 *
 * Source: Bartlett 1935; Bretherton et al. 1999.
 *
 * @example
 * import { lags } from 'goodwill';
 * const x = [1, 4, 2, 8, 5, 7, 1, 9, 3, 6];
 * const y = [0, ...x.slice(0, -1)];
 * lags(x, y, 2).map(l => l.lag) // → [-2, -1, 0, 1, 2]
 * lags(x, y, 2)[3] // → { lag: 1, value: 1, n: 9, degenerate: true, … }
 */
export function lags(
  x: Gappy,
  y: Gappy,
  most: number,
  options: { readonly method?: 'pearson' | 'spearman' | undefined; readonly level?: number | undefined } = {},
): LagCorrelation[] {
  const { method = 'pearson', level = 0.95 } = options;
  checkLevel('lags', level);
  checkSameLength('lags', 'y', y.length, x.length);
  if (!Number.isInteger(most) || most < 0) {
    throw usageError('lags', 'most', most, 'must be a whole number of steps, zero or more');
  }
  const memory = selfCorrelation(x) * selfCorrelation(y);
  return Array.from({ length: 2 * most + 1 }, (_, i) => ({
    ...at(x, y, i - most, memory, method, level),
    lag: i - most,
  }));
}

function at(
  x: Gappy,
  y: Gappy,
  lag: number,
  memory: number,
  kind: 'pearson' | 'spearman',
  level: number,
): Correlation & { readonly nEffective: number } {
  const method = kind === 'spearman' ? 'Spearman' : 'Pearson';
  const p = shifted(x, y, lag);
  const n = p.x.length;
  const nEffective = effectiveN(n, memory);
  if (n < 3) return { ...noCorrelation(n, level, method, 'fewer than 3 pairs'), nEffective };
  const varies = !isConstant(p.x) && !isConstant(p.y);
  const r = !varies ? null : kind === 'spearman' ? coefficient(rank(p.x), rank(p.y)) : coefficient(p.x, p.y);
  if (r === null) return { ...noCorrelation(n, level, method, 'one side does not vary'), nEffective };
  const widen = kind === 'spearman' ? 1 + (r * r) / 2 : 1;
  const error = nEffective >= 4 ? Math.sqrt(widen / (nEffective - 3)) : null;
  const figure = correlationOf({
    value: r,
    n,
    level,
    method,
    p: correlationP(r, nEffective - 2),
    error,
    nEffective,
  });
  return { ...figure, nEffective };
}

/** Pairs of x now and y `lag` steps later, where both are there. */
export function shifted(
  x: Gappy,
  y: Gappy,
  lag: number,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const from = Math.max(0, -lag);
  const to = Math.min(x.length, y.length - lag);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  return pairs(
    'lags',
    places.map(i => x[i]),
    places.map(i => y[i + lag]),
  );
}

/**
 * How closely does a series follow its own last value?
 *
 * Lag-one autocorrelation about the overall mean, as R's acf; steps across a gap are left out. Constant: 0.
 *
 * @example
 * import { selfCorrelation } from 'goodwill';
 * selfCorrelation([1, 2, 3, 4]) // → 0.25
 */
export function selfCorrelation(series: Gappy): number {
  const values = Array.from(series);
  const present = values.filter((v): v is number => v !== null && v !== undefined);
  if (present.length < 3 || isConstant(present)) return 0;
  const mean = meanOf(present);
  const d = deviations(present, mean);
  const total = d.reduce((s, v) => s + v * v, 0);
  let next = 0;
  let product = 0;
  let before: number | null = null;
  for (const v of values) {
    const own = v === null || v === undefined ? null : d[next++]!;
    if (own !== null && before !== null) product += own * before;
    before = own;
  }
  return product / total;
}

/**
 * How many independent pairs are n pairs of two series worth?
 *
 * n·(1 − m)/(1 + m), with m the product of the two lag-one autocorrelations; never more than n.
 *
 * @example
 * import { effectiveN } from 'goodwill';
 * effectiveN(72, 0.55) // → 20.903…
 */
export const effectiveN = (n: number, memory: number): number =>
  Math.min(n, (n * (1 - memory)) / (1 + memory));

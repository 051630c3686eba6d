import { checkLevel, checkSameLength } from './check.ts';
import { type Correlation, correlationOf, noCorrelation } from './correlation.ts';
import { deviations, isConstant, meanOf, products, squares } from './moments.ts';
import { type Gappy, pairs } from './pairs.ts';
import { correlationP, geometricMean } from './pearson.ts';

/** A correlation within units, after taking out what differs between them. */
export interface WithinCorrelation extends Correlation {
  /** Units that contributed: those with at least two pairs. */
  readonly units: number;
  readonly df: number;
  /** The slope that all units share. */
  readonly slope: number | null;
}

/**
 * When one and the same unit goes up in one respect, does it go up in the other, whatever level it is at?
 *
 * Repeated-measures correlation: r of the deviations from each unit's own means, equal to
 * sign(b)·√(SSₓ/(SSₓ + SSᵣ)) of the analysis of covariance with one common slope; df = N − units − 1; range by
 * Fisher's z with standard error 1/√(df − 1). Units with one pair say nothing and are left out. No unit with two
 * pairs, df below 1, or nothing varying within units: null. It says nothing about differences between units.
 *
 * Source: Bland & Altman 1995; Bakdash & Marusich 2017 (rmcorr).
 *
 * @example
 * import { rmcorr } from 'goodwill';
 * const unit = ['a', 'a', 'a', 'b', 'b', 'b'];
 * rmcorr(unit, [1, 2, 3, 11, 12, 13], [9, 8, 7, 5, 4, 3.5]) // → { value: -0.98341…, n: 6, units: 2, df: 3, slope: -0.875, … }
 */
export function rmcorr(
  unit: readonly (string | number)[],
  x: Gappy,
  y: Gappy,
  level = 0.95,
): WithinCorrelation {
  checkLevel('rmcorr', level);
  checkSameLength('rmcorr', 'x', x.length, unit.length);
  checkSameLength('rmcorr', 'y', y.length, unit.length);
  const centred = within(unit, x, y);
  const { n, units } = centred;
  const df = n - units - 1;
  const none = (reason: string): WithinCorrelation => ({
    ...noCorrelation(n, level, method, reason),
    units,
    df: Math.max(0, df),
    slope: null,
  });
  if (units === 0 || df < 1) return none('too few pairs within units');
  if (centred.constantX || centred.constantY) return none('one side does not vary within units');
  const sxy = products(centred.x, centred.y);
  const [sxx, syy] = [squares(centred.x), squares(centred.y)];
  const value = Math.max(-1, Math.min(1, sxy / geometricMean(sxx, syy)));
  const error = df > 1 ? 1 / Math.sqrt(df - 1) : null;
  const figure = correlationOf({ value, n, level, method, p: correlationP(value, df), error });
  return { ...figure, units, df, slope: sxy / sxx + 0 };
}

const method = 'repeated measures';

interface Centred {
  readonly n: number;
  readonly units: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly constantX: boolean;
  readonly constantY: boolean;
}

function within(unit: readonly (string | number)[], x: Gappy, y: Gappy): Centred {
  const places = new Map<string | number, number[]>();
  unit.forEach((u, i) => {
    const list = places.get(u);
    if (list) list.push(i);
    else places.set(u, [i]);
  });
  const result = { n: 0, units: 0, x: [] as number[], y: [] as number[], constantX: true, constantY: true };
  for (const list of places.values()) {
    const own = pairs(
      'rmcorr',
      list.map(i => x[i]),
      list.map(i => y[i]),
    );
    if (own.x.length < 2) continue;
    result.n += own.x.length;
    result.units += 1;
    result.constantX &&= isConstant(own.x);
    result.constantY &&= isConstant(own.y);
    result.x.push(...centre(own.x));
    result.y.push(...centre(own.y));
  }
  return result;
}

// A unit that is constant but for rounding gives zeros, not noise.
const centre = (values: readonly number[]): ArrayLike<number> & Iterable<number> =>
  isConstant(values) ? new Float64Array(values.length) : deviations(values, meanOf(values));

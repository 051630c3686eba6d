import { poissonDensity } from './saddle.ts';
import { solve } from './solve.ts';

/**
 * How likely is a gamma variable of this shape (scale 1) to be at or below `x`?
 *
 * Regularised lower incomplete gamma P(shape, x): power series below the mean, continued fraction above; about 1e-14.
 *
 * @example
 * import { gammaCdf } from 'goodwill';
 * gammaCdf(3, 2) // → 0.8008517265…
 */
export function gammaCdf(x: number, shape: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < shape + 1 ? below(x, shape) : 1 - above(x, shape);
}

/** The other tail, 1 − gammaCdf, with its own full precision. */
export function gammaUpper(x: number, shape: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < shape + 1 ? 1 - below(x, shape) : above(x, shape);
}

/** Upper tail of the chi-squared distribution: the p-value of a chi-squared statistic. */
export const chiSquareUpper = (x: number, df: number): number => gammaUpper(x / 2, df / 2);

/**
 * Which value has the share `p` of the gamma distribution (scale 1) below it? For 0 < p < 1.
 *
 * @example
 * import { gammaQuantile } from 'goodwill';
 * gammaQuantile(0.975, 10) // → 17.08480…
 */
export function gammaQuantile(p: number, shape: number): number {
  if (p <= 0) return 0;
  let high = shape + 1;
  while (gammaCdf(high, shape) < p) high *= 2;
  const excess =
    p < 0.5 ? (x: number) => gammaCdf(x, shape) - p : (x: number) => 1 - p - gammaUpper(x, shape);
  return solve(excess, 0, high);
}

/** x^a e^(−x) / Γ(a + 1). A shape below 1 goes through a + 1, where the saddle-point form is defined. */
function prefix(x: number, a: number): number {
  return a < 1 ? (poissonDensity(a + 1, x) * (a + 1)) / x : poissonDensity(a, x);
}

function below(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17 && k < 100_000; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return Math.min(1, prefix(x, a) * sum);
}

/** Lentz's continued fraction for the upper tail. */
function above(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100_000; i++) {
    const an = i * (a - i);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return Math.min(1, prefix(x, a) * a * h);
}

const nonZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x);

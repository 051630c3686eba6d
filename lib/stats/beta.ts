import { binomialDensity } from './saddle.ts';
import { solve } from './solve.ts';

/**
 * How likely is a beta variable to be at or below `x`?
 *
 * Regularised incomplete beta I_x(a, b) by a continued fraction with a saddle-point prefix, about 1e-14 also
 * where a and b are in the millions.
 *
 * @example
 * import { betaCdf } from 'goodwill';
 * betaCdf(0.3, 2, 5) // → 0.579825
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return incomplete(x, 1 - x, a, b);
}

/** I_x(a, b) with both x and 1 − x given, so that a caller who knows the small one loses no digits. */
export function incomplete(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x <= a / (a + b)) return Math.min(1, prefix(x, y, a, b) * fraction(x, y, a, b));
  return Math.max(0, 1 - prefix(x, y, a, b) * fraction(y, x, b, a));
}

/**
 * Which value has the share `p` of the beta distribution below it?
 *
 * @example
 * import { betaQuantile } from 'goodwill';
 * betaQuantile(0.025, 9, 2) // → 0.554983…
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const below = incomplete(0.5, 0.5, a, b);
  // Solve for whichever of x and 1 − x is small, to keep relative precision at both ends.
  if (below >= p) return solve(x => incomplete(x, 1 - x, a, b) - p, 0, 0.5);
  return 1 - solve(y => incomplete(y, 1 - y, b, a) - (1 - p), 0, 0.5);
}

/** x^a (1 − x)^b / B(a, b), from a binomial probability with real arguments. */
function prefix(x: number, y: number, a: number, b: number): number {
  return (binomialDensity(a, a + b, x, y) * a * b) / (a + b);
}

/** DiDonato & Morris (1992): no cancellation for large parameters, where the textbook fraction loses five digits. */
function fraction(x: number, y: number, a: number, b: number): number {
  const lambda = a * y - b * x;
  let f = nonZero((a * (lambda + 1)) / (a + 1));
  let c = f;
  let d = 0;
  for (let m = 1; m < 200_000; m++) {
    const odd = a + 2 * m - 1;
    const step = (m * (b - m) * x) / odd;
    const above = ((a + m - 1) * (a + b + m - 1) * x * step) / odd;
    const below = m + step + ((a + m) * (lambda + 1 + m * (2 - x))) / (odd + 2);
    d = 1 / nonZero(below + above * d);
    c = nonZero(below + above / c);
    const delta = c * d;
    f *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return 1 / f;
}

const nonZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x);

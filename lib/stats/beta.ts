import { binomialDensity } from './saddle.ts';
import { solve } from './solve.ts';

/**
 * How likely is a beta variable to be at or below `x`?
 *
 * Regularised incomplete beta I_x(a, b) by Lentz's continued fraction with a saddle-point prefix, about 1e-14 also
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
  if (x <= (a + 1) / (a + b + 2)) return Math.min(1, (prefix(x, y, a, b) * fraction(x, a, b)) / a);
  return Math.max(0, 1 - (prefix(x, y, a, b) * fraction(y, b, a)) / b);
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

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 200_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return h;
}

const nonZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x);

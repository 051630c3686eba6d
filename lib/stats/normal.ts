import { checkFinite, checkProbability } from './check.ts';
import { gammaCdf, gammaUpper } from './gamma.ts';

/**
 * How likely is a value at or below `z` under the standard normal distribution?
 *
 * Φ(z) through the incomplete gamma function, to about 1e-14 relative in both tails.
 * (simple-statistics stops at about 1e-7, which is not enough for small p-values.)
 *
 * @example
 * import { normalCdf } from 'goodwill';
 * normalCdf(1.96) // → 0.9750021048…
 * normalCdf(0) // → 0.5
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) checkFinite('normalCdf', 'z', z);
  if (z === Number.POSITIVE_INFINITY) return 1;
  if (z === Number.NEGATIVE_INFINITY) return 0;
  const half = (z * z) / 2;
  if (z >= 0) return 0.5 + gammaCdf(half, 0.5) / 2;
  return gammaUpper(half, 0.5) / 2;
}

/** Two-sided p-value of a standard normal statistic. */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z)));

/**
 * Which `z` has the share `p` of the standard normal distribution below it?
 *
 * Inverse of Φ to about 1e-15: a rational start (Abramowitz & Stegun 26.2.23) polished by Halley steps on Φ itself.
 * 0 and 1 give null, because no finite number is the answer.
 *
 * @example
 * import { normalQuantile } from 'goodwill';
 * normalQuantile(0.975) // → 1.959963984540…
 * normalQuantile(1) // → null
 */
export function normalQuantile(p: number): number | null {
  checkProbability('normalQuantile', 'p', p);
  if (p === 0 || p === 1) return null;
  return p === 0.5 ? 0 : p < 0.5 ? lower(p) : -lower(1 - p);
}

/** The z of a two-sided range: 1.96 for a level of 0.95. */
export function zOfLevel(level: number): number {
  // A report asks for one level thousands of times over.
  if (level !== known.level) known = { level, z: -lower((1 - level) / 2) };
  return known.z;
}

let known = { level: 0, z: 0 };

/** Quantile for p < ½; 1 − p loses digits only where p itself already has. */
function lower(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  let z = -(
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  );
  for (let i = 0; i < 4; i++) {
    const error = (normalCdf(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
    const step = error / (1 + (z * error) / 2);
    z -= step;
    if (Math.abs(step) < 1e-16 * Math.abs(z)) break;
  }
  return z;
}

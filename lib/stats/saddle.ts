// Loader (2000), "Fast and accurate computation of binomial probabilities": densities without the cancellation
// that log-gamma differences suffer when counts are large.

const bernoulli = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** log Γ(x) for x > 0, by Stirling's series after shifting x up to where it converges. */
export function logGamma(x: number): number {
  if (x < 15) {
    let product = 1;
    let shifted = x;
    while (shifted < 15) product *= shifted++;
    return logGamma(shifted) - Math.log(product);
  }
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + series(x);
}

function series(x: number): number {
  const square = x * x;
  let power = x;
  let sum = 0;
  for (const b of bernoulli) {
    sum += b / power;
    power *= square;
  }
  return sum;
}

/** log Γ(n + 1) − Stirling's approximation, small and smooth in n. */
export function stirlingError(n: number): number {
  if (n === 0) return 0;
  if (n >= 15) return series(n);
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
}

/** x·log(x/m) + m − x without cancellation near x = m. */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  const d = x - m;
  if (Math.abs(d) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = d / (x + m);
  let sum = d * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** Binomial probability of x in n at p, for real x and n; q = 1 − p is given so that no digits are lost. */
export function binomialDensity(x: number, n: number, p: number, q: number): number {
  if (p <= 0) return x === 0 ? 1 : 0;
  if (q <= 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q));
  if (x === n) return Math.exp(q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p));
  if (x < 0 || x > n) return 0;
  const error = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
  const exponent = error - deviance(x, n * p) - deviance(n - x, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

/** Poisson probability of x at mean m, for real x. */
export function poissonDensity(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-m);
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

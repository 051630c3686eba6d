/** Root of a rising function between two ends, by Brent's method, to the last bits that doubles allow. */
export function solve(f: (x: number) => number, from: number, to: number): number {
  let a = from;
  let b = to;
  let fa = f(a);
  let fb = f(b);
  if (fa >= 0) return a;
  if (fb <= 0) return b;
  let c = a;
  let fc = fa;
  let step = b - a;
  let before = step;
  for (let i = 0; i < 300; i++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 4e-16 * Math.abs(b) + Number.MIN_VALUE;
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    const trial = Math.abs(before) >= tolerance && Math.abs(fa) > Math.abs(fb) ? interpolate() : null;
    if (trial !== null && 2 * Math.abs(trial) < Math.min(3 * Math.abs(half) - tolerance, Math.abs(before))) {
      before = step;
      step = trial;
    } else {
      step = half;
      before = half;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = f(b);
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      before = step;
    }
  }
  return b;

  function interpolate(): number | null {
    const half = (c - b) / 2;
    const s = fb / fa;
    if (a === c) return (2 * half * -s) / (1 - s) + 0;
    const q = fa / fc;
    const r = fb / fc;
    const p = s * (2 * half * q * (q - r) - (b - a) * (r - 1));
    const d = (q - 1) * (r - 1) * (s - 1);
    const value = -p / d;
    return value > 0 === half > 0 ? value : null;
  }
}

/** The rules by which a point is a signal, the strongest first. */
export type ProcessRule = 'outside' | 'trend' | 'two of three' | 'shift';

/** The lines against which the rules are judged. */
export interface RuleLimits {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly nearLow: number;
  readonly nearHigh: number;
  /** Differences up to this count as none. */
  readonly tolerance: number;
}

/** For each point every rule it is part of, strongest first. */
export function signals(values: readonly number[], limits: RuleLimits): ProcessRule[][] {
  const { mean, low, high, nearLow, nearHigh, tolerance } = limits;
  const sign = (d: number): number => (d > tolerance ? 1 : d < -tolerance ? -1 : 0);
  const side = values.map(v => sign(v - mean));
  const outside = values.map(v => v > high + tolerance || v < low - tolerance);
  const near = values.map((v, i) => !outside[i] && (v > nearHigh + tolerance || v < nearLow - tolerance));
  const steps = values.slice(1).map((v, i) => sign(v - values[i]!));
  const shift = inRun(side, 7);
  // A run of six equal steps joins seven points: step i joins points i and i + 1.
  const climbing = inRun(steps, 6);
  const trend = values.map((_, i) => (climbing[i - 1] ?? false) || (climbing[i] ?? false));
  const twoOfThree = values.map(
    (_, i) => near[i]! && [i - 2, i - 1, i].some(from => twoNear(from, near, side)),
  );
  return values.map((_, i) => {
    const rules: ProcessRule[] = [];
    if (outside[i]) rules.push('outside');
    if (trend[i]) rules.push('trend');
    if (twoOfThree[i]) rules.push('two of three');
    if (shift[i]) rules.push('shift');
    return rules;
  });
}

/** Which entries belong to a run of at least `length` equal signs; 0 belongs to none. */
function inRun(signs: readonly number[], length: number): boolean[] {
  const marked = signs.map(() => false);
  for (let from = 0; from < signs.length; ) {
    let to = from + 1;
    while (to < signs.length && signs[to] === signs[from]) to++;
    if (signs[from] !== 0 && to - from >= length) marked.fill(true, from, to);
    from = to;
  }
  return marked;
}

function twoNear(from: number, near: readonly boolean[], side: readonly number[]): boolean {
  if (from < 0 || from + 3 > near.length) return false;
  const sameSide = side[from] !== 0 && side[from] === side[from + 1] && side[from] === side[from + 2];
  return sameSide && near.slice(from, from + 3).filter(Boolean).length >= 2;
}

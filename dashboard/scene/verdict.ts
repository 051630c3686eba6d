export type Verdict = 'met' | 'not met' | 'open' | 'none';

/** A goal counts as met or missed only when the whole likely range lies on one side of it. */
export function verdict(
  value: number | null,
  low: number | null,
  high: number | null,
  goal: number | null,
  better: 'higher' | 'lower' | 'neither',
): Verdict {
  if (value === null || goal === null || better === 'neither') return 'none';
  const [bad, good] = better === 'higher' ? [high, low] : [low, high];
  const sign = better === 'higher' ? 1 : -1;
  if (good !== null && sign * (good - goal) >= 0) return 'met';
  if (bad !== null && sign * (bad - goal) < 0) return 'not met';
  return 'open';
}

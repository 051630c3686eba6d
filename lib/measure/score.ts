import { summaryInterval } from '../stats/summaryInterval.ts';
import { type Estimate, nothing } from './estimate.ts';
import { PART } from './scoreTallies.ts';
import { share } from './share.ts';

/** Mean with Student's range and the satisfied share, from whole thousandths of points. */
export function score(
  t: {
    readonly valence: Readonly<Record<'positive' | 'neutral' | 'negative', number>>;
    readonly points: number;
    readonly squaresHigh: number;
    readonly squaresLow: number;
  },
  level: number,
  of: string,
): Estimate {
  const { positive, neutral, negative } = t.valence;
  const n = positive + neutral + negative;
  if (n === 0) return nothing(of, level, 'Student t', `no ${of}`);
  // Whole numbers without end: a large common offset costs no digits, and equal scores have no variance at all.
  const squares = BigInt(t.squaresHigh) * BigInt(PART) + BigInt(t.squaresLow);
  const spread = BigInt(n) * squares - BigInt(t.points) ** 2n;
  const variance = n < 2 ? 0 : Number(spread) / (n * (n - 1)) / 1e6;
  const { value, low, high, method } = summaryInterval({ n, mean: t.points / n / 1000, variance }, level);
  return {
    value: value === null ? null : value + 0,
    low,
    high,
    level,
    n,
    of,
    method,
    counts: { positive, neutral, negative },
    parts: { satisfied: share(positive, n, level, of, `no ${of}`) },
  };
}

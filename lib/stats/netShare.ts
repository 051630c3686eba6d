import { checkCount, checkLevel } from './check.ts';
import { type Figure, noFigure } from './figure.ts';
import { zOfLevel } from './normal.ts';

/**
 * How many more were for than against, as a share of all?
 *
 * (for − against)/n, −1 to 1, with the adjusted range of Bonett & Price (2012), which adds one to each side and so
 * does not collapse to a point when all answers agree. Empty: null.
 *
 * @example
 * import { netShare } from 'goodwill';
 * netShare({ for: 60, neutral: 25, against: 15 }) // → { value: 0.45, low: 0.2959…, high: 0.5864…, n: 100, … }
 * netShare({ for: 8, neutral: 0, against: 0 }).low // → 0.4281…
 */
export function netShare(
  counts: { readonly for: number; readonly neutral: number; readonly against: number },
  level = 0.95,
): Figure {
  for (const [name, c] of Object.entries(counts)) checkCount('netShare', name, c);
  checkLevel('netShare', level);
  const n = counts.for + counts.neutral + counts.against;
  if (n === 0) return noFigure(0, level, method, 'nothing to count');
  const up = (counts.for + 1) / (n + 2);
  const down = (counts.against + 1) / (n + 2);
  const half = zOfLevel(level) * Math.sqrt((up + down - (up - down) ** 2) / (n + 2));
  const value = (counts.for - counts.against) / n + 0;
  return {
    value,
    low: Math.max(-1, up - down - half),
    high: Math.min(1, up - down + half),
    level,
    n,
    method,
  };
}

const method = 'Bonett–Price';

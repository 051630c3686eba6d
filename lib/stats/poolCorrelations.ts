import { checkCount, checkLevel, checkProbability } from './check.ts';
import { exactSum } from './exactSum.ts';
import { type Figure, noFigure } from './figure.ts';
import { chiSquareUpper } from './gamma.ts';
import { zOfLevel } from './normal.ts';

/** Several correlations as one, with how far they disagree. */
export interface PooledCorrelation extends Figure {
  /** How many coefficients went in. */
  readonly used: number;
  /** Cochran's Q: do they differ by more than chance? */
  readonly q: number | null;
  readonly qP: number | null;
  /** Share of the variation between them that is more than chance, 0 to 1. */
  readonly iSquared: number | null;
}

/**
 * Each group has its own correlation; what is it on the whole, and do the groups agree?
 *
 * Fisher's z of each r weighted by n − 3, with Cochran's Q and I². Groups of fewer than 4 pairs, without a
 * coefficient or exactly one to one carry no weight and are left out. Nothing left: null.
 *
 * Source: Hedges & Olkin 1985; Higgins & Thompson 2002.
 *
 * @example
 * import { poolCorrelations } from 'goodwill';
 * poolCorrelations([{ r: 0.5, n: 23 }, { r: 0.3, n: 43 }]) // → { value: 0.3708…, n: 66, used: 2, iSquared: 0, … }
 */
export function poolCorrelations(
  groups: readonly { readonly r: number | null; readonly n: number }[],
  level = 0.95,
): PooledCorrelation {
  checkLevel('poolCorrelations', level);
  const used = groups.flatMap(({ r, n }, i) => {
    checkCount('poolCorrelations', `groups[${i}].n`, n);
    if (r !== null) checkProbability('poolCorrelations', `groups[${i}].r, without its sign,`, Math.abs(r));
    return r === null || n < 4 || Math.abs(r) >= 1 ? [] : [{ z: Math.atanh(r), n, weight: n - 3 }];
  });
  const n = used.reduce((s, g) => s + g.n, 0);
  if (used.length === 0) {
    const none = noFigure(0, level, method, 'no group with enough pairs');
    return { ...none, used: 0, q: null, qP: null, iSquared: null };
  }
  const weight = exactSum(used.map(g => g.weight));
  const z = exactSum(used.map(g => g.weight * g.z)) / weight;
  const half = zOfLevel(level) / Math.sqrt(weight);
  const range = { value: Math.tanh(z) + 0, low: Math.tanh(z - half) + 0, high: Math.tanh(z + half) + 0 };
  const figure = { ...range, level, n, method, used: used.length };
  if (used.length === 1) return { ...figure, q: null, qP: null, iSquared: null };
  const q = exactSum(used.map(g => g.weight * (g.z - z) ** 2));
  const df = used.length - 1;
  const iSquared = q > df ? (q - df) / q : 0;
  return { ...figure, q, qP: chiSquareUpper(q, df), iSquared };
}

const method = 'Fisher z, weighted by n − 3';

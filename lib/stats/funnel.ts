import { checkPart } from './check.ts';
import { exactSum } from './exactSum.ts';
import { normalTwoSided, zOfLevel } from './normal.ts';
import { sortedQuantile } from './quantile.ts';

/** One group of a funnel: its share and how far it lies from the centre. */
export interface FunnelPoint {
  readonly share: number | null;
  readonly n: number;
  /** Distance from the centre in standard errors, the spread between groups allowed for. */
  readonly z: number | null;
  readonly p: number | null;
  readonly limits95: readonly [number, number] | null;
  readonly limits998: readonly [number, number] | null;
  readonly position: 'above' | 'below' | 'inside' | null;
}

/** Groups set against limits that allow for their size. */
export interface Funnel {
  readonly centre: number | null;
  /** How much more the groups vary than chance: 1 = as chance; null for fewer than 5 groups. */
  readonly phi: number | null;
  /** Variance between groups on the arcsine scale; 0 when there is none or fewer than 5 groups. */
  readonly tauSquared: number;
  /** In the order given; no ranks. `position` goes by the 99.8 % limits. */
  readonly points: readonly FunnelPoint[];
  readonly reason?: string;
}

/**
 * Which groups differ from the rest by more than chance, given how many cases each has?
 *
 * Funnel of shares about the pooled centre Σx/Σn with limits sin²(asin√p₀ ± z·√(1/4n + τ²)), the angle kept within
 * 0 to π/2, at 95 % and 99.8 %. Overdispersion: φ = mean of squared z, winsorised at 10 % either side; τ² by the
 * method of moments. Fewer than 5 groups: no τ². Groups without cases have no point. Nothing counted: null.
 *
 * Source: Spiegelhalter 2005, Statistics in Medicine 24:1185; FunnelPlotR.
 *
 * @example
 * import { funnel } from 'goodwill';
 * const f = funnel([{ events: 45, n: 50 }, { events: 180, n: 200 }, { events: 60, n: 100 }]);
 * f.centre // → 0.814285…
 * f.points.map(p => p.position) // → ["inside", "above", "below"]
 */
export function funnel(groups: readonly { readonly events: number; readonly n: number }[]): Funnel {
  groups.forEach(({ events, n }, i) => {
    checkPart('funnel', `groups[${i}].events`, events, `groups[${i}].n`, n);
  });
  const total = exactSum(groups.map(g => g.n));
  if (total === 0) {
    const none = { share: null, z: null, p: null, limits95: null, limits998: null, position: null };
    return {
      centre: null,
      phi: null,
      tauSquared: 0,
      points: groups.map(g => ({ ...none, n: g.n })),
      reason: 'nothing to count',
    };
  }
  const centre = exactSum(groups.map(g => g.events)) / total;
  const counted = groups.filter(g => g.n > 0);
  const { phi, tauSquared } = overdispersion(counted, centre);
  return { centre, phi, tauSquared, points: groups.map(g => point(g.events, g.n, centre, tauSquared)) };
}

/**
 * How far may a group of this size lie from the centre by chance?
 *
 * Limits of a funnel at one number of cases, for drawing its curve; `tauSquared` 0 for chance alone.
 *
 * @example
 * import { funnelLimits } from 'goodwill';
 * funnelLimits(0.9, 100, 0, 0.95) // → [0.8339…, 0.9507…]
 * funnelLimits(0.99, 5, 0, 0.95)[1] // → 1
 */
export function funnelLimits(
  centre: number,
  n: number,
  tauSquared: number,
  level: number,
): readonly [number, number] {
  const middle = Math.asin(Math.sqrt(centre));
  const half = zOfLevel(level) * Math.sqrt(1 / (4 * n) + tauSquared);
  const low = Math.sin(Math.max(0, middle - half)) ** 2;
  const high = middle + half >= Math.PI / 2 ? 1 : Math.sin(middle + half) ** 2;
  return [low, high];
}

function point(events: number, n: number, centre: number, tauSquared: number): FunnelPoint {
  if (n === 0) return { share: null, n, z: null, p: null, limits95: null, limits998: null, position: null };
  const share = events / n;
  const limits998 = funnelLimits(centre, n, tauSquared, 0.998);
  const z = distance(events, n, centre) / Math.sqrt(1 / (4 * n) + tauSquared) + 0;
  const position = share > limits998[1] ? 'above' : share < limits998[0] ? 'below' : 'inside';
  return {
    share,
    n,
    z,
    p: normalTwoSided(z),
    limits95: funnelLimits(centre, n, tauSquared, 0.95),
    limits998,
    position,
  };
}

const distance = (events: number, n: number, centre: number): number =>
  Math.asin(Math.sqrt(events / n)) - Math.asin(Math.sqrt(centre));

function overdispersion(
  groups: readonly { readonly events: number; readonly n: number }[],
  centre: number,
): { phi: number | null; tauSquared: number } {
  const k = groups.length;
  if (k < 5) return { phi: null, tauSquared: 0 };
  const scores = groups.map(g => distance(g.events, g.n, centre) * 2 * Math.sqrt(g.n));
  const sorted = Float64Array.from(scores).sort();
  const [least, most] = [sortedQuantile(sorted, 0.1), sortedQuantile(sorted, 0.9)];
  const phi = exactSum(scores.map(z => Math.min(most, Math.max(least, z)) ** 2)) / k;
  const weights = groups.map(g => 4 * g.n);
  const sum = exactSum(weights);
  const spread = sum - exactSum(weights.map(w => w * w)) / sum;
  return { phi, tauSquared: spread > 0 ? Math.max(0, (k * phi - (k - 1)) / spread) : 0 };
}

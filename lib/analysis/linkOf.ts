import { benjaminiHochberg } from '../stats/benjaminiHochberg.ts';
import { type Correlation, correlationOf, noCorrelation } from '../stats/correlation.ts';
import { effectiveN, selfCorrelation } from '../stats/lags.ts';
import { correlationP, pearson } from '../stats/pearson.ts';
import { rmcorr, type WithinCorrelation } from '../stats/rmcorr.ts';
import { spearman } from '../stats/spearman.ts';

/** One team in one period: what its people said and what clients got. */
export interface LinkPoint {
  readonly team: string;
  /** Place in time; neighbours differ by 1. */
  readonly step: number;
  readonly staff: number;
  readonly service: number;
}

/** A coefficient with its p-value adjusted for everything else on view. */
export interface Adjusted extends Correlation {
  readonly q: number | null;
}

export interface LagResult extends Adjusted {
  /** Steps by which staff come before service. */
  readonly lag: number;
}

export interface Link {
  /** Do teams with more satisfied people give better service? Over team means. */
  readonly between: Adjusted;
  /** When a team's people are more satisfied than usual, is its service better than usual? */
  readonly within: Adjusted & Pick<WithinCorrelation, 'units' | 'df' | 'slope'>;
  /** All pairs in one heap; misleading where teams differ, so it carries a warning when the signs disagree. */
  readonly pooled: Correlation & { readonly warning?: string };
  readonly lags: readonly LagResult[];
  /** Does staff satisfaction now say anything of service next, beyond service now — and the reverse? Order in time, not cause. */
  readonly order: { readonly staffFirst: number | null; readonly serviceFirst: number | null };
  readonly teams: number;
  readonly pairs: number;
  /** Plain words. */
  readonly reads: string;
}

export interface LinkOptions {
  readonly level?: number | undefined;
  /** Most steps by which one side may lead. */
  readonly lags?: number | undefined;
  readonly method?: 'pearson' | 'spearman' | undefined;
  /** What a step is, for the words: month, wave … */
  readonly step?: string | undefined;
}

/** The three coefficients of METRICS D5, kept apart, with lags; only arithmetic, who may be shown is decided before. */
export function linkOf(points: readonly LinkPoint[], options: LinkOptions = {}): Link {
  const { level = 0.95, lags: most = 3, method = 'pearson', step = 'month' } = options;
  const sorted = [...points].sort((a, b) => (a.team < b.team ? -1 : a.team > b.team ? 1 : a.step - b.step));
  const teams = byTeam(sorted);
  const correlate = method === 'spearman' ? spearman : pearson;
  const means = [...teams.values()].map(list => ({
    staff: mean(list.map(p => p.staff)),
    service: mean(list.map(p => p.service)),
  }));
  const between = correlate(
    means.map(m => m.staff),
    means.map(m => m.service),
    level,
  );
  const pooled = correlate(
    sorted.map(p => p.staff),
    sorted.map(p => p.service),
    level,
  );
  const all = Array.from({ length: 2 * most + 1 }, (_, i) => lagged(teams, i - most, level));
  const spans = new Set(sorted.map(p => p.step)).size > 1;
  const within = rmcorr(
    sorted.map(p => p.team),
    sorted.map(p => p.staff),
    sorted.map(p => p.service),
    level,
  );
  const atZero = all[most]!;
  const withinP = spans ? atZero.p : within.p;
  const family = [between.p, withinP, ...all.filter(l => l.lag !== 0).map(l => l.p)];
  const q = benjaminiHochberg(family);
  let next = 2;
  const lagResults = spans ? all.map(l => ({ ...l, q: l.lag === 0 ? q[1]! : q[next++]! })) : [];
  const withinResult = { ...within, ...(spans ? rangeOf(atZero) : {}), p: withinP, q: q[1]! };
  const result = {
    between: { ...between, q: q[0]! },
    within: withinResult,
    pooled: simpson(pooled, withinResult, between),
    lags: lagResults,
    order: spans ? order(teams) : { staffFirst: null, serviceFirst: null },
    teams: teams.size,
    pairs: sorted.length,
  };
  return { ...result, reads: reads(result, step) };
}

type Teams = ReadonlyMap<string, readonly LinkPoint[]>;

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const rangeOf = (c: Correlation): Pick<Correlation, 'low' | 'high'> => ({ low: c.low, high: c.high });

function byTeam(points: readonly LinkPoint[]): Teams {
  const teams = new Map<string, LinkPoint[]>();
  for (const point of points) {
    const list = teams.get(point.team);
    if (list === undefined) teams.set(point.team, [point]);
    else list.push(point);
  }
  return teams;
}

/** Within-team correlation of staff at one step with service `lag` steps later, on as many pairs as are independent. */
function lagged(teams: Teams, lag: number, level: number): Correlation & { readonly lag: number } {
  const unit: string[] = [];
  const staff: number[] = [];
  const service: number[] = [];
  for (const [team, list] of teams) {
    const later = new Map(list.map(p => [p.step, p.service]));
    for (const p of list) {
      const y = later.get(p.step + lag);
      if (y === undefined) continue;
      unit.push(team);
      staff.push(p.staff);
      service.push(y);
    }
  }
  const r = rmcorr(unit, staff, service, level);
  if (r.value === null) return { ...noCorrelation(r.n, level, r.method, r.reason ?? 'too few pairs'), lag };
  const nEffective = effectiveN(r.n, memory(teams));
  const df = Math.min(r.df, nEffective - r.units - 1);
  return {
    ...correlationOf({
      value: r.value,
      n: r.n,
      level,
      method: r.method,
      p: r.degenerate ? r.p : correlationP(r.value, df),
      error: df > 1 ? 1 / Math.sqrt(df - 1) : null,
      nEffective,
    }),
    lag,
  };
}

/** How much the teams' series remember themselves: mean product of both sides' lag-one correlations, weighted by length. */
function memory(teams: Teams): number {
  let weight = 0;
  let total = 0;
  for (const list of teams.values()) {
    const first = list[0]!.step;
    const length = list.at(-1)!.step - first + 1;
    const series = (pick: (p: LinkPoint) => number) => {
      const values = new Array<number | null>(length).fill(null);
      for (const p of list) values[p.step - first] = pick(p);
      return selfCorrelation(values);
    };
    total += list.length * series(p => p.staff) * series(p => p.service);
    weight += list.length;
  }
  return weight === 0 ? 0 : Math.max(0, total / weight);
}

/** Partial correlations one step on, each side given its own last value. */
function order(teams: Teams): Link['order'] {
  const rows: { team: string; x0: number; y0: number; x1: number; y1: number }[] = [];
  for (const [team, list] of teams) {
    const at = new Map(list.map(p => [p.step, p]));
    for (const now of list) {
      const before = at.get(now.step - 1);
      if (before !== undefined) {
        rows.push({ team, x0: before.staff, y0: before.service, x1: now.staff, y1: now.service });
      }
    }
  }
  const unit = rows.map(r => r.team);
  const r = (a: 'x0' | 'y0' | 'x1' | 'y1', b: 'x0' | 'y0' | 'x1' | 'y1') =>
    rmcorr(
      unit,
      rows.map(row => row[a]),
      rows.map(row => row[b]),
    ).value;
  const partial = (xy: number | null, xz: number | null, yz: number | null): number | null => {
    if (xy === null || xz === null || yz === null) return null;
    const rest = (1 - xz * xz) * (1 - yz * yz);
    return rest <= 1e-12 ? null : Math.max(-1, Math.min(1, (xy - xz * yz) / Math.sqrt(rest))) + 0;
  };
  return {
    staffFirst: partial(r('x0', 'y1'), r('x0', 'y0'), r('y0', 'y1')),
    serviceFirst: partial(r('y0', 'x1'), r('x0', 'y0'), r('x0', 'x1')),
  };
}

function simpson(pooled: Correlation, within: Correlation, between: Correlation): Link['pooled'] {
  const signs = [pooled, within, between].map(c => Math.sign(c.value ?? 0));
  const disagree = signs.some(s => s !== 0 && s === -signs[0]!);
  return disagree
    ? {
        ...pooled,
        warning: 'Between and within teams point in different directions; do not read the heap as one.',
      }
    : pooled;
}

const clear = (c: Adjusted): boolean => c.q !== null && c.q < 0.05 && c.value !== null;

function reads(link: Omit<Link, 'reads'>, step: string): string {
  const { between, within, lags } = link;
  if (between.value === null && within.value === null) return 'cannot say: too few teams or periods';
  const parts: string[] = [];
  if (clear(between)) {
    parts.push(`teams with more satisfied people give ${between.value! > 0 ? 'better' : 'poorer'} service`);
  }
  const strongest = strongestLag(lags);
  if (strongest !== null && strongest.lag > 0 && strongest.value! > 0) {
    const far = strongest.lag === 1 ? `one ${step}` : `${strongest.lag} ${step}s`;
    parts.push(`staff satisfaction moves ${far} before service, in order of time and not as a proven cause`);
  } else if (clear(within)) {
    parts.push(
      `a team's service is ${within.value! > 0 ? 'better' : 'poorer'} when its people are more satisfied`,
    );
  }
  return parts.length === 0 ? 'no clear link' : parts.join('; ');
}

/** The clear lag that stands out most; ties go to the one nearest to now. */
export function strongestLag(lags: readonly LagResult[]): LagResult | null {
  const found = lags.filter(clear);
  found.sort(
    (a, b) => Math.abs(b.value!) - Math.abs(a.value!) || Math.abs(a.lag) - Math.abs(b.lag) || b.lag - a.lag,
  );
  return found[0] ?? null;
}

import { OUTCOME } from '../fact/fact.ts';
import { directStandardise } from '../stats/directStandardise.ts';
import type { Figure } from '../stats/figure.ts';
import { newcombe } from '../stats/newcombe.ts';
import { zOfLevel } from '../stats/normal.ts';
import { wilson } from '../stats/wilson.ts';
import { type Analysis, analysis, type NoResult } from './analysis.ts';
import { needsTickets, partsOf, tiersOf, verdictRows } from './verdictRows.ts';

export interface TierFit {
  readonly tiers: readonly { readonly tier: string; readonly crude: Figure; readonly standardised: Figure }[];
  /** Better tier minus the next one; both the plain difference and that after case mix. */
  readonly differences: readonly {
    readonly better: string;
    readonly other: string;
    readonly crude: Figure;
    readonly standardised: Figure;
    /** The better tier is clearly served worse. */
    readonly violated: boolean;
  }[];
  /** Case mix: kind and priority that all tiers have. */
  readonly strata: number;
  /** Cases in strata that not every tier has, left out of the standardised figures. */
  readonly leftOut: number;
  /** The order of tiers differs between plain and standardised figures. */
  readonly turned: boolean;
}

/** Is a better tier really better served, after the mix of cases? METRICS row 3. */
export const tierFit: Analysis<TierFit> = analysis({
  id: 'tier-fit',
  title: 'Does the tier buy better service?',
  question: 'Is a premium client better served than a basic one, like for like?',
  definition:
    'Share of own targets met per tier; standardised to the joint mix of priority and kind over the strata that all tiers have. Differences of neighbours: Newcombe for the plain, normal for the standardised. Order violated: the upper limit of (better − next) is below 0.',
  source: 'Newcombe 1998',
  tables: ['verdict'],
  slices: [],
  recent: true,
  staff: 'none',
  run: (context): TierFit | NoResult => {
    const v = verdictRows(context, 'resolution');
    if (v === null) return { reason: needsTickets };
    const tiers = tiersOf(context);
    if (tiers.length < 2) return { reason: 'needs at least two tiers' };
    const { level } = context.policy;
    const decided = v.rows.filter(i => v.outcome[i] === OUTCOME.met || v.outcome[i] === OUTCOME.missed);
    const cells = new Map<string, Map<string, { events: number; n: number }>>();
    for (const [priority, ofPriority] of partsOf(v, 'priority', decided)) {
      for (const [kind, ofKind] of partsOf(v, 'kind', ofPriority)) {
        const byTier = new Map<string, { events: number; n: number }>();
        cells.set(`${priority}\u0000${kind}`, byTier);
        for (const [tier, rows] of partsOf(v, 'tier', ofKind)) {
          let events = 0;
          for (let k = 0; k < rows.length; k++) if (v.outcome[rows[k]!] === OUTCOME.met) events++;
          byTier.set(tier, { events, n: rows.length });
        }
      }
    }
    const present = tiers.filter(tier => [...cells.values()].some(c => c.has(tier)));
    if (present.length < 2) return { reason: 'needs targets met or missed of at least two tiers' };
    const keys = [...cells.keys()].sort();
    const shared = keys.filter(key => present.every(tier => cells.get(key)!.has(tier)));
    const total = (key: string) => present.reduce((n, tier) => n + (cells.get(key)!.get(tier)?.n ?? 0), 0);
    const sum = (tier: string, pick: 'events' | 'n') =>
      keys.reduce((n, key) => n + (cells.get(key)!.get(tier)?.[pick] ?? 0), 0);
    const figures = present.map(tier => ({
      tier,
      crude: wilson(sum(tier, 'events'), sum(tier, 'n'), level),
      standardised: directStandardise(
        shared.map(key => ({ ...cells.get(key)!.get(tier)!, weight: total(key) })),
        level,
      ),
    }));
    const differences = figures.slice(1).map((b, k) => {
      const a = figures[k]!;
      const crude = newcombe(
        sum(a.tier, 'events'),
        sum(a.tier, 'n'),
        sum(b.tier, 'events'),
        sum(b.tier, 'n'),
        level,
      );
      const standardised = difference(a.standardised, b.standardised, level);
      const decides = standardised.high ?? crude.high;
      return {
        better: a.tier,
        other: b.tier,
        crude,
        standardised,
        violated: decides !== null && decides < 0,
      };
    });
    const rank = (pick: 'crude' | 'standardised') =>
      [...figures]
        .sort((a, b) => (b[pick].value ?? 0) - (a[pick].value ?? 0))
        .map(f => f.tier)
        .join();
    return {
      tiers: figures,
      differences,
      strata: shared.length,
      leftOut: keys.filter(key => !shared.includes(key)).reduce((n, key) => n + total(key), 0),
      turned: shared.length > 0 && rank('crude') !== rank('standardised'),
    };
  },
});

type Standardised = ReturnType<typeof directStandardise>;

function difference(a: Standardised, b: Standardised, level: number): Figure {
  const base = { level, n: a.n + b.n, method: 'standardised difference' };
  if (a.value === null || b.value === null) {
    return { ...base, value: null, low: null, high: null, reason: 'no case mix that both have' };
  }
  const value = a.value - b.value + 0;
  if (a.standardError === null || b.standardError === null) {
    return { ...base, value, low: null, high: null, reason: 'every part is all or nothing' };
  }
  const half = zOfLevel(level) * Math.hypot(a.standardError, b.standardError);
  return { ...base, value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

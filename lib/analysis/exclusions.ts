import type { VerdictColumns } from '../clock/verdict.ts';
import { OUTCOME } from '../fact/fact.ts';
import type { Estimate } from '../measure/estimate.ts';
import { notDecided } from '../measure/verdictTallies.ts';
import { type Analysis, type AnalysisContext, analysis, type Exclusion, type NoResult } from './analysis.ts';
import { clocksOf, needsTickets, verdictRows } from './verdictRows.ts';

/** Why targets were left out: reasons by clock, most frequent first. */
export function exclusionsOf(v: VerdictColumns): Exclusion[] {
  const counts = new Float64Array(v.clocks.length * v.reasons.length);
  for (let i = 0; i < v.length; i++) {
    if (v.outcome[i] === OUTCOME.excluded) counts[v.clock[i]! * v.reasons.length + v.reason[i]!]!++;
  }
  return v.clocks
    .flatMap((clock, c) =>
      v.reasons.map((reason, r) => ({
        clock,
        reason: reason || 'no reason recorded',
        count: counts[c * v.reasons.length + r]!,
      })),
    )
    .filter(e => e.count > 0)
    .sort((a, b) => b.count - a.count || (a.clock + a.reason < b.clock + b.reason ? -1 : 1));
}

/** What became of every target, clock by clock: what was counted, what is still open, and what was left out and why. */
export interface Accounted {
  readonly clocks: readonly {
    readonly clock: string;
    readonly title: string;
    /** Every target there is: the counts of the rows add up to it. */
    readonly all: number;
  }[];
  /** Met, missed and undecided first; then a row for each reason to leave one out, most frequent first. */
  readonly rows: readonly {
    readonly outcome: keyof typeof OUTCOME;
    /** Why it was left out; null when it was not. */
    readonly reason: string | null;
    /** One for each clock, in their order. */
    readonly counts: readonly number[];
    /** What would bring it in; empty where nothing would or should. */
    readonly remedy: string;
  }[];
}

/** What to do about a reason; any other is an exemption in the words of the policy. */
const REMEDIES: Readonly<Record<string, string>> = {
  'no target': 'Give every tier, priority and kind a target in the policy, or bring a column due.',
  cancelled: 'Nothing, if they were; else say under statuses: { cancelled: […] } which words mean it.',
  duplicate: 'Nothing, if they are; else say under statuses: { duplicate: […] } which words mean it.',
  'closed, but not recorded when': 'Bring the time of resolution or closing, or the changes of status.',
  'ended before it started': 'Correct the time of opening, or that of the end.',
  'opened after the instant of the report':
    'Give a later asOf, or check the clock and the zone of the source.',
};
const exempted = 'Nothing: the policy exempts them, under clocks.';

/**
 * Where nothing is decided because all of a clock was left out for one reason, the figures of that clock say which: what
 * holds of all holds of every part.
 */
export function sayingWhy(
  published: Record<string, Estimate>,
  exclusions: readonly Exclusion[],
): Record<string, Estimate> {
  const out = { ...published };
  for (const clock of new Set(exclusions.map(e => e.clock))) {
    const [only, ...more] = exclusions.filter(e => e.clock === clock);
    if (only === undefined || more.length > 0) continue;
    for (const [key, e] of Object.entries(published)) {
      const [measure, ...parts] = key.split('|');
      if (measure !== 'attainment' || !parts.includes(`clock=${clock}`) || e.reason !== notDecided(1))
        continue;
      out[key] = {
        ...e,
        reason: `${e.excluded === 1 ? 'the one target is' : `all ${e.excluded} targets are`} left out as “${only.reason}”`,
      };
    }
  }
  return out;
}

/** What was counted, what was not, and why? METRICS D1. */
export const exclusions: Analysis<Accounted> = analysis({
  id: 'exclusions',
  title: 'What was counted, and what was left out',
  question: 'Which targets are in the share of targets met, which are not, and why not?',
  definition:
    'Every target of every clock, once: met, missed (late ones that are still open among them), still open within the target, or left out, by the reason for which it was. A clock for which nothing was promised is not listed. The rows add up to all.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: [],
  staff: 'none',
  run: (context): Accounted | NoResult => {
    if (context.facts.verdict === undefined) return { reason: needsTickets };
    const own = context.exclusions;
    const of = (clock: string, reason: string): number =>
      own.find(e => e.clock === clock && e.reason === reason)?.count ?? 0;
    const clocks = clocksOf(context).flatMap(clock => {
      const counts = countsOf(context, clock);
      return counts === null ? [] : [{ clock, counts }];
    });
    if (clocks.length === 0) return { reason: needsTickets };
    const decided = (['met', 'missed', 'undecided'] as const).map(outcome => ({
      outcome,
      reason: null,
      counts: clocks.map(({ counts }) => counts[OUTCOME[outcome]]!),
      remedy: '',
    }));
    const left = [...new Set(own.map(e => e.reason))]
      .map(reason => ({
        outcome: 'excluded' as const,
        reason,
        counts: clocks.map(({ clock }) => of(clock, reason)),
        remedy: REMEDIES[reason] ?? exempted,
      }))
      .filter(({ counts }) => sum(counts) > 0)
      .sort((a, b) => sum(b.counts) - sum(a.counts) || (a.reason < b.reason ? -1 : 1));
    return {
      clocks: clocks.map(({ clock, counts }) => ({
        clock,
        title: context.policy.clocks[clock]?.title ?? clock,
        all: sum(counts),
      })),
      rows: [...decided, ...left],
    };
  },
});

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** Targets of a clock by OUTCOME; null where nothing was ever promised for it. */
function countsOf(context: AnalysisContext, clock: string): readonly number[] | null {
  const v = verdictRows(context, clock);
  if (v === null || !v.rows.some(i => Number.isFinite(v.target[i]!))) return null;
  const counts = [0, 0, 0, 0];
  for (const i of v.rows) counts[v.outcome[i]!]!++;
  return counts;
}

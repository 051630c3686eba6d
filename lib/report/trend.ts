import type { Estimate } from '../measure/estimate.ts';
import type { Unit } from '../measure/measure.ts';
import { newcombe } from '../stats/newcombe.ts';
import type { ProcessRule } from '../stats/processRules.ts';
import { type Assurance, type Variation, xmr } from '../stats/xmr.ts';
import { goalFor } from './goal.ts';
import type { Report, Selection } from './report.ts';

/** One period of a trend. */
export interface TrendPoint {
  readonly period: string;
  readonly estimate: Estimate;
  /** Part of the chart's arithmetic: it has a value, enough cases, and is not too young. */
  readonly counts: boolean;
  /** Not over, or too young to judge. */
  readonly young: boolean;
  readonly rule: ProcessRule | null;
  readonly variation: Variation;
  /** Label of a declared change in this period. */
  readonly mark?: string;
}

/** A figure before and after an instant, and whether the difference is more than chance. */
export interface BeforeAfter {
  readonly before: Estimate;
  readonly after: Estimate;
  /** After − before. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reads: 'better' | 'worse' | 'higher' | 'lower' | 'no clear change' | 'cannot say';
}

/** A figure over time, judged by its own usual range. */
export interface Trend {
  readonly measure: string;
  readonly title: string;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly selection: Selection;
  readonly points: readonly TrendPoint[];
  /** Null below 12 points, and where nothing can be drawn. */
  readonly usual: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** What the last judged point says; `too few` below 12 points. */
  readonly variation: Variation | 'too few';
  readonly assurance: Assurance | null;
  /** The last judged point is a real change for the worse and short of the goal, whatever the process did before. */
  readonly short: boolean;
  readonly goal: number | null;
  /** Instead of a usual range where there are fewer than 12 points. */
  readonly beforeAfter: BeforeAfter | null;
  readonly reason?: string;
}

// Shares of fewer cases jump by so much that no usual range describes them (METRICS D9).
const fewest = 5;

/**
 * Did this figure change, or is it the usual up and down?
 *
 * One point a period; usual range = mean ± 2.66 × mean moving range over all judged points, from 12 points on, begun
 * anew at a declared change with 12 points on both sides; with fewer, the first half against the second half with
 * its likely range. Periods that are not over or too young, and those with fewer than 5 cases, are drawn but not
 * judged. Variation and assurance words follow the measure's direction.
 *
 * Source: METRICS D9; Wheeler; NHS "making data count".
 *
 * @example
 * import { buildReport, definePolicy, openReport, tablesFromRows, trend } from 'goodwill';
 * const tickets = Array.from({ length: 140 }, (_, i) => {
 *   const opened = Date.UTC(2025, i % 14, 3, 9);
 *   return { id: `T${i}`, opened, resolved: opened + (i % 14 === 13 ? 90 : i % 9) * 3_600_000 };
 * });
 * const policy = definePolicy({ zone: 'UTC', targets: { resolution: '7h' } });
 * const seen = trend(openReport(buildReport(tablesFromRows({ tickets }), policy, { asOf: Date.UTC(2026, 3, 1) })), 'attainment');
 * seen.variation // → "concern"
 * seen.points.length // → 14
 */
export function trend(report: Report, measure: string, selection: Selection = {}): Trend {
  const { data } = report;
  const info = data.measures.find(m => m.id === measure);
  const goal = goalFor(data, measure, selection)?.share ?? null;
  const base = {
    measure,
    title: info?.title ?? measure,
    unit: info?.unit ?? ('share' as const),
    better: info?.better ?? ('neither' as const),
    selection,
    goal,
  };
  const view = report.select(selection);
  const estimates = [...view.by(measure, 'period')];
  const young = new Set(data.meta.youngPeriods);
  const raw = estimates.map(([period, estimate]) => ({
    period,
    estimate,
    young: young.has(period),
    counts: estimate.value !== null && estimate.n >= fewest && !young.has(period),
    mark: data.marks
      .filter(m => m.period === period)
      .map(m => m.label)
      .join('; '),
  }));
  const judged = raw.filter(p => p.counts);
  const chart = xmr(
    judged.map(p => p.estimate.value!),
    {
      better: base.better,
      ...(goal === null ? {} : { target: goal }),
      changes: restarts(judged.map(p => p.mark !== '')),
    },
  );
  const enough = chart.current !== null && !chart.current.trial;
  let next = 0;
  const points = raw.map(({ mark, ...p }): TrendPoint => {
    const judgedPoint = p.counts ? chart.points[next++] : undefined;
    return {
      ...p,
      rule: enough ? (judgedPoint?.rule ?? null) : null,
      variation: enough ? (judgedPoint?.variation ?? 'ordinary') : 'ordinary',
      ...(mark === '' ? {} : { mark }),
    };
  });
  const { current } = chart;
  const last = points.filter(p => p.counts).at(-1);
  const usual =
    enough && current?.mean != null && current.low !== null && current.high !== null
      ? { mean: current.mean, low: current.low, high: current.high }
      : null;
  const reason =
    judged.length === 0 ? (view.estimate(measure).reason ?? 'no period has enough to judge') : undefined;
  return {
    ...base,
    points,
    usual,
    variation: usual === null ? 'too few' : (last?.variation ?? 'too few'),
    assurance: usual === null ? null : (current?.assurance ?? null),
    short:
      usual !== null &&
      goal !== null &&
      last?.variation === 'concern' &&
      (base.better === 'lower' ? last.estimate.value! > goal : last.estimate.value! < goal),
    beforeAfter:
      usual === null
        ? halves(
            report,
            measure,
            selection,
            judged.map(p => p.period),
            base.better,
          )
        : null,
    ...(reason === undefined ? {} : { reason }),
  };
}

/** A declared change begins new limits only where 12 points stand on both sides. */
function restarts(marked: readonly boolean[]): number[] {
  const out: number[] = [];
  let from = 0;
  marked.forEach((mark, i) => {
    if (!mark || i - from < 12 || marked.length - i < 12) return;
    out.push(i);
    from = i;
  });
  return out;
}

/** First half against second half, each pooled over its periods. */
function halves(
  report: Report,
  measure: string,
  selection: Selection,
  periods: readonly string[],
  better: Trend['better'],
): BeforeAfter | null {
  if (periods.length < 2) return null;
  const middle = Math.floor(periods.length / 2);
  const pool = (part: readonly string[]) =>
    report.select({ ...selection, from: part[0]!, to: part.at(-1)! }).estimate(measure);
  const before = pool(periods.slice(0, middle));
  const after = pool(periods.slice(middle));
  return { before, after, ...compare(before, after, better) };
}

/** Difference of two figures; Newcombe's range for shares, else the square-and-add of the two likely ranges. */
export function compare(
  before: Estimate,
  after: Estimate,
  better: Trend['better'],
): Pick<BeforeAfter, 'difference' | 'low' | 'high' | 'reads'> {
  if (before.value === null || after.value === null) {
    return { difference: null, low: null, high: null, reads: 'cannot say' };
  }
  const difference = after.value - before.value + 0;
  const ends =
    before.method === 'Wilson' && after.method === 'Wilson'
      ? shares(before, after)
      : squareAndAdd(before, after);
  if (ends === null) return { difference, low: null, high: null, reads: 'cannot say' };
  const up = ends.low > 0;
  if (!up && !(ends.high < 0)) return { difference, ...ends, reads: 'no clear change' };
  if (better === 'neither') return { difference, ...ends, reads: up ? 'higher' : 'lower' };
  return { difference, ...ends, reads: up === (better === 'higher') ? 'better' : 'worse' };
}

function shares(before: Estimate, after: Estimate): { low: number; high: number } | null {
  const x = (e: Estimate) => Math.round(e.value! * e.n);
  const d = newcombe(x(after), after.n, x(before), before.n, after.level);
  return d.low === null || d.high === null ? null : { low: d.low, high: d.high };
}

function squareAndAdd(before: Estimate, after: Estimate): { low: number; high: number } | null {
  if (before.low === null || before.high === null || after.low === null || after.high === null) return null;
  const d = after.value! - before.value!;
  return {
    low: d - Math.hypot(after.value! - after.low, before.high - before.value!),
    high: d + Math.hypot(after.high - after.value!, before.value! - before.low),
  };
}

import type { Estimate } from '../measure/estimate.ts';
import type { Unit } from '../measure/measure.ts';
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

/** A figure over time, judged by its own usual range. */
export interface Judged {
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
  readonly reason?: string;
}

// Shares of fewer cases jump by so much that no usual range describes them (METRICS D9).
const fewest = 5;

/** What pages draw of a trend; `trend` has a comparison of halves besides. */
export function judge(report: Report, measure: string, selection: Selection): Judged {
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

import { type Judged, judge } from '../../lib/report/judge.ts';
import type { Report, Selection } from '../../lib/report/report.ts';
import type { Signal, TrendInput, TrendPoint } from '../scene/trend.ts';

const signals: Readonly<Record<string, Signal>> = {
  outside: 'outside',
  trend: 'trend',
  'two of three': 'twoOfThree',
  shift: 'shift',
};

/**
 * A measure over time as the report judges it, ready to draw. Always all periods: a usual range needs its history,
 * so filters of time choose what figures add up and never what a trend is judged by.
 */
export function trendInput(
  report: Report,
  measure: string,
  selection: Selection,
): TrendInput & { readonly trend: Judged } {
  const { from: _from, to: _to, ...rest } = selection;
  const judged = judge(report, measure, rest);
  return {
    trend: judged,
    measure: judged.title,
    unit: judged.unit,
    better: judged.better,
    goal: judged.goal,
    changes: judged.points.flatMap(p => (p.mark ? [{ period: p.period, label: p.mark }] : [])),
    points: trendPoints(judged),
  };
}

export function trendPoints(judged: Judged): readonly TrendPoint[] {
  const { usual } = judged;
  return judged.points.map((p): TrendPoint => {
    const e = p.estimate;
    return {
      period: p.period,
      value: e.value,
      low: e.low,
      high: e.high,
      n: e.n,
      young: p.young,
      usual: usual === null ? null : { lower: usual.low, centre: usual.mean, upper: usual.high },
      signal: p.rule === null ? 'none' : (signals[p.rule] ?? 'none'),
      meaning: p.variation === 'improvement' || p.variation === 'concern' ? p.variation : 'neutral',
      ...(e.hidden ? { reason: '' } : e.reason ? { reason: e.reason } : {}),
    };
  });
}

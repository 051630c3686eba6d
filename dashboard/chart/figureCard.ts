import { goalFor } from '../../lib/report/goal.ts';
import type { MeasureInfo, Report, Selection } from '../../lib/report/report.ts';
import { type Card, card } from '../scene/card.ts';
import type { Size } from '../scene/scene.ts';
import { verdict } from '../scene/verdict.ts';
import type { Say } from '../words/say.ts';
import { broken } from './find.ts';
import { trendInput } from './fromTrend.ts';

/** One measure of a report as a figure ready to show. */
export function figureCard(
  report: Report,
  measure: MeasureInfo,
  selection: Selection,
  say: Say,
  size: Size,
  label: string | null = null,
): Card {
  const { id } = measure;
  const rule = measure.kind === 'odds';
  const goal = rule ? report.data.meta.repair : (goalFor(report.data, id, selection)?.share ?? null);
  return card(
    {
      measure,
      ...(label ? { label } : {}),
      estimate: report.select(selection).estimate(id),
      ...(selection.from || selection.to ? { before: report.select(selection).before().estimate(id) } : {}),
      goal,
      rule,
      period: '',
      trend: trendInput(report, id, selection).points,
      ...(goal === null ? groups(report, id, selection, say) : {}),
    },
    say,
    size,
  );
}

/** Without a goal for all, the goals of the tiers speak. */
function groups(report: Report, id: string, selection: Selection, say: Say): { groups?: { below: string } } {
  if (selection.tier !== undefined) return {};
  const parts = broken(report, id, 'tier', selection).flatMap(p => {
    const goal = goalFor(report.data, id, { ...selection, ...p.choose })?.share ?? null;
    return goal === null
      ? []
      : [{ ...p, state: verdict(p.estimate.value, p.estimate.low, p.estimate.high, goal, 'higher') }];
  });
  if (parts.length === 0) return {};
  const below = parts.filter(p => p.state === 'not met').map(p => say.name(p.name));
  return { groups: { below: below.length === 0 ? '' : say.list(below) } };
}

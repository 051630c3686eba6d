import { goalFor } from '../../lib/report/goal.ts';
import type { Estimate, MeasureInfo, Report, ReportData, Selection, Unit } from '../../lib/report/report.ts';
import { type Card, card } from '../scene/card.ts';
import type { Size } from '../scene/scene.ts';
import { verdict } from '../scene/verdict.ts';
import type { Say } from '../words/say.ts';
import { broken, groupOf, isObject, type Loose, listOf, num, text } from './find.ts';
import { trendInput } from './fromTrend.ts';

/** First and last period of a selection, those of the data where it has none. */
export function spanOf({ from, to }: Selection, { meta }: ReportData, say: Say): string {
  const end = (period: string | undefined): string => say.period(period ?? '', 'short');
  return say.w.page.span(end(from ?? meta.periods[0]), end(to ?? meta.periods.at(-1)));
}

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
  const view = report.select(selection);
  const earlier = view.before();
  const goal = rule ? report.data.meta.repair : (goalFor(report.data, id, selection)?.share ?? null);
  return card(
    {
      measure,
      ...(label ? { label } : {}),
      estimate: view.estimate(id),
      ...(selection.from || selection.to
        ? { before: { ...earlier.estimate(id), period: spanOf(earlier.selection, report.data, say) } }
        : {}),
      goal,
      rule,
      period: spanOf(selection, report.data, say),
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
  const parts = broken(report, id, 'tier', selection, say).flatMap(p => {
    const goal = goalFor(report.data, id, { ...selection, ...p.choose })?.share ?? null;
    return goal === null
      ? []
      : [{ ...p, state: verdict(p.estimate.value, p.estimate.low, p.estimate.high, goal, 'higher') }];
  });
  if (parts.length === 0) return {};
  const below = parts.filter(p => p.state === 'not met').map(p => say.name(p.name));
  return { groups: { below: below.length === 0 ? '' : say.list(below) } };
}

/**
 * The result of one function as a figure: a row of `slaAttainment` (of several the one that `group` names), or what
 * `resolutionTimes` and `interactionRatio` return; null when it is none of these.
 */
export function plainCard(
  data: unknown,
  say: Say,
  size: Size,
  label: string | null,
  group: string | null,
): Card | null {
  const rows = Array.isArray(data) ? listOf(data) : isObject(data) ? [data] : [];
  const row = group === null ? rows[0] : rows.find(r => groupOf(r, undefined) === group);
  // The value of a link between staff and service is the strength of it, and no share.
  const kind = row && !('between' in row) && KINDS.find(([key]) => key in row);
  if (row === undefined || !kind) return null;
  const [key, unit, better, title] = kind;
  const name = groupOf(row, undefined);
  return card(
    {
      measure: { title: title(say), definition: '', source: '', unit, better },
      ...(label || name ? { label: label || `${title(say)}: ${say.name(name)}` } : {}),
      estimate: estimateOf(row, key),
      goal: num(row.goalShare) ?? num(row.repair),
      rule: unit === 'ratio' && num(row.repair) !== null,
      period: '',
      trend: [],
    },
    say,
    size,
  );
}

const KINDS: readonly (readonly [string, Unit, 'higher' | 'lower', (say: Say) => string])[] = [
  ['positivesPerNegative', 'ratio', 'higher', say => say.w.ratio.title],
  ['median', 'duration', 'lower', say => say.w.resolution.title],
  ['value', 'share', 'higher', say => say.w.attainment.columns.share],
];

const estimateOf = (row: Loose, key: string): Estimate => ({
  value: num(row[key]),
  low: num(row.low),
  high: num(row.high),
  level: num(row.level) ?? 0.95,
  n: num(row.n) ?? 0,
  of: text(row.of),
  method: text(row.method),
  ...(row.hidden === true ? { hidden: true } : {}),
  ...(text(row.reason) ? { reason: text(row.reason) } : {}),
});

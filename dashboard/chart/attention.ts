import type { Report } from '../../lib/report/report.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type AttentionInput, type AttentionRow, attentionScene, needs } from '../scene/attention.ts';
import type { Say } from '../words/say.ts';
import { broken, selectionOf } from './find.ts';
import { trendInput } from './fromTrend.ts';

const most = 9;

export const attentionChart: Chart = chart<AttentionInput>({
  title: say => say.w.attention.title,
  draw: attentionScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const by = want.by ?? 'tier';
    const selection = selectionOf(asked);
    const on = report.data.measures.filter(m => m.off === undefined && m.better !== 'neither');
    const rows = on.flatMap(m => {
      const parts = broken(report, m.id, by, selection).filter(p => p.name !== '' && p.estimate.n > 0);
      const list = parts.length > 1 ? parts : [];
      return [
        rowOf(report, m.id, m.title, selection, say),
        ...list.map(p => ({
          ...rowOf(report, m.id, `${m.title}, ${p.name}`, { ...selection, ...p.choose }, say),
          choose: p.choose,
        })),
      ];
    });
    const seen = new Set<string>();
    // A figure that only repeats another, period for period, is said once.
    const told = rows.filter(r => {
      const past = `${r.unit} ${r.points.map(p => `${p.value}/${p.n}`).join(' ')}`;
      if (r.latest === null || r.variation === 'too few' || seen.has(past)) return false;
      seen.add(past);
      return true;
    });
    if (told.length === 0) return { kind: 'nothing', reason: say.w.change.few };
    told.sort((a, b) => weight(b) - weight(a));
    const needing = told.filter(needs).length;
    return { kind: 'ready', input: { rows: told.slice(0, Math.min(most, Math.max(needing, 6))) } };
  },
});

function rowOf(
  report: Report,
  measure: string,
  name: string,
  selection: Parameters<typeof trendInput>[2],
  _say: Say,
): AttentionRow {
  const { trend, points, unit, better, goal } = trendInput(report, measure, selection);
  const last = points.findLast(p => p.value !== null && !p.young) ?? points.findLast(p => p.value !== null);
  const { variation } = trend;
  return {
    name,
    unit,
    better,
    points: points.slice(-36),
    latest: last?.value ?? null,
    period: last?.period ?? '',
    variation:
      variation === 'concern' || variation === 'improvement' || variation === 'too few'
        ? variation
        : 'ordinary',
    assurance: trend.short
      ? 'now'
      : trend.assurance === null
        ? null
        : ({ 'will meet': 'pass', 'may or may not': 'either', 'will not meet': 'fail' } as const)[
            trend.assurance
          ],
    goal: goal ?? null,
  };
}

const weight = (r: AttentionRow): number =>
  (r.variation === 'concern' ? 8 : r.variation === 'improvement' ? 1 : 0) +
  (r.assurance === 'fail' || r.assurance === 'now' ? 4 : r.assurance === 'either' ? 2 : 0);

/**
 * Figures in order of need, each with its past, whether its latest value is a real change, and whether its goal will be met.
 *
 * @element goodwill-attention
 * @attr src - Address of a report, as JSON.
 * @attr by - What each figure is also broken down by; `tier` unless said.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A row was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillAttention extends ChartElement {
  static override chart: Chart = attentionChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-attention': GoodwillAttention;
  }
}

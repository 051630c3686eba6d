import { goalFor } from '../../lib/report/goal.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type MultiplesInput, multiplesScene } from '../scene/multiples.ts';
import { broken, infoOf, selectionOf, without } from './find.ts';
import { trendInput } from './fromTrend.ts';

const most = 24;

export const multiplesChart: Chart = chart<MultiplesInput>({
  title: say => say.w.trend.title(say.w.page.measured),
  draw: multiplesScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const measure = want.measure ?? 'attainment';
    const by = want.by ?? 'tier';
    const info = infoOf(report, measure);
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    const selection = selectionOf(asked);
    const parts = broken(report, measure, by, selection, say).filter(p => p.name !== '');
    const open = parts.filter(p => !p.estimate.hidden && p.estimate.n > 0);
    if (open.length === 0)
      return parts.some(p => p.estimate.hidden)
        ? { kind: 'hidden', reason: '' }
        : without(report.select(selection).estimate(measure), say.w.read.notStarted);
    // Where there are too many, the largest are shown, in the order of all; a few cases tell nothing over time.
    const largest = [...open].sort((a, b) => b.estimate.n - a.estimate.n).slice(0, most);
    const panels = open
      .filter(p => largest.includes(p))
      .map(p => ({
        name: p.name,
        points: trendInput(report, measure, { ...selection, ...p.choose }).points,
        goal: goalFor(report.data, measure, { ...selection, ...p.choose })?.share ?? null,
        choose: p.choose,
      }));
    const judged = panels.filter(p => p.points.some(q => q.usual));
    const shown = judged.length > 0 ? judged : panels;
    return {
      kind: 'ready',
      input: {
        ...(open.length > shown.length ? { all: open.length } : {}),
        measure: info.title,
        dim: (say.w.page.dims[by] ?? by).toLowerCase(),
        unit: info.unit,
        better: info.better,
        panels: shown,
      },
    };
  },
});

/**
 * One measure over time, once for each tier, team or other group, all on one scale.
 *
 * @element goodwill-multiples
 * @attr src - Address of a report, as JSON.
 * @attr measure - Which measure; `attainment` unless said.
 * @attr by - Which groups; `tier` unless said.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A group was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillMultiples extends ChartElement {
  static override chart: Chart = multiplesChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-multiples': GoodwillMultiples;
  }
}

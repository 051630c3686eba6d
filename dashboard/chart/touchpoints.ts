import type { Estimate } from '../../lib/report/report.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type TouchpointsInput, touchpointsScene } from '../scene/touchpoints.ts';
import { broken, selectionOf, without } from './find.ts';

export const touchpointsChart: Chart = chart<TouchpointsInput>({
  title: say => say.w.touch.title,
  draw: touchpointsScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const info = report.data.measures.find(m => m.kind === 'odds');
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    const selection = selectionOf(asked);
    const whole = report.select(selection).estimate(info.id);
    const rows = broken(report, info.id, want.by ?? 'touchpoint', selection)
      .filter(p => p.estimate.n > 0)
      .map(p => ({ name: p.name, choose: p.choose, n: p.estimate.n, ...negative(p.estimate) }))
      .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.name < b.name ? -1 : 1));
    if (rows.length === 0) return without(whole, say.w.read.notStarted);
    return { kind: 'ready', input: { rows, whole: negative(whole).value } };
  },
});

function negative(e: Estimate): Pick<Estimate, 'value' | 'low' | 'high'> {
  const share = e.parts?.negativeShare;
  return { value: share?.value ?? null, low: share?.low ?? null, high: share?.high ?? null };
}

/**
 * Share of moments that were negative, by touchpoint, worst first, against all moments together.
 *
 * @element goodwill-touchpoints
 * @attr src - Address of a report, as JSON.
 * @attr by - What moments are split by; `touchpoint` unless said.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A touchpoint was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillTouchpoints extends ChartElement {
  static override chart: Chart = touchpointsChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-touchpoints': GoodwillTouchpoints;
  }
}

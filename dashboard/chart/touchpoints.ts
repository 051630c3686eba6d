import type { Estimate } from '../../lib/report/report.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type RangesInput, rangesScene } from '../scene/ranges.ts';
import { broken, selectionOf, without } from './find.ts';

export const touchpointsChart: Chart = chart<RangesInput>({
  title: say => say.w.touch.title,
  draw: rangesScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const info = report.data.measures.find(m => m.kind === 'odds');
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    const selection = selectionOf(asked);
    const whole = report.select(selection).estimate(info.id);
    const rows = broken(report, info.id, want.by ?? 'touchpoint', selection, say)
      .filter(p => p.estimate.n > 0)
      .map(p => ({ name: p.name, choose: p.choose, n: p.estimate.n, ...negative(p.estimate) }))
      .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.name < b.name ? -1 : 1));
    if (rows.length === 0) return without(whole, say.w.read.notStarted);
    const { w, share, number, name } = say;
    const all = negative(whole).value;
    const worse = (r: (typeof rows)[number] | undefined): boolean =>
      all !== null && typeof r?.low === 'number' && r.low > all;
    const [first] = rows;
    return {
      kind: 'ready',
      input: {
        title: w.touch.title,
        summary:
          first?.value == null
            ? `${w.parts.nothing}.`
            : (worse(first) ? w.touch.summary : w.touch.unclear)(
                name(first.name || w.parts.notRecorded),
                share(first.value),
                all === null ? '–' : share(all),
              ),
        notes: [w.touch.how],
        unit: 'share',
        whole: all,
        columns: [w.touch.columns.group, w.touch.columns.negative, w.touch.columns.moments],
        rows: rows.map(r => ({ ...r, concern: worse(r), more: [number(r.n)] })),
      },
    };
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

import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type RangesInput, rangesScene } from '../scene/ranges.ts';
import { figureOf, type Loose, listOf, num, selectionOf, without } from './find.ts';

export const reasonsChart: Chart = chart<RangesInput>({
  title: say => say.w.reasons.title,
  draw: rangesScene,
  fromReport: asked => {
    const { w, number, duration, name } = asked.say;
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>('complaint-reasons');
    const { result, ignored } = found;
    if (result === null) return without(found, w.read.notStarted);
    const rows = listOf(result.reasons).map(r => {
      const { value, low, high } = figureOf(r.median);
      const half = value === null ? '–' : duration(value);
      return {
        name: typeof r.reason === 'string' ? r.reason : w.reasons.other,
        own: typeof r.reason === 'string' && r.reason !== '',
        half: value,
        valueUnder: value === null ? '' : half,
        value: num(r.cases),
        low: null,
        high: null,
        more: [half, value === null ? '' : asked.say.range('duration', low, high)],
      };
    });
    const named = rows.filter(r => r.own);
    const [first] = named;
    const slowest = [...named].sort((a, b) => (b.half ?? 0) - (a.half ?? 0))[0];
    const all = number(num(result.complaints) ?? 0);
    return {
      kind: 'ready',
      ignored,
      input: {
        title: w.reasons.title,
        summary: `${[
          w.reasons.summary(
            name((first ?? rows[0])?.name || w.parts.notRecorded),
            number((first ?? rows[0])?.value ?? 0),
            all,
          ),
          ...(named.length > 1 && slowest && slowest.half !== null
            ? [w.reasons.slowest(name(slowest.name), duration(slowest.half))]
            : []),
        ].join('; ')}.`,
        notes: [rows.some(r => r.half !== null) ? w.reasons.how : w.reasons.counted],
        unit: 'count',
        bars: true,
        columns: [w.page.dims.reason ?? '', w.lateness.cases, w.reasons.half, w.read.range],
        rows,
      },
    };
  },
});

/**
 * Why people complain: how many for each reason, and how long it takes to put right.
 *
 * @element goodwill-reasons
 * @attr src - Address of a report, as JSON.
 * @attr tier - Only this tier; likewise `team`.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillReasons extends ChartElement {
  static override chart: Chart = reasonsChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-reasons': GoodwillReasons;
  }
}

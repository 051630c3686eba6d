import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type RangesInput, rangesScene } from '../scene/ranges.ts';
import { figureOf, isObject, type Loose, listOf, num, selectionOf, without } from './find.ts';

export const bunchingChart: Chart = chart<RangesInput>({
  title: say => say.w.bunching.title,
  draw: rangesScene,
  fromReport: asked => {
    const { w, number, share } = asked.say;
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>('bunching');
    const { result, ignored } = found;
    if (result === null) return without(found, w.read.notStarted);
    const crowded = (figureOf(result.ratio).low ?? 0) > 1;
    const again = isObject(result.reopened) ? result.reopened : null;
    const name = (v: unknown): string => number(num(v) ?? 0, 2);
    return {
      kind: 'ready',
      ignored,
      input: {
        title: w.bunching.title,
        summary: (crowded ? w.bunching.more : w.bunching.none)(
          number(num(result.last) ?? 0),
          number(num(result.expected) ?? 0),
        ),
        notes: [
          w.bunching.how,
          ...(again && num(again.cases)
            ? [w.bunching.reopened(number(num(again.cases) ?? 0), share(num(again.share) ?? 0))]
            : []),
        ],
        unit: 'count',
        bars: true,
        columns: [w.bunching.used, w.lateness.cases],
        rows: listOf(result.bins).map(b => ({
          name: w.read.from(name(b.from), name(b.to)),
          value: num(b.cases),
          low: null,
          high: null,
          concern: crowded && b.to === 1,
        })),
      },
    };
  },
});

/**
 * Whether suspiciously many tickets end just before their deadline.
 *
 * @element goodwill-bunching
 * @attr src - Address of a report, as JSON.
 * @attr tier - Only this tier.
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
export class GoodwillBunching extends ChartElement {
  static override chart: Chart = bunchingChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-bunching': GoodwillBunching;
  }
}

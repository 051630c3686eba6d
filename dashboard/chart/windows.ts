import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type RangesInput, rangesScene } from '../scene/ranges.ts';
import { figureOf, listOf, num, selectionOf, text, without } from './find.ts';

export const windowsChart: Chart = chart<RangesInput>({
  title: say => say.w.windows.title,
  draw: rangesScene,
  fromReport: asked => {
    const { w, number, share } = asked.say;
    const found = asked.report.select(selectionOf(asked)).analysis<unknown>('exclusion-windows');
    const effects = listOf(found.result);
    const first = effects[0];
    if (first === undefined) return without(found, w.read.notStarted);
    const value = (figure: unknown): string => share(figureOf(figure).value ?? 0);
    return {
      kind: 'ready',
      ignored: found.ignored,
      input: {
        title: w.windows.title,
        summary: w.windows.summary(value(first.taken), value(first.plain), number(num(first.changed) ?? 0)),
        notes: [w.windows.how],
        unit: 'share',
        columns: [w.page.dims.clock ?? '', w.windows.taken, w.windows.plain],
        rows: effects.map(e => ({
          name: w.windows.clocks[text(e.clock)] ?? text(e.title ?? e.clock),
          ...figureOf(e.taken),
          beside: figureOf(e.plain).value,
        })),
      },
    };
  },
});

/**
 * Targets met with the exclusion windows of the policy taken out, and without.
 *
 * @element goodwill-windows
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
export class GoodwillWindows extends ChartElement {
  static override chart: Chart = windowsChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-windows': GoodwillWindows;
  }
}

import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type RangesInput, rangesScene } from '../scene/ranges.ts';
import { figureOf, type Loose, listOf, num, selectionOf, text, without } from './find.ts';

export const stepsChart: Chart = chart<RangesInput>({
  title: say => say.w.steps.title,
  draw: rangesScene,
  fromReport: asked => {
    const { w, number, share, duration } = asked.say;
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>('complaint-steps');
    const { result, ignored } = found;
    if (result === null) return without(found, w.read.notStarted);
    const rows = listOf(result.steps).map(s => {
      const half = figureOf(s.median).value;
      return {
        name: w.steps.names[text(s.step)] ?? text(s.step),
        under: half === null ? '' : w.steps.half(duration(half)),
        ...figureOf(s.share),
      };
    });
    const all = figureOf(result.all);
    const least = [...rows].sort((a, b) => (a.value ?? 1) - (b.value ?? 1))[0];
    const known = num(result.recorded) ?? 0;
    const order = figureOf(result.inOrder).value;
    return {
      kind: 'ready',
      ignored,
      input: {
        title: w.steps.title,
        summary: w.steps.summary(
          share(all.value ?? 0),
          number(known),
          least?.name ?? '',
          share(least?.value ?? 0),
        ),
        notes: [
          w.steps.how,
          ...(known < (num(result.complaints) ?? 0)
            ? [w.steps.coverage(number(known), number(num(result.complaints) ?? 0))]
            : []),
          ...(order === null ? [] : [w.steps.order(share(order))]),
        ],
        unit: 'share',
        columns: [w.steps.step, w.attainment.columns.share],
        rows: [...rows, { name: w.steps.all, ...all }],
      },
    };
  },
});

/**
 * Whether those who complain are thanked, heard, apologised to and asked how to help.
 *
 * @element goodwill-steps
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
export class GoodwillSteps extends ChartElement {
  static override chart: Chart = stepsChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-steps': GoodwillSteps;
  }
}

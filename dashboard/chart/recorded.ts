import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type RangesInput, rangesScene } from '../scene/ranges.ts';
import { figureOf, type Loose, listOf, num, selectionOf, text, without } from './find.ts';

// Enough to look some up; the analysis lists fifty.
const named = 8;

export const recordedChart: Chart = chart<RangesInput>({
  title: say => say.w.recorded.title,
  draw: rangesScene,
  fromReport: asked => {
    const { w, number, list } = asked.say;
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>('recorded-differs');
    const { result, ignored } = found;
    if (result === null) return without(found, w.read.notStarted);
    const n = num(result.n) ?? 0;
    const differ = n - (num(result.agree) ?? 0);
    const tickets = (recorded: string, all: unknown): string => {
      const ids = listOf(result.tickets)
        .filter(t => t.recorded === recorded)
        .map(t => text(t.ticket));
      const rest = (num(all) ?? ids.length) - Math.min(ids.length, named);
      return ids.length === 0
        ? ''
        : list([...ids.slice(0, named), ...(rest > 0 ? [`+${number(rest)}`] : [])]);
    };
    const met = tickets('met', result.onlyRecordedMet);
    const missed = tickets('missed', result.onlyComputedMet);
    return {
      kind: 'ready',
      ignored,
      input: {
        title: w.recorded.title,
        summary: differ > 0 ? w.recorded.summary(number(differ), number(n)) : w.recorded.agree(number(n)),
        notes: [
          w.recorded.how,
          ...(met ? [w.recorded.onlyRecorded(met)] : []),
          ...(missed ? [w.recorded.onlyComputed(missed)] : []),
        ],
        unit: 'share',
        columns: [w.ratio.columns.group, w.attainment.columns.share],
        rows: [
          { name: w.recorded.asRecorded, ...figureOf(result.asRecorded) },
          { name: w.recorded.asComputed, ...figureOf(result.asComputed) },
        ],
      },
    };
  },
});

/**
 * Targets met as the source system recorded them and as computed, with the tickets on which they differ.
 *
 * @element goodwill-recorded
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
export class GoodwillRecorded extends ChartElement {
  static override chart: Chart = recordedChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-recorded': GoodwillRecorded;
  }
}

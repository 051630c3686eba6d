import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type BinsInput, binsScene } from '../scene/bins.ts';
import { isObject, type Loose, listOf, num, selectionOf, without } from './find.ts';
import { partName, stepName } from './lateness.ts';

export const queueChart: Chart = chart<BinsInput>({
  title: say => say.w.queue.title,
  draw: binsScene,
  fromReport: asked => {
    const { w, number } = asked.say;
    const complaints = asked.want.measure === 'complaint-queue';
    const id = complaints ? 'complaint-queue' : 'queue-age';
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>(id);
    if (found.result === null) return without(found, w.read.notStarted);
    const open = num(found.result.open) ?? 0;
    const late = num(found.result.late) ?? 0;
    if (open === 0) return { kind: 'nothing', reason: w.queue.none };
    const p90 = isObject(found.result.p90) ? num(found.result.p90.value) : null;
    return {
      kind: 'ready',
      // What is open is open as of the report, whatever period is looked at.
      ignored: found.ignored.filter(d => d !== 'from' && d !== 'to'),
      input: {
        title: complaints ? w.queue.complaints : w.queue.title,
        summary: w.queue.summary(
          number(open),
          number(late),
          p90 !== null && p90 > 0 ? partName(p90, asked.say) : '',
          complaints,
        ),
        notes: [w.queue.how],
        columns: [w.lateness.by, w.lateness.cases],
        bins: listOf(found.result.bins).map(b => ({
          name: stepName(num(b.from), num(b.to), asked.say),
          cases: num(b.cases) ?? 0,
          concern: (num(b.from) ?? -1) >= 0,
        })),
      },
    };
  },
});

/**
 * How old the open queue is, in parts of the time promised: what has time left and what is late.
 *
 * @element goodwill-queue
 * @attr src - Address of a report, as JSON.
 * @attr measure - `complaint-queue`: of complaints only.
 * @attr tier - Only this tier; likewise `team`, `priority`.
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
export class GoodwillQueue extends ChartElement {
  static override chart: Chart = queueChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-queue': GoodwillQueue;
  }
}

import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type AtRiskInput, atRiskScene } from '../scene/atRisk.ts';
import { type Loose, listOf, num, selectionOf, text, without } from './find.ts';

const most = 10;

export const atRiskChart: Chart = chart<AtRiskInput>({
  title: say => say.w.atRisk.title,
  draw: atRiskScene,
  fromReport: asked => {
    const { w } = asked.say;
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>('at-risk');
    if (found.result === null) return without(found, w.read.notStarted);
    const { clock } = asked.want;
    const held = asked.report.data.traces?.traces ?? [];
    const titles = new Map(held.map(t => [t.verdict.clock, t.title]));
    const rows = listOf(found.result.open)
      .filter(t => clock === undefined || t.clock === clock)
      .slice(0, most)
      .map(t => {
        const due = typeof t.due === 'string' ? Date.parse(t.due) : Number.NaN;
        return {
          ticket: text(t.ticket),
          clock: text(t.clock),
          clockTitle: titles.get(text(t.clock)) ?? '',
          tier: text(t.tier),
          priority: text(t.priority),
          paused: t.state === 'paused',
          left: num(t.left) ?? 0,
          used: num(t.used) ?? 0,
          due: Number.isFinite(due) ? due : null,
        };
      });
    if (rows.length === 0) return { kind: 'nothing', reason: w.atRisk.none };
    return {
      kind: 'ready',
      ignored: found.ignored.filter(d => d !== 'from' && d !== 'to'),
      input: {
        rows,
        open: num(found.result.openCount) ?? rows.length,
        close: num(found.result.closeCount) ?? 0,
        late: num(found.result.lateCount) ?? 0,
      },
    };
  },
});

/**
 * Open tickets whose promise can still be kept, least time left first. Ticket numbers only, never names of people.
 *
 * @element goodwill-at-risk
 * @attr src - Address of a report, as JSON.
 * @attr tier - Only this tier; likewise `team`.
 * @attr clock - Only this clock.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A ticket was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillAtRisk extends ChartElement {
  static override chart: Chart = atRiskChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-at-risk': GoodwillAtRisk;
  }
}

import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type StretchesInput, type StretchKind, stretchesScene } from '../scene/stretches.ts';
import { isObject, listOf, num, text } from './find.ts';

const kinds: readonly string[] = ['working', 'paused', 'closed', 'holiday', 'excluded', 'stopped'];

export const explainChart: Chart = chart<StretchesInput>({
  title: say => say.w.stretches.title(''),
  draw: stretchesScene,
  fromReport: ({ say }) => ({ kind: 'nothing', reason: say.w.stretches.noTrace }),
  fromPlain: (data, want) => {
    const traces = Array.isArray(data) ? listOf(data) : isObject(data) ? [data] : [];
    const trace = traces.find(
      t => isObject(t.verdict) && (want.clock === undefined || t.verdict.clock === want.clock),
    );
    if (trace === undefined || !isObject(trace.verdict)) return null;
    return {
      kind: 'ready',
      input: {
        ticket: text(trace.verdict.ticket),
        because: text(trace.because),
        due: num(trace.verdict.due),
        notices: Array.isArray(trace.notices) ? trace.notices.map(text) : [],
        stretches: listOf(trace.stretches).flatMap(s => {
          const from = num(s.from);
          const until = num(s.until);
          const kind = text(s.kind);
          if (from === null || until === null || !kinds.includes(kind)) return [];
          return [
            { from, until, kind: kind as StretchKind, note: s.note === null ? null : text(s.note) || null },
          ];
        }),
      },
    };
  },
});

/**
 * The clock of one ticket, stretch by stretch: what counted, what did not, and why it met or missed its target.
 *
 * Takes the result of `explainTicket`.
 *
 * @element goodwill-explain
 * @attr src - Address of a trace, as JSON.
 * @attr clock - Which clock, where the ticket has several.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The trace could not be read.
 * @slot - Text of your own under the picture; a JSON script inside is read as data.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillExplain extends ChartElement {
  static override chart: Chart = explainChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-explain': GoodwillExplain;
  }
}

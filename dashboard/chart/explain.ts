import { type CSSResultGroup, css, html, nothing, type TemplateResult } from 'lit';
import type { ReportTrace } from '../../lib/report/report.ts';
import { type Asked, type Chart, chart, type Want } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { GoodwillSelectEvent } from '../part/events.ts';
import { type StretchesInput, type StretchKind, stretchesScene } from '../scene/stretches.ts';
import { isObject, type Loose, listOf, num, selectionOf, text } from './find.ts';

const kinds: readonly string[] = ['working', 'paused', 'closed', 'holiday', 'excluded', 'stopped'];

const fits = (trace: Loose, want: Want): boolean =>
  isObject(trace.verdict) &&
  (want.ticket === undefined || trace.verdict.ticket === want.ticket) &&
  (want.clock === undefined || trace.verdict.clock === want.clock);

/** Clocks that the report holds, of the tickets that are open in a selection: least time left first, then the late ones. */
function heldOf(asked: Pick<Asked, 'report' | 'selection' | 'want'>): readonly ReportTrace[] {
  const { report, selection, want } = asked;
  const { ticket: _, clock: __, ...more } = want;
  const { result } = report.select(selectionOf({ selection, want: more })).analysis<Loose>('at-risk');
  const held = report.data.traces?.traces ?? [];
  return [...listOf(result?.open), ...listOf(result?.late)].flatMap(
    t => held.find(h => h.verdict.ticket === t.ticket && h.verdict.clock === t.clock) ?? [],
  );
}

export const explainChart: Chart = chart<StretchesInput>({
  title: say => say.w.stretches.title('…'),
  draw: stretchesScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const chosen = want.ticket === undefined ? heldOf(asked) : (report.data.traces?.traces ?? []);
    const trace = chosen.find(t => fits(t as unknown as Loose, want));
    if (trace === undefined) return { kind: 'nothing', reason: say.w.stretches.noTrace };
    let from = trace.verdict.started;
    const stretches = trace.stretches.map(([length, kind, note = null]) => {
      const begin = from;
      from += length;
      return { from: begin, until: from, kind, note };
    });
    return { kind: 'ready', input: inputOf({ ...trace, stretches }) };
  },
  fromPlain: (data, want) => {
    const traces = Array.isArray(data) ? listOf(data) : isObject(data) ? [data] : [];
    const trace = traces.find(t => fits(t, want));
    return trace === undefined ? null : { kind: 'ready', input: inputOf(trace) };
  },
});

function inputOf(trace: Loose): StretchesInput {
  const verdict = trace.verdict as Loose;
  return {
    ticket: text(verdict.ticket),
    clock: text(trace.title),
    whatIf: text(trace.whatIf),
    because: text(trace.because),
    due: num(verdict.due),
    notices: Array.isArray(trace.notices) ? trace.notices.map(text) : [],
    stretches: listOf(trace.stretches).flatMap(s => {
      const from = num(s.from);
      const until = num(s.until);
      const kind = text(s.kind);
      if (from === null || until === null || !kinds.includes(kind)) return [];
      return [{ from, until, kind: kind as StretchKind, note: text(s.note) || null }];
    }),
  };
}

const sheet = css`
  .which {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 8px;
    margin: 0 0 12px;
    font-size: 0.875rem;
    color: var(--goodwill-muted);
  }
  select {
    font: inherit;
    color: var(--goodwill-ink);
    background: var(--goodwill-paper);
    border: 0;
    border-bottom: 1px solid var(--goodwill-faint);
    min-height: 30px;
    max-width: 100%;
  }
  select:focus-visible {
    outline: 2px solid var(--goodwill-ink);
    outline-offset: 2px;
  }
  @media print {
    :host(.noprint),
    .which {
      display: none;
    }
  }
`;

/**
 * The clock of one ticket, stretch by stretch: what counted, what did not, and why it met or missed its target.
 *
 * Takes the result of `explainTicket`, or a report: of that the open tickets it names, with a menu to choose.
 *
 * @element goodwill-explain
 * @attr src - Address of a trace or of a report, as JSON.
 * @attr ticket - Which ticket of a report; the one with the least time left unless said.
 * @attr clock - Which clock, where the ticket has several.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A ticket was chosen.
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
  static override styles: CSSResultGroup = [ChartElement.styles, sheet];
  static override chart: Chart = explainChart;
  declare ticket: string | null;
  declare clock: string | null;

  /** Of a report, which ticket. */
  protected override controls(): TemplateResult | typeof nothing {
    if (this.report === null) return nothing;
    const { w, name } = this.say;
    const held = heldOf({ report: this.report, selection: this.selection, want: {} });
    const now = held.findIndex(
      ({ verdict: v }) => v.ticket === this.ticket && (this.clock == null || v.clock === this.clock),
    );
    return html`<label class="which"
      >${w.atRisk.ticket}
      <select
        @change=${(e: Event) => {
          const trace = held[Number((e.target as HTMLSelectElement).value)];
          if (trace === undefined) return;
          const { ticket, clock } = trace.verdict;
          Object.assign(this, { ticket, clock });
          this.dispatchEvent(new GoodwillSelectEvent(ticket, { ticket, clock }));
        }}
      >
        ${held.map(
          ({ verdict: v, title }, i) =>
            html`<option value=${i} ?selected=${i === Math.max(0, now)}>${name(v.ticket)} · ${title}${v.outcome === 'missed' ? ` · ${w.atRisk.isLate}` : ''}</option>`,
        )}
      </select>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-explain': GoodwillExplain;
  }
}

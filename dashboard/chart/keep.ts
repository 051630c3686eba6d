import { type CSSResultGroup, css, html, type TemplateResult } from 'lit';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type KeepInput, keepScene } from '../scene/keep.ts';
import { listOf, num, selectionOf, text, without } from './find.ts';

/** Shares the slider stops at, where the report does not name its own. */
const STOPS = [0.5, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98] as const;

export const keepChart: Chart = chart<KeepInput>({
  title: say => say.w.keep.title,
  draw: keepScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const selection = selectionOf(asked);
    const found = report.select(selection).analysis<unknown>('keepable');
    if (found.result === null) return without(found, say.w.read.notStarted);
    const { tier, priority = null } = selection;
    const all = listOf(found.result).filter(
      k => k.priority === priority && (tier === undefined || [tier].flat().includes(text(k.tier))),
    );
    const clock =
      want.clock ?? (all.some(k => k.clock === 'resolution') ? 'resolution' : text(all[0]?.clock));
    const asking = Number(want.share ?? 0.9);
    const share = STOPS.find(s => s >= asking - 1e-9) ?? 0.9;
    const rows = all
      .filter(k => k.clock === clock)
      .map(k => {
        const stop = listOf(k.stops).find(s => Math.abs((num(s.share) ?? 0) - share) < 1e-9);
        return {
          name: text(k.tier),
          n: num(k.n) ?? 0,
          time: num(stop?.time),
          low: num(stop?.low),
          high: num(stop?.high),
          promised: num(k.promised),
          kept: num(k.keptAtPromised),
          choose: { tier: text(k.tier) },
        };
      });
    const roundTheClock = all.some(k => k.clock === clock && k.roundTheClock === true);
    const [only] = rows;
    if (only === undefined) return { kind: 'nothing', reason: say.w.read.notStarted };
    // One tier is no breakdown: it is all there is.
    const shown = rows.length > 1 || tier !== undefined ? rows : [{ ...only, name: say.w.parts.all }];
    const ignored = found.ignored.filter(d => d !== 'tier' && d !== 'priority');
    return { kind: 'ready', ignored, input: { share, rows: shown, roundTheClock } };
  },
});

const sheet = css`
  .slider {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    margin: 0 0 12px;
    font-size: 0.875rem;
  }
  .slider input {
    width: min(280px, 100%);
    min-height: 28px;
    accent-color: var(--goodwill-ink);
  }
`;

/**
 * The time frame each tier could promise as things run today, with a slider for the share of cases in which it holds.
 *
 * @element goodwill-keep
 * @attr src - Address of a report, as JSON.
 * @attr share - Share of cases in which the promise is kept; 0.9 unless said.
 * @attr clock - Which clock; resolution unless said.
 * @attr priority - Only this priority; all together unless said.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A row was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillKeep extends ChartElement {
  static override styles: CSSResultGroup = [ChartElement.styles, sheet];
  static override chart: Chart = keepChart;
  declare share: string | null;

  protected override controls(): TemplateResult {
    const { w, share } = this.say;
    const now = Number(this.share ?? 0.9);
    const at = Math.max(
      0,
      STOPS.findIndex(s => s >= now - 1e-9),
    );
    return html`<label class="slider"
      ><span>${w.keep.slider}: ${share(STOPS[at] ?? 0.9, 0)}</span>
      <input
        type="range"
        min="0"
        max=${STOPS.length - 1}
        step="1"
        .value=${String(at)}
        aria-valuetext=${share(STOPS[at] ?? 0.9, 0)}
        @input=${(e: Event) => {
          this.share = String(STOPS[Number((e.target as HTMLInputElement).value)] ?? 0.9);
        }}
      />
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-keep': GoodwillKeep;
  }
}

import { html, type TemplateResult } from 'lit';
import type { CurvePoint } from '../../lib/report/report.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type KeepInput, keepScene } from '../scene/keep.ts';
import { broken, pick, selectionOf } from './find.ts';

const STOPS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98] as const;

export const keepChart: Chart = chart<KeepInput>({
  title: say => say.w.keep.title,
  draw: keepScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const info = pick(report, [want.measure ?? 'resolution']);
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    const asking = Number(want.share ?? 0.9);
    const share = asking > 0 && asking < 1 ? asking : 0.9;
    const selection = selectionOf(asked);
    const rows = broken(report, info.id, want.by ?? 'tier', selection)
      .filter(p => p.estimate.n > 0)
      .map(p => {
        const curve = report.select({ ...selection, ...p.choose }).curve(info.id);
        return {
          name: p.name,
          choose: p.choose,
          n: p.estimate.n,
          time: reached(curve, share, c => c.open),
          low: reached(curve, share, c => c.low),
          high: reached(curve, share, c => c.high),
        };
      });
    return rows.length === 0
      ? { kind: 'nothing', reason: say.w.read.notStarted }
      : { kind: 'ready', input: { share, rows } };
  },
});

/** The first time at which no more than what is left of the share is still open. */
const reached = (
  curve: readonly CurvePoint[],
  share: number,
  open: (c: CurvePoint) => number | null,
): number | null => curve.find(c => (open(c) ?? 1) <= 1 - share + 1e-12)?.time ?? null;

/**
 * The time frame each tier could promise as things run today, with a slider for the share of cases in which it holds.
 *
 * @element goodwill-keep
 * @attr src - Address of a report, as JSON.
 * @attr share - Share of cases in which the promise is kept; 0.9 unless said.
 * @attr measure - Another duration; time to resolution unless said.
 * @attr by - What it is broken down by; `tier` unless said.
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

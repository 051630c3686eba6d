import { goalFor } from '../../lib/report/goal.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type AttainmentInput, type AttainmentRow, attainmentScene } from '../scene/attainment.ts';
import { broken, groupOf, infoOf, isObject, listOf, num, selectionOf, text, without } from './find.ts';

export const attainmentChart: Chart = chart<AttainmentInput>({
  title: say => say.w.attainment.title,
  draw: attainmentScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const measure = want.measure ?? 'attainment';
    const by = want.by ?? 'tier';
    const info = infoOf(report, measure);
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    const selection = selectionOf(asked);
    const whole = report.select(selection).estimate(measure);
    const found = broken(report, measure, by, selection, say);
    const parts = found.length > 0 ? found : [{ name: say.w.parts.all, estimate: whole, choose: {} }];
    // One group is no breakdown: it is all there is.
    const alone = parts.length === 1;
    const rows = parts.map(
      ({ name, estimate: e, choose }): AttainmentRow => ({
        name: alone ? say.w.parts.all : name,
        value: e.value,
        low: e.low,
        high: e.high,
        n: e.n,
        met: e.counts?.met ?? null,
        undecided: e.undecided ?? 0,
        goal: goalFor(report.data, measure, { ...selection, ...choose })?.share ?? null,
        choose,
        ...(e.hidden ? { hidden: true } : {}),
        ...(e.reason ? { reason: e.reason } : {}),
      }),
    );
    if (rows.every(r => r.hidden)) return { kind: 'hidden', reason: '' };
    if (rows.every(r => r.value === null)) return without(whole, say.w.read.notStarted);
    const title = alone
      ? info.title
      : by === 'tier' && measure === 'attainment'
        ? say.w.attainment.title
        : say.w.multiples.title(info.title, (say.w.page.dims[by] ?? by).toLowerCase());
    return {
      kind: 'ready',
      input: {
        rows,
        title,
        tiers: by === 'tier' && !alone,
        ...(by === 'tier' || alone ? {} : { dim: say.w.page.dims[by] ?? by }),
      },
    };
  },
  fromPlain: (data, want, say) => {
    const list = Array.isArray(data) ? listOf(data) : isObject(data) && 'met' in data ? [data] : [];
    if (list.length === 0)
      return Array.isArray(data) && data.length === 0
        ? { kind: 'nothing', reason: say.w.read.notStarted }
        : null;
    if (!list.every(r => 'value' in r)) return null;
    const goal = num(Number(want.goal ?? Number.NaN));
    const rows = list.map(
      (r): AttainmentRow => ({
        name: groupOf(r, want.by) || say.w.parts.all,
        value: num(r.value),
        low: num(r.low),
        high: num(r.high),
        n: num(r.n) ?? 0,
        met: num(r.met) ?? (isObject(r.counts) ? num(r.counts.met) : null),
        undecided: num(r.undecided) ?? 0,
        goal: num(r.goalShare) ?? num(r.target) ?? num(r.goal) ?? goal,
        ...(r.hidden === true ? { hidden: true } : {}),
        ...(text(r.reason) ? { reason: text(r.reason) } : {}),
      }),
    );
    if (rows.every(r => r.value === null))
      return { kind: 'nothing', reason: rows[0]?.reason ?? say.w.read.notStarted };
    return { kind: 'ready', input: { rows } };
  },
});

/**
 * Share of targets met per service tier, each with its likely range, against its goal.
 *
 * Takes a report, or the result of `slaAttainment`.
 *
 * @element goodwill-attainment
 * @attr src - Address of a report or of a result, as JSON.
 * @attr by - What it is broken down by; `tier` unless said.
 * @attr measure - Another share to show; `attainment` unless said.
 * @attr tier - Only this tier; likewise `team`, `priority`, `channel`, `touchpoint`, `from`, `to`.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A mark was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @slot - Text of your own under the picture; a JSON script inside is read as data.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 * @cssproperty --goodwill-theme-ink - Colour of text and marks.
 * @cssproperty --goodwill-theme-concern - Colour of concern.
 * @cssproperty --goodwill-theme-improvement - Colour of improvement.
 * @cssproperty --goodwill-font - Font family.
 */
export class GoodwillAttainment extends ChartElement {
  static override chart: Chart = attainmentChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-attainment': GoodwillAttainment;
  }
}

import type { Estimate } from '../../lib/report/report.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type RatioInput, type RatioRow, ratioScene } from '../scene/ratio.ts';
import { broken, groupOf, isObject, type Loose, listOf, num, selectionOf, text, without } from './find.ts';

export const ratioChart: Chart = chart<RatioInput>({
  title: say => say.w.ratio.title,
  draw: ratioScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const info = report.data.measures.find(m => (want.measure ? m.id === want.measure : m.kind === 'odds'));
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    const selection = selectionOf(asked);
    const whole = report.select(selection).estimate(info.id);
    if (whole.hidden || whole.n === 0 || (whole.value === null && whole.low === null))
      return without(whole, say.w.read.notStarted);
    const by = want.by ?? 'tier';
    const parts = broken(report, info.id, by, selection, say).filter(p => p.estimate.n > 0 && p.name !== '');
    const rows = [
      row('', whole),
      ...(parts.length > 1 && parts.length <= 16
        ? parts.map(p => ({ ...row(p.name, p.estimate), choose: p.choose }))
        : []),
    ];
    const named = by === 'tier' || rows.length < 3 ? {} : { by: say.w.page.dims[by] ?? by };
    return { kind: 'ready', input: { rows, repair: report.data.meta.repair, ...named } };
  },
  fromPlain: (data, want, say) => {
    const list = Array.isArray(data) ? listOf(data) : isObject(data) ? [data] : [];
    if (list.length === 0) return null;
    const rows = list.map(r => plainRow(r, groupOf(r, want.by)));
    if (rows.some(r => r === null)) return null;
    const told = rows as readonly RatioRow[];
    if (told.every(r => r.value === null && r.low === null))
      return { kind: 'nothing', reason: told[0]?.reason ?? say.w.read.notStarted };
    return { kind: 'ready', input: { rows: told, repair: num(list[0]?.repair) ?? 12 } };
  },
});

const row = (name: string, e: Estimate): RatioRow => ({
  name,
  value: e.value,
  low: e.low,
  high: e.high,
  n: e.n,
  positive: e.counts?.positive ?? e.counts?.positives ?? null,
  negative: e.counts?.negative ?? e.counts?.negatives ?? null,
  ...(e.hidden ? { hidden: true } : {}),
  ...(e.reason ? { reason: e.reason } : {}),
});

// Bare counts are welcome too; without a likely range, because that is the library's to give.
function plainRow(r: Loose, name: string): RatioRow | null {
  const positive = num(r.positive) ?? (isObject(r.counts) ? num(r.counts.positive) : null);
  const negative = num(r.negative) ?? (isObject(r.counts) ? num(r.counts.negative) : null);
  const counted = positive !== null && negative !== null && positive >= 0 && negative >= 0;
  // A value without counts of both is a figure of something else.
  const told = 'positivesPerNegative' in r || (counted && 'value' in r);
  if (!told && !counted) return null;
  const value = told
    ? (num(r.positivesPerNegative) ?? num(r.value))
    : negative === 0
      ? null
      : (positive ?? 0) / (negative ?? 1);
  return {
    name,
    value,
    low: num(r.low),
    high: num(r.high),
    n: num(r.n) ?? (positive ?? 0) + (negative ?? 0),
    positive,
    negative,
    ...(text(r.reason) ? { reason: text(r.reason) } : {}),
  };
}

/**
 * Positive moments for each negative one, with the likely range, against the repair ratio.
 *
 * Takes a report, or the result of `interactionRatio`.
 *
 * @element goodwill-ratio
 * @attr src - Address of a report or of a result, as JSON.
 * @attr by - What it is broken down by; `tier` unless said.
 * @attr tier - Only this tier; likewise `team`, `channel`, `touchpoint`, `from`, `to`.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A row was chosen.
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
 */
export class GoodwillRatio extends ChartElement {
  static override chart: Chart = ratioChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-ratio': GoodwillRatio;
  }
}

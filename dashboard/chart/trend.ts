import type { Unit } from '../../lib/report/report.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type TrendInput, type TrendPoint, trendScene } from '../scene/trend.ts';
import { infoOf, isObject, listOf, num, selectionOf, text } from './find.ts';
import { trendInput } from './fromTrend.ts';

export const trendChart: Chart = chart<TrendInput>({
  title: say => say.w.trend.title(say.w.page.measured),
  draw: trendScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const measure = want.measure ?? 'attainment';
    const info = infoOf(report, measure);
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    const input = trendInput(report, measure, selectionOf(asked));
    if (input.points.length > 0 && input.trend.points.every(p => p.estimate.hidden))
      return { kind: 'hidden', reason: '' };
    if (input.points.every(p => p.value === null))
      return { kind: 'nothing', reason: input.trend.reason ?? say.w.read.notStarted };
    return { kind: 'ready', input };
  },
  fromPlain: (data, want, say) => {
    const source = isObject(data) && Array.isArray(data.points) ? data : null;
    const list = source ? listOf(source.points) : listOf(data);
    if (list.length === 0 || !list.every(p => 'period' in p)) return null;
    const usual = source && isObject(source.usual) ? source.usual : null;
    const points = list.map((p): TrendPoint => {
      const e = isObject(p.estimate) ? p.estimate : p;
      const rule = text(p.rule);
      return {
        period: text(p.period),
        value: num(e.value),
        low: num(e.low),
        high: num(e.high),
        ...(num(e.n) === null ? {} : { n: num(e.n) ?? 0 }),
        young: p.young === true,
        usual: usual
          ? { lower: num(usual.low) ?? 0, centre: num(usual.mean) ?? 0, upper: num(usual.high) ?? 0 }
          : null,
        signal:
          rule === 'two of three'
            ? 'twoOfThree'
            : rule === 'outside' || rule === 'trend' || rule === 'shift'
              ? rule
              : 'none',
        meaning: p.variation === 'improvement' || p.variation === 'concern' ? p.variation : 'neutral',
      };
    });
    if (points.every(p => p.value === null)) return { kind: 'nothing', reason: say.w.read.notStarted };
    const unit = (text(source?.unit) || 'share') as Unit;
    const better = text(source?.better);
    return {
      kind: 'ready',
      input: {
        measure: want.label ?? (text(source?.title) || say.w.page.measured),
        unit,
        better: better === 'lower' || better === 'neither' ? better : 'higher',
        points,
        goal: num(source?.goal),
      },
    };
  },
});

/**
 * One measure over time: its usual range, its goal, and every change that is larger or longer than chance explains.
 *
 * Takes a report, or the result of `trend`.
 *
 * @element goodwill-trend
 * @attr src - Address of a report or of a result, as JSON.
 * @attr measure - Which measure; `attainment` unless said.
 * @attr tier - Only this tier; likewise `team`, `priority`, `channel`, `touchpoint`, `from`, `to`.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A period was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @slot - Text of your own under the picture; a JSON script inside is read as data.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 * @cssproperty --goodwill-theme-ink - Colour of text and marks.
 * @cssproperty --goodwill-theme-band - Colour of the usual range.
 */
export class GoodwillTrend extends ChartElement {
  static override chart: Chart = trendChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-trend': GoodwillTrend;
  }
}

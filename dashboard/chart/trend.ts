import type { ReportData, Unit } from '../../lib/report/report.ts';
import { type Asked, type Chart, chart, type Found } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import type { Above } from '../scene/levels.ts';
import { type TrendInput, type TrendPoint, trendScene } from '../scene/trend.ts';
import type { Say } from '../words/say.ts';
import { infoOf, isObject, type Loose, listOf, num, selectionOf, text } from './find.ts';
import { trendInput } from './fromTrend.ts';

export const trendChart: Chart = chart<TrendInput>({
  title: say => say.w.trend.title(say.w.page.measured),
  draw: trendScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    if (want.finding !== undefined) return evidence(asked);
    const measure = want.measure ?? 'attainment';
    const info = infoOf(report, measure);
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    return found(trendInput(report, measure, selectionOf(asked)), say);
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

function found(input: ReturnType<typeof trendInput>, say: Say): Found<TrendInput> {
  if (input.points.length > 0 && input.trend.points.every(p => p.estimate.hidden))
    return { kind: 'hidden', reason: '' };
  if (input.points.every(p => p.value === null))
    return { kind: 'nothing', reason: input.trend.reason ?? say.w.read.notStarted };
  return { kind: 'ready', input };
}

/** What a finding rests on: its measure and its part of the data over time, and what it says of them. */
function evidence({ report, selection: around, want, say }: Asked): Found<TrendInput> {
  const finding = report.data.findings.find(f => f.id === want.finding);
  const { measure = '', selection = {}, estimate, before } = finding?.evidence ?? {};
  const info = infoOf(report, measure);
  if (estimate === undefined || info === undefined) return { kind: 'nothing', reason: say.w.read.notStarted };
  const { from, to, period, ...part } = selection;
  const input = trendInput(report, measure, part);
  const one = typeof period === 'string' ? period : '';
  const since = from ?? one;
  const names = Object.entries(part).flatMap(([dim, value]) =>
    typeof value !== 'string' || info.pin[dim] === value ? [] : [say.name(value)],
  );
  const values = (finding?.told?.values ?? {}) as Loose;
  const ready = found(
    {
      ...input,
      // A fall that pulls the average down makes what was usual before look better than usual.
      points: input.points.map(p => (p.period < since ? { ...p, signal: 'none' } : p)),
      measure: [info.title, ...names].join(', '),
      stretch: {
        from: since,
        to: to ?? one,
        value: estimate.value,
        before: before?.value ?? num(values.before),
        likely: say.range(info.unit, estimate.low, estimate.high),
      },
      ...staffOf(report.data, values),
    },
    say,
  );
  const ignored = Object.keys(around).filter(d => d !== 'from' && d !== 'to' && part[d] !== around[d]);
  return ready.kind === 'ready' ? { ...ready, ignored } : ready;
}

/** Where a finding says when staff satisfaction of a team fell, and between which levels: its released means. */
function staffOf({ meta, staff }: ReportData, values: Loose): { readonly above?: Above } {
  const { team, fell } = values;
  const [question, before, after] = [text(values.question), num(values.from), num(values.to)];
  if (staff === null || question === '' || typeof fell !== 'string' || before === null || after === null)
    return {};
  const means = meta.periods.map(wave => {
    const r = staff.released.find(x => x.wave === wave && x.group === team && x.question === question);
    return { mean: r?.mean ?? null, comparable: r?.comparable ?? false };
  });
  return { above: { question, from: fell, before, after, means } };
}

/**
 * One measure over time: its usual range, its goal, and every change that is larger or longer than chance explains.
 *
 * Takes a report, or the result of `trend`.
 *
 * @element goodwill-trend
 * @attr src - Address of a report or of a result, as JSON.
 * @attr measure - Which measure; `attainment` unless said.
 * @attr finding - Shows what this finding of the report rests on, by its id, in place of a measure.
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

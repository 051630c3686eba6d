import type { Estimate, Report, Selection } from '../../lib/report/report.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import {
  type CurveStep,
  type ResolutionCurve,
  type ResolutionInput,
  resolutionScene,
} from '../scene/resolution.ts';
import {
  broken,
  groupOf,
  isObject,
  type Loose,
  listOf,
  num,
  pick,
  selectionOf,
  text,
  without,
} from './find.ts';

export const resolutionChart: Chart = chart<ResolutionInput>({
  title: say => say.w.resolution.title,
  draw: resolutionScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const info = want.measure
      ? report.data.measures.find(m => m.id === want.measure)
      : pick(report, ['complaint-resolution', 'resolution']);
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    const selection = selectionOf(asked);
    const view = report.select(selection);
    const whole = view.estimate(info.id);
    const steps = view.curve(info.id);
    if (whole.hidden || whole.n === 0 || steps.length === 0) return without(whole, say.w.read.notStarted);
    const by = want.by ?? 'tier';
    const parts = broken(report, info.id, by, selection, say)
      .filter(p => p.estimate.n > 0)
      .map(p =>
        curveOf(
          p.name || say.w.parts.notRecorded,
          p.estimate,
          curveIn(report, info.id, { ...selection, ...p.choose }),
          p.choose,
        ),
      );
    const complaints = info.id.startsWith('complaint');
    return {
      kind: 'ready',
      input: {
        whole: curveOf('', whole, steps),
        parts: parts.length > 1 ? parts : [],
        subject: complaints ? say.w.resolution.subject : whole.of,
        title: complaints ? say.w.resolution.title : info.title,
        complaints,
        ...(by === 'tier' || parts.length < 2 ? {} : { by: say.w.page.dims[by] ?? by }),
      },
    };
  },
  fromPlain: (data, want, say) => {
    const list = Array.isArray(data) ? listOf(data) : isObject(data) ? [data] : [];
    if (list.length === 0 || !list.every(r => Array.isArray(r.curve))) return null;
    const curves = list.map(r => plainCurve(r, groupOf(r, want.by)));
    const whole = curves.find(c => c.name === '') ?? curves[0];
    if (whole === undefined || whole.steps.length === 0)
      return { kind: 'nothing', reason: text(list[0]?.reason) || say.w.read.notStarted };
    const subject = want.label ?? say.w.resolution.subject;
    return {
      kind: 'ready',
      input: {
        whole,
        parts: curves.length > 1 ? curves.filter(c => c !== whole || c.name !== '') : [],
        subject,
        complaints: want.label === undefined,
      },
    };
  },
});

const curveIn = (report: Report, id: string, selection: Selection): readonly CurveStep[] =>
  report.select(selection).curve(id);

function curveOf(
  name: string,
  e: Estimate,
  steps: readonly CurveStep[],
  choose?: Readonly<Record<string, string>>,
): ResolutionCurve {
  return {
    name,
    steps,
    median: e.value,
    low: e.low,
    high: e.high,
    p90: e.parts?.p90?.value ?? null,
    n: e.n,
    ...(e.counts?.open === undefined ? {} : { open: e.counts.open }),
    closedOnly: e.parts?.closedOnly?.value ?? null,
    ...(choose ? { choose } : {}),
  };
}

function plainCurve(r: Loose, name: string): ResolutionCurve {
  return {
    name,
    steps: listOf(r.curve).map(s => ({
      time: num(s.time) ?? 0,
      open: num(s.openShare) ?? num(s.open) ?? 1,
      low: num(s.low),
      high: num(s.high),
    })),
    median: num(r.median) ?? num(r.value),
    low: num(r.low),
    high: num(r.high),
    p90: num(r.p90),
    n: num(r.n) ?? 0,
    ...(num(r.open) === null ? {} : { open: num(r.open) ?? 0 }),
    closedOnly: num(r.closedOnlyMedian),
  };
}

/**
 * How long it takes from complaint to resolution: the share still open against time, open cases counted.
 *
 * Takes a report, or the result of `resolutionTimes`.
 *
 * @element goodwill-resolution
 * @attr src - Address of a report or of a result, as JSON.
 * @attr by - What it is broken down by; `tier` unless said.
 * @attr measure - Another duration to show; complaints unless said.
 * @attr tier - Only this tier; likewise `team`, `priority`, `channel`, `from`, `to`.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A tier was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @slot - Text of your own under the picture; a JSON script inside is read as data.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 * @cssproperty --goodwill-theme-ink - Colour of text and marks.
 */
export class GoodwillResolution extends ChartElement {
  static override chart: Chart = resolutionChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-resolution': GoodwillResolution;
  }
}

import type { Unit } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { rule } from './mark.ts';
import { panels } from './panels.ts';
import { linear } from './scale.ts';
import { joined, type Mark, type Point, type Scene, type Size, tableOf } from './scene.ts';
import {
  band,
  centreLine,
  type TrendPoint,
  toneOf,
  trendDomain,
  usualOf,
  valueDots,
  valueLine,
} from './trend.ts';

export interface MultiplesInput {
  readonly measure: string;
  readonly dim: string;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neither';
  /** How many groups there are, where not all of them are shown. */
  readonly all?: number;
  readonly panels: readonly {
    readonly name: string;
    readonly points: readonly TrendPoint[];
    readonly goal: number | null;
    readonly choose?: Readonly<Record<string, string>>;
  }[];
}

/** The same picture for each of a few groups, on one scale, so that the eye compares without a legend. */
export function multiplesScene(input: MultiplesInput, say: Say, size: Size): Scene {
  const { w } = say;
  const domain = trendDomain(
    input.unit,
    input.panels.flatMap(p => p.points),
  );
  const tick = (v: number): string => say.tick(input.unit, v);
  const marks: Mark[] = [];
  const points: Point[] = [];
  const lasts = input.panels.map(
    p => p.points.findLast(q => q.value !== null && !q.young) ?? p.points.findLast(q => q.value !== null),
  );
  const values = lasts.map(p => (p?.value == null ? '–' : say.unit(input.unit, p.value)));
  const frame = panels(
    input.panels.map((p, i) => ({
      name: say.name(p.name),
      value: values[i]!,
      tone: lasts[i] ? toneOf(lasts[i]) : 'ink',
      periods: p.points.map(q => q.period),
    })),
    92,
    say,
    size,
  );
  input.panels.forEach((panel, i) => {
    const { left, right, top, bottom, x, words } = frame.all[i]!;
    const y = linear(domain, [bottom, top]);
    const last = lasts[i];
    marks.push(...band(panel.points, x, y), ...centreLine(panel.points, x, y));
    if (panel.goal !== null && panel.goal >= domain[0] && panel.goal <= domain[1])
      marks.push(rule(left, y(panel.goal), right, y(panel.goal), 'ink', 1.25, { dash: '5 4' }));
    marks.push(
      ...valueLine(panel.points, x, y),
      ...valueDots(panel.points, x, y, 0.9).map((m): Mark => ({ ...m, point: i })),
      ...words,
    );
    points.push({
      x: right - 6,
      y: last?.value == null ? (top + bottom) / 2 : y(last.value),
      row: i,
      label: joined(
        `${say.name(panel.name)}: ${values[i]}`,
        last ? say.period(last.period) : '',
        panel.goal === null ? '' : w.read.goal(say.unit(input.unit, panel.goal)),
        verdictWord(last, say),
      ),
      choose: panel.choose,
    });
  });
  const worse = input.panels.filter((_, i) => lasts[i] && toneOf(lasts[i]) === 'concern');
  const shown = input.panels.some(p => p.goal !== null);
  return {
    title: w.multiples.title(input.measure, input.dim),
    summary:
      worse.length === 0
        ? w.multiples.calm(say.number(input.panels.length))
        : w.multiples.summary(
            say.number(worse.length),
            say.number(input.panels.length),
            say.list(worse.slice(0, 4).map(p => say.name(p.name))),
          ),
    width: size.width,
    height: frame.height,
    marks,
    points,
    table: tableOf(input.panels, [
      [input.dim, 'start', p => p.name],
      [w.attention.latest, 'end', (_, i) => values[i]!, (_, i) => lasts[i]?.value ?? null],
      [w.trend.columns.period, 'start', (_, i) => (lasts[i] ? say.period(lasts[i].period) : '')],
      [w.trend.columns.usual, 'end', (_, i) => usualOf(lasts[i], input.unit, say)],
      [
        w.attainment.columns.goal,
        'end',
        p => (p.goal === null ? '' : say.unit(input.unit, p.goal)),
        p => p.goal,
      ],
      [w.trend.columns.remark, 'start', (_, i) => verdictWord(lasts[i], say)],
    ]),
    notes: [
      w.multiples.how(tick(domain[0]), tick(domain[1])),
      ...(shown ? [w.multiples.goal] : []),
      ...(input.all === undefined
        ? []
        : [w.multiples.largest(say.number(input.panels.length), say.number(input.all))]),
    ],
  };
}

function verdictWord(last: TrendPoint | undefined, { w }: Say): string {
  if (!last?.usual) return w.change.few;
  const tone = toneOf(last);
  return tone === 'concern'
    ? w.attention.concern
    : tone === 'improvement'
      ? w.attention.improvement
      : w.attention.ordinary;
}

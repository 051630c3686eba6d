import type { Unit } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { sizes, widest } from './axis.ts';
import { label, rule } from './mark.ts';
import { linear } from './scale.ts';
import { joined, type Mark, type Point, type Scene, type Size, tableOf } from './scene.ts';
import { fit, textWidth } from './text.ts';
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
  const { small, body } = sizes(size.text);
  const { panels } = input;
  const gap = 24;
  const ends = panels.flatMap(({ points: p }) =>
    [p[0], p.at(-1)].map(q => (q ? say.period(q.period, 'short') : '')),
  );
  // Wide enough for the names of the first and the last period beside each other.
  const least = Math.max(160 * size.text, 2 * widest(ends, small) + 16);
  const columns = Math.max(1, Math.min(4, panels.length, Math.floor((size.width + gap) / (least + gap))));
  const width = (size.width - gap * (columns - 1)) / columns;
  const head = body + 12;
  const plot = 92 * size.text;
  const pitch = head + plot + small + 22;
  const domain = trendDomain({
    measure: '',
    unit: input.unit,
    better: input.better,
    points: panels.flatMap(p => p.points),
    goal: null,
  });
  const tick = (v: number): string => say.tick(input.unit, v);
  const marks: Mark[] = [];
  const points: Point[] = [];
  const lasts = panels.map(
    p => p.points.findLast(q => q.value !== null && !q.young) ?? p.points.findLast(q => q.value !== null),
  );
  const values = lasts.map(p => (p?.value == null ? '–' : say.unit(input.unit, p.value)));
  panels.forEach((panel, i) => {
    const column = i % columns;
    const x0 = (size.rtl ? columns - 1 - column : column) * (width + gap);
    const y0 = Math.floor(i / columns) * pitch;
    const y = linear(domain, [y0 + head + plot, y0 + head]);
    const x = linear([0, Math.max(1, panel.points.length - 1)], [x0 + 4, x0 + width - 6]);
    const last = lasts[i];
    const value = values[i]!;
    const tone = last ? toneOf(last) : 'ink';
    const room = width - textWidth(value, body, true) - 12;
    const [start, end, from, to] = size.rtl
      ? ([x0 + width, x0, 'end', 'start'] as const)
      : ([x0, x0 + width, 'start', 'end'] as const);
    marks.push(
      label(start, y0 + body, fit(say.name(panel.name), room, body), from, body, 'ink'),
      label(end, y0 + body, value, to, body, tone, { strong: true }),
      ...band(panel.points, x, y),
      ...centreLine(panel.points, x, y),
    );
    if (panel.goal !== null && panel.goal >= domain[0] && panel.goal <= domain[1])
      marks.push(rule(x0, y(panel.goal), x0 + width, y(panel.goal), 'ink', 1.25, { dash: '5 4' }));
    const from_ = panel.points[0];
    const until = panel.points.at(-1);
    marks.push(
      ...valueLine(panel.points, x, y),
      ...valueDots(panel.points, x, y, 0.9).map((m): Mark => ({ ...m, point: i })),
      rule(x0, y0 + head + plot, x0 + width, y0 + head + plot, 'line', 1),
      label(
        x0,
        y0 + head + plot + small + 4,
        from_ ? say.period(from_.period, 'short') : '',
        'start',
        small,
        'muted',
      ),
      label(
        x0 + width,
        y0 + head + plot + small + 4,
        until ? say.period(until.period, 'short') : '',
        'end',
        small,
        'muted',
      ),
    );
    points.push({
      x: x0 + width - 6,
      y: last?.value == null ? y0 + head + plot / 2 : y(last.value),
      row: i,
      label: joined(
        `${say.name(panel.name)}: ${value}`,
        last ? say.period(last.period) : '',
        panel.goal === null ? '' : w.read.goal(say.unit(input.unit, panel.goal)),
        verdictWord(last, say),
      ),
      choose: panel.choose,
    });
  });
  const worse = panels.filter((_, i) => lasts[i] && toneOf(lasts[i]) === 'concern');
  const shown = panels.some(p => p.goal !== null);
  return {
    title: w.multiples.title(input.measure, input.dim),
    summary:
      worse.length === 0
        ? w.multiples.calm(say.number(panels.length))
        : w.multiples.summary(
            say.number(worse.length),
            say.number(panels.length),
            say.list(worse.slice(0, 4).map(p => say.name(p.name))),
          ),
    width: size.width,
    height: Math.ceil(panels.length / columns) * pitch - 10,
    marks,
    points,
    table: tableOf(panels, [
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

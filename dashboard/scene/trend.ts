import { extent } from 'd3';
import type { Unit } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { bottomLabels, sizes, valueGrid, widest } from './axis.ts';
import { bar } from './bar.ts';
import { type Above, levels, type Stretch, staffAbove } from './levels.ts';
import { dot, label, rule } from './mark.ts';
import { linePath } from './path.ts';
import { durationStep, durationTicks, linear, nice, type Scale } from './scale.ts';
import {
  type ColumnOf,
  countOf,
  joined,
  type Mark,
  type Point,
  type Scene,
  type Size,
  tableOf,
} from './scene.ts';
import { textWidth } from './text.ts';

export type Signal = 'outside' | 'trend' | 'twoOfThree' | 'shift' | 'none';

export interface TrendPoint {
  readonly period: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly n?: number;
  /** Usual range in force at this point. */
  readonly usual?: { readonly lower: number; readonly centre: number; readonly upper: number } | null;
  readonly signal?: Signal;
  /** What the signal means, where the measure has a direction. */
  readonly meaning?: 'improvement' | 'concern' | 'neutral';
  readonly young?: boolean;
  readonly reason?: string;
}

export interface TrendInput {
  readonly measure: string;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly points: readonly TrendPoint[];
  readonly goal?: number | null;
  /** Dated changes, by period. */
  readonly changes?: readonly { readonly period: string; readonly label: string }[];
  readonly stretch?: Stretch;
  /** Staff satisfaction of the same people in the same periods, drawn above. */
  readonly above?: Above;
}

/** One measure through time with its usual range, its goal and every real change marked. */
export function trendScene(input: TrendInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const { points } = input;
  const format = (v: number): string => (input.unit === 'share' ? say.share(v) : say.unit(input.unit, v));
  const tick = (v: number): string => say.tick(input.unit, v);
  const goal = input.goal ?? null;

  const domain = trendDomain(input.unit, points, goal);
  const { above, stretch } = input;
  const lift = above ? Math.round(112 * Math.min(size.text, 1.4)) : 0;
  const top =
    lift + ((input.changes ?? []).length > 0 ? small * 1.9 + 8 : small + 6) + (above ? small + 14 : 0);
  const height =
    lift + Math.round(Math.min(280, Math.max(190, size.width * 0.42)) * Math.min(size.text, 1.4));
  const bottom = height - small - 16;
  const y = linear(domain, [bottom, top]);
  const values = valueTicks(input.unit, y, 4);
  const margin = widest(values.map(tick), small) + 12;
  const lastShown = points.findLast(p => p.value !== null);
  const endRoom = lastShown ? textWidth(format(lastShown.value ?? 0), body, true) + 14 : 10;
  const span: [number, number] = size.rtl
    ? [10, size.width - Math.max(margin, endRoom)]
    : [margin, size.width - endRoom];
  const x = linear([0, Math.max(1, points.length - 1)], [span[0] + 6, span[1] - 6]);

  const marks: Mark[] = [
    ...band(points, x, y),
    ...valueGrid(y, values, span, tick, small, size.rtl),
    ...periodLabels(points, x, bottom + small + 8, [0, size.width], small, say),
    ...changeMarks(input, x, [top, bottom], small, size.width),
    ...(stretch ? [] : centreLine(points, x, y)),
  ];
  if (goal !== null) {
    const gy = y(goal);
    const text = w.read.goal(tick(goal));
    marks.push(
      rule(span[0], gy, span[1], gy, 'ink', 1.5, { dash: '5 4' }),
      label(span[0] + 4, gy - 5, text, 'start', small, 'ink', { halo: true }),
    );
  }
  marks.push(...valueLine(points, x, y), ...valueDots(points, x, y));
  marks.push(...levels(points, stretch, x, y, format, say, small));
  if (above) marks.push(...staffAbove(above, input, x, span, [small * 2 + 8, lift - 6], say, size));
  if (lastShown?.value !== undefined && lastShown.value !== null && !size.rtl) {
    const at = points.lastIndexOf(lastShown);
    marks.push(
      label(
        x(at) + 11,
        y(lastShown.value) + body * 0.35,
        format(lastShown.value),
        'start',
        body,
        lastShown.young ? 'muted' : toneOf(lastShown),
        { strong: !lastShown.young },
      ),
    );
  }

  const usual = (p: TrendPoint): string => usualOf(p, input.unit, say);
  const shown = (p: TrendPoint): string =>
    p.value === null ? (p.reason ?? w.read.notStarted) : format(p.value);
  const remark = (p: TrendPoint): string =>
    [p.signal ? w.trend.signal[p.signal] : '', p.young ? w.trend.young : '', changeAt(input, p.period)]
      .filter(Boolean)
      .join('; ');
  const staff = (i: number): string => {
    const mean = above?.means[i]?.mean ?? null;
    return mean === null ? '' : say.number(mean, 1);
  };
  const reach: Point[] = points.map((p, i) => ({
    x: x(i),
    y: p.value === null ? bottom : y(p.value),
    row: i,
    label: joined(
      `${say.period(p.period)}: ${shown(p)}`,
      p.value !== null && p.low !== undefined && p.high !== undefined && (p.low !== null || p.high !== null)
        ? w.read.likely(say.range(input.unit, p.low, p.high))
        : '',
      p.n === undefined ? '' : say.number(p.n),
      staff(i) === '' ? '' : `${w.staff.x} ${staff(i)}`,
      usual(p) === '' ? '' : `${w.trend.usual} ${usual(p)}`,
      remark(p),
    ),
    choose: { from: p.period, to: p.period },
  }));

  const young = points.some(p => p.young);
  return {
    title: w.trend.title(input.measure),
    summary: trendSummary(input, say),
    width: size.width,
    height,
    marks,
    points: reach,
    table: tableOf(points, [
      [w.trend.columns.period, 'start', p => say.period(p.period)],
      [w.trend.columns.value, 'end', shown, p => p.value],
      [
        w.read.range,
        'end',
        p => (p.value === null ? '' : say.range(input.unit, p.low ?? null, p.high ?? null)),
      ],
      countOf(say, w.read.counted, p => p.n),
      [w.trend.columns.usual, 'end', usual],
      ...(above
        ? [
            [
              w.staff.x,
              'end',
              (_, i) => staff(i),
              (_, i) => above.means[i]?.mean ?? null,
            ] as ColumnOf<TrendPoint>,
          ]
        : []),
      [w.trend.columns.remark, 'start', remark],
    ]),
    notes: [
      ...(points.some(p => p.usual) ? [w.trend.how] : []),
      ...(stretch ? [w.trend.levels] : []),
      ...(young ? [w.trend.young] : []),
    ],
  };
}

/** Direction, latest value, whether it is a real change, and where the goal lies: one sentence. */
export function trendSummary(input: TrendInput, say: Say): string {
  const { w } = say;
  const { stretch } = input;
  if (stretch?.value != null) {
    const when = w.page.span(say.period(stretch.from), say.period(stretch.to));
    const range = stretch.likely === '' ? '' : ` (${w.read.likely(stretch.likely)})`;
    const before =
      stretch.before === null ? '' : `; ${w.change.before(say.unit(input.unit, stretch.before))}`;
    return `${input.measure}, ${when}: ${say.unit(input.unit, stretch.value)}${range}${before}.`;
  }
  const told = input.points.filter(p => p.value !== null);
  const last = told.findLast(p => !p.young) ?? told.at(-1);
  if (last === undefined || last.value === null) return `${w.parts.nothing}.`;
  const before = told[told.indexOf(last) - 1];
  const format = (v: number): string => say.unit(input.unit, v);
  const step = before?.value === undefined || before.value === null ? null : last.value - before.value;
  const moved =
    step === null || before === undefined
      ? ''
      : format(last.value) === format(before.value ?? 0)
        ? w.trend.flat(say.period(before.period))
        : step > 0
          ? w.trend.rose(say.difference(input.unit, step), say.period(before.period))
          : w.trend.fell(say.difference(input.unit, step), say.period(before.period));
  const usual = last.usual
    ? last.signal === undefined || last.signal === 'none'
      ? w.trend.within
      : last.meaning === 'improvement'
        ? w.trend.beyondBetter
        : last.meaning === 'concern'
          ? w.trend.beyondWorse
          : w.trend.beyond
    : w.trend.noLimits;
  const goal = input.goal ?? null;
  const against =
    goal === null
      ? ''
      : last.value === goal
        ? w.trend.atGoal(format(goal))
        : input.better === 'lower'
          ? (last.value > goal ? w.trend.aboveLimit : w.trend.withinLimit)(format(goal))
          : (last.value > goal ? w.trend.aboveGoal : w.trend.belowGoal)(format(goal));
  const middle = [moved, usual].filter(Boolean).join(', ');
  const when = say.when(last.period);
  return w.trend.summary(input.measure, format(last.value), when, middle, against);
}

/** From the lowest to the highest of values, usual range and goal; shares stay inside 0 and 1. */
export function trendDomain(
  unit: Unit,
  points: readonly TrendPoint[],
  goal: number | null = null,
): readonly [number, number] {
  const all = points.flatMap(p => [
    p.value,
    ...(p.usual ? [clip(unit, p.usual.lower), clip(unit, p.usual.upper)] : []),
  ]);
  const known = [...all, goal].filter(v => typeof v === 'number' && Number.isFinite(v)) as number[];
  if (known.length === 0) return [0, 1];
  const [low = 0, high = 1] = extent(known);
  const pad = (high - low) * 0.06 || Math.abs(high) * 0.05 || 1;
  const [a, b] = unit === 'duration' ? roundTime(low - pad, high + pad) : nice(low - pad, high + pad, 4);
  if (unit === 'share') return [Math.max(0, a), Math.min(1, b)];
  return [low >= 0 ? Math.max(0, a) : a, b];
}

function roundTime(low: number, high: number): readonly [number, number] {
  const step = durationStep(high - low, 4);
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

/** Round values of an axis; times are whole minutes, hours or days. */
export const valueTicks = (unit: Unit, y: Scale, count: number): readonly number[] =>
  unit === 'duration' ? durationTicks(y.domain[0], y.domain[1], count + 1) : y.ticks(count);

const clip = (unit: Unit, v: number): number =>
  unit === 'share' ? Math.min(1, Math.max(0, v)) : unit === 'points' ? v : Math.max(0, v);

/** The usual range in force at a point, ready to show; empty where there is none. */
export const usualOf = (p: TrendPoint | undefined, unit: Unit, say: Say): string =>
  p?.usual ? say.range(unit, clip(unit, p.usual.lower), clip(unit, p.usual.upper)) : '';

export const toneOf = (p: TrendPoint): 'ink' | 'improvement' | 'concern' =>
  p.signal !== undefined && p.signal !== 'none' && (p.meaning === 'improvement' || p.meaning === 'concern')
    ? p.meaning
    : 'ink';

/** Grey band, drawn as steps so that a new usual range begins where it holds. */
export function band(points: readonly TrendPoint[], x: Scale, y: Scale): Mark[] {
  const marks: Mark[] = [];
  const [low, high] = y.domain;
  const inside = (v: number): number => Math.min(Math.max(v, low), high);
  const half = (x(1) - x(0)) / 2;
  let i = 0;
  while (i < points.length) {
    const usual = points[i]?.usual;
    let j = i;
    while (j + 1 < points.length && same(points[j + 1]?.usual, usual)) j++;
    if (usual) {
      const x1 = Math.max(x(i) - half, x.range[0]);
      const x2 = Math.min(x(j) + half, x.range[1]);
      const y1 = y(inside(usual.upper));
      marks.push(bar(x1, x2, y1, y(inside(usual.lower)) - y1, { fill: 'band' }));
    }
    i = j + 1;
  }
  return marks;
}

export function centreLine(points: readonly TrendPoint[], x: Scale, y: Scale): Mark[] {
  const marks: Mark[] = [];
  const half = (x(1) - x(0)) / 2;
  points.forEach((p, i) => {
    if (!p.usual) return;
    const at = y(p.usual.centre);
    marks.push(
      rule(Math.max(x(i) - half, x.range[0]), at, Math.min(x(i) + half, x.range[1]), at, 'faint', 1),
    );
  });
  return marks;
}

function same(a: TrendPoint['usual'], b: TrendPoint['usual']): boolean {
  if (!a || !b) return !a && !b;
  return a.lower === b.lower && a.upper === b.upper && a.centre === b.centre;
}

export function valueLine(points: readonly TrendPoint[], x: Scale, y: Scale): Mark[] {
  const d = linePath(points.map((p, i) => (p.value === null || p.young ? null : [x(i), y(p.value)])));
  const marks: Mark[] = d ? [{ kind: 'path', d, paint: { stroke: 'ink', width: 1.75 } }] : [];
  points.forEach((p, i) => {
    const before = points[i - 1];
    if (p.young && p.value !== null && before && before.value !== null)
      marks.push(rule(x(i - 1), y(before.value), x(i), y(p.value), 'faint', 1.5, { dash: '2 3' }));
  });
  return marks;
}

/** Which points stand in the last run of signals: older ones are history where room is small. */
export function lastRun(points: readonly TrendPoint[]): ReadonlySet<TrendPoint> {
  const told = points.filter(p => p.value !== null);
  const judged = told.filter(p => !p.young);
  const run = new Set<TrendPoint>();
  for (let i = judged.length - 1; i >= 0; i--) {
    const p = judged[i];
    if (p === undefined || (p.signal ?? 'none') === 'none' || p.meaning !== judged.at(-1)?.meaning) break;
    run.add(p);
  }
  return run;
}

export function valueDots(points: readonly TrendPoint[], x: Scale, y: Scale, r = 1, first = 0): Mark[] {
  const dense = points.length > 40;
  return points.flatMap((p, i): Mark[] => {
    if (p.value === null) return [];
    const tone = toneOf(p);
    const marked = p.signal !== undefined && p.signal !== 'none';
    const shape = p.young
      ? 'ring'
      : tone === 'concern'
        ? 'down'
        : tone === 'improvement'
          ? 'up'
          : marked
            ? 'diamond'
            : 'circle';
    const last = i === points.length - 1;
    const size = tone !== 'ink' || marked ? 5.5 : last ? 4 : dense ? 1.5 : 2.25;
    return [dot(shape, x(i), y(p.value), (p.young ? 4 : size) * r, tone, first + i)];
  });
}

const MONTHS = [1, 2, 3, 6, 12, 24, 36];

function periodLabels(
  points: readonly TrendPoint[],
  x: Scale,
  y: number,
  room: readonly [number, number],
  size: number,
  say: Say,
): Mark[] {
  const texts = points.map(p => say.period(p.period, 'short'));
  const least = Math.ceil(
    (points.length * (widest(texts, size) + 30)) / Math.max(1, x.range[1] - x.range[0]),
  );
  // Months are named by quarter, half or whole years where not all have room.
  const every = /^\d+-\d+$/.test(points[0]?.period ?? '') ? (MONTHS.find(m => m >= least) ?? least) : least;
  const chosen = points
    .map((_, i) => ({ x: x(i), text: texts[i] ?? '' }))
    .filter((_, i) => (points.length - 1 - i) % Math.max(1, every) === 0);
  return bottomLabels(chosen, y, room, size);
}

const changeAt = (input: TrendInput, period: string): string =>
  (input.changes ?? [])
    .filter(c => c.period === period)
    .map(c => c.label)
    .join(', ');

function changeMarks(
  input: TrendInput,
  x: Scale,
  y: readonly [number, number],
  size: number,
  width: number,
): Mark[] {
  return (input.changes ?? []).flatMap((c, k): Mark[] => {
    const i = input.points.findIndex(p => p.period === c.period);
    if (i < 0) return [];
    const at = x(i);
    const text = c.label.length > 28 ? `${c.label.slice(0, 27)}…` : c.label;
    const left = at + textWidth(text, size) + 4 > width;
    return [
      rule(at, y[0] - 4, at, y[1], 'muted', 1, { dash: '1 3' }),
      label(
        left ? at - 4 : at + 4,
        y[0] - 6 - (k % 2) * (size + 1),
        text,
        left ? 'end' : 'start',
        size,
        'muted',
      ),
    ];
  });
}

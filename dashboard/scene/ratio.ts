import type { Say } from '../words/say.ts';
import { bottomLabels, sizes, uprights, widest } from './axis.ts';
import { dotRange } from './dotRange.ts';
import { log } from './scale.ts';
import { cell, type Mark, type Point, type Scene, type Size } from './scene.ts';
import { fit } from './text.ts';
import { verdict } from './verdict.ts';

export interface RatioRow {
  /** Empty for all together. */
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly positive?: number | null;
  readonly negative?: number | null;
  readonly n: number;
  readonly reason?: string;
  readonly hidden?: boolean;
  readonly choose?: Readonly<Record<string, string>>;
}

export interface RatioInput {
  readonly rows: readonly RatioRow[];
  readonly repair: number;
  readonly title?: string;
}

/** Positive moments for each negative one, on a scale of multiples, against the repair ratio. */
export function ratioScene(input: RatioInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const { rows, repair } = input;
  const nameOf = (r: RatioRow): string => (r.name === '' ? w.parts.all : say.name(r.name));
  const names = rows.map(nameOf);
  const values = rows.map(r => figure(r, say));
  const counts = rows.map(r =>
    typeof r.positive === 'number' && typeof r.negative === 'number'
      ? `${say.number(r.positive)} : ${say.number(r.negative)}`
      : say.number(r.n),
  );
  const stacked = size.width < 460 * size.text;
  const right =
    widest(
      values.map(v => v.short),
      body + 1,
      true,
    ) + 6;
  const left = stacked
    ? 0
    : Math.min(Math.max(widest(names, body, true), widest(counts, small)) + 20, size.width * 0.34);
  const pitch = (stacked ? 66 : 48) * size.text;
  const top = small + 16;
  const bottom = top + rows.length * pitch;
  const known = rows.flatMap(r =>
    [r.low, r.value, r.high].filter(v => typeof v === 'number' && v > 0),
  ) as number[];
  const domain: [number, number] = [
    Math.max(0.05, Math.min(0.8, ...known.map(v => v * 0.85))),
    Math.min(1000, Math.max(repair * 1.6, ...known.map(v => v * 1.15))),
  ];
  const span: [number, number] = size.rtl
    ? [size.width - left - 10, right + 18]
    : [left + 10, size.width - right - 18];
  const x = log(domain, span);
  const ticks = x.ticks(Math.max(3, Math.floor(Math.abs(span[1] - span[0]) / 55)));
  const start = size.rtl ? size.width : 0;
  const end = size.rtl ? 0 : size.width;
  const [from, to] = size.rtl ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const rx = x(repair);
  const repairText = fit(w.ratio.repair(say.number(repair, repair % 1 === 0 ? 0 : 1)), size.width, small);

  const marks: Mark[] = [
    ...(stacked
      ? rows.flatMap((_, i) => {
          const middle = top + (i + 1) * pitch - 18 * size.text;
          return uprights(x, ticks, [middle - 13, middle + 13]);
        })
      : uprights(x, ticks, [top, bottom])),
    ...bottomLabels(
      [...ticks]
        .sort((a, b) => x(a) - x(b))
        .map(t => ({ x: x(t), text: t < 1 ? say.number(t, t < 0.1 ? 2 : 1) : say.number(t) })),
      bottom + small + 6,
      [0, size.width],
      small,
    ),
    {
      kind: 'line',
      x1: rx,
      y1: top - 6,
      x2: rx,
      y2: bottom,
      paint: { stroke: 'ink', width: 1.5, dash: '5 4' },
    },
    {
      kind: 'text',
      x: Math.max(
        widest([repairText], small) / 2,
        Math.min(rx, size.width - widest([repairText], small) / 2),
      ),
      y: top - 12,
      text: repairText,
      anchor: 'middle',
      size: small,
      tone: 'ink',
    },
  ];
  const points: Point[] = [];
  rows.forEach((row, i) => {
    const y0 = top + i * pitch;
    const middle = stacked ? y0 + pitch - 18 * size.text : y0 + pitch / 2;
    const textY = stacked ? y0 + body + 4 : middle - 2;
    const room = stacked ? size.width - right - 16 : left - 14;
    const state = verdict(row.value, row.low, row.high, repair, 'higher');
    const tone = state === 'not met' ? 'concern' : 'ink';
    marks.push(
      {
        kind: 'text',
        x: start,
        y: textY,
        text: fit(names[i] ?? '', room, body, true),
        anchor: from,
        size: body,
        tone: 'ink',
        strong: true,
      },
      {
        kind: 'text',
        x: start,
        y: textY + small + 3,
        text: fit(counts[i] ?? '', room, small),
        anchor: from,
        size: small,
        tone: 'muted',
      },
      {
        kind: 'text',
        x: end,
        y: stacked ? textY : middle + body * 0.35,
        text: values[i]?.short ?? '',
        anchor: to,
        size: body + 1,
        tone,
        strong: true,
      },
      ...dotRange(row.value === 0 ? { ...row, value: domain[0] } : row, x, middle, tone, i),
    );
    points.push({
      x: x(Math.min(Math.max(row.value ?? row.low ?? 1, domain[0]), domain[1])),
      y: middle,
      row: i,
      label: `${names[i]}: ${values[i]?.long} · ${counts[i]}`,
      ...(row.choose ? { choose: row.choose } : {}),
    });
  });
  return {
    title: input.title ?? w.ratio.title,
    summary: summarise(input, nameOf, say),
    width: size.width,
    height: bottom + small + 14,
    marks,
    points,
    table: {
      columns: [
        { title: w.ratio.columns.group, align: 'start' },
        { title: w.ratio.columns.ratio, align: 'end' },
        { title: w.read.range, align: 'end' },
        { title: w.ratio.columns.positive, align: 'end' },
        { title: w.ratio.columns.negative, align: 'end' },
      ],
      rows: rows.map((r, i) => [
        cell(r.name === '' ? w.parts.all : r.name),
        cell(values[i]?.short ?? '', r.value),
        cell(say.range('ratio', r.low, r.high)),
        cell(typeof r.positive === 'number' ? say.number(r.positive) : '', r.positive ?? null),
        cell(typeof r.negative === 'number' ? say.number(r.negative) : '', r.negative ?? null),
      ]),
    },
    notes: [w.ratio.how, w.ratio.rule],
  };
}

function figure(row: RatioRow, say: Say): { readonly short: string; readonly long: string } {
  const { w } = say;
  const range = say.range('ratio', row.low, row.high);
  if (row.value !== null) {
    const short = say.number(row.value, 1);
    return {
      short,
      long:
        range === ''
          ? say.unit('ratio', row.value)
          : `${say.unit('ratio', row.value)} · ${w.read.likely(range)}`,
    };
  }
  if (row.hidden) return { short: '–', long: w.parts.hidden };
  if (row.low !== null)
    return { short: `≥ ${say.number(row.low, 1)}`, long: w.read.atLeast(say.unit('ratio', row.low)) };
  return { short: '–', long: row.reason ?? w.read.notStarted };
}

function summarise(input: RatioInput, nameOf: (r: RatioRow) => string, say: Say): string {
  const { w } = say;
  const whole = input.rows[0];
  if (whole === undefined) return `${w.parts.nothing}.`;
  const repair = say.number(input.repair, input.repair % 1 === 0 ? 0 : 1);
  const range = say.range('ratio', whole.low, whole.high);
  const state = verdict(whole.value, whole.low, whole.high, input.repair, 'higher');
  const against =
    state === 'met'
      ? w.ratio.above(repair)
      : state === 'not met'
        ? w.ratio.below(repair)
        : w.ratio.near(repair);
  const head =
    whole.value !== null
      ? `${w.ratio.summary(say.number(whole.value, 1), range === '' ? '' : w.read.likely(range))}, ${against}`
      : whole.low !== null
        ? `${w.ratio.none(say.number(whole.n))}; ${w.read.atLeast(say.unit('ratio', whole.low))}`
        : (whole.reason ?? w.parts.nothing);
  const lowest = input.rows
    .slice(1)
    .filter(r => r.value !== null)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
  return lowest
    ? `${head}. ${w.ratio.lowest(nameOf(lowest), say.unit('ratio', lowest.value ?? 0))}`
    : `${head}.`;
}

import type { Say } from '../words/say.ts';
import { stripes } from './accounts.ts';
import { bottomLabels, sizes, uprights, widest } from './axis.ts';
import { linear, nice } from './scale.ts';
import { cell, type Mark, type Scene, type Size } from './scene.ts';
import { fit } from './text.ts';

export interface BudgetInput {
  /** Rows are tiers, so the sentence may say so. */
  readonly tiers?: boolean;
  /** Periods it is about. */
  readonly from: string;
  readonly until: string;
  readonly rows: readonly {
    readonly name: string;
    readonly missed: number;
    readonly allowed: number;
    /** Spent faster than the goal allows, over the long run and lately. */
    readonly burning: boolean;
    readonly choose?: Readonly<Record<string, string>>;
  }[];
}

/** How many misses a goal allows, and how many there were: the room that is left, or overspent. */
export function budgetScene(input: BudgetInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const rows = input.rows.map(r => ({
    ...r,
    left: r.allowed - r.missed,
    used: r.allowed === 0 ? null : r.missed / r.allowed,
  }));
  const names = rows.map(r => (r.name === '' ? w.parts.notRecorded : say.name(r.name)));
  const lefts = rows.map(r =>
    r.left < 0 ? w.budget.over(say.number(-r.left)) : w.budget.left(say.number(r.left)),
  );
  const stacked = size.width < 460 * size.text;
  const right = widest(lefts, body, true) + 6;
  const left = stacked ? 0 : Math.min(widest(names, body, true) + 20, size.width * 0.34);
  const pitch = (stacked ? 62 : 48) * size.text;
  const bottom = 4 + rows.length * pitch;
  const span: [number, number] = size.rtl
    ? [size.width - left - 4, right + 16]
    : [left + 4, size.width - right - 16];
  const x = linear([0, nice(0, Math.max(1, ...rows.flatMap(r => [r.missed, r.allowed])), 4)[1]], span);
  const ticks = x.ticks(4).filter(t => Number.isInteger(t));
  const [start, end, from, to] = size.rtl
    ? ([size.width, 0, 'end', 'start'] as const)
    : ([0, size.width, 'start', 'end'] as const);
  const centre = (i: number): number =>
    stacked ? 4 + (i + 1) * pitch - 17 * size.text : 4 + (i + 0.5) * pitch;
  const marks: Mark[] = [
    ...(stacked
      ? rows.flatMap((_, i) => uprights(x, ticks, [centre(i) - 13, centre(i) + 13]))
      : uprights(x, ticks, [4, bottom])),
    ...bottomLabels(
      [...ticks].sort((a, b) => x(a) - x(b)).map(t => ({ x: x(t), text: say.number(t) })),
      bottom + small + 6,
      [0, size.width],
      small,
    ),
  ];
  rows.forEach((r, i) => {
    const y = centre(i);
    const over = r.left < 0;
    const box = (a: number, b: number): { x: number; w: number; y: number; h: number } => ({
      x: Math.min(x(a), x(b)),
      w: Math.abs(x(b) - x(a)),
      y: y - 8,
      h: 16,
    });
    marks.push({
      kind: 'rect',
      ...box(0, Math.min(r.missed, r.allowed)),
      paint: { fill: 'faint' },
      point: i,
    });
    if (over) {
      const b = box(r.allowed, r.missed);
      marks.push(
        { kind: 'rect', ...b, paint: { fill: 'paper', stroke: 'concern', width: 1.5 }, point: i },
        { kind: 'path', d: stripes(b.x, b.y, b.w, b.h), paint: { stroke: 'concern', width: 1.5 }, point: i },
      );
    }
    const line = stacked ? y - 22 * size.text : y + body * 0.35;
    marks.push(
      {
        kind: 'line',
        x1: x(r.allowed),
        y1: y - 14,
        x2: x(r.allowed),
        y2: y + 14,
        paint: { stroke: 'ink', width: 2 },
        point: i,
      },
      {
        kind: 'text',
        x: start,
        y: line,
        text: fit(names[i] ?? '', stacked ? size.width - right - 10 : left - 14, body, true),
        anchor: from,
        size: body,
        tone: 'ink',
        strong: true,
      },
      {
        kind: 'text',
        x: end,
        y: line,
        text: lefts[i] ?? '',
        anchor: to,
        size: body,
        tone: over ? 'concern' : 'ink',
        strong: true,
      },
    );
  });
  const used = (r: (typeof rows)[number]): string => (r.used === null ? '–' : say.share(r.used, 0));
  const worst = rows
    .map((r, i) => ({ r, name: names[i] ?? '' }))
    .sort((a, b) => (b.r.used ?? 9e9) - (a.r.used ?? 9e9))[0];
  return {
    title: w.budget.title,
    summary:
      worst === undefined
        ? `${w.parts.nothing}.`
        : worst.r.left < 0
          ? w.budget.summary(
              input.tiers ? sentence(w.attainment.tier(worst.name)) : worst.name,
              say.number(worst.r.missed),
              say.number(worst.r.allowed),
            )
          : w.budget.within(input.tiers ? w.attainment.tier(worst.name) : worst.name, used(worst.r)),
    width: size.width,
    height: bottom + small + 14,
    marks,
    points: rows.map((r, i) => ({
      x: x(r.missed),
      y: centre(i),
      row: i,
      label: [
        `${names[i]}: ${w.read.of(say.number(r.missed), say.number(r.allowed))}`,
        lefts[i],
        r.burning ? w.budget.burning : '',
      ]
        .filter(Boolean)
        .join(' · '),
      ...(r.choose ? { choose: r.choose } : {}),
    })),
    table: {
      columns: [
        { title: w.budget.columns.group, align: 'start' },
        { title: w.budget.columns.allowed, align: 'end' },
        { title: w.budget.columns.missed, align: 'end' },
        { title: w.budget.columns.left, align: 'end' },
        { title: w.budget.columns.rate, align: 'end' },
        { title: w.trend.columns.remark, align: 'start' },
      ],
      rows: rows.map(r => [
        cell(r.name === '' ? w.parts.notRecorded : r.name),
        cell(say.number(r.allowed), r.allowed),
        cell(say.number(r.missed), r.missed),
        cell(say.number(r.left), r.left),
        cell(used(r), r.used),
        cell(r.burning ? w.budget.burning : ''),
      ]),
    },
    notes: [w.budget.how, w.page.span(say.period(input.from), say.period(input.until))],
  };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

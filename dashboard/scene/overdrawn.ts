import type { Say } from '../words/say.ts';
import { bottomLabels, sizes, uprights, widest } from './axis.ts';
import { linear, nice } from './scale.ts';
import { cell, type Mark, type Scene, type Size } from './scene.ts';
import { fit } from './text.ts';

export interface OverdrawnRow {
  readonly client: string;
  readonly balance: number;
  readonly positives: number;
  readonly negatives: number;
  readonly needed: number;
  readonly last: number | null;
}

export interface OverdrawnInput {
  /** Furthest below zero first. */
  readonly rows: readonly OverdrawnRow[];
  readonly all: number;
}

/** The accounts that are clearly overdrawn, worst first: how far below zero, and what would bring them back. */
export function overdrawnScene(input: OverdrawnInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const { rows } = input;
  const names = rows.map(r => say.name(r.client));
  const needed = rows.map(r => w.overdrawn.needed(say.number(r.needed)));
  const stacked = size.width < 420 * size.text;
  const right = widest(needed, small) + 6;
  const left = stacked ? 0 : Math.min(widest(names, body) + 18, size.width * 0.36);
  const pitch = (stacked ? 50 : 32) * size.text;
  const bottom = 4 + rows.length * pitch;
  const low = nice(Math.min(0, ...rows.map(r => r.balance)), 0, 4)[0];
  const span: [number, number] = size.rtl
    ? [size.width - left - 10, right + 16]
    : [left + 10, size.width - right - 16];
  const x = linear([low, 0], span);
  const ticks = x.ticks(Math.max(2, Math.floor(Math.abs(span[1] - span[0]) / 70)));
  const start = size.rtl ? size.width : 0;
  const end = size.rtl ? 0 : size.width;
  const [from, to] = size.rtl ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const marks: Mark[] = [
    ...uprights(x, ticks, [4, bottom]),
    { kind: 'line', x1: x(0), y1: 4, x2: x(0), y2: bottom, paint: { stroke: 'ink', width: 1.5 } },
    ...bottomLabels(
      [...ticks].sort((a, b) => x(a) - x(b)).map(t => ({ x: x(t), text: say.number(t) })),
      bottom + small + 6,
      [0, size.width],
      small,
    ),
  ];
  rows.forEach((r, i) => {
    const y0 = 4 + i * pitch;
    const middle = stacked ? y0 + pitch - 13 * size.text : y0 + pitch / 2;
    const textY = stacked ? y0 + body + 2 : middle + body * 0.35;
    marks.push(
      {
        kind: 'text',
        x: start,
        y: textY,
        text: fit(names[i] ?? '', stacked ? size.width - right - 12 : left - 12, body),
        anchor: from,
        size: body,
        tone: 'ink',
      },
      {
        kind: 'line',
        x1: x(r.balance),
        y1: middle,
        x2: x(0),
        y2: middle,
        paint: { stroke: 'concern', width: 2 },
        point: i,
      },
      { kind: 'shape', shape: 'down', x: x(r.balance), y: middle, r: 6.5, tone: 'concern', point: i },
      { kind: 'text', x: end, y: textY, text: needed[i] ?? '', anchor: to, size: small, tone: 'muted' },
    );
  });
  const first = rows[0];
  return {
    title: w.overdrawn.title,
    summary:
      first === undefined
        ? w.overdrawn.none
        : w.overdrawn.summary(
            names[0] ?? '',
            say.number(first.balance, 1),
            say.number(first.needed),
            input.all > 1 ? say.number(input.all - 1) : '',
          ),
    width: size.width,
    height: bottom + small + 14,
    marks,
    points: rows.map((r, i) => ({
      x: x(r.balance),
      y: stacked ? 4 + (i + 1) * pitch - 13 * size.text : 4 + (i + 0.5) * pitch,
      row: i,
      label: `${names[i]}: ${say.number(r.balance, 1)} · ${needed[i]} · ${say.number(r.positives)} : ${say.number(r.negatives)}`,
      choose: { client: r.client },
    })),
    table: {
      columns: [
        { title: w.overdrawn.columns.client, align: 'start' },
        { title: w.overdrawn.columns.balance, align: 'end' },
        { title: w.overdrawn.columns.deposits, align: 'end' },
        { title: w.overdrawn.columns.withdrawals, align: 'end' },
        { title: w.overdrawn.columns.needed, align: 'end' },
        { title: w.overdrawn.columns.last, align: 'start' },
      ],
      rows: rows.map(r => [
        cell(r.client),
        cell(say.number(r.balance, 1), r.balance),
        cell(say.number(r.positives), r.positives),
        cell(say.number(r.negatives), r.negatives),
        cell(say.number(r.needed), r.needed),
        cell(r.last === null ? '' : say.day(r.last)),
      ]),
    },
    notes: [w.overdrawn.how],
  };
}

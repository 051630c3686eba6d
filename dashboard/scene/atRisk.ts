import type { Say } from '../words/say.ts';
import { sizes, widest } from './axis.ts';
import { linear } from './scale.ts';
import { cell, type Mark, type Scene, type Size } from './scene.ts';
import { fit } from './text.ts';

export interface AtRiskInput {
  /** Least time left first. */
  readonly rows: readonly {
    readonly ticket: string;
    readonly tier: string;
    readonly priority: string;
    readonly paused: boolean;
    /** ms of the target's own time. */
    readonly left: number;
    /** Part of the target used up. */
    readonly used: number;
    readonly due: number | null;
  }[];
  readonly open: number;
  readonly close: number;
  readonly late: number;
}

/** The open tickets whose promise can still be kept, least time left first: how much of it is used, how much is left. */
export function atRiskScene(input: AtRiskInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const { rows } = input;
  const names = rows.map(r => say.name(r.ticket));
  const kinds = rows.map(r => [r.tier, r.priority].filter(Boolean).map(say.name).join(', '));
  const lefts = rows.map(r => w.atRisk.left(say.duration(r.left), r.paused));
  const stacked = size.width < 520 * size.text;
  const right = Math.min(widest(lefts, small) + 8, size.width * 0.42);
  const left = stacked
    ? 0
    : Math.min(Math.max(widest(names, body), widest(kinds, small)) + 20, size.width * 0.32);
  const pitch = (stacked ? 50 : 42) * size.text;
  const height = 4 + rows.length * pitch;
  const span: [number, number] = size.rtl
    ? [size.width - left, stacked ? 0 : right + 16]
    : [left, size.width - (stacked ? 0 : right + 16)];
  const x = linear([0, 1], span);
  const [start, end, from, to] = size.rtl
    ? ([size.width, 0, 'end', 'start'] as const)
    : ([0, size.width, 'start', 'end'] as const);
  const centre = (i: number): number =>
    stacked ? 4 + (i + 1) * pitch - 13 * size.text : 4 + (i + 0.5) * pitch;
  const marks: Mark[] = [];
  rows.forEach((r, i) => {
    const y = centre(i);
    const line = stacked ? y - 14 * size.text : y - 2;
    const bar = (a: number, b: number): { x: number; y: number; w: number; h: number } => ({
      x: Math.min(x(a), x(b)),
      y: y - 5,
      w: Math.abs(x(b) - x(a)),
      h: 10,
    });
    const used = Math.min(1, Math.max(0, r.used));
    const close = used >= 0.75;
    const room = stacked ? size.width - right - 12 : left - 14;
    const name = stacked ? [names[i], kinds[i]].filter(Boolean).join(' · ') : (names[i] ?? '');
    marks.push(
      { kind: 'rect', ...bar(0, 1), paint: { fill: 'band' }, point: i },
      { kind: 'rect', ...bar(0, used), paint: { fill: close ? 'concern' : 'faint' }, point: i },
      { kind: 'text', x: start, y: line, text: fit(name, room, body), anchor: from, size: body, tone: 'ink' },
      {
        kind: 'text',
        x: end,
        y: stacked ? line : y + small * 0.35,
        text: fit(lefts[i] ?? '', right, small),
        anchor: to,
        size: small,
        tone: close ? 'concern' : 'ink',
        strong: close,
      },
    );
    if (!stacked)
      marks.push({
        kind: 'text',
        x: start,
        y: line + small + 3,
        text: fit(kinds[i] ?? '', room, small),
        anchor: from,
        size: small,
        tone: 'muted',
      });
  });
  return {
    title: w.atRisk.title,
    summary: w.atRisk.summary(say.number(input.open), say.number(input.close), say.number(input.late)),
    width: size.width,
    height,
    marks,
    points: rows.map((r, i) => ({
      x: x(Math.min(1, Math.max(0, r.used))),
      y: centre(i),
      row: i,
      label: [
        `${names[i]}: ${lefts[i]}`,
        kinds[i],
        r.due === null ? '' : `${w.stretches.due} ${say.instant(r.due)}`,
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    table: {
      columns: [
        { title: w.atRisk.ticket, align: 'start' },
        { title: w.attainment.columns.group, align: 'start' },
        { title: w.page.dims.priority ?? '', align: 'start' },
        { title: w.atRisk.timeLeft, align: 'end' },
        { title: w.atRisk.used, align: 'end' },
        { title: w.stretches.due, align: 'start' },
      ],
      rows: rows.map((r, i) => [
        cell(r.ticket),
        cell(r.tier),
        cell(r.priority),
        cell(lefts[i] ?? '', r.left / 60_000),
        cell(say.share(r.used, 0), r.used),
        cell(r.due === null ? '' : say.instant(r.due)),
      ]),
    },
    notes: [w.atRisk.how],
  };
}

import { label, rule } from './mark.ts';
import type { Scale } from './scale.ts';
import type { Mark } from './scene.ts';
import { textWidth } from './text.ts';

/** Text never shrinks below 12 px. */
export const sizes = (text: number): { small: number; body: number; large: number } => ({
  small: Math.max(12, 12.5 * text),
  body: 14 * text,
  large: 16 * text,
});

/** Thin horizontal lines with their value in the margin: left, or right where reading starts at the right. */
export function valueGrid(
  y: Scale,
  values: readonly number[],
  x: readonly [number, number],
  format: (v: number) => string,
  size: number,
  rtl: boolean,
): Mark[] {
  const [at, anchor] = rtl ? ([x[1] + 8, 'start'] as const) : ([x[0] - 8, 'end'] as const);
  // Lines after each other are drawn as one.
  return [
    ...values.map(v => rule(x[0], y(v), x[1], y(v), 'line', 1)),
    ...values.map(v => label(at, y(v) + size * 0.35, format(v), anchor, size, 'muted')),
  ];
}

/** Labels under the picture, dropped where they would touch. */
export function bottomLabels(
  ticks: readonly { readonly x: number; readonly text: string }[],
  y: number,
  room: readonly [number, number],
  size: number,
): Mark[] {
  const marks: Mark[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const half = textWidth(tick.text, size) / 2;
    if (half * 2 > room[1] - room[0]) continue;
    const x = Math.min(Math.max(tick.x, room[0] + half), room[1] - half);
    if (x - half < last + 10) continue;
    last = x + half;
    marks.push(label(x, y, tick.text, 'middle', size, 'muted'));
  }
  return marks;
}

/** Upright hairlines for a value axis that runs sideways. */
export const uprights = (x: Scale, values: readonly number[], y: readonly [number, number]): Mark[] =>
  values.map(v => rule(x(v), y[0], x(v), y[1], 'line', 1));

/** Widest of some labels. */
export const widest = (labels: readonly string[], size: number, strong = false): number =>
  labels.reduce((w, l) => Math.max(w, textWidth(l.slice(0, 200), size, strong)), 0);

/** Moves labels apart so that none overlap, keeping their order and staying between the two ends. */
export function spread(
  wanted: readonly number[],
  gap: number,
  from: number,
  until: number,
): readonly number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  const placed = new Array<number>(wanted.length).fill(0);
  let last = from - gap;
  for (const o of order) {
    last = Math.max(o.y, last + gap);
    placed[o.i] = last;
  }
  let limit = until + gap;
  for (const o of order.reverse()) {
    limit = Math.min(placed[o.i] ?? 0, limit - gap);
    placed[o.i] = limit;
  }
  return placed;
}

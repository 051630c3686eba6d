import type { Tone } from '../look/palette.ts';
import type { Mark, Shape } from './scene.ts';

type Anchor = 'start' | 'middle' | 'end';

/** A line of text; `y` is its baseline. */
export const label = (
  x: number,
  y: number,
  text: string,
  anchor: Anchor,
  size: number,
  tone: Tone,
  more: { readonly strong?: boolean; readonly halo?: boolean } = {},
): Mark => ({ kind: 'text', x, y, text, anchor, size, tone, ...more });

/** A straight line. */
export const rule = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: Tone,
  width: number,
  more: { readonly dash?: string; readonly point?: number } = {},
): Mark => {
  const { dash, ...rest } = more;
  return { kind: 'line', x1, y1, x2, y2, paint: { stroke, width, ...(dash ? { dash } : {}) }, ...rest };
};

/** A mark of its own: shape and colour say the same, so that neither stands alone. */
export const dot = (shape: Shape, x: number, y: number, r: number, tone: Tone, point?: number): Mark => ({
  kind: 'shape',
  shape,
  x,
  y,
  r,
  tone,
  point,
});

import type { Mark, Paint } from './scene.ts';

/** A box between two places, whichever comes first. */
export const bar = (x1: number, x2: number, y: number, h: number, paint: Paint, point?: number): Mark => ({
  kind: 'rect',
  x: Math.min(x1, x2),
  y,
  w: Math.abs(x2 - x1),
  h,
  paint,
  point,
});

/** A bar of concern: striped as well as orange, so that colour never stands alone. */
export function striped(x1: number, x2: number, y: number, h: number, point: number): Mark[] {
  const paint = { stroke: 'concern', width: 1.5 } as const;
  const d = stripes(Math.min(x1, x2), y, Math.abs(x2 - x1), h);
  return [bar(x1, x2, y, h, { fill: 'paper', ...paint }, point), { kind: 'path', d, paint, point }];
}

/** Diagonal lines clipped to a box by arithmetic, so that no pattern and no id is needed. */
function stripes(x: number, y: number, w: number, h: number): string {
  const parts: string[] = [];
  for (let c = 5; c < w + h; c += 5) {
    const x1 = Math.min(c, w);
    const y1 = Math.max(0, c - w);
    const x2 = Math.max(0, c - h);
    const y2 = Math.min(c, h);
    parts.push(`M${r(x + x1)},${r(y + y1)}L${r(x + x2)},${r(y + y2)}`);
  }
  return parts.join('');
}

const r = (v: number): number => Math.round(v * 100) / 100;

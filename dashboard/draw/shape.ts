import type { Shape } from '../scene/scene.ts';

const r2 = (v: number): number => Math.round(v * 100) / 100;

/** Outline of a mark of radius `r`; shapes of one radius look equally heavy. */
export function shapePath(shape: Exclude<Shape, 'circle' | 'ring'>, x: number, y: number, r: number): string {
  const at = (points: readonly (readonly [number, number])[]): string =>
    `M${points.map(([dx, dy]) => `${r2(x + dx * r)},${r2(y + dy * r)}`).join('L')}Z`;
  switch (shape) {
    case 'up':
      return at([
        [0, -1.1],
        [1.05, 0.75],
        [-1.05, 0.75],
      ]);
    case 'down':
      return at([
        [0, 1.1],
        [1.05, -0.75],
        [-1.05, -0.75],
      ]);
    case 'diamond':
      return at([
        [0, -1.15],
        [1.15, 0],
        [0, 1.15],
        [-1.15, 0],
      ]);
    case 'square':
      return at([
        [-0.88, -0.88],
        [0.88, -0.88],
        [0.88, 0.88],
        [-0.88, 0.88],
      ]);
  }
}

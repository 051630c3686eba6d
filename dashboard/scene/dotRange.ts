import type { Tone } from '../look/palette.ts';
import { dot, rule } from './mark.ts';
import type { Scale } from './scale.ts';
import type { Mark } from './scene.ts';

export interface Ranged {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * A dot with its likely range: a bar through the dot, open with an arrow where one end cannot be said.
 * Concern is a triangle as well as orange, so that colour never stands alone.
 */
export function dotRange(figure: Ranged, x: Scale, y: number, tone: Tone, point: number): Mark[] {
  const [a, b] = x.domain;
  const inside = (v: number): number => Math.min(Math.max(v, a), b);
  const marks: Mark[] = [];
  const low = figure.low === null ? null : x(inside(figure.low));
  const high = figure.high === null ? null : x(inside(figure.high));
  if (low !== null || high !== null) {
    const x1 = low ?? x(a);
    const x2 = high ?? x(b);
    marks.push(rule(x1, y, x2, y, tone === 'concern' ? 'concern' : 'faint', 3, { point }));
    if (high === null || (figure.high ?? 0) > b) {
      const to = Math.sign(x2 - x1) || 1;
      marks.push({
        kind: 'path',
        d: `M${x2 - to * 7},${y - 5}L${x2},${y}L${x2 - to * 7},${y + 5}`,
        paint: { stroke: tone === 'concern' ? 'concern' : 'faint', width: 2 },
        point,
      });
    }
  }
  if (figure.value !== null && Number.isFinite(figure.value))
    marks.push(
      dot(
        tone === 'concern' ? 'down' : tone === 'improvement' ? 'diamond' : 'circle',
        x(inside(figure.value)),
        y,
        tone === 'ink' ? 6 : 7.5,
        tone,
        point,
      ),
    );
  return marks;
}

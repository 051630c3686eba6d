import type { Tone } from '../look/palette.ts';
import type { Mark } from '../scene/scene.ts';
import { shapePath } from './shape.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** How a mark looks. */
export interface Look {
  readonly fill: Tone;
  readonly stroke: Tone;
  readonly dash?: string | undefined;
  readonly strong?: boolean | undefined;
  readonly halo?: boolean | undefined;
}

/** A mark as SVG has it: a line of text, or an outline. */
export interface Drawn {
  readonly tag: 'text' | 'path';
  readonly at: Attributes;
  readonly text: string;
}

interface Outline extends Look {
  d: string;
  readonly width: number | undefined;
}

/**
 * Marks of a scene as elements of SVG, in order. `ink` says how a look is written: as classes on a page, as colours in
 * a file. Outlines after each other that look alike become one element where nobody can tell the difference: a page
 * has fewer of them to lay out, and a file is shorter.
 */
export function drawn(marks: readonly Mark[], ink: (look: Look) => Attributes): readonly Drawn[] {
  const out: Drawn[] = [];
  let open: Outline | null = null;
  const close = (): void => {
    if (open !== null)
      out.push({
        tag: 'path',
        at: { ...ink(open), d: open.d, 'stroke-width': open.width, 'stroke-dasharray': open.dash },
        text: '',
      });
    open = null;
  };
  for (const m of marks) {
    if (m.kind === 'text') {
      close();
      const { x, y, anchor, size, tone, strong, halo } = m;
      const look = ink({ fill: tone === 'none' ? 'ink' : tone, stroke: 'none', strong, halo });
      out.push({
        tag: 'text',
        at: { ...look, x: r(x), y: r(y), 'text-anchor': anchor, 'font-size': r(size) },
        text: m.text,
      });
      continue;
    }
    const next = outline(m);
    if (
      open !== null &&
      // A line over a line of its colour is one line; so is one area over another that turns the same way.
      (next.fill === 'none' || (next.stroke === 'none' && m.kind !== 'path')) &&
      open.fill === next.fill &&
      open.stroke === next.stroke &&
      open.width === next.width &&
      open.dash === next.dash
    )
      open.d += next.d;
    else {
      close();
      open = next;
    }
    if (m.kind === 'path' && next.fill !== 'none') close();
  }
  close();
  return out;
}

function outline(m: Exclude<Mark, { kind: 'text' }>): Outline {
  if (m.kind === 'shape') {
    const tone = m.tone === 'none' ? 'ink' : m.tone;
    const [x, y] = [m.x, m.y];
    if (m.shape === 'ring') return { d: disc(x, y, m.r), fill: 'paper', stroke: tone, width: 2 };
    if (m.shape !== 'circle')
      return {
        d: shapePath(m.shape, x, y, m.r),
        fill: tone,
        stroke: 'paper',
        width: 1,
      };
    const small = m.r < 3.5;
    return {
      d: disc(x, y, m.r),
      fill: tone,
      stroke: small ? 'none' : 'paper',
      width: small ? undefined : 1.5,
    };
  }
  const { fill = 'none', stroke = 'none', width, dash } = m.paint;
  return {
    d:
      m.kind === 'path'
        ? m.d
        : m.kind === 'line'
          ? `M${r(m.x1)},${r(m.y1)}L${r(m.x2)},${r(m.y2)}`
          : `M${r(m.x)},${r(m.y)}h${r(Math.max(0, m.w))}v${r(Math.max(0, m.h))}H${r(m.x)}Z`,
    fill,
    stroke,
    width,
    dash,
  };
}

const disc = (x: number, y: number, radius: number): string => {
  const [d, a] = [r(2 * radius), `a${r(radius)},${r(radius)},0,0,1,`];
  return `M${r(x - radius)},${r(y)}${a}${d},0${a}${-d},0Z`;
};

const r = (v: number): number => Math.round(v * 100) / 100;

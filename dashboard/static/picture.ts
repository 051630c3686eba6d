import { shapePath } from '../draw/shape.ts';
import type { Tone } from '../look/palette.ts';
import type { Mark, Paint, Scene } from '../scene/scene.ts';
import { type Markup, markup } from './markup.ts';

type LineMark = Extract<Mark, { kind: 'line' }>;
type TextMark = Extract<Mark, { kind: 'text' }>;

/**
 * A scene as a small SVG: colours are the classes of the page, and a run of thin lines or small dots of one kind is
 * one path. A report has some fifty pictures of up to a thousand marks, and the file carries all of them.
 */
export function smallPicture(scene: Pick<Scene, 'width' | 'height' | 'marks' | 'summary'>): Markup {
  const named =
    scene.summary === '' ? markup` aria-hidden="true"` : markup` role="img" aria-label="${scene.summary}"`;
  // Words stand over what is drawn.
  const texts = scene.marks.filter(m => m.kind === 'text');
  return markup`<svg viewBox="0 0 ${r(scene.width)} ${r(scene.height)}"${named}>${drawing(scene.marks)}${texts.map(words)}</svg>`;
}

function drawing(marks: readonly Mark[]): readonly Markup[] {
  const out: Markup[] = [];
  let runs = new Map<string, { readonly open: Markup; readonly d: string[] }>();
  const flush = (): void => {
    for (const { open, d } of runs.values()) out.push(markup`${open} d="${d.join('')}"/>`);
    runs = new Map();
  };
  const join = (key: string, open: () => Markup, d: string): void => {
    const run = runs.get(key);
    if (run) run.d.push(d);
    else runs.set(key, { open: open(), d: [d] });
  };
  for (const m of marks) {
    if (m.kind === 'text') continue;
    if (m.kind === 'line')
      join(JSON.stringify(m.paint), () => markup`<path${painted({ ...m.paint, fill: 'none' })}`, stroke(m));
    else if (m.kind === 'shape' && m.shape === 'circle' && m.r < 3.5)
      join(
        `${m.tone} ${m.r}`,
        () => markup`<path${painted({ stroke: m.tone, width: 2 * m.r })} stroke-linecap="round"`,
        `M${r(m.x)},${r(m.y)}h0`,
      );
    else {
      flush();
      out.push(drawMark(m));
    }
  }
  flush();
  return out;
}

function stroke({ x1, y1, x2, y2 }: LineMark): string {
  const from = `M${r(x1)},${r(y1)}`;
  if (r(y1) === r(y2)) return `${from}H${r(x2)}`;
  return r(x1) === r(x2) ? `${from}V${r(y2)}` : `${from}L${r(x2)},${r(y2)}`;
}

function drawMark(m: Exclude<Mark, LineMark | TextMark>): Markup {
  switch (m.kind) {
    case 'path':
      return markup`<path${painted(m.paint)} d="${shorter(m.d)}"/>`;
    case 'rect':
      return markup`<rect${painted(m.paint)} x="${r(m.x)}" y="${r(m.y)}" width="${r(Math.max(0, m.w))}" height="${r(Math.max(0, m.h))}"/>`;
    case 'shape': {
      const ring = m.shape === 'ring';
      const paint: Paint = ring
        ? { fill: 'paper', stroke: m.tone, width: 2 }
        : { fill: m.tone, stroke: 'paper', width: m.shape === 'circle' ? 1.5 : 1 };
      return m.shape === 'circle' || m.shape === 'ring'
        ? markup`<circle${painted(paint)} cx="${r(m.x)}" cy="${r(m.y)}" r="${m.r}"/>`
        : markup`<path${painted(paint)} d="${shorter(shapePath(m.shape, m.x, m.y, m.r))}"/>`;
    }
  }
}

function words(m: TextMark): Markup {
  const anchor = m.anchor === 'start' ? '' : markup` text-anchor="${m.anchor}"`;
  return markup`<text class="${[m.tone === 'none' ? '' : `f-${m.tone}`, m.strong ? 'strong' : '', m.halo ? 'halo' : ''].filter(Boolean).join(' ')}" x="${r(m.x)}" y="${r(m.y)}" font-size="${r(m.size)}"${anchor}>${m.text}</text>`;
}

function painted({ fill, stroke, width, dash }: Paint): Markup {
  const tone = (letter: 'f' | 's', t: Tone | undefined): string =>
    t && t !== 'none' ? `${letter}-${t}` : '';
  const classes = [tone('f', fill) || 'f-none', tone('s', stroke), dash ? 'dash' : '']
    .filter(Boolean)
    .join(' ');
  const wide = stroke && stroke !== 'none' && width !== undefined && width !== 1;
  return markup` class="${classes}"${wide ? markup` stroke-width="${r(width)}"` : ''}${dash ? markup` stroke-dasharray="${dash}"` : ''}`;
}

// A tenth of a pixel is finer than paper.
const r = (v: number): number => Math.round(v * 10) / 10;

/** A path in as many signs as it needs; a long flight of steps, finer than any screen, in half pixels. */
function shorter(d: string): string {
  const round = d.length > 3000 ? (v: number): number => Math.round(v * 2) / 2 : r;
  const at = { H: Number.NaN, V: Number.NaN };
  return d.replace(/([A-Z])?(-?\d+(?:\.\d+)?)/g, (_, letter: string | undefined, number: string) => {
    const value = round(Number(number));
    if (letter === 'H' || letter === 'V') {
      if (at[letter] === value) return '';
      at[letter] = value;
    } else {
      at.H = Number.NaN;
      at.V = Number.NaN;
    }
    return `${letter ?? ''}${value}`;
  });
}

import { PALETTE, type Tone } from '../look/palette.ts';
import type { Mark, Paint, Scene } from '../scene/scene.ts';
import { wrap } from '../scene/text.ts';
import { shapePath } from './shape.ts';

const colours = PALETTE.light;
const font = 'Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif';

/**
 * A scene as one SVG document in the light palette: title, sentence, picture, notes and a last line about where the
 * figures come from. Elements and attributes are written by this file alone; text is escaped.
 */
export function svgDocument(scene: Scene, footer: string): string {
  const pad = 24;
  const width = Math.max(320, scene.width) + pad * 2;
  const room = width - pad * 2;
  const title = wrap(scene.title, room, 13, 2);
  const sentence = wrap(scene.summary, room / 1.06, 18, 5);
  const notes = [...scene.notes, footer].filter(Boolean).flatMap(n => wrap(n, room, 12.5, 4));
  let y = pad + 10;
  const parts: string[] = [];
  const put = (lines: readonly string[], size: number, tone: Tone, strong: boolean): void => {
    for (const l of lines) {
      parts.push(drawMark({ kind: 'text', x: pad, y, text: l, anchor: 'start', size, tone, strong }));
      y += size * 1.35;
    }
  };
  put(title, 13, 'muted', false);
  y += 6;
  put(sentence, 18, 'ink', true);
  y += 2;
  parts.push(`<g transform="translate(${pad} ${r(y)})">${scene.marks.map(drawMark).join('')}</g>`);
  y += scene.height + 18;
  put(notes, 12.5, 'muted', false);
  const height = Math.ceil(y + pad - 10);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${r(width)}" height="${height}" viewBox="0 0 ${r(width)} ${height}" role="img" font-family="${font}"><title>${escaped(scene.title)}</title><desc>${escaped(scene.summary)}</desc><rect width="100%" height="100%" fill="${colours.paper}"/>${parts.join('')}</svg>`;
}

/** The picture alone, for a page that reads with scripts off. Colours come from the page's own classes. */
export function svgPicture(scene: Scene): string {
  const marks = scene.marks.map(drawMark).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${r(scene.width)} ${r(scene.height)}" role="img" aria-label="${escaped(scene.summary)}" font-family="${font}">${marks}</svg>`;
}

function paint(p: Paint): string {
  const fill = p.fill && p.fill !== 'none' ? colours[p.fill] : 'none';
  const stroke =
    p.stroke && p.stroke !== 'none' ? ` stroke="${colours[p.stroke]}" stroke-width="${p.width ?? 1}"` : '';
  return ` fill="${fill}"${stroke}${p.dash ? ` stroke-dasharray="${p.dash}"` : ''}`;
}

function drawMark(m: Mark): string {
  switch (m.kind) {
    case 'line':
      return `<line x1="${r(m.x1)}" y1="${r(m.y1)}" x2="${r(m.x2)}" y2="${r(m.y2)}"${paint(m.paint)}/>`;
    case 'path':
      return `<path d="${m.d}"${paint(m.paint)}/>`;
    case 'rect':
      return `<rect x="${r(m.x)}" y="${r(m.y)}" width="${r(Math.max(0, m.w))}" height="${r(Math.max(0, m.h))}"${paint(m.paint)}/>`;
    case 'shape': {
      const tone = m.tone === 'none' ? 'ink' : m.tone;
      if (m.shape === 'ring')
        return `<circle cx="${r(m.x)}" cy="${r(m.y)}" r="${m.r}" fill="${colours.paper}" stroke="${colours[tone]}" stroke-width="2"/>`;
      if (m.shape === 'circle')
        return `<circle cx="${r(m.x)}" cy="${r(m.y)}" r="${m.r}" fill="${colours[tone]}" stroke="${colours.paper}" stroke-width="${m.r < 3.5 ? 0 : 1.5}"/>`;
      return `<path d="${shapePath(m.shape, m.x, m.y, m.r)}" fill="${colours[tone]}" stroke="${colours.paper}" stroke-width="1"/>`;
    }
    case 'text': {
      const tone = m.tone === 'none' ? 'ink' : m.tone;
      const halo = m.halo
        ? ` stroke="${colours.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
        : '';
      return `<text x="${r(m.x)}" y="${r(m.y)}" font-size="${r(m.size)}" text-anchor="${m.anchor}" fill="${colours[tone]}"${m.strong ? ' font-weight="600"' : ''}${halo}>${escaped(m.text)}</text>`;
    }
  }
}

// Control characters have no place in XML at all; the rest is escaped.
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const r = (v: number): number => Math.round(v * 100) / 100;

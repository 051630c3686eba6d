import { PALETTE, type Tone } from '../look/palette.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { wrap } from '../scene/text.ts';
import { type Attributes, drawn, type Look } from './drawn.ts';

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
      parts.push(draw([{ kind: 'text', x: pad, y, text: l, anchor: 'start', size, tone, strong }]));
      y += size * 1.35;
    }
  };
  put(title, 13, 'muted', false);
  y += 6;
  put(sentence, 18, 'ink', true);
  y += 2;
  parts.push(`<g transform="translate(${pad} ${r(y)})">${draw(scene.marks)}</g>`);
  y += scene.height + 18;
  put(notes, 12.5, 'muted', false);
  const height = Math.ceil(y + pad - 10);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${r(width)}" height="${height}" viewBox="0 0 ${r(width)} ${height}" role="img" font-family="${font}"><title>${escaped(scene.title)}</title><desc>${escaped(scene.summary)}</desc><rect width="100%" height="100%" fill="${colours.paper}"/>${parts.join('')}</svg>`;
}

function ink({ fill, stroke, strong, halo }: Look): Attributes {
  return {
    fill: fill === 'none' ? fill : colours[fill],
    stroke: halo ? colours.paper : stroke === 'none' ? undefined : colours[stroke],
    ...(strong ? { 'font-weight': 600 } : {}),
    ...(halo ? { 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
  };
}

const draw = (marks: readonly Mark[]): string =>
  drawn(marks, ink)
    .map(({ tag, at, text }) => {
      const written = Object.entries(at).map(([name, v]) => (v === undefined ? '' : ` ${name}="${v}"`));
      return `<${tag}${written.join('')}>${escaped(text)}</${tag}>`;
    })
    .join('');

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

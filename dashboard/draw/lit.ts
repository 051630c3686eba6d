import { nothing, type SVGTemplateResult, svg } from 'lit';
import type { Mark, Paint } from '../scene/scene.ts';
import { shapePath } from './shape.ts';

const ink = (p: Paint): string =>
  `${p.fill ? `f-${p.fill}` : 'none'}${p.stroke ? ` s-${p.stroke}` : ''}${p.dash ? '' : ' round'}`;

/** Marks of a scene as a Lit template. Classes carry the colours, so no style attribute is ever written. */
export function drawMarks(marks: readonly Mark[]): SVGTemplateResult {
  return svg`${marks.map(drawMark)}`;
}

function drawMark(m: Mark): SVGTemplateResult {
  switch (m.kind) {
    case 'line':
      return svg`<line class=${ink(m.paint)} x1=${r(m.x1)} y1=${r(m.y1)} x2=${r(m.x2)} y2=${r(m.y2)} stroke-width=${m.paint.width ?? nothing} stroke-dasharray=${m.paint.dash ?? nothing}></line>`;
    case 'path':
      return svg`<path class=${ink(m.paint)} d=${m.d} stroke-width=${m.paint.width ?? nothing} stroke-dasharray=${m.paint.dash ?? nothing}></path>`;
    case 'rect':
      return svg`<rect class=${ink(m.paint)} x=${r(m.x)} y=${r(m.y)} width=${r(Math.max(0, m.w))} height=${r(Math.max(0, m.h))} stroke-width=${m.paint.width ?? nothing}></rect>`;
    case 'shape':
      if (m.shape === 'circle')
        return svg`<circle class=${`f-${m.tone} s-paper`} stroke-width=${m.r < 3.5 ? 0 : 1.5} cx=${r(m.x)} cy=${r(m.y)} r=${m.r}></circle>`;
      if (m.shape === 'ring')
        return svg`<circle class=${`f-paper s-${m.tone}`} stroke-width="2" cx=${r(m.x)} cy=${r(m.y)} r=${m.r}></circle>`;
      return svg`<path class=${`f-${m.tone} s-paper`} stroke-width="1" d=${shapePath(m.shape, m.x, m.y, m.r)}></path>`;
    case 'text':
      return svg`<text class=${`f-${m.tone}${m.strong ? ' strong' : ''}${m.halo ? ' halo' : ''}`} x=${r(m.x)} y=${r(m.y)} text-anchor=${m.anchor} font-size=${r(m.size)}>${m.text}</text>`;
  }
}

const r = (v: number): number => Math.round(v * 100) / 100;

import { Directive, type DirectiveResult, directive } from 'lit/directive.js';
import type { Mark } from '../scene/scene.ts';
import { type Drawn, drawn, type Look } from './drawn.ts';

/** Classes carry the colours, so no style attribute is ever written. */
const classes = ({ fill, stroke, dash, strong, halo }: Look): { class: string } => ({
  class: `f-${fill}${stroke === 'none' ? '' : ` s-${stroke}`}${dash ? ' dash' : ''}${strong ? ' strong' : ''}${halo ? ' halo' : ''}`,
});

const blank: Pick<Drawn, 'at' | 'text'> = { at: {}, text: '' };

/**
 * The group that marks are drawn into. From one drawing to the next a mark stays where it is in the list, and only what
 * changed of it is written: a template for each mark costs three times as much.
 */
class Marks extends Directive {
  #group: SVGGElement | null = null;
  #shown: readonly Drawn[] = [];

  render(marks: readonly Mark[]): SVGGElement {
    const make = <K extends 'g' | 'text' | 'path'>(tag: K): SVGElementTagNameMap[K] =>
      document.createElementNS('http://www.w3.org/2000/svg', tag);
    this.#group ??= make('g');
    const group = this.#group;
    const next = drawn(marks, classes);
    next.forEach(({ tag, at, text }, i) => {
      let node = group.childNodes[i] as SVGElement | undefined;
      let before = this.#shown[i] ?? blank;
      if (node?.nodeName !== tag) {
        const made = make(tag);
        if (node) node.replaceWith(made);
        else group.append(made);
        node = made;
        before = blank;
      }
      for (const name in at) {
        const value = at[name];
        if (value === before.at[name]) continue;
        if (value === undefined) node.removeAttribute(name);
        else node.setAttribute(name, String(value));
      }
      if (text !== before.text) node.textContent = text;
    });
    while (group.childNodes.length > next.length) group.lastChild?.remove();
    this.#shown = next;
    return group;
  }
}

/** Marks of a scene, to stand inside an SVG element of a template. */
export const drawMarks: (marks: readonly Mark[]) => DirectiveResult<typeof Marks> = directive(Marks);

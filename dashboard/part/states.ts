import { html, type TemplateResult } from 'lit';
import type { Say } from '../words/say.ts';

/** The honest states besides a picture. Each looks and reads differently. */
export function stateBox(
  state: 'loading' | 'nothing' | 'hidden' | 'unreadable',
  detail: string,
  { w }: Say,
): TemplateResult {
  const title = {
    loading: w.parts.loading,
    nothing: w.parts.nothing,
    hidden: w.parts.hidden,
    unreadable: w.parts.unreadable,
  }[state];
  const kind = { loading: 'loading', nothing: 'nothing', hidden: 'hidden-people', unreadable: 'unreadable' }[
    state
  ];
  return html`<div part="state" class="state ${kind}" role=${state === 'unreadable' ? 'alert' : 'status'}>
    <p>${title}</p>
    ${detail === '' ? '' : html`<p>${detail}</p>`}
  </div>`;
}

import axe from 'axe-core';
import { cdp } from 'vitest/browser';
import { inState, type State } from '../../examples/embed/states.js';
import '../../dashboard/define.ts';
import type { ChartElement } from '../../dashboard/part/chartElement.ts';
import type { ReportData } from '../../lib/report/report.ts';
import { PLAIN } from '../dashboard/fixtures/charts.ts';
import { smallReport } from '../dashboard/fixtures/report.ts';

export type Theme = 'light' | 'dark' | 'forced';

/** Makes the page look as a reader of that theme, or a printer, has it. */
export async function emulate(theme: Theme, more: { media?: 'print'; still?: boolean } = {}): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    media: more.media ?? '',
    features: [
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: more.still ? 'reduce' : 'no-preference' },
    ],
  });
}

/** A place of some width on an otherwise empty page. */
export function stage(width: number = 640, dir: 'ltr' | 'rtl' = 'ltr'): HTMLElement {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.documentElement.style.setProperty('color-scheme', 'light dark');
  document.body.style.setProperty('margin', '0');
  const place = document.createElement('main');
  place.dir = dir;
  place.style.setProperty('width', `${width}px`);
  document.body.append(place);
  return place;
}

/** A chart in one of its states, when it has said that it is there. */
export async function show(
  tag: string,
  state: State,
  report: ReportData,
  place: HTMLElement,
): Promise<ChartElement> {
  const chart = inState(tag, state, report, PLAIN[tag], smallReport(), place) as ChartElement;
  for (let i = 0; i < 50 && chart.dataset.state === undefined; i++) await chart.updateComplete;
  await new Promise(requestAnimationFrame);
  await chart.updateComplete;
  return chart;
}

/** Rules of WCAG 2.2 A and AA that axe finds broken, each with its first place. */
export async function broken(root: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(root, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  });
  return violations.map(v => `${v.id}: ${v.nodes[0]?.target.join(' ')} ${v.nodes[0]?.failureSummary}`);
}

/** What a reader can see or hear of a chart. */
export const said = (chart: Element): string => {
  const walk = (node: Node): string => {
    if (node instanceof Comment || node instanceof HTMLStyleElement) return '';
    return node.childNodes.length === 0 ? (node.textContent ?? '') : [...node.childNodes].map(walk).join(' ');
  };
  return walk(chart.shadowRoot!).replace(/\s+/g, ' ').trim();
};

/** Pixels by which anything inside is wider than the place, what scrolls by itself left out. */
export function over(chart: Element, place: HTMLElement): number {
  const { left, right } = place.getBoundingClientRect();
  const boxes = [...chart.shadowRoot!.querySelectorAll('figure, figure > *, svg, button, .state')].map(e =>
    e.getBoundingClientRect(),
  );
  return Math.max(0, ...boxes.flatMap(b => (b.width === 0 ? [] : [b.right - right, left - b.left])));
}

/** Until what was asked for is drawn. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 6; i++) await new Promise(requestAnimationFrame);
}

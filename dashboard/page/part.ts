import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import type { AnalysisInfo, Finding, MeasureInfo, Report } from '../../lib/report/report.ts';
import { figureSheet } from '../look/figure.ts';
import { pageSheet } from '../look/page.ts';
import { tokens } from '../look/tokens.ts';
import { GoodwillElement } from '../part/base.ts';
import { stateBox } from '../part/states.ts';
import type { Say } from '../words/say.ts';

export type PageId = 'overview' | 'promises' | 'complaints' | 'moments' | 'goodwill' | 'people' | 'sure';
export const PAGES: readonly PageId[] = [
  'overview',
  'promises',
  'complaints',
  'moments',
  'goodwill',
  'people',
  'sure',
];

/**
 * A page is a part of a report; it shows nothing without one.
 *
 * @csspart headline - The sentence or question at the top.
 * @csspart state - What is said where there is no report.
 */
export abstract class ReportPage extends GoodwillElement {
  static override styles: CSSResultGroup = [tokens, figureSheet, pageSheet];

  protected abstract page(report: Report, say: Say): TemplateResult;

  override render(): TemplateResult {
    const say = this.say;
    if (this.reading.state === 'loading') return stateBox('loading', '', say);
    if (this.reading.state === 'unreadable') return stateBox('unreadable', this.reading.message, say);
    const report = this.report;
    return report === null ? stateBox('nothing', say.w.parts.noInput, say) : this.page(report, say);
  }
}

const signs = { concern: '▼', improvement: '▲', neutral: '◆' } as const;

/** Findings as sentences, each with how sure it is and what to do. */
export function findingList(findings: readonly Finding[], say: Say, here: PageId): TemplateResult {
  const { w } = say;
  // What holds for most of them is said once, above.
  const common = commonest(findings.map(f => f.certainty));
  return html`${common === '' ? nothing : html`<p class="common muted">${common}</p>`}
  <ol class="findings">
    ${findings.map(
      f =>
        html`<li>
          <span class="sign t-${f.tone === 'neutral' ? 'muted' : f.tone}" aria-hidden="true">${signs[f.tone]}</span>
          <div>
            <p>${f.sentence}</p>
            ${own(f.certainty, common)}
          </div>
          <div class="actions">
            <p class="small muted">${w.page.todo}</p>
            <p class="small">${f.action}${f.page === here ? nothing : html` <a href=${`#p=${f.page}`}>${w.page.more(w.page[f.page])}</a>`}</p>
          </div>
        </li>`,
    )}
  </ol>`;
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const t of texts) counts.set(t, (counts.get(t) ?? 0) + 1);
  const [text, n] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return n > 1 ? text : '';
}

function own(certainty: string, common: string): TemplateResult | typeof nothing {
  const rest =
    common !== '' && certainty.startsWith(common) ? certainty.slice(common.length).trim() : certainty;
  return rest === '' ? nothing : html`<p class="small muted">${rest}</p>`;
}

/** What a page cannot show, each in one line that says what would fill it. */
export function offList(
  measures: readonly MeasureInfo[],
  say: Say,
  missing: readonly AnalysisInfo[] = [],
): TemplateResult | typeof nothing {
  const off = [
    ...measures.flatMap(m => (m.off === undefined ? [] : [{ title: m.title, off: m.off }])),
    ...missing.map(a => ({ title: a.title, off: a.reason ?? '' })),
  ];
  if (off.length === 0) return nothing;
  return html`<section class="block">
    <h2>${say.w.page.off}</h2>
    <div class="columns"><ul>${off.map(m => html`<li>${m.title}: ${m.off}</li>`)}</ul></div>
  </section>`;
}

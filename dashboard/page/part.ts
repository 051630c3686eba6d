import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import type { Finding, MeasureInfo, Report, ReportData } from '../../lib/report/report.ts';
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

/** A page is a part of a report; it shows nothing without one. */
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
export function findingList(findings: readonly Finding[], say: Say): TemplateResult {
  const { w } = say;
  // What holds for all of them is said once.
  const common = findings.length > 1 && findings.every(f => f.certainty === findings[0]?.certainty);
  return html`${common ? html`<p class="small muted">${findings[0]?.certainty}</p>` : nothing}
  <ol class="findings">
    ${findings.map(
      f =>
        html`<li>
          <span class="sign t-${f.tone === 'neutral' ? 'muted' : f.tone}" aria-hidden="true">${signs[f.tone]}</span>
          <div>
            <p>${f.sentence}</p>
            ${common ? nothing : html`<p class="small muted">${f.certainty}</p>`}
          </div>
          <div class="actions">
            <p class="small muted">${w.page.todo}</p>
            <p class="small">${f.action} <a href=${`#p=${f.page}`}>${w.page.more(w.page[f.page])}</a></p>
          </div>
        </li>`,
    )}
  </ol>`;
}

/** What a page cannot show, each in one line that says what would fill it. */
export function offList(
  data: ReportData,
  measures: readonly MeasureInfo[],
  say: Say,
): TemplateResult | typeof nothing {
  const off = measures.filter(m => m.off !== undefined);
  if (off.length === 0) return nothing;
  return html`<section class="block">
    <h2>${say.w.page.off}</h2>
    <div class="columns"><ul>${off.map(m => html`<li>${m.title}: ${m.off}</li>`)}</ul></div>
  </section>`;
}

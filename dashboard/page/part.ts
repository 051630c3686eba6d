import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type {
  AnalysisInfo,
  Finding,
  MeasureInfo,
  Report,
  ReportData,
  Selection,
} from '../../lib/report/report.ts';
import { figureSheet } from '../look/figure.ts';
import { pageSheet } from '../look/page.ts';
import { tokens } from '../look/tokens.ts';
import { GoodwillElement } from '../part/base.ts';
import { stateBox } from '../part/states.ts';
import type { Say } from '../words/say.ts';
import { PAGES, type PageId, toFragment } from './state.ts';

export { PAGES, type PageId };

/**
 * A page is a part of a report; it shows nothing without one.
 *
 * @csspart headline - The sentence or question at the top.
 * @csspart state - What is said where there is no report.
 */
export abstract class ReportPage extends GoodwillElement {
  static override styles: CSSResultGroup = [tokens, figureSheet, pageSheet];
  static override properties: PropertyDeclarations = { finding: { attribute: false } };

  /** Id of the finding whose evidence is open, as a link asked for. */
  declare finding: string | undefined;

  protected abstract page(report: Report, say: Say): TemplateResult;

  override render(): TemplateResult {
    const say = this.say;
    if (this.reading.state === 'loading') return stateBox('loading', '', say);
    if (this.reading.state === 'unreadable') return stateBox('unreadable', this.reading.message, say);
    const report = this.report;
    if (report === null) return stateBox('nothing', say.w.parts.noInput, say);
    try {
      return this.page(report, say);
    } catch (error) {
      // A report of another version may hold something else under the same name.
      return stateBox('unreadable', String(error), say);
    }
  }

  /** Findings as sentences, each with how sure it is, what to do, and on its own page what it rests on. */
  protected findings(findings: readonly Finding[], say: Say, here: PageId): TemplateResult {
    const { w } = say;
    // What holds for most of them is said once, above.
    const common = commonest(findings.map(f => f.certainty));
    // On the overview the headline has said it.
    return html`${common === '' || here === 'overview' ? nothing : html`<p class="common muted">${common}</p>`}
    <ol class="findings">
      ${findings.map(f => {
        const open = f.id === this.finding;
        return html`<li class=${open ? 'asked' : ''}>
            <span class="sign t-${f.tone === 'neutral' ? 'muted' : f.tone}" aria-hidden="true">${signs[f.tone]}</span>
            <div>
              <p>${f.sentence}</p>
              ${own(f.certainty, common)} ${also(f, say)}
            </div>
            <div class="actions">
              <p class="small muted">${w.page.todo}</p>
              <p class="small">${f.action}${f.page === here ? nothing : more(f, say)}</p>
            </div>
            ${f.page === here ? this.#rests(f, open, say) : nothing}
          </li>`;
      })}
    </ol>`;
  }

  /** One at a time, drawn when it is asked for. */
  #rests(f: Finding, open: boolean, { w }: Say): TemplateResult | typeof nothing {
    const data = this.report?.data;
    const picture = data && evidence(f, data, this.selection);
    const toggled = (event: Event): void => {
      if ((event.target as HTMLDetailsElement).open) this.finding = f.id;
      else if (open) this.finding = undefined;
    };
    return picture
      ? html`<details class="rests" ?open=${open} @toggle=${toggled}>
        <summary class="small">${w.page.rests}</summary>
        ${open ? picture : nothing}
      </details>`
      : nothing;
  }
}

const signs = { concern: '▼', improvement: '▲', neutral: '◆' } as const;

/**
 * What a finding rests on, as a picture: its measure over time in its part of the data, or the account it speaks of.
 * Whether there is one is read from the finding alone; what was simply counted has none.
 */
export function evidence(
  { id, evidence: { estimate }, told }: Pick<Finding, 'id' | 'evidence' | 'told'>,
  data: ReportData,
  selection: Selection,
): TemplateResult | null {
  if (estimate !== undefined)
    return html`<goodwill-trend .data=${data} .selection=${selection} .finding=${id}></goodwill-trend>`;
  return told?.rule === 'account-overdrawn'
    ? html`<goodwill-account .data=${data} .client=${told.values.client}></goodwill-account>`
    : null;
}

/** What said the same again and was folded into a finding. */
export function also({ also: others = [] }: Finding, say: Say): TemplateResult | typeof nothing {
  return others.length === 0
    ? nothing
    : html`<details class="small"><summary>${say.w.page.also(say.number(others.length))}</summary>
      <ul>${others.map(o => html`<li>${o.sentence}</li>`)}</ul>
    </details>`;
}

/** The way to a finding on its own page; paper leaves it out. */
export const more = ({ id, page }: Finding, { w }: Say): TemplateResult =>
  html` <a href=${`#${toFragment({ page, selection: {}, finding: id })}`}>${w.page.more(w.page[page])}</a>`;

/** The sentences with which most of some texts begin, when more than one does. */
export function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const t of texts)
    for (const { index } of t.matchAll(/\.(?= |$)/g)) {
      const start = t.slice(0, index + 1);
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
  const [text, n] = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0] ?? ['', 0];
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
  missing: readonly Pick<AnalysisInfo, 'title' | 'reason'>[] = [],
): TemplateResult | typeof nothing {
  // What lacks the same is said once.
  const off = new Map<string, string[]>();
  for (const { title, reason } of [
    ...measures.flatMap(m => (m.off === undefined ? [] : [{ title: m.title, reason: m.off }])),
    ...missing,
  ])
    off.set(reason ?? '', [...(off.get(reason ?? '') ?? []), title]);
  if (off.size === 0) return nothing;
  return html`<section class="block">
    <h2>${say.w.page.off}</h2>
    <div class="columns"><ul>${[...off].map(([reason, titles]) => html`<li>${say.list(titles)}: ${reason}</li>`)}</ul></div>
  </section>`;
}

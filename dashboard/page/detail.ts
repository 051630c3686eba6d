import { type CSSResultGroup, css, html, nothing, type TemplateResult } from 'lit';
import type { AnalysisInfo, MeasureInfo, Report } from '../../lib/report/report.ts';
import type { Chart, Want } from '../part/chart.ts';
import type { Say } from '../words/say.ts';
import { offList, type PageId, ReportPage } from './part.ts';

export type Piece = TemplateResult | typeof nothing;

export interface Group {
  readonly pictures: readonly Piece[];
  /** Three beside each other, or two columns that fill up one after the other; else rows of two. */
  readonly as?: 'compact' | 'flow';
}

const partSheet = css`
  .part {
    margin-top: 48px;
  }
  .part > .pictures {
    margin-top: 14px;
  }
  .part > .pictures + .pictures {
    margin-top: 40px;
  }
  .compact {
    gap: 32px 36px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
  }
  .compact > *::part(sentence) {
    font-size: 0.9375rem;
    margin-bottom: 8px;
  }
  /* How to read them is said once. */
  .compact > *::part(title),
  .compact > :not(:first-child)::part(notes) {
    display: none;
  }
  .flow {
    display: block;
    columns: 2;
    column-gap: 56px;
  }
  .flow > * {
    break-inside: avoid;
    margin-bottom: 40px;
  }
  .flow > :last-child {
    margin-bottom: 0;
  }
  .columns > ul {
    grid-column: 1 / -1;
    columns: 2 22em;
    column-gap: 48px;
  }
  .columns li {
    break-inside: avoid;
  }
  .list li,
  .list details {
    margin-top: 12px;
    max-width: 60em;
  }
  @container goodwill (max-width: 640px) {
    .flow {
      columns: 1;
    }
  }
  @media print {
    .part {
      margin-top: 28px;
    }
    .list details {
      display: none;
    }
  }
`;

/** A page that answers one question: its findings, its pictures, and what would fill what is missing. */
export abstract class DetailPage extends ReportPage {
  static override styles: CSSResultGroup = [ReportPage.styles, partSheet];
  protected abstract readonly question: Exclude<PageId, 'overview'>;
  /** Measures that say they belong here: new ones appear by their declaration. */
  protected belongs(m: MeasureInfo): boolean {
    return (m.page ?? 'promises') === this.question;
  }

  protected abstract pictures(report: Report, say: Say): TemplateResult;

  readonly #missing: Pick<AnalysisInfo, 'title' | 'reason'>[] = [];

  /** A picture of one analysis; where there is nothing to show, one line below says why, with all else that is not here. */
  protected given(id: string | null, chart: Chart, picture: TemplateResult, want: Want = {}): Piece {
    const { report, selection, say } = this;
    if (report === null) return picture;
    const info = id === null ? undefined : report.data.analyses[id];
    if (id !== null && info === undefined) return picture;
    const found = chart.fromReport({ report, selection, want, say });
    if (found.kind !== 'nothing') return picture;
    const title = info?.result === null ? info.title : chart.title(say);
    this.#missing.push({ title, reason: found.reason });
    return nothing;
  }

  protected override page(report: Report, say: Say): TemplateResult {
    const { w } = say;
    this.#missing.length = 0;
    const pictures = this.pictures(report, say);
    const findings = report.data.findings.filter(f => f.page === this.question);
    const own = report.data.measures.filter(m => this.belongs(m));
    return html`
      <h1 part="headline">${w.page.questions[this.question]}</h1>
      ${findings.length > 0 ? this.findings(findings, say, this.question) : nothing}
      ${pictures}
      ${offList(own, say, this.#missing)}
    `;
  }

  /** Pictures under a short heading; without any there is no heading either. */
  protected section(heading: string, ...groups: readonly Group[]): Piece {
    const shown = groups.filter(g => g.pictures.some(p => p !== nothing));
    if (shown.length === 0) return nothing;
    return html`<section class="part">
      <h2>${heading}</h2>
      ${shown.map(g => html`<div class=${`pictures ${g.as ?? ''}`}>${g.pictures}</div>`)}
    </section>`;
  }

  /** How many groups there are to tell apart. By all data, so that a filter never changes what a picture is about. */
  protected groups(measure: string, dim: string): number {
    const found = this.report?.select({}).by(measure, dim) ?? [];
    return [...found].filter(([name, e]) => name !== '' && e.n > 0).length;
  }

  /** One small trend for each measure of this page that has something to show. */
  protected trends(report: Report, say: Say, skip: readonly string[] = []): Piece {
    const { data } = report;
    const view = report.select(this.selection);
    const pictures = data.measures
      .filter(m => this.belongs(m) && m.off === undefined && !skip.includes(m.id))
      .filter(({ id, title }) => {
        const { n, reason } = view.estimate(id);
        if (n === 0) this.#missing.push({ title, reason: reason ?? say.w.read.notStarted });
        return n > 0;
      })
      .map(
        m =>
          html`<goodwill-trend .data=${data} .selection=${this.selection} .measure=${m.id}></goodwill-trend>`,
      );
    return this.section(say.w.page.parts.more, { as: 'compact', pictures });
  }
}

import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Report } from '../../lib/report/report.ts';
import { accountsChart } from '../chart/accounts.ts';
import { figureOf, type Loose, listOf, num, pick, text } from '../chart/find.ts';
import { queueChart } from '../chart/queue.ts';
import { reasonsChart } from '../chart/reasons.ts';
import { staffChart } from '../chart/staff.ts';
import { staffLinkChart } from '../chart/staffLink.ts';
import { stepsChart } from '../chart/steps.ts';
import type { GoodwillSelectEvent } from '../part/events.ts';
import type { Say } from '../words/say.ts';
import { DetailPage, type Piece } from './detail.ts';
import { ReportPage } from './part.ts';
import { surePage, sureSheet } from './sureness.ts';

export { GoodwillPromises } from './promises.ts';

const mostPairs = 6;

const CURVES = ['complaint-resolution', 'resolution'];

/**
 * How do we handle complaints?
 *
 * @element goodwill-complaints
 * @attr src - Address of a report, as JSON.
 */
export class GoodwillComplaints extends DetailPage {
  protected readonly question = 'complaints' as const;

  protected override pictures(report: Report, say: Say): TemplateResult {
    const { data } = report;
    const { selection } = this;
    const known = pick(report, CURVES);
    const apart = (dim: string): Piece =>
      this.groups(known?.id ?? '', dim) > 1
        ? html`<goodwill-resolution .data=${data} .selection=${selection} .by=${dim}></goodwill-resolution>`
        : nothing;
    const curves =
      known?.off === undefined
        ? html`<div class="pictures">
      <goodwill-resolution class="wide" .data=${data} .selection=${selection}></goodwill-resolution>
      ${apart('priority')}
      ${apart('channel')}
    </div>`
        : nothing;
    const rest = [
      this.given(
        'complaint-steps',
        stepsChart,
        html`<goodwill-steps .data=${data} .selection=${selection}></goodwill-steps>`,
      ),
      this.given(
        'complaint-queue',
        queueChart,
        html`<goodwill-queue .data=${data} .selection=${selection} .measure=${'complaint-queue'}></goodwill-queue>`,
        { measure: 'complaint-queue' },
      ),
      this.given(
        'complaint-reasons',
        reasonsChart,
        html`<goodwill-reasons .data=${data} .selection=${selection}></goodwill-reasons>`,
      ),
    ].filter(p => p !== nothing);
    return html`${curves}
    ${rest.length === 0 ? nothing : html`<div class="pictures flow">${rest}</div>`}
    ${this.trends(report, say)}`;
  }
}

/**
 * What do people go through with us?
 *
 * @element goodwill-moments
 * @attr src - Address of a report, as JSON.
 */
export class GoodwillMoments extends DetailPage {
  protected readonly question = 'moments' as const;

  protected override pictures(report: Report, say: Say): TemplateResult {
    const { data } = report;
    const { selection } = this;
    return html`${
      data.measures.some(m => m.kind === 'odds' && m.off === undefined)
        ? html`<div class="pictures"><goodwill-ratio .data=${data} .selection=${selection} .by=${'tier'}></goodwill-ratio>
      ${
        this.groups('interaction-ratio', 'touchpoint') > 1
          ? html`<goodwill-ratio .data=${data} .selection=${selection} .by=${'touchpoint'}></goodwill-ratio>`
          : nothing
      }
      <goodwill-touchpoints class="wide" .data=${data} .selection=${selection}></goodwill-touchpoints>
    </div>`
        : nothing
    }
    ${this.trends(report, say)}`;
  }
}

/**
 * Where does goodwill stand?
 *
 * @element goodwill-standing
 * @attr src - Address of a report, as JSON.
 * @fires goodwill-select - A mark was chosen; an account is then opened below the list.
 */
export class GoodwillStanding extends DetailPage {
  static override properties: PropertyDeclarations = { client: { attribute: false } };
  /** Whose account is opened: the one furthest below zero unless said. */
  declare client: string | undefined;
  protected readonly question = 'goodwill' as const;

  constructor() {
    super();
    this.addEventListener('goodwill-select', ({ selection }: GoodwillSelectEvent) => {
      if (typeof selection.client === 'string') this.client = selection.client;
    });
  }

  /** What was chosen in the list is below it. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('client') && this.client !== undefined)
      this.renderRoot.querySelector('goodwill-account')?.scrollIntoView({ block: 'nearest' });
  }

  protected override pictures(report: Report): TemplateResult {
    const { data } = report;
    const { selection } = this;
    return html`<div class="pictures">
      ${this.given(
        'ledger',
        accountsChart,
        html`<goodwill-accounts .data=${data} .selection=${selection}></goodwill-accounts>
      <goodwill-overdrawn .data=${data} .selection=${selection}></goodwill-overdrawn>
      <goodwill-account class="wide" .data=${data} .selection=${selection} .client=${this.client}></goodwill-account>`,
      )}
    </div>`;
  }
}

/**
 * How are our people, and does it show?
 *
 * @element goodwill-people
 * @attr src - Address of a report, as JSON.
 */
export class GoodwillPeople extends DetailPage {
  protected readonly question = 'people' as const;

  protected override pictures(report: Report, say: Say): TemplateResult {
    const { data } = report;
    const { selection } = this;
    const { parts } = say.w.page;
    const found = listOf((data.analyses['staff-link']?.result as Loose | null)?.links);
    const clear = found.filter(isClear).slice(0, mostPairs);
    // Where nothing is clear, one picture shows what that looks like.
    const shown = clear.length > 0 ? clear : found.slice(0, 1);
    const rest = found.filter(l => !shown.includes(l));
    const picture = (l: Loose): TemplateResult =>
      html`<goodwill-staff-link class="wide" .data=${data} .selection=${selection} .measure=${l.measure} .by=${l.question}></goodwill-staff-link>`;
    const told = rest.map(l => {
      const want = { measure: text(l.measure), by: text(l.question) };
      const drawn = staffLinkChart.fromReport({ report, selection, want, say });
      if (drawn.kind !== 'ready') return nothing;
      const { title, summary } = drawn.input(say, { width: 640, text: 1, rtl: false });
      return html`<li><p class="muted">${title}</p><p>${summary}</p></li>`;
    });
    const pictures = [
      this.given(
        null,
        staffChart,
        html`<goodwill-staff class="wide" .data=${data} .selection=${selection}></goodwill-staff>`,
      ),
      ...(found.length > 0 ? shown.map(picture) : [this.given('staff-link', staffLinkChart, picture({}))]),
    ].filter(p => p !== nothing);
    return html`${pictures.length === 0 ? nothing : html`<div class="pictures">${pictures}</div>`}
    ${
      rest.length === 0
        ? nothing
        : html`<section class="block list">
      <h2>${parts.noLink}</h2>
      <ul>${told}</ul>
      <details><summary>${parts.pictures}</summary><div class="pictures">${rest.map(picture)}</div></details>
    </section>`
    }`;
  }
}

/** Between teams or within a team over time something is left after allowing for everything on view. */
const isClear = (link: Loose): boolean =>
  [link.between, link.within].some(x => {
    const { low, high } = figureOf(x);
    const q = num((x as Loose | undefined)?.q);
    if (q !== null) return q < 0.05;
    return low !== null && high !== null && low * high > 0;
  });

/**
 * How sure are we?
 *
 * @element goodwill-sure
 * @attr src - Address of a report, as JSON.
 */
export class GoodwillSure extends ReportPage {
  static override styles: CSSResultGroup = [ReportPage.styles, sureSheet];

  protected override page(report: Report, say: Say): TemplateResult {
    return surePage(report, say);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-complaints': GoodwillComplaints;
    'goodwill-moments': GoodwillMoments;
    'goodwill-standing': GoodwillStanding;
    'goodwill-people': GoodwillPeople;
    'goodwill-sure': GoodwillSure;
  }
}

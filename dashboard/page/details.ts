import { html, nothing, type TemplateResult } from 'lit';
import type { AnalysisInfo, MeasureInfo, Report } from '../../lib/report/report.ts';
import { pick } from '../chart/find.ts';
import type { Say } from '../words/say.ts';
import { offList, type PageId, ReportPage } from './part.ts';
import { sureness } from './sureness.ts';

/** A page that answers one question: its findings, its pictures, and what would fill what is missing. */
abstract class DetailPage extends ReportPage {
  protected abstract readonly question: Exclude<PageId, 'overview'>;
  /** Measures that say they belong here: new ones appear by their declaration. */
  protected belongs(m: MeasureInfo): boolean {
    return (m.page ?? 'promises') === this.question;
  }

  protected abstract pictures(report: Report, say: Say): TemplateResult;

  readonly #missing: AnalysisInfo[] = [];

  /** A picture of one analysis; where that has no result, its line is told below with all that these data cannot say. */
  protected given(id: string, picture: TemplateResult): TemplateResult | typeof nothing {
    const info = this.report?.data.analyses[id];
    if (info === undefined || info.result !== null) return picture;
    this.#missing.push(info);
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

  /** One trend for each measure of this page that has something to show. */
  protected trends(report: Report, skip: readonly string[] = []): readonly TemplateResult[] {
    const { data } = report;
    const view = report.select(this.selection);
    return data.measures
      .filter(m => this.belongs(m) && m.off === undefined && !skip.includes(m.id))
      .filter(m => view.estimate(m.id).n > 0)
      .map(
        m =>
          html`<goodwill-trend .data=${data} .selection=${this.selection} .measure=${m.id}></goodwill-trend>`,
      );
  }
}

/** A staff question beside a service figure. */
interface Pair {
  readonly measure: string;
  readonly question: string;
}

const mostPairs = 4;

const ATTAINMENTS = ['attainment', 'attainment-counted', 'attainment-recorded'];
const CURVES = ['complaint-resolution', 'resolution'];

/**
 * Do we keep our promises?
 *
 * @element goodwill-promises
 * @attr src - Address of a report, as JSON.
 */
export class GoodwillPromises extends DetailPage {
  protected readonly question = 'promises' as const;

  protected override pictures(report: Report): TemplateResult {
    const { data } = report;
    const { selection } = this;
    const known = pick(report, ATTAINMENTS);
    const on = (dim: string): boolean =>
      known?.off === undefined &&
      known?.dims.includes(dim) === true &&
      (dim !== 'tier' || data.meta.tiers.length > 1);
    const measure = known?.id ?? 'attainment';
    return html`<div class="pictures">
      ${
        known?.off === undefined
          ? html`<goodwill-attainment .data=${data} .selection=${selection} .measure=${measure}></goodwill-attainment>
      <goodwill-trend .data=${data} .selection=${selection} .measure=${measure}></goodwill-trend>`
          : nothing
      }
      ${on('tier') ? html`<goodwill-multiples class="wide" .data=${data} .selection=${selection} .measure=${measure} .by=${'tier'}></goodwill-multiples>` : nothing}
      ${this.given('error-budget', html`<goodwill-budget .data=${data} .selection=${selection}></goodwill-budget>`)}
      ${this.given('keepable', html`<goodwill-keep .data=${data} .selection=${selection}></goodwill-keep>`)}
      ${this.given('at-risk', html`<goodwill-at-risk .data=${data} .selection=${selection}></goodwill-at-risk>`)}
      ${this.given('breach-size', html`<goodwill-lateness .data=${data} .selection=${selection}></goodwill-lateness>`)}
      ${this.given('bunching', html`<goodwill-bunching .data=${data} .selection=${selection}></goodwill-bunching>`)}
      ${this.given('tier-fit', html`<goodwill-tier-fit .data=${data} .selection=${selection}></goodwill-tier-fit>`)}
      ${this.given('paused-share', html`<goodwill-paused .data=${data} .selection=${selection}></goodwill-paused>`)}
      ${this.given('recorded-differs', html`<goodwill-recorded .data=${data} .selection=${selection}></goodwill-recorded>`)}
      ${this.given('exclusion-windows', html`<goodwill-windows .data=${data} .selection=${selection}></goodwill-windows>`)}
      ${on('priority') ? html`<goodwill-attainment .data=${data} .selection=${selection} .measure=${measure} .by=${'priority'}></goodwill-attainment>` : nothing}
      ${on('team') ? html`<goodwill-multiples class="wide" .data=${data} .selection=${selection} .measure=${measure} .by=${'team'}></goodwill-multiples>` : nothing}
      ${this.trends(report, [measure])}
    </div>`;
  }
}

/**
 * How do we handle complaints?
 *
 * @element goodwill-complaints
 * @attr src - Address of a report, as JSON.
 */
export class GoodwillComplaints extends DetailPage {
  protected readonly question = 'complaints' as const;

  protected override pictures(report: Report): TemplateResult {
    const { data } = report;
    const { selection } = this;
    return html`<div class="pictures">
      ${
        pick(report, CURVES)?.off === undefined
          ? html`<goodwill-resolution class="wide" .data=${data} .selection=${selection}></goodwill-resolution>
      <goodwill-resolution .data=${data} .selection=${selection} .by=${'priority'}></goodwill-resolution>
      <goodwill-resolution .data=${data} .selection=${selection} .by=${'channel'}></goodwill-resolution>`
          : nothing
      }
      ${this.given('queue-age', html`<goodwill-queue .data=${data} .selection=${selection}></goodwill-queue>`)}
      ${this.given('complaint-steps', html`<goodwill-steps .data=${data} .selection=${selection}></goodwill-steps>`)}
      ${this.given('complaint-reasons', html`<goodwill-reasons .data=${data} .selection=${selection}></goodwill-reasons>`)}
      ${this.trends(report)}
    </div>`;
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

  protected override pictures(report: Report): TemplateResult {
    const { data } = report;
    const { selection } = this;
    return html`<div class="pictures">
      ${
        data.measures.some(m => m.kind === 'odds' && m.off === undefined)
          ? html`<goodwill-ratio .data=${data} .selection=${selection} .by=${'touchpoint'}></goodwill-ratio>
      <goodwill-ratio .data=${data} .selection=${selection} .by=${'tier'}></goodwill-ratio>
      <goodwill-touchpoints class="wide" .data=${data} .selection=${selection}></goodwill-touchpoints>`
          : nothing
      }
      ${this.trends(report)}
    </div>`;
  }
}

/**
 * Where does goodwill stand?
 *
 * @element goodwill-standing
 * @attr src - Address of a report, as JSON.
 */
export class GoodwillStanding extends DetailPage {
  protected readonly question = 'goodwill' as const;

  protected override pictures(report: Report): TemplateResult {
    const { data } = report;
    const { selection } = this;
    return html`<div class="pictures">
      ${this.given(
        'ledger',
        html`<goodwill-accounts .data=${data} .selection=${selection}></goodwill-accounts>
      <goodwill-overdrawn .data=${data} .selection=${selection}></goodwill-overdrawn>
      <goodwill-account class="wide" .data=${data} .selection=${selection}></goodwill-account>`,
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

  protected override pictures(report: Report): TemplateResult {
    const { data } = report;
    const { selection } = this;
    const links = (data.analyses['staff-link']?.result ?? null) as {
      readonly links?: readonly Pair[];
    } | null;
    const found = (links?.links ?? []).slice(0, mostPairs);
    const pairs: readonly Partial<Pair>[] = found.length > 0 ? found : [{}];
    return html`<div class="pictures">
      <goodwill-staff class="wide" .data=${data}></goodwill-staff>
      ${pairs.map(
        p =>
          html`<goodwill-staff-link class="wide" .data=${data} .selection=${selection} .measure=${p.measure} .by=${p.question}></goodwill-staff-link>`,
      )}
    </div>`;
  }
}

/**
 * How sure are we?
 *
 * @element goodwill-sure
 * @attr src - Address of a report, as JSON.
 */
export class GoodwillSure extends ReportPage {
  protected override page(report: Report, say: Say): TemplateResult {
    const { w } = say;
    const { data } = report;
    const { privacy, meta } = data;
    const on = data.measures.filter(m => m.off === undefined);
    return html`
      <h1 part="headline">${w.page.questions.sure}</h1>
      <section class="block">${sureness(data, say, false)}</section>
      ${offList(data.measures, say)}
      <section class="block">
        <h2>${w.page.privacy}</h2>
        <div class="columns">
          <p>${w.page.privacySum(say.number(privacy.hiddenGroups), say.number(privacy.minimumGroup))}</p>
          <p>${w.page.attack(say.number(privacy.attack.figures))}</p>
        </div>
      </section>
      <section class="block">
        <h2>${w.page.measured}</h2>
        <div class="columns">
          ${on.map(m => html`<div><h3>${m.title}</h3><p>${m.definition}</p><p class="muted">${m.source}</p></div>`)}
        </div>
      </section>
      <section class="block">
        <h2>${w.page.again}</h2>
        <div class="columns">
          <p>${meta.command === '' ? nothing : html`<code>${meta.command}</code>`}</p>
          <p class="muted">${w.page.madeBy} ${meta.software} · ${meta.inputFingerprint} · ${meta.policyDigest}</p>
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-promises': GoodwillPromises;
    'goodwill-complaints': GoodwillComplaints;
    'goodwill-moments': GoodwillMoments;
    'goodwill-standing': GoodwillStanding;
    'goodwill-people': GoodwillPeople;
    'goodwill-sure': GoodwillSure;
  }
}

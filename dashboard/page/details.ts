import { html, nothing, type TemplateResult } from 'lit';
import type { MeasureInfo, Report } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { findingList, offList, type PageId, ReportPage } from './part.ts';
import { sureness } from './sureness.ts';

/** A page that answers one question: its findings, its pictures, and what would fill what is missing. */
abstract class DetailPage extends ReportPage {
  protected abstract readonly question: Exclude<PageId, 'overview'>;
  /** Measures that say they belong here: new ones appear by their declaration. */
  protected belongs(m: MeasureInfo): boolean {
    return (m.page ?? 'promises') === this.question;
  }

  protected abstract pictures(report: Report, say: Say): TemplateResult;

  protected override page(report: Report, say: Say): TemplateResult {
    const { w } = say;
    const findings = report.data.findings.filter(f => f.page === this.question);
    const own = report.data.measures.filter(m => this.belongs(m));
    return html`
      <h1 part="headline">${w.page.questions[this.question]}</h1>
      ${findings.length > 0 ? findingList(findings, say, this.question) : nothing}
      ${this.pictures(report, say)}
      ${offList(own, say)}
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
    // Charts of what only some data have take no room where there is nothing to compare.
    const given = (id: string, picture: TemplateResult): TemplateResult | typeof nothing =>
      data.analyses[id]?.result == null ? nothing : picture;
    return html`<div class="pictures">
      <goodwill-attainment .data=${data} .selection=${selection}></goodwill-attainment>
      <goodwill-trend .data=${data} .selection=${selection} .measure=${'attainment'}></goodwill-trend>
      <goodwill-multiples class="wide" .data=${data} .selection=${selection} .measure=${'attainment'} .by=${'tier'}></goodwill-multiples>
      <goodwill-budget .data=${data} .selection=${selection}></goodwill-budget>
      <goodwill-keep .data=${data} .selection=${selection}></goodwill-keep>
      <goodwill-at-risk .data=${data} .selection=${selection}></goodwill-at-risk>
      <goodwill-lateness .data=${data} .selection=${selection}></goodwill-lateness>
      <goodwill-bunching .data=${data} .selection=${selection}></goodwill-bunching>
      <goodwill-tier-fit .data=${data} .selection=${selection}></goodwill-tier-fit>
      <goodwill-paused .data=${data} .selection=${selection}></goodwill-paused>
      ${given('recorded-differs', html`<goodwill-recorded .data=${data} .selection=${selection}></goodwill-recorded>`)}
      ${given('exclusion-windows', html`<goodwill-windows .data=${data} .selection=${selection}></goodwill-windows>`)}
      <goodwill-attainment .data=${data} .selection=${selection} .by=${'priority'}></goodwill-attainment>
      <goodwill-multiples class="wide" .data=${data} .selection=${selection} .measure=${'attainment'} .by=${'team'}></goodwill-multiples>
      ${this.trends(report, ['attainment'])}
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
      <goodwill-resolution class="wide" .data=${data} .selection=${selection}></goodwill-resolution>
      <goodwill-resolution .data=${data} .selection=${selection} .by=${'priority'}></goodwill-resolution>
      <goodwill-resolution .data=${data} .selection=${selection} .by=${'channel'}></goodwill-resolution>
      <goodwill-queue .data=${data} .selection=${selection}></goodwill-queue>
      <goodwill-steps .data=${data} .selection=${selection}></goodwill-steps>
      <goodwill-reasons .data=${data} .selection=${selection}></goodwill-reasons>
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
      <goodwill-ratio .data=${data} .selection=${selection} .by=${'touchpoint'}></goodwill-ratio>
      <goodwill-ratio .data=${data} .selection=${selection} .by=${'tier'}></goodwill-ratio>
      <goodwill-touchpoints class="wide" .data=${data} .selection=${selection}></goodwill-touchpoints>
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
      <goodwill-accounts .data=${data} .selection=${selection}></goodwill-accounts>
      <goodwill-overdrawn .data=${data} .selection=${selection}></goodwill-overdrawn>
      <goodwill-account class="wide" .data=${data} .selection=${selection}></goodwill-account>
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

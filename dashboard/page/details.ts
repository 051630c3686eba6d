import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../lib/report/report.ts';
import { figureOf, type Loose, listOf, num, pick, text } from '../chart/find.ts';
import { staffLinkChart } from '../chart/staffLink.ts';
import type { Say } from '../words/say.ts';
import { DetailPage, type Piece } from './detail.ts';
import { offList, ReportPage } from './part.ts';
import { sureness } from './sureness.ts';

const mostPairs = 6;

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

  protected override pictures(report: Report, say: Say): TemplateResult {
    const { data } = report;
    const { selection } = this;
    const { parts } = say.w.page;
    const known = pick(report, ATTAINMENTS);
    const on = (dim: string): boolean =>
      known?.off === undefined &&
      known?.dims.includes(dim) === true &&
      (dim !== 'tier' || data.meta.tiers.length > 1);
    const measure = known?.id ?? 'attainment';
    const by = (dim: string): Piece =>
      on(dim)
        ? html`<goodwill-multiples class="wide" .data=${data} .selection=${selection} .measure=${measure} .by=${dim}></goodwill-multiples>`
        : nothing;
    const goal: Piece[] = [
      ...(known?.off === undefined
        ? [
            html`<goodwill-attainment .data=${data} .selection=${selection} .measure=${measure}></goodwill-attainment>`,
            html`<goodwill-trend .data=${data} .selection=${selection} .measure=${measure}></goodwill-trend>`,
          ]
        : []),
      by('tier'),
      this.given(
        'error-budget',
        html`<goodwill-budget .data=${data} .selection=${selection}></goodwill-budget>`,
      ),
      on('priority')
        ? html`<goodwill-attainment .data=${data} .selection=${selection} .measure=${measure} .by=${'priority'}></goodwill-attainment>`
        : nothing,
    ];
    const now: Piece[] = [
      this.given(
        'at-risk',
        html`<goodwill-at-risk .data=${data} .selection=${selection}></goodwill-at-risk>`,
      ),
      this.given('queue-age', html`<goodwill-queue .data=${data} .selection=${selection}></goodwill-queue>`),
    ];
    const could: Piece[] = [
      this.given('keepable', html`<goodwill-keep .data=${data} .selection=${selection}></goodwill-keep>`),
      this.given(
        'breach-size',
        html`<goodwill-lateness .data=${data} .selection=${selection}></goodwill-lateness>`,
      ),
    ];
    const why: Piece[] = [
      this.given(
        'tier-fit',
        html`<goodwill-tier-fit .data=${data} .selection=${selection}></goodwill-tier-fit>`,
      ),
      this.given(
        'bunching',
        html`<goodwill-bunching .data=${data} .selection=${selection}></goodwill-bunching>`,
      ),
      this.given(
        'paused-share',
        html`<goodwill-paused .data=${data} .selection=${selection}></goodwill-paused>`,
      ),
      this.given(
        'recorded-differs',
        html`<goodwill-recorded .data=${data} .selection=${selection}></goodwill-recorded>`,
      ),
      this.given(
        'exclusion-windows',
        html`<goodwill-windows .data=${data} .selection=${selection}></goodwill-windows>`,
      ),
    ];
    return html`${[
      this.section(parts.goal, { pictures: goal }),
      this.section(parts.now, { pictures: now }),
      this.section(parts.could, { pictures: could }),
      this.section(parts.why, { pictures: why, as: 'flow' }, { pictures: [by('team')] }),
      this.trends(report, say, [measure]),
    ]}`;
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

  protected override pictures(report: Report, say: Say): TemplateResult {
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
    </div>
    <div class="pictures flow">
      ${this.given('complaint-steps', html`<goodwill-steps .data=${data} .selection=${selection}></goodwill-steps>`)}
      ${this.given('complaint-queue', html`<goodwill-queue .data=${data} .selection=${selection} .measure=${'complaint-queue'}></goodwill-queue>`)}
      ${this.given('complaint-reasons', html`<goodwill-reasons .data=${data} .selection=${selection}></goodwill-reasons>`)}
    </div>
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
    return html`<div class="pictures">
      ${
        data.measures.some(m => m.kind === 'odds' && m.off === undefined)
          ? html`<goodwill-ratio .data=${data} .selection=${selection} .by=${'touchpoint'}></goodwill-ratio>
      <goodwill-ratio .data=${data} .selection=${selection} .by=${'tier'}></goodwill-ratio>
      <goodwill-touchpoints class="wide" .data=${data} .selection=${selection}></goodwill-touchpoints>`
          : nothing
      }
    </div>
    ${this.trends(report, say)}`;
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

  protected override pictures(report: Report, say: Say): TemplateResult {
    const { data } = report;
    const { selection } = this;
    const { parts } = say.w.page;
    const found = listOf((data.analyses['staff-link']?.result as Loose | null)?.links);
    const clear = found.filter(isClear).slice(0, mostPairs);
    // Where nothing is clear, one picture shows what that looks like.
    const shown = clear.length > 0 ? clear : found.length > 0 ? found.slice(0, 1) : [{}];
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
    return html`<div class="pictures">
      <goodwill-staff class="wide" .data=${data}></goodwill-staff>
      ${shown.map(picture)}
    </div>
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

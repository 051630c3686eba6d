import { html, nothing, type TemplateResult } from 'lit';
import type { Report, ReportData, Selection } from '../../lib/report/report.ts';
import { trendInput } from '../chart/fromTrend.ts';
import type { Say } from '../words/say.ts';
import { headlines, type Picture, pictures } from './choose.ts';
import { also, evidence, more, ReportPage } from './part.ts';
import { howSure, sureness } from './sureness.ts';

export { headlines } from './choose.ts';

/**
 * The page for two minutes: what changed, whether it is real, what to do; at most five figures, one picture for each
 * of the four headline metrics, what needs attention, and how sure all of it is.
 *
 * @element goodwill-overview
 * @attr src - Address of a report, as JSON.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The report could not be read.
 * @cssproperty --goodwill-theme-ink - Colour of text and marks.
 * @cssproperty --goodwill-font - Font family.
 */
export class GoodwillOverview extends ReportPage {
  protected override page(report: Report, say: Say): TemplateResult {
    const { w } = say;
    const { data } = report;
    const { selection } = this;
    const [first, ...others] = data.findings;
    const shown = headlines(report, selection);
    const charts = pictures(report, selection, say);
    // Where no figure has enough periods there is no list to show, only why.
    const few = shown.every(m => trendInput(report, m.id, selection).trend.variation === 'too few');
    const missing = few
      ? [...charts.missing, { title: w.attention.title, reason: w.change.few }]
      : charts.missing;
    const newest = data.meta.youngPeriods.map(p => say.period(p, 'short')).at(-1) ?? '';
    return html`
      <h1 part="headline">${first?.sentence ?? w.page.noFinding}</h1>
      ${
        first
          ? html`<div class="opening">
            ${evidence(first, data, selection) ?? nothing}
            <div>
              <dl class="lead">
                <div><dt>${w.page.sureness}</dt><dd>${first.certainty}</dd></div>
                <div><dt>${w.page.todo}</dt><dd>${first.action}${more(first, say)}</dd></div>
              </dl>
              ${also(first, say)}
            </div>
          </div>`
          : nothing
      }
      <div class="figures" role="group" aria-label=${w.page.headlines}>
        ${shown.map(
          m =>
            html`<goodwill-figure class="aligned" .data=${data} .selection=${selection} .measure=${m.id}></goodwill-figure>`,
        )}
      </div>
      <p class="reading muted">${w.page.sparks(newest)}</p>
      <div class="pictures">${charts.shown.map((p, i, all) => picture(p, data, selection, i === all.length - 1 && i % 2 === 0))}</div>
      ${
        missing.length > 0
          ? html`<section class="block">
            <h2>${w.page.off}</h2>
            <div class="columns">
              <ul>${missing.map(m => html`<li>${m.title}: ${m.reason}</li>`)}</ul>
            </div>
          </section>`
          : nothing
      }
      ${
        others.length > 0
          ? html`<section class="block">
            <h2>${w.page.alsoAttention}</h2>
            ${this.findings(others.slice(0, 6), say, 'overview')}
          </section>`
          : nothing
      }
      ${
        few
          ? nothing
          : html`<section class="block">
            <goodwill-attention .data=${data} .selection=${selection}></goodwill-attention>
          </section>`
      }
      <section class="block">
        <h2>${w.page.questions.sure}</h2>
        <ul class="sure">${howSure(data, say).map(t => html`<li>${t}</li>`)}</ul>
        ${sureness(data, say)}
      </section>
    `;
  }
}

// The last of an odd number has a row to itself.
function picture(
  { kind, want, heading }: Picture,
  data: ReportData,
  selection: Selection,
  alone: boolean,
): TemplateResult {
  const { measure = null, by = null } = want;
  const place = alone ? 'wide' : '';
  switch (kind) {
    case 'attainment':
      return html`<goodwill-attainment class=${place} .data=${data} .selection=${selection} .measure=${measure} .by=${by} .heading=${heading}></goodwill-attainment>`;
    case 'trend':
      return html`<goodwill-trend class=${place} .data=${data} .selection=${selection} .measure=${measure}></goodwill-trend>`;
    case 'ratio':
      return html`<goodwill-ratio class=${place} .data=${data} .selection=${selection} .heading=${heading}></goodwill-ratio>`;
    case 'resolution':
      return html`<goodwill-resolution class=${place} .data=${data} .selection=${selection} .heading=${heading}></goodwill-resolution>`;
    case 'staff':
      return html`<goodwill-staff-link class=${place} .data=${data} .selection=${selection} .heading=${heading}></goodwill-staff-link>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-overview': GoodwillOverview;
  }
}

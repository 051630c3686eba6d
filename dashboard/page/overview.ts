import { html, nothing, type TemplateResult } from 'lit';
import type { MeasureInfo, Report } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { findingList, ReportPage } from './part.ts';
import { sureness } from './sureness.ts';

// The four headline metrics and satisfaction first; whatever else the data can feed fills the row.
const figures = [
  'attainment',
  'complaint-resolution',
  'interaction-ratio',
  'satisfaction',
  'watermelon',
  'first-response',
  'resolution',
  'thanks',
];
const most = 5;

/** At most five measures that have a value, the headline ones first. */
export function headlines(
  report: Report,
  selection: Parameters<Report['select']>[0],
): readonly MeasureInfo[] {
  const place = (m: MeasureInfo): number => {
    const at = figures.indexOf(m.id);
    return at < 0 ? (m.kind === 'odds' ? 2 : figures.length) : at;
  };
  const view = report.select(selection);
  return report.data.measures
    .filter(m => m.off === undefined && m.better !== 'neither')
    .filter(m => {
      const e = view.estimate(m.id);
      return e.value !== null || e.low !== null;
    })
    .sort((a, b) => place(a) - place(b))
    .slice(0, most);
}

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
    return html`
      <h1 part="headline">${first?.sentence ?? w.page.noFinding}</h1>
      ${
        first
          ? html`<dl class="lead">
            <div><dt>${w.page.sureness}</dt><dd>${first.certainty}</dd></div>
            <div><dt>${w.page.todo}</dt><dd>${first.action}</dd></div>
          </dl>`
          : nothing
      }
      <div class="figures" role="group" aria-label=${w.page.headlines}>
        ${shown.map(
          m =>
            html`<goodwill-figure class="aligned" .data=${data} .selection=${selection} .measure=${m.id}></goodwill-figure>`,
        )}
      </div>
      <div class="pictures">
        <goodwill-attainment .data=${data} .selection=${selection}></goodwill-attainment>
        <goodwill-ratio .data=${data} .selection=${selection}></goodwill-ratio>
        <goodwill-resolution .data=${data} .selection=${selection}></goodwill-resolution>
        <goodwill-staff-link .data=${data} .selection=${selection}></goodwill-staff-link>
      </div>
      ${
        others.length > 0
          ? html`<section class="block">
            <h2>${w.page.attention}</h2>
            ${findingList(others.slice(0, 6), say, 'overview')}
          </section>`
          : nothing
      }
      <section class="block">
        <goodwill-attention .data=${data} .selection=${selection}></goodwill-attention>
      </section>
      <section class="block">
        <h2>${w.page.questions.sure}</h2>
        ${sureness(data, say, true)}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-overview': GoodwillOverview;
  }
}

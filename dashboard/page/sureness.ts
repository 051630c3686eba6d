import { html, nothing, type TemplateResult } from 'lit';
import type { ReportData } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';

/** Assumptions, what was set aside and why, what was read; `short` is for the overview. */
export function sureness(data: ReportData, say: Say, short: boolean): TemplateResult {
  const { w } = say;
  const read = data.meta.sources.reduce((sum, s) => sum + s.read, 0);
  const faults = [...data.faults.byRule].sort((a, b) => b.count - a.count);
  const assumptions = short ? data.assumptions.slice(0, 5) : data.assumptions;
  const share = read === 0 ? '' : say.share(data.faults.rows / read);
  // On the overview these stand under a heading; on their own page they are the first below the question.
  const head = (text: string): TemplateResult => (short ? html`<h3>${text}</h3>` : html`<h2>${text}</h2>`);
  return html`<div class="columns">
    <div>
      ${head(w.page.assumptions)}
      ${
        assumptions.length === 0
          ? html`<p>${w.page.noAssumptions}</p>`
          : html`<ul>
            ${assumptions.map(a => html`<li>${a.text}</li>`)}
          </ul>`
      }
      ${
        short && data.assumptions.length > assumptions.length
          ? html`<p><a href="#p=sure">${w.page.more(w.page.sure)}</a></p>`
          : nothing
      }
    </div>
    <div>
      ${head(w.page.faults)}
      ${
        data.faults.total === 0
          ? html`<p>${w.page.noFaults}</p>`
          : html`<p>${w.page.faultsSum(say.number(data.faults.rows), share)}</p>
            <ul>
              ${(short ? faults.slice(0, 4) : faults).map(
                f =>
                  html`<li>${say.number(f.count)} × ${f.message}${short ? nothing : html` ${f.remedy}`}</li>`,
              )}
            </ul>`
      }
    </div>
    <div>
      ${head(w.page.coverage)}
      <div class="scroll" tabindex="0" role="group" aria-label=${w.page.coverage}><table>
        <thead>
          <tr>
            ${w.page.coverageColumns.map((c, i) => html`<th scope="col" class=${i === 0 ? 'start' : 'end'}>${c}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${data.meta.sources.map(
            s =>
              html`<tr>
                <th scope="row"><bdi>${s.file}</bdi></th>
                <td class="end">${say.number(s.read)}</td>
                <td class="end">${say.number(s.kept)}</td>
                <td class="end">${say.number(s.rejected)}</td>
                <td class="end">${say.number(s.merged)}</td>
              </tr>`,
          )}
        </tbody>
      </table></div>
    </div>
  </div>`;
}

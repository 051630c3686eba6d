import { english, openReport, publishedKey, type ReportData } from '../../lib/report/index.ts';
import type { Finding } from '../../lib/report/report.ts';
import { attainmentChart } from '../chart/attainment.ts';
import { attentionChart } from '../chart/attention.ts';
import { ratioChart } from '../chart/ratio.ts';
import { resolutionChart } from '../chart/resolution.ts';
import { staffLinkChart } from '../chart/staffLink.ts';
import { defaultFrom, effective } from '../page/state.ts';
import { languageOf } from '../words/index.ts';
import { type Say, speak } from '../words/say.ts';
import { figures, picture } from './figure.ts';
import { type Markup, markup } from './markup.ts';

export { staticSheet } from './sheet.ts';

const signs = { concern: '▼', improvement: '▲', neutral: '◆' } as const;

/**
 * The overview of a report as plain HTML that needs no script: headline, figures, the four pictures with their
 * sentences and tables, what needs attention, every figure, and how sure all of it is. It comes from the same scenes
 * as the elements. Put it inside `<goodwill-dashboard>`: the element takes its place where scripts run.
 */
export function staticReport(data: ReportData): string {
  const report = openReport(data);
  const { meta } = data;
  const { words, locale } = languageOf('en');
  const say = speak(words, locale, meta.zone);
  const { w } = say;
  const selection = effective({}, data);
  const first = defaultFrom(data) ?? meta.periods[0] ?? '';
  const [lead, ...others] = data.findings;
  const charts = [attainmentChart, ratioChart, resolutionChart, staffLinkChart];
  return markup`<div class="still">
<header class="top"><p><strong><bdi>${meta.organisation ?? meta.title}</bdi></strong></p><p class="muted">${w.page.span(say.period(first), say.period(meta.periods.at(-1) ?? ''))}, ${w.page.perGrain[meta.grain]} · ${w.page.asOf} ${say.instant(Date.parse(meta.asOf))} (${meta.zone})</p></header>
<main>
<h1>${lead?.sentence ?? w.page.noFinding}</h1>
${lead ? markup`<dl><div><dt>${w.page.sureness}</dt><dd>${lead.certainty}</dd></div><div><dt>${w.page.todo}</dt><dd>${lead.action}</dd></div></dl>` : ''}
${figures(report, selection, say)}
<div class="pictures">
${charts.map(c => markup`${picture(c, report, selection, say)}\n`)}</div>
<section><h2>${w.page.attention}</h2>
${others.length > 0 ? findings(others) : ''}
${picture(attentionChart, report, selection, say, true)}</section>
${everyFigure(data, say)}
${sureness(data, say)}
</main>
</div>
`.markup;
}

function findings(list: readonly Finding[]): Markup {
  return markup`<ol class="findings">${list.map(
    f =>
      markup`<li><span class="${f.tone}" aria-hidden="true">${signs[f.tone]}</span><div><p>${f.sentence}</p><p class="muted">${f.certainty}</p></div><p class="muted">${f.action}</p></li>`,
  )}</ol>`;
}

function everyFigure({ measures, published }: ReportData, { w }: Say): Markup {
  const rows = measures.flatMap(m => {
    const key = publishedKey(m.id, m.pin);
    const figure = key === null ? undefined : published[key];
    const said = m.off ?? (figure === undefined ? undefined : english.figure(figure, m.unit, m.scale?.max));
    return said === undefined
      ? []
      : [markup`<tr><th scope="row">${m.title}</th><td>${said}</td><td>${m.definition}</td></tr>\n`];
  });
  return markup`<section><h2>${w.page.measured}</h2><div class="scroll" tabindex="0" role="group" aria-label="${w.page.measured}"><table><tbody>${rows}</tbody></table></div></section>`;
}

function sureness(data: ReportData, say: Say): Markup {
  const { w } = say;
  const { meta, faults, privacy } = data;
  const read = meta.sources.reduce((sum, s) => sum + s.read, 0);
  const share = read === 0 ? '' : say.share(faults.rows / read);
  const items = (texts: readonly string[]): Markup =>
    markup`<ul>${texts.map(t => markup`<li>${t}</li>`)}</ul>`;
  return markup`<section><h2>${w.page.questions.sure}</h2><div class="columns">
<div><h3>${w.page.assumptions}</h3>${data.assumptions.length === 0 ? markup`<p>${w.page.noAssumptions}</p>` : items(data.assumptions.map(a => a.text))}</div>
<div><h3>${w.page.faults}</h3>${
    faults.total === 0
      ? markup`<p>${w.page.noFaults}</p>`
      : markup`<p>${w.page.faultsSum(say.number(faults.rows), share)}</p>${items(faults.byRule.map(f => `${say.number(f.count)} × ${f.message} ${f.remedy}`))}`
  }</div>
<div><h3>${w.page.coverage}</h3><div class="scroll" tabindex="0" role="group" aria-label="${w.page.coverage}"><table><thead><tr>${w.page.coverageColumns.map((c, i) => markup`<th scope="col" class="${i === 0 ? 'start' : 'end'}">${c}</th>`)}</tr></thead><tbody>${meta.sources.map(
    s =>
      markup`<tr><th scope="row"><bdi>${s.file}</bdi></th>${[s.read, s.kept, s.rejected, s.merged].map(n => markup`<td class="end">${say.number(n)}</td>`)}</tr>`,
  )}</tbody></table></div></div>
<div><h3>${w.page.privacy}</h3><p>${w.page.privacySum(say.number(privacy.hiddenGroups), say.number(privacy.minimumGroup))}</p><p>${w.page.attack(say.number(privacy.attack.figures))}</p></div>
<div><h3>${w.page.again}</h3>${meta.command === '' ? '' : markup`<p><code>${meta.command}</code></p>`}<p class="muted">${w.page.madeBy} ${meta.software} · ${meta.inputFingerprint} · ${meta.policyDigest}</p></div>
</div></section>`;
}

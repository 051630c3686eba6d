import { type CSSResult, css, html, nothing, type TemplateResult } from 'lit';
import type { Report, ReportData } from '../../lib/report/report.ts';
import type { Accounted } from '../../lib/report/results.ts';
import { capital } from '../words/capital.ts';
import type { Say } from '../words/say.ts';
import { commonest, offList } from './part.ts';

/** A text, a number, or a number with its share of all. */
type Content = TemplateResult | string | number | readonly [number, string];

/** How sure the figures and the findings are, what is too young, and what is not shown. */
export function howSure(
  { findings, meta, privacy, comparisons = 0 }: ReportData,
  { w, number, period }: Say,
): readonly string[] {
  const certain = findings.filter(f => f.sure?.by === 'chance').map(f => f.certainty);
  const tested = commonest(certain) || (certain[0] ?? '');
  const hidden = privacy.hiddenGroups + privacy.hiddenTeamCells;
  return [
    tested || (comparisons === 0 ? '' : w.page.compared(number(comparisons))),
    w.page.ranges(number(meta.level * 100)),
    ...meta.youngPeriods.slice(-1).map(p => w.page.tooYoung(period(p))),
    hidden === 0 ? w.page.noneHidden : w.page.hidden(number(hidden)),
  ]
    .filter(Boolean)
    .map(capital);
}

const setAside = ({ meta, faults }: ReportData, say: Say): string => {
  const read = meta.sources.reduce((sum, s) => sum + s.read, 0);
  return faults.rows === 0
    ? say.w.page.noFaults
    : say.w.page.faultsSum(say.number(faults.rows), say.share(faults.rows / read));
};

const byCount = ({ faults }: ReportData) => [...faults.byRule].sort((a, b) => b.count - a.count);

/** Assumptions, what was set aside and what was read, in short: for the overview. */
export function sureness(data: ReportData, say: Say): TemplateResult {
  const { w } = say;
  const assumptions = data.assumptions.slice(0, 5);
  return html`<div class="columns">
    <div>
      <h3>${w.page.assumptions}</h3>
      ${
        assumptions.length === 0
          ? html`<p>${w.page.noAssumptions}</p>`
          : html`<ul>${assumptions.map(a => html`<li>${a.text}</li>`)}</ul>`
      }
      ${
        data.assumptions.length > assumptions.length
          ? html`<p><a href="#p=sure">${w.page.more(w.page.sure)}</a></p>`
          : nothing
      }
    </div>
    <div>
      <h3>${w.page.faults}</h3>
      <p>${setAside(data, say)}</p>
      <ul>
        ${byCount(data)
          .slice(0, 4)
          .map(f => html`<li>${say.number(f.count)} × ${f.message}</li>`)}
      </ul>
    </div>
    <div>
      <h3>${w.page.coverage}</h3>
      ${sources(data, say)}
    </div>
  </div>`;
}

export const sureSheet: CSSResult = css`
  .block > .scroll {
    margin-top: 16px;
  }
  .block > p {
    margin-top: 8px;
    font-size: 0.875rem;
  }
  .block > .scroll td {
    overflow-wrap: anywhere;
  }
  td .muted {
    font-size: inherit;
  }
  .columns > ul {
    grid-column: 1 / -1;
    columns: 2 22em;
    column-gap: 48px;
  }
  .columns li {
    break-inside: avoid;
  }
`;

/** How sure are we: first in sentences, then each of them in full. */
export function surePage(report: Report, say: Say): TemplateResult {
  const { w } = say;
  const { data } = report;
  const { privacy, meta, assumptions } = data;
  const { result } = report.select({}).analysis<Accounted>('exclusions');
  const title = data.analyses.exclusions?.title ?? '';
  const without = Object.values(data.analyses).filter(a => a.result === null);
  return html`
    <h1 part="headline">${w.page.questions.sure}</h1>
    <ul class="sure">
      ${[
        w.page.unfiltered,
        ...howSure(data, say),
        w.page.assumedBelow(assumptions.length, say.number(assumptions.length)),
        setAside(data, say),
        ...(result === null ? [] : [accountedIn(result, say)]),
      ].map(t => html`<li>${t}</li>`)}
    </ul>
    ${result === null ? nothing : block(title, accounted(result, title, say), html`<p class="muted">${w.page.lateOpen}</p>`)}
    ${block(
      w.page.assumptions,
      assumptions.length === 0
        ? html`<p>${w.page.noAssumptions}</p>`
        : table(
            w.page.assumptions,
            [w.page.assumptions, w.page.todo],
            assumptions.map(a => [a.text, a.remedy]),
            say,
          ),
    )}
    ${block(w.page.coverage, html`<p>${setAside(data, say)}</p>`, sources(data, say), faults(data, say))}
    ${offList(data.measures, say, without)}
    ${block(
      w.page.privacy,
      html`<div class="columns">
        <p>${w.page.privacySum(say.number(privacy.hiddenGroups), say.number(privacy.minimumGroup))}</p>
        <p>${w.page.privacyTeams(say.number(privacy.hiddenTeamCells), say.number(privacy.minimumHandlers))}</p>
        ${privacy.attack.figures === 0 ? nothing : html`<p>${w.page.attack(say.number(privacy.attack.figures))}</p>`}
      </div>`,
    )}
    ${block(
      w.page.measured,
      html`<div class="columns">
        ${data.measures.filter(m => m.off === undefined).map(m => html`<div><h3>${m.title}</h3><p>${m.definition}</p><p class="muted">${m.source}</p></div>`)}
      </div>`,
    )}
    ${block(
      w.page.again,
      html`<div class="columns">
        <p>${meta.command === '' ? nothing : html`<code>${meta.command}</code>`}</p>
        <p class="muted">${w.page.madeBy} ${meta.software} · ${meta.inputFingerprint} · ${meta.policyDigest}</p>
      </div>`,
    )}
  `;
}

const block = (title: string, ...content: readonly (TemplateResult | typeof nothing)[]): TemplateResult =>
  html`<section class="block"><h2>${title}</h2>${content}</section>`;

/** Plain table; numbers stand at the end of their column. */
function table(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
  { number }: Say,
): TemplateResult {
  const side = (x: Content): string => (typeof x === 'number' || Array.isArray(x) ? 'end' : 'start');
  const show = (x: Content): unknown =>
    typeof x === 'number'
      ? number(x)
      : Array.isArray(x)
        ? html`${number(x[0])} <span class="muted">${x[1]}</span>`
        : x;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${label}><table>
    <thead><tr>${columns.map((c, i) => html`<th scope="col" class=${side(rows[0]?.[i] ?? '')}>${c}</th>`)}</tr></thead>
    <tbody>
      ${rows.map(
        row => html`<tr>
          ${row.map((x, i) =>
            i === 0
              ? html`<th scope="row"><bdi>${show(x)}</bdi></th>`
              : html`<td class=${side(x)}>${show(x)}</td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}

const sources = ({ meta }: ReportData, say: Say): TemplateResult =>
  table(
    say.w.page.coverage,
    say.w.page.coverageColumns,
    meta.sources.map(s => [s.file, s.read, s.kept, s.rejected, s.merged]),
    say,
  );

/** Every rule that something broke, with what was done, what to do, and the first places. */
function faults(data: ReportData, say: Say): TemplateResult | typeof nothing {
  const { w } = say;
  const rows = byCount(data).map(f => {
    const cases = data.faults.shown.filter(s => s.rule === f.rule);
    const places = cases.slice(0, 3).map(s => (s.line > 0 ? `${s.file}:${s.line}` : s.file));
    return [
      f.message,
      f.count,
      w.page.effects[cases[0]?.effect ?? 'note'],
      f.remedy,
      html`<bdi>${[...new Set(places)].join(', ')}</bdi>`,
    ];
  });
  return rows.length === 0 ? nothing : table(w.page.faults, w.page.faultColumns, rows, say);
}

const total = (result: Accounted, outcome: string): number =>
  result.rows
    .filter(r => r.outcome === outcome)
    .flatMap(r => r.counts)
    .reduce((a, b) => a + b, 0);

function accountedIn(result: Accounted, { w, number, share }: Say): string {
  const all = result.clocks.reduce((sum, c) => sum + c.all, 0);
  const [open, left] = [total(result, 'undecided'), total(result, 'excluded')];
  return w.page.accounted(
    number(all),
    number(all - open - left),
    number(open),
    number(left),
    share(left / all),
  );
}

/** What became of every target, clock by clock; the rows add up to the last one. */
function accounted({ clocks, rows }: Accounted, title: string, say: Say): TemplateResult {
  const { w, share } = say;
  const names = {
    met: w.page.kept,
    missed: w.budget.columns.missed,
    undecided: w.attainment.columns.open,
  };
  const cells = (counts: readonly number[]): Content[] =>
    counts.map((n, i) => [n, share(n / (clocks[i]?.all || 1))]);
  return table(
    title,
    [w.attention.what, ...clocks.map(c => c.title), w.page.todo],
    [
      ...rows.map(r => [
        r.outcome === 'excluded' ? w.page.leftOut(r.reason ?? '') : names[r.outcome],
        ...cells(r.counts),
        r.remedy,
      ]),
      [w.parts.all, ...cells(clocks.map(c => c.all)), ''],
    ],
    say,
  );
}

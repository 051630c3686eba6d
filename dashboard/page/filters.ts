import { html, nothing, type TemplateResult } from 'lit';
import type { ReportData } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { defaultFrom, FILTERS, type PageState } from './state.ts';

interface Hands {
  /** On a telephone the menus are folded away. */
  readonly narrow: boolean;
  readonly choose: (key: string, value: string | undefined) => void;
  readonly clear: () => void;
  /** Null where the address does not hold the state. */
  readonly copy: (() => void) | null;
  readonly said: string;
}

/** The menus of the filters, and on paper what was chosen in them. */
export function filters(
  data: ReportData,
  say: Say,
  { page, selection }: PageState,
  { narrow, choose, clear, copy, said }: Hands,
): TemplateResult {
  const { w } = say;
  const dims = FILTERS.filter(d => (data.cube.dims[d] ?? []).filter(v => v !== '').length > 1);
  // By place and as a property: a value may be empty, and what a reader has picked once heeds no attribute.
  const menu = (
    key: string,
    label: string,
    none: string,
    values: readonly (readonly [string, string])[],
  ): TemplateResult =>
    html`<label
      >${label}
      <select
        @change=${({ target }: Event) => choose(key, values[(target as HTMLSelectElement).selectedIndex - 1]?.[0])}
      >
        <option value="" .selected=${selection[key] === undefined}>${none}</option>
        ${values.map(([value, text]) => html`<option value=${value} .selected=${selection[key] === value}>${text}</option>`)}
      </select>
    </label>`;
  const periods = data.meta.periods.map(p => [p, say.period(p, 'short')] as const);
  const begin = defaultFrom(data);
  const start = begin === null || (selection.to ?? begin) < begin ? w.page.start : say.period(begin, 'short');
  const active = Object.entries(selection).filter(([, v]) => typeof v === 'string');
  const words = active.map(([dim, v]) => {
    const time = dim === 'from' ? w.page.from : dim === 'to' ? w.page.until : null;
    const text = time ? say.period(String(v)) : v ? say.name(String(v)) : w.parts.notRecorded;
    return `${time ?? w.page.dims[dim] ?? dim}: ${text}`;
  });
  const row = html`<div class="filters">
      ${menu(
        'from',
        w.page.from,
        start,
        periods.filter(([p]) => p !== begin),
      )}
      ${menu('to', w.page.until, w.page.end, periods)}
      ${dims.map(d =>
        menu(
          d,
          w.page.dims[d] ?? d,
          w.parts.all,
          ordered(data, d).map(v => [v, say.name(v) || w.parts.notRecorded]),
        ),
      )}
      ${active.length > 0 ? html`<button type="button" @click=${clear}>${w.page.clearFilters}</button>` : nothing}
      ${copy ? html`<button type="button" @click=${copy}>${w.page.copyLink}</button>` : nothing}
      <span role="status">${said}</span>
    </div>`;
  return html`<div role="search" aria-label=${w.page.filters}>${
    narrow
      ? html`<details class="fold">
          <summary>${w.page.filters}${active.length > 0 ? ` (${say.number(active.length)})` : nothing}</summary>
          ${row}
        </details>`
      : row
  }
    ${active.length === 0 || page === 'sure' ? nothing : html`<p class="whole">${w.page.whole}</p>`}
    <p class="shown">${words.length === 0 ? w.page.noFilters : `${w.page.filters}: ${words.join(' · ')}`}</p>
    </div>`;
}

/** Tiers best first, all else by name; what is not recorded last. */
function ordered(data: ReportData, dim: string): readonly string[] {
  const values = data.cube.dims[dim] ?? [];
  const known = dim === 'tier' ? data.meta.tiers.filter(t => values.includes(t)) : [];
  const rest = values.filter(v => v !== '' && !known.includes(v));
  return [...known, ...rest, ...values.filter(v => v === '')];
}

import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Report, ReportData, Selection } from '../../lib/report/report.ts';
import { spanOf } from '../chart/figureCard.ts';
import { dashboardSheet } from '../look/dashboard.ts';
import { figureSheet } from '../look/figure.ts';
import { pageSheet } from '../look/page.ts';
import { tokens } from '../look/tokens.ts';
import { type GoodwillSelectEvent, GoodwillStateEvent } from '../part/events.ts';
import type { Say } from '../words/say.ts';
import { PAGES, type PageId, ReportPage } from './part.ts';
import { defaultFrom, effective, FILTERS, fromFragment, type PageState, toFragment } from './state.ts';

/**
 * The whole report: overview, a page for each question, filters, and the state of all that in the address.
 *
 * @element goodwill-dashboard
 * @attr src - Address of a report, as JSON.
 * @attr local - Keeps page and filters out of the address, for a page that uses the fragment itself.
 * @fires goodwill-state - Page or filters have changed; `fragment` brings them back.
 * @fires goodwill-error - The report could not be read.
 * @slot - A JSON script with the report.
 * @csspart headline - The sentence at the top.
 * @cssproperty --goodwill-theme-ink - Colour of text and marks.
 * @cssproperty --goodwill-theme-paper - Colour of the page.
 * @cssproperty --goodwill-font - Font family.
 */
export class GoodwillDashboard extends ReportPage {
  static override styles: CSSResultGroup = [tokens, figureSheet, pageSheet, dashboardSheet];
  static override properties: PropertyDeclarations = {
    local: { type: Boolean },
    at: { state: true },
    said: { state: true },
  };

  declare local: boolean;
  declare protected at: PageState;
  declare protected said: string;
  #still: boolean = Boolean(this.shadowRoot);
  #known: ReportData | null = null;

  constructor() {
    super();
    this.local = false;
    this.at = { page: 'overview', selection: {} };
    this.said = '';
    this.addEventListener('goodwill-select', this.#selected);
  }

  /** What was declared in markup stays until there is something to show in its place, and then goes at once. */
  protected override shouldUpdate(): boolean {
    if (this.#still && this.reading.state !== 'loading') {
      this.#still = false;
      this.renderOptions.renderBefore = null;
      this.renderRoot.replaceChildren();
    }
    return !this.#still;
  }

  override connectedCallback(): void {
    // Before the elements inside listen, so that they measure a frame as wide as paper.
    addEventListener('beforeprint', this.#paper);
    addEventListener('afterprint', this.#screen);
    super.connectedCallback();
    if (!this.local) window.addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#follow);
    removeEventListener('beforeprint', this.#paper);
    removeEventListener('afterprint', this.#screen);
  }

  #paper = (): void => this.classList.add('paper');
  #screen = (): void => this.classList.remove('paper');

  #follow = (): void => {
    const data = this.report?.data;
    if (data && !this.local) this.at = fromFragment(location.hash, data);
  };

  #go(to: PageState): void {
    const fragment = toFragment(to);
    const turned = to.page !== this.at.page;
    if (this.local) this.at = to;
    else location.hash = fragment;
    this.dispatchEvent(new GoodwillStateEvent('ready', fragment));
    if (turned) this.updateComplete.then(() => this.#arrive());
  }

  /** To the finding that was asked for, else to the beginning of the page, with the keyboard, too. */
  async #arrive(): Promise<void> {
    const main = this.renderRoot.querySelector('main');
    const page = main?.firstElementChild;
    if (page instanceof ReportPage) await page.updateComplete;
    (page?.shadowRoot?.querySelector('.asked') ?? main)?.scrollIntoView();
    main?.focus({ preventScroll: true });
  }

  /** A link within a page keeps the filters. */
  #followed = (event: Event): void => {
    const link = event.composedPath().find(e => e instanceof HTMLAnchorElement);
    const data = this.report?.data;
    if (!data || !link?.hash.startsWith('#p=')) return;
    event.preventDefault();
    this.#go({ ...fromFragment(link.hash, data), selection: this.at.selection });
  };

  #selected = (event: GoodwillSelectEvent): void => {
    if (event.selection.ticket !== undefined) {
      this.#go({ ...this.at, ...event.selection });
      return;
    }
    const chosen = Object.entries(event.selection).filter(
      ([dim]) => dim === 'from' || dim === 'to' || isFilter(dim),
    );
    if (chosen.length === 0) return;
    const now = this.at.selection;
    const same = chosen.every(([dim, value]) => now[dim] === value);
    const rest = {
      ...now,
      ...Object.fromEntries(chosen.map(([dim, value]) => [dim, same ? undefined : value])),
    };
    this.#go({ page: this.at.page, selection: clean(rest) });
  };

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const data = this.report?.data ?? null;
    if (data !== null && data !== this.#known) {
      this.#known = data;
      if (!this.local) this.at = fromFragment(location.hash, data);
    }
  }

  protected override page(report: Report, say: Say): TemplateResult {
    const { data } = report;
    const { meta } = data;
    const { w } = say;
    const shown = effective(this.at.selection, data);
    const assumed = data.assumptions.length;
    return html`<div class="frame">
      <header class="masthead" @click=${this.#followed}>
        <div>
          <p class="name"><bdi>${meta.organisation ?? meta.title}</bdi></p>
          <p class="muted">
            ${spanOf(shown, data, say)}, ${w.page.perGrain[meta.grain]} ·
            ${w.page.asOf} ${say.instant(Date.parse(meta.asOf))} · ${w.page.times(meta.zone)} ·
            <a href="#p=sure">${w.page.assumed(assumed, say.number(assumed))}</a>
          </p>
        </div>
      </header>
      <nav aria-label=${w.page.report}>
        <ul>
          ${PAGES.map(
            p => html`<li>
              <a href=${`#${toFragment({ page: p, selection: this.at.selection })}`} aria-current=${this.at.page === p ? 'page' : nothing} @click=${(e: Event) => this.#turn(e, p)}>${w.page[p]}</a>
            </li>`,
          )}
        </ul>
      </nav>
      ${this.#filters(data, say)}
      <main tabindex="-1" @click=${this.#followed}>${this.#body(data)}</main>
    </div>`;
  }

  #turn(event: Event, page: PageId): void {
    event.preventDefault();
    this.#go({ page, selection: this.at.selection });
  }

  #body(data: ReportData): TemplateResult {
    const { page, finding } = this.at;
    const selection = effective(this.at.selection, data);
    switch (page) {
      case 'overview':
        return html`<goodwill-overview .data=${data} .selection=${selection}></goodwill-overview>`;
      case 'promises':
        return html`<goodwill-promises .data=${data} .selection=${selection} .finding=${finding} .ticket=${this.at.ticket} .clock=${this.at.clock}></goodwill-promises>`;
      case 'complaints':
        return html`<goodwill-complaints .data=${data} .selection=${selection} .finding=${finding}></goodwill-complaints>`;
      case 'moments':
        return html`<goodwill-moments .data=${data} .selection=${selection} .finding=${finding}></goodwill-moments>`;
      case 'goodwill':
        return html`<goodwill-standing .data=${data} .selection=${selection} .finding=${finding}></goodwill-standing>`;
      case 'people':
        return html`<goodwill-people .data=${data} .selection=${selection} .finding=${finding}></goodwill-people>`;
      case 'sure':
        return html`<goodwill-sure .data=${data} .selection=${selection}></goodwill-sure>`;
    }
  }

  #filters(data: ReportData, say: Say): TemplateResult {
    const { w } = say;
    const { selection } = this.at;
    const dims = FILTERS.filter(d => (data.cube.dims[d] ?? []).filter(v => v !== '').length > 1);
    const set = (key: string) => (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      this.#go({ ...this.at, selection: clean({ ...selection, [key]: value === '' ? undefined : value }) });
    };
    const menu = (
      key: string,
      label: string,
      none: string,
      values: readonly (readonly [string, string])[],
    ): TemplateResult =>
      html`<label
        >${label}
        <select @change=${set(key)}>
          <option value="" ?selected=${selection[key] === undefined}>${none}</option>
          ${values.map(([value, text]) => html`<option value=${value} ?selected=${selection[key] === value}>${text}</option>`)}
        </select>
      </label>`;
    const periods = data.meta.periods.map(p => [p, say.period(p, 'short')] as const);
    const begin = defaultFrom(data);
    const fromPeriods = begin === null ? periods : periods.filter(([p]) => p !== begin);
    const active = Object.entries(selection).filter(([, v]) => typeof v === 'string');
    const words = active.map(([dim, v]) => {
      const label = dim === 'from' ? w.page.from : dim === 'to' ? w.page.until : (w.page.dims[dim] ?? dim);
      const text = dim === 'from' || dim === 'to' ? say.period(String(v)) : say.name(String(v));
      return `${label}: ${text}`;
    });
    const narrow = this.width > 0 && this.width < 620;
    const row = html`<div class="filters">
        ${menu('from', w.page.from, begin === null ? w.page.start : say.period(begin, 'short'), fromPeriods)} ${menu('to', w.page.until, w.page.end, periods)}
        ${dims.map(d =>
          menu(
            d,
            w.page.dims[d] ?? d,
            w.parts.all,
            ordered(data, d).map(v => [v, v || w.parts.notRecorded]),
          ),
        )}
        ${
          active.length > 0
            ? html`<button type="button" @click=${() => this.#go({ page: this.at.page, selection: {} })}>
              ${w.page.clearFilters}
            </button>`
            : nothing
        }
        <button type="button" @click=${this.#copyLink}>${w.page.copyLink}</button>
        <span role="status">${this.said}</span>
      </div>`;
    return html`<div role="search" aria-label=${w.page.filters}>${
      narrow
        ? html`<details class="fold">
            <summary>${w.page.filters}${active.length > 0 ? ` (${say.number(active.length)})` : nothing}</summary>
            ${row}
          </details>`
        : row
    }
      </div>
      <p class="shown">${words.length === 0 ? w.page.noFilters : `${w.page.filters}: ${words.join(' · ')}`}</p>`;
  }

  #copyLink = async (): Promise<void> => {
    const { w } = this.say;
    const link = new URL(`#${toFragment(this.at)}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.said = w.parts.copied;
    } catch {
      this.said = link;
    }
  };
}

const isFilter = (dim: string): boolean => (FILTERS as readonly string[]).includes(dim);

const clean = (selection: Record<string, unknown>): Selection =>
  Object.fromEntries(Object.entries(selection).filter(([, v]) => v !== undefined)) as Selection;

function ordered(data: ReportData, dim: string): readonly string[] {
  const values = data.cube.dims[dim] ?? [];
  if (dim !== 'tier') return values;
  const known = data.meta.tiers.filter(t => values.includes(t));
  return [...known, ...values.filter(v => !known.includes(v))];
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-dashboard': GoodwillDashboard;
  }
}

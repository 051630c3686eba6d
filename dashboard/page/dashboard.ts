import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Report, ReportData, Selection } from '../../lib/report/report.ts';
import { spanOf } from '../chart/figureCard.ts';
import { dashboardSheet } from '../look/dashboard.ts';
import { figureSheet } from '../look/figure.ts';
import { pageSheet } from '../look/page.ts';
import { tokens } from '../look/tokens.ts';
import { type GoodwillSelectEvent, GoodwillStateEvent } from '../part/events.ts';
import type { Say } from '../words/say.ts';
import { filters } from './filters.ts';
import { PAGES, type PageId, ReportPage } from './part.ts';
import { effective, FILTERS, fromFragment, inOrder, type PageState, toFragment } from './state.ts';

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
      // Its places for links would take the scroll and the keyboard whenever a filter is cleared.
      for (const place of this.querySelectorAll(':scope > span[slot]')) place.remove();
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
    this.said = '';
    // At once: the browser tells of a new address later, and a next choice may come before that.
    this.at = to;
    if (!this.local) location.hash = fragment;
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
    if (event.selection.ticket !== undefined || event.selection.client !== undefined) {
      this.#go({ ...this.at, ...event.selection });
      return;
    }
    const chosen = Object.entries(event.selection).filter(
      ([dim]) => dim === 'from' || dim === 'to' || isFilter(dim),
    );
    if (chosen.length === 0) return;
    const now = this.at.selection;
    const same = chosen.every(([dim, value]) => now[dim] === value);
    this.#choose(Object.fromEntries(chosen.map(([dim, value]) => [dim, same ? undefined : value])));
  };

  #choose(values: Readonly<Record<string, string | undefined>>): void {
    const chosen = Object.entries({ ...this.at.selection, ...values }).filter(([, v]) => v !== undefined);
    this.#go({ ...this.at, selection: inOrder(Object.fromEntries(chosen) as Selection) });
  }

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
      ${filters(data, say, this.at, {
        narrow: this.width > 0 && this.width < 620,
        choose: (key, value) => this.#choose({ [key]: value }),
        clear: this.#clear,
        copy: this.local ? null : this.#copyLink,
        said: this.said,
      })}
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
        return html`<goodwill-standing .data=${data} .selection=${selection} .finding=${finding} .client=${this.at.client}></goodwill-standing>`;
      case 'people':
        return html`<goodwill-people .data=${data} .selection=${selection} .finding=${finding}></goodwill-people>`;
      case 'sure':
        return html`<goodwill-sure .data=${data} .selection=${selection}></goodwill-sure>`;
    }
  }

  /** The button goes with the filters; the keyboard stays where they are. */
  #clear = (): void => {
    this.#go({ page: this.at.page, selection: {} });
    this.renderRoot.querySelector('select')?.focus();
  };

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

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-dashboard': GoodwillDashboard;
  }
}

import {
  type CSSResultGroup,
  css,
  html,
  nothing,
  type PropertyDeclarations,
  svg,
  type TemplateResult,
} from 'lit';
import { drawMarks } from '../draw/lit.ts';
import { figureSheet } from '../look/figure.ts';
import { tokens } from '../look/tokens.ts';
import type { Point, Scene } from '../scene/scene.ts';
import { GoodwillElement } from './base.ts';
import type { Chart, Found, Want } from './chart.ts';
import { GoodwillSelectEvent, GoodwillStateEvent } from './events.ts';
import { saving } from './saving.ts';
import { stateBox } from './states.ts';
import { sceneTable } from './table.ts';

const WANTS = [
  'measure',
  'finding',
  'by',
  'tier',
  'team',
  'priority',
  'channel',
  'touchpoint',
  'clock',
  'client',
  'ticket',
  'from',
  'to',
  'share',
] as const;

// As wide as its place, whatever is in it; that makes it no container of queries, of which every one is laid out apart.
const sheet = css`
  :host {
    contain: inline-size;
  }
`;

/**
 * A picture with its title, its sentence, its table and its tools. What differs from chart to chart is the
 * declaration in `chart`; everything else is here, once. A filter that the figures cannot obey is named in the notes.
 *
 * @attr measure - Which measure, by its id.
 * @attr finding - A finding of the report, by its id: the trend shows what it rests on.
 * @attr by - What it is broken down by.
 * @attr tier - Only this tier.
 * @attr team - Only this team.
 * @attr priority - Only this priority.
 * @attr channel - Only this channel.
 * @attr touchpoint - Only this touchpoint.
 * @attr clock - Which clock.
 * @attr client - Which client.
 * @attr ticket - Which ticket.
 * @attr from - From this period on, such as `2026-03`.
 * @attr to - Until this period.
 * @attr share - A share, where the chart asks for one.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A mark was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @slot - Text of your own under the picture; a JSON script inside is read as data.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart tooltip - What is said at a mark.
 * @csspart notes - How to read it.
 * @csspart tools - The buttons under it.
 * @csspart menu - What can be saved or copied.
 * @csspart table - The table.
 * @csspart state - What is said where there is no picture.
 */
export abstract class ChartElement extends GoodwillElement {
  static chart: Chart;
  static override styles: CSSResultGroup = [tokens, figureSheet, sheet];
  static override properties: PropertyDeclarations = {
    ...Object.fromEntries(WANTS.map(name => [name, { type: String }])),
    heading: { type: String },
    plain: { type: Boolean },
    active: { state: true },
    open: { state: true },
    said: { state: true },
    copy: { state: true },
  };

  /** Replaces the title; an empty one hides it. */
  declare heading: string | null;
  /** Shows the picture and its sentence only. */
  declare plain: boolean;
  declare protected active: number;
  declare protected open: 'table' | 'save' | null;
  declare protected said: string;
  declare protected copy: string | null;
  #scene: Scene | null = null;
  #told: GoodwillStateEvent['state'] | null = null;

  constructor() {
    super();
    this.heading = null;
    this.plain = false;
    this.active = -1;
    this.open = null;
    this.said = '';
    this.copy = null;
  }

  /** The scene on show, for tests and for hosts that export by themselves. */
  get scene(): Scene | null {
    return this.#scene;
  }

  #want(): Want {
    const want: Record<string, string> = {};
    for (const name of WANTS) {
      const value = (this as unknown as Record<string, unknown>)[name];
      if (typeof value === 'string' && value !== '') want[name] = value;
    }
    return want;
  }

  /** The scene, or why there is none. */
  #find(
    want: Want,
  ): Found<Scene> | { readonly kind: 'loading' } | { readonly kind: 'unreadable'; readonly message: string } {
    const { chart } = this.constructor as typeof ChartElement;
    const { w } = this.say;
    if (this.reading.state === 'loading') return { kind: 'loading' };
    if (this.reading.state === 'unreadable') return { kind: 'unreadable', message: this.reading.message };
    if (this.reading.state === 'absent') return { kind: 'nothing', reason: w.parts.noInput };
    const { given } = this.reading;
    const { say } = this;
    try {
      const found =
        given.kind === 'report'
          ? chart.fromReport({ report: this.report ?? given.report, selection: this.selection, want, say })
          : chart.fromPlain(given.data, want, say);
      if (found === null) return { kind: 'unreadable', message: w.parts.noInput };
      if (found.kind !== 'ready') return found;
      const width = Math.max(240, this.width || 640);
      return { ...found, input: found.input(say, { width, text: this.textScale, rtl: this.rtl }) };
    } catch (error) {
      return { kind: 'unreadable', message: error instanceof Error ? error.message : String(error) };
    }
  }

  override render(): TemplateResult {
    const { chart } = this.constructor as typeof ChartElement;
    const say = this.say;
    const want = this.#want();
    const found = this.remembered(want, () => this.#find(want));
    this.#told = found.kind;
    if (found.kind !== 'ready') {
      this.#scene = null;
      const detail =
        found.kind === 'loading'
          ? ''
          : found.kind === 'unreadable'
            ? found.message
            : found.reason || (found.kind === 'hidden' ? say.w.parts.hiddenWhy : '');
      return html`<figure>
        ${this.#head(this.heading ?? chart.title(say))}
        ${stateBox(found.kind, detail, say)}
        <slot></slot>
      </figure>`;
    }
    const scene = found.input;
    this.#scene = scene;
    if (this.active >= scene.points.length) this.active = -1;
    const ignored = found.ignored ?? [];
    const dims = [
      ...new Set(
        ignored.map(d =>
          (d === 'from' || d === 'to' ? say.w.page.period : (say.w.page.dims[d] ?? d)).toLowerCase(),
        ),
      ),
    ];
    const notes = ignored.length > 0 ? [...scene.notes, say.w.parts.notObeyed(say.list(dims))] : scene.notes;
    return html`<figure>
      ${this.#head(this.heading ?? scene.title)}
      <p class="sentence" part="sentence">${scene.summary}</p>
      ${this.controls()}
      ${this.#picture(scene)}
      <div class="notes" part="notes">${notes.map(n => html`<p>${n}</p>`)}</div>
      ${this.plain ? nothing : this.#tools(scene)}
      <slot></slot>
    </figure>`;
  }

  /** What a chart lets the reader set, above its picture; most have nothing. */
  protected controls(): TemplateResult | typeof nothing {
    return nothing;
  }

  #head(title: string): TemplateResult | typeof nothing {
    return title === '' ? nothing : html`<p class="kicker" part="title">${title}</p>`;
  }

  #picture(scene: Scene): TemplateResult {
    const point = scene.points[this.active];
    const { w } = this.say;
    return html`<div
        class="picture"
        part="picture"
        tabindex="0"
        role="group"
        aria-roledescription=${w.parts.picture}
        aria-label=${`${scene.title}. ${scene.summary} ${w.parts.keys}`}
        @keydown=${this.#key}
        @pointermove=${this.#point}
        @pointerleave=${this.#leave}
        @click=${this.#click}
        @blur=${this.#leave}
      >
        <svg viewBox="0 0 ${scene.width} ${scene.height}" aria-hidden="true" focusable="false">
          ${drawMarks(scene.marks)}
          ${point ? svg`<circle class="cursor" cx=${point.x} cy=${point.y} r="11"></circle>` : nothing}
        </svg>
        <div class="tip" part="tooltip" aria-hidden="true" ?hidden=${!point}>${cut(point?.label ?? '')}</div>
      </div>
      <div class="visually-hidden" aria-live="polite">${cut(point?.label ?? '')}</div>`;
  }

  #tools(scene: Scene): TemplateResult {
    const { w } = this.say;
    const toggle = (what: 'table' | 'save') => () => {
      this.open = this.open === what ? null : what;
      this.said = '';
      this.copy = null;
    };
    return html`<div class="tools" part="tools" @keydown=${this.#close}>
        <button type="button" aria-expanded=${this.open === 'table'} @click=${toggle('table')}>
          ${this.open === 'table' ? w.parts.hideTable : w.parts.table}
        </button>
        <button type="button" aria-expanded=${this.open === 'save'} @click=${toggle('save')}>${w.parts.save}</button>
        ${
          this.open === 'save'
            ? html`<div class="menu" part="menu">
              <button type="button" @click=${() => this.#save('csv')}>${w.parts.csv}</button>
              <button type="button" @click=${() => this.#save('svg')}>${w.parts.svg}</button>
              <button type="button" @click=${() => this.#save('png')}>${w.parts.png}</button>
              <button type="button" @click=${() => this.#save('text')}>${w.parts.copyText}</button>
              ${
                this.copy === null
                  ? nothing
                  : html`<textarea readonly aria-label=${w.parts.copyText} .value=${this.copy}></textarea>`
              }
            </div>`
            : nothing
        }
        <p class="said" role="status">${this.said}</p>
      </div>
      ${this.open === 'table' ? sceneTable(scene) : nothing}`;
  }

  get #footer(): string {
    const meta = this.report?.data.meta;
    if (meta === undefined) return '';
    const { w, instant } = this.say;
    return `${meta.title} · ${w.page.asOf} ${instant(Date.parse(meta.asOf))}`;
  }

  async #save(kind: 'csv' | 'svg' | 'png' | 'text'): Promise<void> {
    const scene = this.#scene;
    if (scene === null) return;
    const { w } = this.say;
    let text: string | null = null;
    try {
      const { fileName, saveFile, sceneCsv, scenePng, sceneSvg, sceneText } = await saving();
      text = kind === 'csv' ? sceneCsv(scene) : sceneText(scene, this.#footer);
      if (kind === 'text') {
        await navigator.clipboard.writeText(text);
        this.said = w.parts.copied;
      } else if (kind === 'png') saveFile(fileName(scene.title, kind), await scenePng(scene, this.#footer));
      else
        saveFile(
          fileName(scene.title, kind),
          kind === 'csv'
            ? new Blob([text], { type: 'text/csv' })
            : new Blob([sceneSvg(scene, this.#footer)], { type: 'image/svg+xml' }),
        );
    } catch {
      this.said = w.parts.blocked;
      this.copy = text;
    }
  }

  #close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.open === null) return;
    this.open = null;
    event.stopPropagation();
  };

  #key = (event: KeyboardEvent): void => {
    const count = this.#scene?.points.length ?? 0;
    if (count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next: Record<string, number> = {
      ArrowRight: Math.min(count - 1, this.active + 1),
      ArrowDown: Math.min(count - 1, this.active + 1),
      ArrowLeft: Math.max(0, this.active - 1),
      ArrowUp: Math.max(0, this.active - 1),
      Home: 0,
      End: count - 1,
      Escape: -1,
    };
    const to = next[event.key];
    if (to !== undefined) {
      if (event.key === 'Escape' && this.active < 0) (event.currentTarget as HTMLElement).blur();
      this.active = to;
      event.preventDefault();
    } else if ((event.key === 'Enter' || event.key === ' ') && this.active >= 0) {
      this.#choose();
      event.preventDefault();
    }
  };

  #point = (event: PointerEvent): void => {
    const scene = this.#scene;
    const box = (event.currentTarget as HTMLElement).querySelector('svg')?.getBoundingClientRect();
    if (!scene || !box || box.width === 0) return;
    const k = scene.width / box.width;
    const x = (event.clientX - box.left) * k;
    const y = (event.clientY - box.top) * k;
    let best = -1;
    let near = 44 ** 2;
    scene.points.forEach((p, i) => {
      const d = (scene.byRow ? 0 : (p.x - x) ** 2) + (0.6 * (p.y - y)) ** 2;
      if (d < near) {
        near = d;
        best = i;
      }
    });
    this.active = best;
  };

  #leave = (): void => {
    this.active = -1;
  };

  #click = (): void => {
    if (this.active >= 0) this.#choose();
  };

  #choose(): void {
    const point = this.#scene?.points[this.active];
    if (point) this.dispatchEvent(new GoodwillSelectEvent(point.label, point.choose ?? {}));
  }

  protected override updated(): void {
    const point = this.#scene?.points[this.active];
    if (point && this.#scene) this.#placeTip(point, this.#scene);
    const state = this.#told;
    if (state !== null && state !== this.dataset.state) {
      this.dataset.state = state;
      this.dispatchEvent(new GoodwillStateEvent(state));
    }
  }

  #placeTip({ x, y }: Point, { width }: Scene): void {
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    const svgBox = this.renderRoot.querySelector('svg')?.getBoundingClientRect();
    if (!tip || !svgBox) return;
    const k = svgBox.width / width;
    const left = Math.min(Math.max(0, x * k - tip.offsetWidth / 2), svgBox.width - tip.offsetWidth);
    const above = y * k - tip.offsetHeight - 16;
    const top = above >= -40 ? above : y * k + 18;
    // Through CSSOM, so that a strict policy lets it pass.
    tip.style.setProperty('transform', `translate(${Math.round(left)}px, ${Math.round(top)}px)`);
  }
}

// A tooltip is glanced at; the whole text stands in the table.
const cut = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);

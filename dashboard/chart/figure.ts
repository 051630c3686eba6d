import { type CSSResultGroup, css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Selection } from '../../lib/report/report.ts';
import { drawMarks } from '../draw/lit.ts';
import { disclosure } from '../look/disclosure.ts';
import { figureSheet } from '../look/figure.ts';
import { tokens } from '../look/tokens.ts';
import { GoodwillElement } from '../part/base.ts';
import { stateBox } from '../part/states.ts';
import type { Card } from '../scene/card.ts';
import type { Say } from '../words/say.ts';
import { figureCard, plainCard } from './figureCard.ts';
import { infoOf } from './find.ts';

const sheet = css`
  :host {
    container-type: normal;
  }
  .card {
    display: grid;
    gap: 2px;
    align-content: start;
  }
  /* In a row of figures every line stands on one line with its neighbours. */
  :host(.aligned) .card {
    display: contents;
  }
  .label {
    grid-row: 1;
    font-size: 0.875rem;
    line-height: 1.35;
    color: var(--goodwill-muted);
    margin: 0 0 2px;
    overflow-wrap: anywhere;
  }
  .value {
    grid-row: 2;
    font-size: clamp(1.5rem, 3cqi, 2.25rem);
    line-height: 1.1;
    font-weight: 600;
    letter-spacing: -0.02em;
    margin: 0;
    overflow-wrap: anywhere;
  }
  /* Two beside each other on a telephone. */
  @container (max-width: 560px) {
    .value {
      font-size: 1.75rem;
    }
  }
  .value.words {
    font-size: 1.125rem;
    letter-spacing: 0;
  }
  .line {
    margin: 0;
    font-size: 0.8125rem;
    line-height: 1.42;
    overflow-wrap: anywhere;
  }
  .line.period-line {
    grid-row: 3;
    margin-bottom: 4px;
  }
  .line.state-line {
    grid-row: 4;
  }
  .line.range-line {
    grid-row: 5;
  }
  .range-line span {
    display: block;
  }
  .line.change-line {
    grid-row: 7;
  }
  .line.lead {
    font-size: 0.875rem;
    font-weight: 600;
  }
  .sign {
    display: inline-block;
    min-width: 1em;
    margin-inline-end: 2px;
  }
  .muted {
    color: var(--goodwill-muted);
  }
  svg.spark {
    grid-row: 6;
    margin: 6px 0 2px;
  }
  details {
    grid-row: 8;
    font-size: 0.8125rem;
    color: var(--goodwill-muted);
    margin-top: 4px;
  }
  ${disclosure}
  details p {
    margin: 4px 0;
    max-width: 40em;
  }
  @media print {
    details {
      display: none;
    }
    .value {
      font-size: 1.5rem;
    }
    .line,
    .label,
    .line.lead {
      font-size: 0.8125rem;
    }
  }
`;

/**
 * One figure with everything needed to defend it: value, state against its goal in words, change judged by its usual
 * range, likely range, count, period, and its definition one click away.
 *
 * Takes a report, or the result of `slaAttainment`, `resolutionTimes` or `interactionRatio`.
 *
 * @element goodwill-figure
 * @attr src - Address of a report or of a result, as JSON.
 * @attr measure - Which measure; `attainment` unless said.
 * @attr tier - Only this tier.
 * @attr team - Only this team.
 * @attr priority - Only this priority.
 * @attr channel - Only this channel.
 * @attr label - Replaces the title.
 * @fires goodwill-error - The figures could not be read.
 * @csspart value - The figure itself.
 * @csspart label - Its title.
 * @csspart state - What is said where there is no figure.
 * @cssproperty --goodwill-theme-ink - Colour of text.
 */
export class GoodwillFigure extends GoodwillElement {
  static override styles: CSSResultGroup = [tokens, figureSheet, sheet];
  static override properties: PropertyDeclarations = {
    measure: { type: String },
    tier: { type: String },
    team: { type: String },
    priority: { type: String },
    channel: { type: String },
    label: { type: String },
  };

  declare measure: string | null;
  declare tier: string | null;
  declare team: string | null;
  declare priority: string | null;
  declare channel: string | null;
  declare label: string | null;

  constructor() {
    super();
    this.measure = null;
    this.tier = null;
    this.team = null;
    this.priority = null;
    this.channel = null;
    this.label = null;
  }

  override render(): TemplateResult {
    const say = this.say;
    const { w } = say;
    if (this.reading.state === 'loading') return stateBox('loading', '', say);
    if (this.reading.state === 'unreadable') return stateBox('unreadable', this.reading.message, say);
    const size = { width: this.width || 220, text: this.textScale, rtl: this.rtl };
    if (this.reading.state === 'given' && this.reading.given.kind === 'plain') {
      const plain = plainCard(this.reading.given.data, say, size, this.label, this.tier ?? this.team);
      return plain === null
        ? stateBox('unreadable', w.parts.noInput, say)
        : html`<div class="card">${this.#words(plain, say)}</div>`;
    }
    const report = this.report;
    const id = this.measure ?? 'attainment';
    const info = report ? infoOf(report, id) : undefined;
    if (report === null || info === undefined) return stateBox('nothing', w.parts.noInput, say);
    const own = { tier: this.tier, team: this.team, priority: this.priority, channel: this.channel };
    const selection: Selection = {
      ...this.selection,
      ...Object.fromEntries(Object.entries(own).flatMap(([k, v]) => (v ? [[k, v] as const] : []))),
    };
    const c = this.remembered([id, own, this.label], () =>
      figureCard(report, info, selection, say, size, this.label),
    );
    return html`<div class="card">${this.#words(c, say)}</div>`;
  }

  #words(c: Card, { w }: Say): TemplateResult {
    const line = (
      x: { text: string; tone: string; sign: string },
      lead: boolean,
    ): TemplateResult | typeof nothing =>
      x.text === ''
        ? nothing
        : html`<p class="line ${lead ? 'lead state-line' : 'change-line'} t-${x.tone}">
            ${x.sign ? html`<span class="sign" aria-hidden="true">${x.sign}</span>` : nothing}${x.text}
          </p>`;
    return html`<p class="label" part="label">${c.label}</p>
      <p class="value ${/\d/.test(c.value) || c.value === '–' ? '' : 'words'}" part="value">${c.value}</p>
      ${c.period === '' ? nothing : html`<p class="line period-line muted">${c.period}</p>`}
      ${line(c.state, true)}
      <p class="line range-line muted">${[c.likely, c.count, c.before].map(t => (t === '' ? nothing : html`<span>${t}</span>`))}</p>
      ${
        c.spark
          ? html`<svg class="spark" viewBox="0 0 ${c.spark.width} ${c.spark.height}" aria-hidden="true">
            ${drawMarks(c.spark.marks)}
          </svg>`
          : nothing
      }
      ${line(c.change, false)}
      ${
        c.definition === ''
          ? nothing
          : html`<details>
              <summary>${w.parts.howWorkedOut}</summary>
              <p>${c.definition}</p>
              <p>${w.page.method}: ${c.method}. ${w.parts.source}: ${c.source}.</p>
            </details>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-figure': GoodwillFigure;
  }
}

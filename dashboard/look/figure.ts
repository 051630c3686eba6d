import { type CSSResult, css } from 'lit';

/** How a picture, its words, its table and its tools stand together. */
export const figureSheet: CSSResult = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  figure {
    margin: 0;
    display: flex;
    flex-direction: column;
  }
  p,
  caption,
  .state,
  .tip {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .kicker {
    margin: 0 0 4px;
    font-size: 0.8125rem;
    font-weight: 400;
    line-height: 1.35;
    color: var(--goodwill-muted);
    overflow-wrap: anywhere;
  }
  .sentence {
    margin: 0 0 16px;
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.32;
    letter-spacing: -0.005em;
    max-width: 38em;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .picture {
    position: relative;
    margin: 0;
    outline: none;
    touch-action: pan-y;
  }
  .picture:focus-visible {
    outline: 2px solid var(--goodwill-ink);
    outline-offset: 6px;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
    direction: ltr;
    forced-color-adjust: none;
  }
  svg text {
    font-family: inherit;
    unicode-bidi: plaintext;
    stroke: none;
  }
  svg .strong {
    font-weight: 600;
  }
  svg .halo {
    paint-order: stroke;
    stroke: var(--goodwill-paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  svg .f-none {
    fill: none;
  }
  svg path {
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  svg .dash {
    stroke-linecap: butt;
  }
  .cursor {
    fill: none;
    stroke: var(--goodwill-ink);
    stroke-width: 2;
  }
  .tip {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    z-index: 2;
    width: max-content;
    max-width: min(280px, 92%);
    padding: 8px 10px;
    font-size: 0.8125rem;
    line-height: 1.4;
    color: var(--goodwill-paper);
    background: var(--goodwill-ink);
    border: 1px solid var(--goodwill-ink);
    border-radius: 3px;
    pointer-events: none;
    overflow-wrap: anywhere;
    max-height: 14em;
    overflow: hidden;
  }
  .tip[hidden] {
    display: none;
  }
  @media (forced-colors: active) {
    /* A band without a colour of its own is told by its edge. */
    svg .f-band {
      stroke: GrayText;
      stroke-dasharray: 2 3;
    }
    .tip {
      color: CanvasText;
      background: Canvas;
    }
  }
  .notes {
    margin: 10px 0 0;
    font-size: 0.8125rem;
    line-height: 1.45;
    color: var(--goodwill-muted);
    max-width: 62em;
  }
  .notes p {
    margin: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-top: 6px;
  }
  button {
    font: inherit;
    font-size: 0.8125rem;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 2px;
    min-height: 28px;
    min-width: 24px;
    padding: 2px 0;
    text-align: start;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-color: var(--goodwill-faint);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  button:hover {
    text-decoration-color: currentcolor;
  }
  :focus-visible {
    outline: 2px solid var(--goodwill-ink);
    outline-offset: 2px;
  }
  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    width: 100%;
    padding: 2px 0 2px 12px;
    border-inline-start: 2px solid var(--goodwill-line);
  }
  .menu textarea {
    width: 100%;
    min-height: 8em;
    font: inherit;
    font-size: 0.8125rem;
    color: inherit;
    background: var(--goodwill-paper);
    border: 1px solid var(--goodwill-faint);
  }
  .said {
    margin: 0;
    width: 100%;
    font-size: 0.8125rem;
  }
  .scroll {
    overflow-x: auto;
    margin-top: 8px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    border-bottom: 1px solid var(--goodwill-line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    color: var(--goodwill-muted);
    border-bottom-color: var(--goodwill-faint);
    vertical-align: bottom;
  }
  .end {
    text-align: end;
  }
  td.end {
    white-space: nowrap;
  }
  tbody th {
    overflow-wrap: anywhere;
    min-width: 7em;
  }
  .state {
    padding: 18px 20px;
    border: 1px dashed var(--goodwill-faint);
    border-radius: 3px;
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  .state p {
    margin: 0;
    max-width: 46em;
  }
  .state p + p {
    margin-top: 4px;
    color: var(--goodwill-muted);
  }
  .state.hidden-people {
    border-style: solid;
    background: var(--goodwill-band);
  }
  .state.unreadable {
    border-style: double;
    border-width: 4px;
    border-color: var(--goodwill-concern);
  }
  .state.loading {
    border-style: dotted;
    color: var(--goodwill-muted);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    .cursor {
      transition:
        cx 120ms ease-out,
        cy 120ms ease-out;
    }
  }
  @media print {
    .tools,
    .tip,
    .cursor {
      display: none;
    }
    figure {
      break-inside: avoid;
    }
    .scroll {
      overflow: visible;
    }
    .sentence {
      font-size: 1rem;
      margin-bottom: 10px;
    }
    .notes {
      font-size: 0.75rem;
    }
  }
`;

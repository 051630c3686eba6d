import { type CSSResult, css } from 'lit';
import { disclosure } from './disclosure.ts';
import { paperSheet } from './paper.ts';

/** The grid of a page: one headline, five figures, two columns of pictures, all on the same lines. */
export const pageSheet: CSSResult = css`
  :host {
    display: block;
    min-width: 0;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  /* A sentence runs in the direction of its own language, and stands where the page begins its lines. */
  h1,
  h2,
  h3,
  p,
  dt,
  dd,
  li {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  h1 {
    font-size: clamp(1.625rem, 1rem + 2.4vw, 2.75rem);
    line-height: 1.14;
    font-weight: 600;
    letter-spacing: -0.02em;
    max-width: 24em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.25;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 1rem;
    line-height: 1.35;
    font-weight: 600;
  }
  .opening {
    display: grid;
    gap: 20px 56px;
    margin-top: 28px;
    grid-template-columns: minmax(0, 1.45fr) minmax(0, 1fr);
  }
  .opening > :only-child {
    grid-column: 1 / -1;
  }
  .opening > :not(:only-child) > .lead {
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  .lead + details {
    margin-top: 20px;
  }
  .lead {
    display: grid;
    gap: 12px 48px;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    max-width: 70em;
  }
  dt,
  .muted {
    color: var(--goodwill-muted);
    font-size: 0.875rem;
  }
  dd {
    font-size: 1rem;
    max-width: 36em;
    overflow-wrap: anywhere;
  }
  .figures {
    display: grid;
    gap: 28px 28px;
    margin-top: 40px;
    /* Never more than five beside each other. */
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(100%, max(9.5rem, calc((100% - 112px) / 5 - 1px))), 1fr)
    );
  }
  .figures > * {
    border-top: 3px solid var(--goodwill-ink);
    padding-top: 10px;
    grid-row: span 8;
    display: grid;
    grid-template-rows: subgrid;
    row-gap: 2px;
  }
  .pictures {
    display: grid;
    gap: 40px 56px;
    margin-top: 48px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-auto-flow: dense;
  }
  .pictures > * {
    border-top: 1px solid var(--goodwill-ink);
    padding-top: 12px;
  }
  .pictures > .wide {
    grid-column: 1 / -1;
  }
  section.block {
    margin-top: 48px;
    border-top: 1px solid var(--goodwill-ink);
    padding-top: 12px;
  }
  .findings {
    margin-top: 16px;
  }
  .common {
    margin-top: 4px;
    max-width: 48em;
  }
  .findings > li {
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1.25fr) minmax(0, 1fr);
    gap: 4px 32px;
    padding: 14px 0;
    border-top: 1px solid var(--goodwill-line);
  }
  .findings > li:first-child {
    border-top: 0;
    padding-top: 0;
  }
  .findings .sign {
    grid-row: 1;
    line-height: 1.4;
  }
  .findings p {
    max-width: 40em;
    overflow-wrap: anywhere;
  }
  .small {
    font-size: 0.875rem;
  }
  ${disclosure}
  details li {
    margin-top: 6px;
    max-width: 44em;
  }
  .findings > li > .rests {
    grid-column: 2 / -1;
  }
  .rests > summary + * {
    margin-top: 10px;
  }
  .reading {
    margin-top: 14px;
  }
  .sure {
    margin-top: 12px;
    display: grid;
    gap: 6px 48px;
    grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr));
  }
  .sure li {
    max-width: 40em;
  }

  .columns {
    display: grid;
    gap: 24px 48px;
    margin-top: 16px;
    grid-template-columns: repeat(auto-fit, minmax(min(18.75rem, 100%), 1fr));
  }
  .columns li,
  .columns p {
    font-size: 0.875rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
    max-width: 44em;
  }
  .columns li + li {
    margin-top: 8px;
  }
  .columns h2,
  .columns h3 {
    margin-bottom: 8px;
  }
  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--goodwill-faint);
    text-underline-offset: 3px;
  }
  a:hover {
    text-decoration-color: currentcolor;
  }
  a:focus-visible,
  select:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--goodwill-ink);
    outline-offset: 2px;
  }
  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  @container goodwill (max-width: 900px) {
    .pictures {
      gap: 40px 36px;
    }
  }
  @container goodwill (max-width: 720px) {
    .opening {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container goodwill (max-width: 640px) {
    .findings > li {
      grid-template-columns: 1.25rem minmax(0, 1fr);
      gap: 4px 8px;
    }
    .findings > li > .actions {
      grid-column: 2;
    }
    .pictures {
      grid-template-columns: minmax(0, 1fr);
      gap: 32px;
    }
  }
  ${paperSheet}
`;

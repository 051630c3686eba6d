import { type CSSResult, css, unsafeCSS } from 'lit';
import { PALETTE, TONES } from './palette.ts';

const pairs = TONES.map(
  t => `--goodwill-${t}: var(--goodwill-theme-${t}, light-dark(${PALETTE.light[t]}, ${PALETTE.dark[t]}));`,
).join('');
const forced = TONES.map(t => `--goodwill-${t}: ${PALETTE.forced[t]};`).join('');
const printed = TONES.map(t => `--goodwill-${t}: ${PALETTE.light[t]};`).join('');
const fills = TONES.map(
  t =>
    `.f-${t}{fill:var(--goodwill-${t})}.s-${t}{stroke:var(--goodwill-${t})}.t-${t}{color:var(--goodwill-${t})}`,
).join('');

/**
 * Colours as custom properties, light and dark from first paint. A host sets `--goodwill-theme-ink` and its
 * fellows, or `color-scheme` to hold one theme. Forced colours and paper override everything.
 */
export const tokens: CSSResult = css`
  :host {
    ${unsafeCSS(pairs)}
    --goodwill-gap: 24px;
    color: var(--goodwill-ink);
    background: var(--goodwill-paper);
    font-family: var(--goodwill-font, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    font-size: 1rem;
    line-height: 1.45;
    font-variant-numeric: tabular-nums lining-nums;
    font-kerning: normal;
    text-align: start;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(forced)}
    }
  }
  @media print {
    :host {
      ${unsafeCSS(printed)}
      color-scheme: only light;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
  ${unsafeCSS(fills)}
`;

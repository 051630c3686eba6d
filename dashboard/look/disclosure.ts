import { type CSSResult, css } from 'lit';

/** What opens more looks like a link in the text. */
export const disclosure: CSSResult = css`
  summary {
    cursor: pointer;
    min-height: 24px;
    text-decoration: underline;
    text-decoration-color: var(--goodwill-faint);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
`;

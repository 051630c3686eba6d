import { type CSSResult, css } from 'lit';

/** A page on paper: pictures in two columns that fill up, nothing cut in two, no control and no link that leads nowhere. */
export const paperSheet: CSSResult = css`
  @media print {
    a,
    summary {
      display: none;
    }
    .opening {
      margin-top: 14px;
      gap: 14px 28px;
      break-inside: avoid;
    }
    /* Two columns that fill one after the other, so that a tall picture leaves no hole beside it. */
    .pictures {
      display: block;
      columns: 2;
      column-gap: 32px;
      margin-top: 14px;
    }
    .columns {
      display: block;
      columns: 2;
      column-gap: 32px;
    }
    .pictures > *,
    .columns > * {
      margin-bottom: 20px;
    }
    .pictures > .wide {
      column-span: all;
    }
    .lead dd {
      font-size: 0.9375rem;
    }
    .pictures > *,
    .figures > *,
    .columns > :not(ul),
    .sure,
    .findings > li {
      break-inside: avoid;
    }
    .figures {
      margin-top: 14px;
      gap: 14px;
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .reading {
      margin-top: 6px;
    }
    section.block {
      margin-top: 24px;
    }
    h1 {
      font-size: 1.5rem;
    }
    h2,
    h3,
    .sure,
    .common {
      break-after: avoid;
    }
  }
`;

import { type CSSResult, css } from 'lit';

/** The frame around the pages: name, dates, ways about, filters. */
export const dashboardSheet: CSSResult = css`
  .frame {
    container: goodwill / inline-size;
    max-width: 1280px;
    margin: 0 auto;
    padding: 28px clamp(16px, 4vw, 56px) 64px;
  }
  header.masthead > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 24px;
    border-top: 4px solid var(--goodwill-ink);
    padding: 12px 0 12px;
  }
  main:focus {
    outline: none;
  }
  .masthead p {
    font-size: 0.875rem;
  }
  .masthead .name {
    font-size: 1.0625rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    border-top: 1px solid var(--goodwill-line);
    border-bottom: 1px solid var(--goodwill-line);
  }
  nav a {
    display: block;
    padding: 10px 0 9px;
    font-size: 0.9375rem;
    text-decoration: none;
    color: var(--goodwill-muted);
    border-bottom: 2px solid var(--goodwill-paper);
  }
  nav a:hover {
    color: var(--goodwill-ink);
  }
  nav a[aria-current] {
    color: var(--goodwill-ink);
    font-weight: 600;
    border-bottom-color: var(--goodwill-ink);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 10px 18px;
    padding: 14px 0 0;
    font-size: 0.8125rem;
  }
  .filters label {
    display: grid;
    gap: 2px;
    color: var(--goodwill-muted);
  }
  select {
    font: inherit;
    font-size: 0.875rem;
    color: var(--goodwill-ink);
    background: var(--goodwill-paper);
    border: 0;
    border-bottom: 1px solid var(--goodwill-faint);
    border-radius: 0;
    min-height: 30px;
    max-width: 13em;
    padding: 2px 0;
  }
  .filters button {
    min-height: 30px;
  }
  .fold {
    border-bottom: 1px solid var(--goodwill-line);
    padding: 8px 0;
    font-size: 0.9375rem;
  }
  .fold summary {
    min-height: 28px;
    cursor: pointer;
  }
  .shown {
    display: none;
  }
  .shown,
  .whole {
    font-size: 0.8125rem;
    color: var(--goodwill-muted);
    padding-top: 10px;
  }
  main {
    margin-top: 40px;
  }
  /* Nearly the width of A4 and Letter between their margins, at nine tenths of the size on screen. */
  :host(.paper) .frame {
    width: 766px;
    max-width: none;
    margin: 0;
    padding: 0;
  }
  @container goodwill (max-width: 560px) {
    nav ul {
      gap: 0 18px;
    }
    nav a {
      padding: 8px 0 7px;
    }
    .filters label {
      flex: 1 1 40%;
    }
    select {
      max-width: none;
      width: 100%;
    }
  }
  @media print {
    .frame,
    :host(.paper) .frame {
      width: auto;
      zoom: 0.9;
      max-width: none;
      padding: 0;
      display: table;
      table-layout: fixed;
      width: 100%;
    }
    /* Whose report it is, and of when, at the head of every page. */
    .masthead {
      display: table-header-group;
      break-inside: avoid;
    }
    header.masthead > div {
      border-top-width: 2px;
      padding: 6px 0;
      margin-bottom: 8px;
    }
    .masthead a {
      display: inline;
      text-decoration: none;
    }
    nav,
    .fold,
    .filters {
      display: none;
    }
    .shown {
      display: block;
      padding-top: 0;
    }
    main {
      margin-top: 10px;
    }
  }
`;

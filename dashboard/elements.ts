import type { LitElement } from 'lit';
import { GoodwillFigure } from './chart/figure.ts';
import { CHARTS } from './chart/index.ts';
import { GoodwillReport } from './chart/report.ts';
import { PAGE_ELEMENTS } from './page/index.ts';

/** Every element by its tag. The one that gives comes first, so that those that ask find it listening. */
export const ELEMENTS: Readonly<Record<string, typeof LitElement>> = {
  'goodwill-report': GoodwillReport,
  'goodwill-figure': GoodwillFigure,
  ...(CHARTS as unknown as Readonly<Record<string, typeof LitElement>>),
  ...(PAGE_ELEMENTS as unknown as Readonly<Record<string, typeof LitElement>>),
};

import { GoodwillFigure } from './chart/figure.ts';
import { CHARTS } from './chart/index.ts';
import { GoodwillReport } from './chart/report.ts';
import { PAGE_ELEMENTS } from './page/index.ts';
import { register } from './part/register.ts';

export { VERSION } from '../lib/report/version.ts';
export { addLanguage } from './words/index.ts';

/** Registers every element under its tag, except those that another copy of Goodwill has registered already. */
export function define(): void {
  // The one that gives comes first, so that those that ask find it listening.
  register({
    'goodwill-report': GoodwillReport,
    'goodwill-figure': GoodwillFigure,
    ...(CHARTS as unknown as Readonly<Record<string, CustomElementConstructor>>),
    ...PAGE_ELEMENTS,
  });
}

define();

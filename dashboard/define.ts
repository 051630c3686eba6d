import { GoodwillFigure } from './chart/figure.ts';
import { CHARTS } from './chart/index.ts';
import { GoodwillReport } from './chart/report.ts';
import { PAGE_ELEMENTS } from './page/index.ts';

/** Registers every element under its tag, except those that another copy of Goodwill has registered already. */
export function define(): void {
  // The one that gives comes first, so that those that ask find it listening.
  const elements: Readonly<Record<string, CustomElementConstructor>> = {
    'goodwill-report': GoodwillReport,
    'goodwill-figure': GoodwillFigure,
    ...(CHARTS as unknown as Readonly<Record<string, CustomElementConstructor>>),
    ...PAGE_ELEMENTS,
  };
  const before: string[] = [];
  for (const [tag, element] of Object.entries(elements)) {
    if (customElements.get(tag) === undefined) customElements.define(tag, element);
    else if (customElements.get(tag) !== element) before.push(tag);
  }
  if (before.length > 0)
    console.info(
      `Goodwill: ${before.length} elements were registered by another copy on this page, which is kept.`,
    );
}

define();

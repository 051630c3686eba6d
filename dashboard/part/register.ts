import { VERSION } from '../../lib/report/version.ts';

// One entry for all copies on a page, whatever file they came from.
const MARK: unique symbol = Symbol.for('goodwill') as never;
type Marked = typeof globalThis & { [MARK]?: { readonly version: string; said: boolean } };

/**
 * Registers elements under their tags. A tag that another copy has taken stays with it, so two copies on one page
 * never break each other; a difference of version is said once on the console.
 */
export function register(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  const page = globalThis as Marked;
  page[MARK] ??= { version: VERSION, said: false };
  const first = page[MARK];
  for (const [tag, element] of Object.entries(elements))
    if (customElements.get(tag) === undefined) customElements.define(tag, element);
  if (first.version !== VERSION && !first.said) {
    first.said = true;
    console.warn(
      `Goodwill ${VERSION} was loaded on a page that runs Goodwill ${first.version}. Elements that are there already stay with ${first.version}; load one version only.`,
    );
  }
}

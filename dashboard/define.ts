import { ELEMENTS } from './elements.ts';
import { register } from './part/register.ts';

export { VERSION } from '../lib/report/version.ts';
export { addLanguage } from './words/index.ts';

/** Registers every element under its tag, except those that another copy of Goodwill has registered already. */
export function define(): void {
  register(ELEMENTS as unknown as Readonly<Record<string, CustomElementConstructor>>);
}

define();

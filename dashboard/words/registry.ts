import type { Words } from './words.ts';

export interface Language {
  readonly words: Words;
  readonly locale: string;
}

// Shared by all copies on a page, so that a language file of its own finds the elements whoever defined them.
const KEY: unique symbol = Symbol.for('goodwill.languages.1') as never;
const page = globalThis as { [KEY]?: Map<string, Language> };
page[KEY] ??= new Map();

/** Languages by tag. */
export const languages: Map<string, Language> = page[KEY];

/**
 * Makes a language known to every element on the page, those already drawn included. Its numbers and dates are those
 * of `locale`, the tag itself unless said.
 */
export function addLanguage(tag: string, words: Words, locale: string = tag): void {
  languages.set(tag.toLowerCase(), { words, locale });
  if (typeof dispatchEvent === 'function') dispatchEvent(new Event('goodwill-language'));
}

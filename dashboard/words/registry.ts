import type { Report } from '../../lib/report/report.ts';
import type { Say } from './say.ts';
import type { Words } from './words.ts';

export interface Language {
  readonly words: Words;
  readonly locale: string;
  readonly tell?: Tell;
}

/** A report as this language says it. */
export type Tell = (report: Report, say: Say) => Report;

// Shared by all copies on a page, so that a language file of its own finds the elements whoever defined them.
const KEY: unique symbol = Symbol.for('goodwill.languages.1') as never;
const page = globalThis as { [KEY]?: Map<string, Language> };
page[KEY] ??= new Map();

/** Languages by tag. */
export const languages: Map<string, Language> = page[KEY];

/**
 * Makes a language known to every element on the page, those already drawn included. Its numbers and dates are those
 * of `locale`, the tag itself unless said. What a report says by itself stays English unless `tell` says it.
 */
export function addLanguage(tag: string, words: Words, locale: string = tag, tell?: Tell): void {
  languages.set(tag.toLowerCase(), { words, locale, ...(tell ? { tell } : {}) });
  if (typeof dispatchEvent === 'function') dispatchEvent(new Event('goodwill-language'));
}

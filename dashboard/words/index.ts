import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

/** Languages by tag. A team adds its own with `addLanguage`. */
const languages = new Map<string, { readonly words: Words; readonly locale: string }>([
  ['en', { words: en, locale: 'en-GB' }],
  ['nl', { words: nl, locale: 'nl' }],
]);

/** Makes a language known to every element on the page; its numbers and dates are those of `locale`, the tag itself unless said. */
export function addLanguage(tag: string, words: Words, locale: string = tag): void {
  languages.set(tag.toLowerCase(), { words, locale });
}

/** Words and locale for a tag such as `nl-BE`: the exact tag, then its language, then English. */
export function languageOf(tag: string): { readonly words: Words; readonly locale: string } {
  const wanted = tag.toLowerCase();
  const base = wanted.split('-')[0] ?? '';
  const found = languages.get(wanted) ?? languages.get(base);
  if (found === undefined) return { words: en, locale: 'en-GB' };
  // A regional tag keeps its own numbers and dates where the platform knows it.
  return { words: found.words, locale: wanted !== base && known(tag) ? tag : found.locale };
}

function known(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

import { en } from './en.ts';
import { pseudo } from './pseudo.ts';
import type { Words } from './words.ts';

/** Languages by tag. A team adds its own with `addLanguage`. */
const languages = new Map<string, { readonly words: Words; readonly locale: string }>([
  ['en', { words: en, locale: 'en-GB' }],
  ['qps', { words: pseudo, locale: 'en-GB' }],
]);

/** Makes a language known to every element on the page. */
export function addLanguage(tag: string, words: Words): void {
  languages.set(tag.toLowerCase(), { words, locale: tag });
}

/** Words and locale for a tag such as `nl-BE`: the exact tag, then its language, then English. */
export function languageOf(tag: string): { readonly words: Words; readonly locale: string } {
  const wanted = tag.toLowerCase();
  const base = wanted.split('-')[0] ?? '';
  const found = languages.get(wanted) ?? languages.get(base);
  if (found === undefined) return { words: en, locale: 'en-GB' };
  // A regional tag keeps its own numbers and dates where the platform knows it.
  const regional = wanted !== base && base !== 'qps' && known(tag) ? tag : found.locale;
  return { words: found.words, locale: regional };
}

function known(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

import { en } from './en.ts';
import { type Language, languages } from './registry.ts';
import { type Say, speak } from './say.ts';

export { addLanguage } from './registry.ts';

const english: Language = { words: en, locale: 'en-GB' };

/** Words and locale for a tag such as `nl-BE`: the exact tag, then its language, then English. */
export function languageOf(tag: string): Language {
  const wanted = tag.toLowerCase();
  const base = wanted.split('-')[0] ?? '';
  // English stays with each copy: one that has a single chart has the words of that chart only.
  const found = languages.get(wanted) ?? languages.get(base) ?? (base === 'en' ? english : undefined);
  if (found === undefined) return english;
  // A regional tag keeps its own numbers and dates where the platform knows it.
  return { ...found, locale: wanted !== base && known(tag) ? tag : found.locale };
}

/** The voice for a tag, in a zone. */
export function voiceOf(tag: string, zone: string): Say {
  const { words, locale, tell } = languageOf(tag);
  const say = speak(words, locale, zone);
  return tell ? { ...say, tell: report => tell(report, say) } : say;
}

function known(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

// Control, zero-width, bidirectional and line-separating characters, and lone surrogates: none may reach a terminal or a page raw.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const LIMIT = 80;

/** Text on one line, every hidden character shown by its number. */
export function printable(text: string): string {
  return text.replace(unsafe, c => {
    const code = c.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** A value as it came, printable and at most 80 characters long. */
export function shown(value: string): string {
  const text = printable(value.slice(0, 4 * LIMIT));
  const characters = Array.from(text);
  return characters.length <= LIMIT ? text : `${characters.slice(0, LIMIT - 1).join('')}…`;
}

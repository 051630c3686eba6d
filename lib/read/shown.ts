// Control, zero-width, bidirectional and line-separating characters, and lone surrogates: none may reach a terminal raw.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A value as it came, escaped and at most 80 characters long. */
export function shown(value: string): string {
  const escaped = value.slice(0, 320).replace(unsafe, c => {
    const code = (c.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
  const characters = Array.from(escaped);
  return characters.length <= 80 ? escaped : `${characters.slice(0, 79).join('')}…`;
}

/** A YAML scalar: plain where nothing can be misread, else in quotes. */
export function scalar(text: string): string {
  const safe =
    /^[A-Za-z][A-Za-z0-9_ ./()-]*[A-Za-z0-9)]$|^[A-Za-z]$/.test(text) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return safe ? text : JSON.stringify(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, ' '));
}

/** Text from the data inside a comment: one line, no controls. */
export function comment(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ');
  return clean.length <= 200 ? clean : `${clean.slice(0, 199)}…`;
}

/** The name of a file as a pattern; folders may differ from one machine to the next. */
export const matchOf = (name: string): string => scalar(name.replace(/[/\\]/g, '*'));

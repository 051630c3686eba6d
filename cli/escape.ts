// Control, zero-width and bidirectional characters, lone surrogates: what could move a cursor, hide or reorder text.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text from data or names of files, made safe for a terminal: one line, every hidden character shown by its number. */
export function printable(text: string): string {
  return text.replace(unsafe, c => {
    const code = c.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** The same for text of several lines that this program has put together: line ends and blanks stay. */
export function printableLines(text: string): string {
  return text
    .split('\n')
    .map(line => printable(line))
    .join('\n');
}

/** Text inside HTML. */
export function html(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, c => names[c]!);
}

/** JSON inside a script element: nothing in it can end the element or begin a comment. */
export function scriptJson(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JavaScript inside a script element. What would end it can only stand in strings, templates and patterns. */
export function scriptText(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3C!--');
}

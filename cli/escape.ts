import { printable } from '../lib/table/shown.ts';

export { printable };

/** `printable` for text of several lines that this program has put together: line ends and blanks stay. */
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

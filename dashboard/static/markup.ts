/** Markup that may stand in a page as it is. Only this file makes it from text, so nothing unescaped gets through. */
export interface Markup {
  readonly markup: string;
}

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Part = string | number | Markup | readonly Part[];

/** A template whose values are escaped, unless they are markup themselves. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: texts.map((text, i) => text + written(parts[i] ?? '')).join('') };
}

function written(part: Part): string {
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(written).join('');
  return String(part).replace(/[&<>"']/g, c => names[c]!);
}

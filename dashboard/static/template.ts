import { nothing } from 'lit';
import { type Markup, markup } from './markup.ts';

/** A tag of a template with what was bound to it: attributes as text, properties as they are. */
export interface Bound {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What stands in the place of an element of our own. */
export type Drawn = (element: Bound) => Markup;

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

// A value keeps its place as one character that no template of ours contains.
const HELD = '\uE000';
const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const ATTRIBUTE = /([.@?]?[^\s="'>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g;

/** Buttons and menus do nothing where no script runs. */
const IDLE: ReadonlySet<string> = new Set(['button', 'select', 'textarea', 'slot']);

/**
 * A template of the pages as markup, for a page without scripts. What the templates of this project use is known here:
 * text, attributes, properties, lists and templates within; anything else throws, so that a test tells.
 */
export function rendered(template: unknown, drawn: Drawn): Markup {
  return { markup: text(template, drawn) };
}

function text(value: unknown, drawn: Drawn): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return markup`${value}`.markup;
  if (isTemplate(value)) return walk(value, drawn);
  if (typeof value === 'object' && Symbol.iterator in value)
    return [...(value as Iterable<unknown>)].map(part => text(part, drawn)).join('');
  throw new Error(`A page without scripts cannot show ${typeof value} within its text.`);
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && '_$litType$' in value && 'strings' in value;

function walk({ strings, values }: Template, drawn: Drawn): string {
  const source = strings.join(HELD);
  let next = 0;
  let out = '';
  let idle = '';
  let at = 0;
  const plain = (part: string): void => {
    const pieces = part.split(HELD);
    pieces.forEach((piece, i) => {
      if (i > 0) {
        const value = values[next++];
        if (idle === '') out += text(value, drawn);
      }
      if (idle === '') out += piece;
    });
  };
  for (const match of source.matchAll(TAG)) {
    const [whole, closing = '', tag = '', inside = ''] = match;
    plain(source.slice(at, match.index));
    at = match.index + whole.length;
    const bound = attributes(inside, () => values[next++]);
    if (idle !== '') {
      if (closing !== '' && tag === idle) idle = '';
    } else if (closing === '' && IDLE.has(tag)) idle = tag;
    else if (!tag.includes('-')) out += closing === '' ? `<${tag}${written(bound)}>` : `</${tag}>`;
    else if (closing === '') out += drawn({ tag, ...bound }).markup;
  }
  plain(source.slice(at));
  return out;
}

type Bindings = Omit<Bound, 'tag'>;

function attributes(inside: string, value: () => unknown): Bindings {
  const known: Record<string, string> = {};
  const properties: Record<string, unknown> = {};
  for (const [, name = '', quoted = ''] of inside.matchAll(ATTRIBUTE)) {
    const given = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
    const held = given.split(HELD).length - 1;
    const values = Array.from({ length: held }, value);
    const sign = name.charAt(0);
    if (sign === '@') continue;
    if (sign === '.') properties[name.slice(1)] = values[0];
    else if (sign === '?') {
      if (values[0]) known[name.slice(1)] = '';
    } else if (!values.includes(nothing)) {
      let i = 0;
      known[name] = given.replace(new RegExp(HELD, 'g'), () => String(values[i++] ?? ''));
    }
  }
  return { attributes: known, properties };
}

function written({ attributes: known }: Bindings): string {
  return Object.entries(known)
    .filter(([name, value]) => name !== 'part' && !(name === 'class' && value.trim() === ''))
    .map(([name, value]) => (value === '' ? ` ${name}` : markup` ${name}="${value}"`.markup))
    .join('');
}

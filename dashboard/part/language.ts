import { voiceOf } from '../words/index.ts';
import type { Say } from '../words/say.ts';

const voices = new Map<string, Say>();
if (typeof addEventListener === 'function') addEventListener('goodwill-language', () => voices.clear());

/** The voice of the nearest `lang`, through shadow roots, in the report's zone. */
export function voiceFor(element: Element, zone: string): Say {
  const tag = nearest(element, 'lang') ?? 'en';
  const key = `${tag}|${zone}`;
  const known = voices.get(key);
  if (known !== undefined) return known;
  const made = voiceOf(tag, zone);
  voices.set(key, made);
  return made;
}

/** The value of an attribute on the element or the nearest one around it, through shadow roots. */
export function nearest(element: Element, attribute: string): string | null {
  let at: Element | null = element;
  while (at !== null) {
    const value = at.getAttribute(attribute);
    if (value) return value;
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return null;
}

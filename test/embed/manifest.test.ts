import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ELEMENTS } from '../../dashboard/elements.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const files = ['part', 'chart', 'page'].flatMap(folder =>
  readdirSync(join(root, 'dashboard', folder))
    .filter(name => name.endsWith('.ts'))
    .map(name => {
      const path = `dashboard/${folder}/${name}`;
      return { path, text: readFileSync(join(root, path), 'utf8') };
    }),
);

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Declaration {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}
interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

const script = join(root, 'scripts/elements.mjs');
const { manifest } = (await import(script)) as {
  manifest: (files: readonly object[], classes: object) => Manifest;
};
const declared = manifest(files, ELEMENTS).modules.flatMap(m => m.declarations);
const names = (items: readonly Named[]): readonly string[] => items.map(i => i.name).sort();

describe('custom-elements.json', () => {
  test('names every tag', () => {
    expect(declared.map(d => d.tagName).sort()).toEqual(Object.keys(ELEMENTS).sort());
  });

  describe.each(declared.map(d => [d.tagName, d] as const))('%s', (_, d) => {
    test('says what it is, and what every attribute means', () => {
      expect(d.description.length).toBeGreaterThan(10);
      const mute = d.attributes.filter(a => !a.description);
      expect(mute.map(a => a.name)).toEqual([]);
    });

    test('every description ends as a sentence does', () => {
      const all = [...d.attributes, ...d.events, ...d.slots, ...d.cssParts, ...d.cssProperties];
      expect(all.filter(i => !/[.]$/.test(i.description ?? '')).map(i => i.name)).toEqual([]);
    });

    test('an error to read is always told by an event', () => {
      expect(names(d.events)).toContain('goodwill-error');
    });
  });

  test('names every part that a template has', () => {
    const written = files.flatMap(({ text }) => [...text.matchAll(/\bpart="([\w-]+)"/g)].map(m => m[1]!));
    const known = new Set(declared.flatMap(d => names(d.cssParts)));
    expect([...new Set(written)].filter(part => !known.has(part))).toEqual([]);
  });

  test('names every event that is sent to the host', () => {
    const events = readFileSync(join(root, 'dashboard/part/events.ts'), 'utf8');
    const sent = [...events.matchAll(/super\('([\w-]+)'/g)].map(m => m[1]!);
    const known = new Set(declared.flatMap(d => names(d.events)));
    expect(sent.filter(name => !known.has(name))).toEqual([]);
  });

  test('names every custom property that a host may set', () => {
    const { cssText } = ELEMENTS['goodwill-attainment']!.elementStyles.find(s => 'cssText' in s) as {
      cssText: string;
    };
    const open = [...cssText.matchAll(/var\((--goodwill-(?:theme-\w+|font))/g)].map(m => m[1]!);
    expect(open.length).toBeGreaterThan(6);
    for (const d of declared.filter(d => d.tagName !== 'goodwill-report'))
      expect(
        [...new Set(open)].filter(name => !names(d.cssProperties).includes(name)),
        d.tagName,
      ).toEqual([]);
  });
});

/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { type Example, examplesIn, matches, run } from './docstrings.ts';

const root = '../../lib/';
const sources = import.meta.glob('../../lib/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;
const modules = import.meta.glob('../../lib/**/*.ts') as Record<
  string,
  () => Promise<Record<string, unknown>>
>;

async function indexNames(): Promise<Record<string, unknown>> {
  try {
    return (await modules[`${root}index.ts`]?.()) ?? {};
  } catch {
    return {};
  }
}

/** `goodwill` is lib/index.ts where it exports the name, else the file in which the example stands, or its neighbour of that name. */
const loader =
  (example: Example) =>
  async (specifier: string, names: readonly string[]): Promise<Record<string, unknown>> => {
    if (specifier === 'goodwill') {
      const index = await indexNames();
      const own = (await modules[example.file]?.()) ?? {};
      const folder = example.file.replace(/[^/]+$/, '');
      const found: Record<string, unknown> = {};
      for (const name of names) {
        const places = [index, own, (await modules[`${folder}${name}.ts`]?.()) ?? {}];
        const place = places.find(m => name in m);
        if (!place) throw new Error(`neither goodwill nor ${example.file} exports ${name}`);
        found[name] = place[name];
      }
      return found;
    }
    if (!specifier.startsWith('.'))
      throw new Error(`an example may import goodwill or its own files, not ${specifier}`);
    const path = new URL(specifier, `file:///${example.file.replace(/^(\.\.\/)+/, '')}`).pathname;
    const load = modules[`../..${path}`];
    if (!load) throw new Error(`no file ${path}`);
    return load();
  };

const examples = Object.entries(sources).flatMap(([file, source]) => examplesIn(file, source));

describe('every docstring example runs and gives what it says', () => {
  for (const example of examples) {
    it(`${example.file.replace(root, 'lib/')}:${example.line}`, async () => {
      const checks = await run(example, loader(example));
      expect(checks.length, 'an example needs at least one line that ends in // → value').toBeGreaterThan(0);
      const wrong = checks.filter(c => !c.ok);
      const words = wrong.map(c => `${c.code.trim()} → says ${c.expected}, is ${JSON.stringify(c.actual)}`);
      if (wrong.length > 0) throw new Error(words.join('\n'));
    });
  }
});

describe('the comparison itself', () => {
  it('takes digits given as cut off or rounded, and nothing else', () => {
    expect(matches(0.59582, '0.5958…')).toBe(true);
    expect(matches(0.59586, '0.5959…')).toBe(true);
    expect(matches(0.5957, '0.5958…')).toBe(false);
    expect(matches(-0.27968, '-0.2796…')).toBe(true);
    expect(matches(0.6, '0.5958')).toBe(false);
  });
  it('lets … stand for further members and refuses unnamed ones without it', () => {
    expect(matches({ a: 1, b: 2 }, '{ a: 1, … }')).toBe(true);
    expect(matches({ a: 1, b: 2 }, '{ a: 1 }')).toBe(false);
    expect(matches([1, 2, 3], '[1, …]')).toBe(true);
    expect(matches([1, 2, 3], '[1, 2]')).toBe(false);
    expect(matches({ a: { b: [0.123456] } }, '{ a: { b: [0.1234…] } }')).toBe(true);
  });
  it('tells null, undefined, minus zero, text and numbers apart', () => {
    expect(matches(null, '0')).toBe(false);
    expect(matches(undefined, 'null')).toBe(false);
    expect(matches(-0, '0')).toBe(false);
    expect(matches('1', '1')).toBe(false);
    expect(matches('a … b', '"a … b"')).toBe(true);
  });
  it('reports a wrong value, an example that throws, and one that checks nothing', async () => {
    const of = (code: string): Example => ({ file: '../../lib/x.ts', line: 1, code });
    const none = async (): Promise<Record<string, unknown>> => ({});
    expect((await run(of('1 + 1 // → 3'), none))[0]?.ok).toBe(false);
    expect(
      (await run(of('const a = [\n  1,\n  2,\n];\na\n  .map(x => x * 2) // → [2, 4]'), none))[0]?.ok,
    ).toBe(true);
    expect(
      (await run(of("(() => { throw new Error('bad share'); })() // → throws bad share"), none))[0]?.ok,
    ).toBe(true);
    await expect(run(of('missing();\n1 // → 1'), none)).rejects.toThrow();
    expect(await run(of('1 + 1'), none)).toEqual([]);
  });
});

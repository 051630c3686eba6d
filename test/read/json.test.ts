import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowCells } from '../../lib/read/cells.ts';
import { readJsonRow, readJsonText } from '../../lib/read/json.ts';
import { keyTree } from '../../lib/read/keyTree.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Half of a surrogate pair has no UTF-8 form. */
const wellFormed = (text: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text));

/** The leaves of an object by their paths, as the reader gives them. */
function leaves(text: string): Record<string, string> | null {
  const tree = keyTree();
  const cells = rowCells();
  const bytes = utf8(text);
  if (readJsonRow(bytes, 0, bytes.length, tree, cells, () => {}) !== null) return null;
  const found: Record<string, string> = Object.create(null);
  tree.names.forEach((name, k) => {
    const value = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      cells.bytes.slice(cells.starts[k], cells.ends[k]),
    );
    if (value !== '') found[name] = value;
  });
  return found;
}

function expected(
  value: unknown,
  path = '',
  found: Record<string, string> = Object.create(null),
): Record<string, string> {
  for (const [key, item] of Object.entries(value as object)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (Array.isArray(item)) found[at] = '[…';
    else if (typeof item === 'object' && item !== null) {
      found[at] = '{…';
      expected(item, at, found);
    } else if (item !== null && item !== '')
      found[at] = typeof item === 'string' ? wellFormed(item) : String(item);
  }
  return found;
}

// Keys without dots, so that a path names one leaf.
const key = fc.string({ minLength: 1, maxLength: 5 }).filter(k => !k.includes('.') && wellFormed(k) === k);
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: 'grapheme' }),
);
const { tree: value } = fc.letrec(tie => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}));

test('an object has the leaves that JSON.parse gives it, in any white space', () => {
  fc.assert(
    fc.property(
      fc.dictionary(key, value, { maxKeys: 6 }),
      fc.constantFrom(undefined, 1, '\t', ' \n '),
      (object, space) => {
        const text = JSON.stringify(object, null, space as number);
        expect({ ...leaves(text) }).toEqual({ ...expected(JSON.parse(text)) });
      },
    ),
    { numRuns: 500 },
  );
});

test('a text is accepted exactly when JSON.parse accepts it', () => {
  const noise = fc
    .array(fc.constantFrom(...'{}[]",:0123.eE+-\\u tfnrbaluse\n\t'.split('')), { maxLength: 12 })
    .map(c => c.join(''));
  const edited = fc
    .tuple(fc.json({ maxDepth: 2 }), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '1', ' ', '\\', ':'))
    .map(([text, at, put]) => {
      const k = at % (text.length + 1);
      return text.slice(0, k) + put + text.slice(k + (put === '' ? 1 : 0));
    });
  fc.assert(
    fc.property(fc.oneof(noise, edited, fc.json()), text => {
      let fine = true;
      try {
        JSON.parse(text);
      } catch {
        fine = false;
      }
      const cells = rowCells();
      const tree = keyTree();
      const trouble = readJsonText(
        utf8(text),
        () => ({ tree, cells, take: () => {}, other: () => {} }),
        () => {},
      );
      expect([text, trouble === null]).toEqual([text, fine]);
    }),
    { numRuns: 3000 },
  );
});

test('the place of a mistake is the byte where reading stopped', () => {
  expect(
    readJsonText(
      utf8('{"a":1,}'),
      () => null,
      () => {},
    ),
  ).toMatchObject({ rule: 'json-syntax', at: 7 });
  expect(
    readJsonText(
      utf8('[1'),
      () => null,
      () => {},
    )?.message,
  ).toBe('The JSON text ends where a comma or ] is expected.');
});

import { expect, test } from 'vitest';
import { dictionary } from '../../lib/read/dictionary.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('different texts have different codes, however many there are', () => {
  const words = dictionary();
  // At this many, some of the 32-bit hashes are equal.
  const all = Array.from({ length: 200_000 }, (_, i) =>
    `ticket ${(i * 7919) % 300_007} é`.slice(0, 9 + (i % 9)),
  );
  const distinct = [...new Set(all)];
  const codes = new Map<string, number>();
  let wrong = 0;
  for (const text of all) {
    const bytes = utf8(text);
    const code = words.add(bytes, 0, bytes.length);
    if (code !== (codes.get(text) ?? codes.size + 1)) wrong++;
    codes.set(text, code);
  }
  expect(wrong).toBe(0);
  expect(words.values()).toEqual(['', ...distinct]);
});

test('texts that are not UTF-8 have no code', () => {
  const words = dictionary();
  expect(words.add(Uint8Array.from([0xff]), 0, 1)).toBe(-1);
  expect(words.add(Uint8Array.from([0xc3]), 0, 1)).toBe(-1);
  expect(words.addText('\ud800')).toBe(1);
  expect(words.values()).toEqual(['', '\ufffd']);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../dashboard/words/en.ts';
import { nl } from '../../dashboard/words/nl.ts';
import { pseudo } from '../../dashboard/words/pseudo.ts';

type Leaf = { readonly path: string; readonly value: string | ((...args: never[]) => string) };

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string' || typeof value === 'function')
    return [{ path, value: value as Leaf['value'] }];
  return Object.entries(value as object).flatMap(([k, v]) => leaves(v, path === '' ? k : `${path}.${k}`));
}

const english = leaves(en);
const given = ['⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩', '⟨5⟩'];

/** Which of its arguments a message says, whatever the language. */
const places = (value: Leaf['value']): readonly string[] => {
  if (typeof value === 'string') return [];
  const said = (value as (...args: string[]) => string)(...given);
  return given.filter(g => said.includes(g));
};

describe.each([
  ['Dutch', nl],
  ['the pseudo-language', pseudo],
])('%s', (_, words) => {
  const other = new Map(leaves(words).map(l => [l.path, l.value]));

  test('has every text of English and no other', () => {
    expect([...other.keys()].sort()).toEqual(english.map(l => l.path).sort());
  });

  test('says nothing with no words', () => {
    for (const { path, value } of english)
      if (typeof value === 'string' && value !== '')
        expect(String(other.get(path)).trim(), path).not.toBe('');
  });

  test('says the same values in every message', () => {
    for (const { path, value } of english) {
      const there = other.get(path);
      expect(typeof there, path).toBe(typeof value);
      if (there !== undefined) expect(places(there), path).toEqual(places(value));
    }
  });
});

test('plural forms follow the number', () => {
  expect(en.time.days('1')).toBe('1\u00a0day');
  expect(en.time.days('2')).toBe('2\u00a0days');
  expect(nl.time.days('1')).toBe('1\u00a0dag');
  expect(nl.time.days('2')).toBe('2\u00a0dagen');
  expect(en.accounts.summary('1', '90', '4')).toBe(
    '1 of 90\u00a0clients is clearly overdrawn; half of all balances are above 4.',
  );
  expect(en.accounts.summary('0', '90', '')).toBe('None of 90\u00a0clients is clearly overdrawn.');
});

test('the pseudo-language lengthens every text by a third and more', () => {
  const long = new Map(leaves(pseudo).map(l => [l.path, l.value]));
  for (const { path, value } of english)
    if (typeof value === 'string' && value.length > 3)
      expect(String(long.get(path)).length, path).toBeGreaterThanOrEqual(value.length * 1.3);
});

test('every text is said somewhere', () => {
  const files = readdirSync('dashboard', { recursive: true, encoding: 'utf8' }).filter(
    f => f.endsWith('.ts') && !/words[\\/](en|nl|pseudo|words)\.ts$/.test(f),
  );
  const source = files.map(f => readFileSync(join('dashboard', f), 'utf8')).join('\n');
  // Texts chosen by a value at run time are named by their group.
  const chosen =
    /^(page\.(dims|questions|perGrain)|trend\.signal|staff\.reads|stretches\.kinds|steps\.names|windows\.clocks|page\.(overview|promises|complaints|goodwill))/;
  for (const { path } of english) {
    if (chosen.test(path) || /coverageColumns|faultColumns|effects|places/.test(path)) continue;
    expect(new RegExp(`\\.${path.split('.').at(-1)}\\b`).test(source), path).toBe(true);
  }
});

test('no text shows a word that is only ours', () => {
  const inside = /\b(censored|confidence interval|cube|tally|facts?|scene|mark-up)\b/i;
  for (const { path, value } of english)
    if (typeof value === 'string') expect(value, path).not.toMatch(inside);
});

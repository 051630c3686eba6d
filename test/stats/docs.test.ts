/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';

const sources = import.meta.glob('../../lib/stats/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;
const index = Object.values(
  import.meta.glob('../../lib/index.ts', { query: '?raw', import: 'default', eager: true }) as Record<
    string,
    string
  >,
).join('');

/** Names that lib/index.ts gives out from one file of lib/stats, types left aside. */
const publicNames = (file: string): string[] => {
  const name = file.replace(/^.*\//, '');
  const lines = index.matchAll(/export \{([^}]*)\} from '\.\/stats\/([^']+)'/g);
  return [...lines]
    .filter(l => l[2] === name)
    .flatMap(l =>
      l[1]!
        .split(',')
        .map(n => n.trim())
        .filter(n => n !== '' && !n.startsWith('type ')),
    );
};

describe('the statistics are documented and stand alone', () => {
  it('every public function asks its question and shows an example', () => {
    const missing: string[] = [];
    for (const [file, source] of Object.entries(sources)) {
      for (const name of publicNames(file)) {
        const comment =
          new RegExp(`/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\s*export (?:function|const) ${name}\\b`).exec(
            source,
          )?.[0] ?? '';
        if (!comment.includes('@example') || !comment.includes('?')) missing.push(`${name} in ${file}`);
      }
    }
    expect(missing).toEqual([]);
  });
  it('they import each other, the usage error and simple-statistics, and nothing else', () => {
    for (const [file, source] of Object.entries(sources)) {
      for (const [, from] of source.matchAll(/from '([^']+)'/g)) {
        if (from === 'goodwill') continue;
        expect(
          from === 'simple-statistics' || from === '../table/usage.ts' || /^\.\/[^/]+$/.test(from!),
          `${file} imports ${from}`,
        ).toBe(true);
      }
    }
  });
  it('they know no clock, no chance and no words of the service desk', () => {
    for (const [file, source] of Object.entries(sources)) {
      expect(source, file).not.toMatch(/Math\.random|Date\.now|new Date|Intl\.|performance\./);
      expect(source, file).not.toMatch(/\b(ticket|sla|agent|tier|client|complaint|customer)s?\b/i);
    }
  });
});

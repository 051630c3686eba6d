import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run as goodwill } from '../../cli/run.ts';
import { parsePolicy } from '../../lib/policy/parse.ts';
import { type Example, run } from './docstrings.ts';

interface Block {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly info: string;
  readonly code: string;
}

/** Fenced blocks of a page, with the line they begin on. */
function blocksOf(file: string): readonly Block[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)].map(match => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    language: match[1]!,
    info: match[2]!.trim(),
    code: match[3]!,
  }));
}

const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/policy.md'];
const blocks = PAGES.flatMap(blocksOf);
const folder = mkdtempSync(join(tmpdir(), 'goodwill-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const block of blocks) {
  const name = /^file=(\S+)$/.exec(block.info)?.[1];
  if (name !== undefined) writeFileSync(join(folder, name), block.code);
}

const load = async (): Promise<Record<string, unknown>> =>
  (await import('../../lib/index.ts')) as Record<string, unknown>;
const runnable = blocks.filter(block => block.language === 'js' && block.code.includes('// →'));

describe('what the pages show is what happens', () => {
  test.each(runnable.map(block => [`${block.file}:${block.line}`, block] as const))(
    '%s gives what it says',
    async (_at, block) => {
      const example: Example = { file: block.file, line: block.line, code: block.code };
      const checks = await run(example, load);
      expect(checks.length).toBeGreaterThan(0);
      expect(
        checks
          .filter(check => !check.ok)
          .map(({ code, expected, actual }) => ({ code, says: expected, is: actual })),
      ).toEqual([]);
    },
  );

  test.each(
    blocks
      .filter(block => block.language === 'console')
      .map(block => [`${block.file}:${block.line}`, block] as const),
  )('%s prints what it says', async (_at, block) => {
    for (const part of block.code.split(/^\$ /m).slice(1)) {
      const [command, ...lines] = part.trim().split('\n');
      const written = { out: '', err: '' };
      const words = command!.split(' ').slice(1);
      const io = {
        out: (text: string) => {
          written.out += text;
        },
        err: (text: string) => {
          written.err += text;
        },
        terminal: false,
        colour: false,
      };
      const here = words.map(word => (/\.(csv|html|json|yaml)$/.test(word) ? join(folder, word) : word));
      expect(command).toMatch(/^goodwill /);
      expect(await goodwill(here, io), written.err).toBe(0);
      const printed = (written.out + written.err).replaceAll(`${folder}/`, '');
      for (const line of lines) expect(printed).toContain(line.replace(/ …$/, '').trim());
    }
  });

  test.each(
    blocks
      .filter(block => block.language === 'yaml')
      .map(block => [`${block.file}:${block.line}`, block] as const),
  )('%s is a sound policy', (_at, block) => {
    const files = {
      'uk.ics':
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Off\nDTSTART;VALUE=DATE:20260101\nEND:VEVENT\nEND:VCALENDAR\n',
    };
    expect(parse(block.code)).not.toBeNull();
    expect(parsePolicy(block.code, { files }).faults).toEqual([]);
  });
});

test('every file that a page points to is there', () => {
  for (const page of [...PAGES, 'ARCHITECTURE.md', 'CHANGELOG.md']) {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      match => match[1]!,
    );
    for (const link of links)
      expect(() => readFileSync(join(page, '..', link)), `${page}: ${link}`).not.toThrow();
  }
});

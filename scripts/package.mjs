// Is what npm would publish whole, and does it work where nothing else is? Every check is a step of npm test.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folder, run, tool } from './tools.mjs';

/** Steps in order, each a name and a function that resolves to whether it went well. */
export function checkPackage() {
  const out = folder('out');
  const empty = mkdtempSync(join(tmpdir(), 'goodwill-'));
  let tarball = '';

  return [
    [
      'npm pack',
      async () => {
        const { code, output } = await run(
          'npm',
          ['pack', '--ignore-scripts', '--json', '--pack-destination', out],
          { quiet: true },
        );
        if (code !== 0) return said(output);
        const [packed] = JSON.parse(output.slice(output.indexOf('[\n')));
        tarball = join(out, packed.filename);
        const wrong = packed.files.filter(
          ({ path }) =>
            !/^(dist\/(lib|dashboard|cli|embed|schema)\/|README\.md|CHANGELOG\.md|LICENSE|package\.json|custom-elements\.json)/.test(
              path,
            ),
        );
        console.log(`${packed.files.length} files, ${(packed.size / 1e6).toFixed(2)} MB packed`);
        return (
          wrong.length === 0 || said(`Not meant to be published: ${wrong.map(({ path }) => path).join(', ')}`)
        );
      },
    ],
    ['publint', async () => (await run(tool('publint'), ['run', '--strict', tarball])).code === 0],
    [
      'are the types wrong?',
      async () => (await run(tool('attw'), ['--profile', 'esm-only', '--no-emoji', tarball])).code === 0,
    ],
    [
      'install into an empty project',
      async () => {
        writeFileSync(
          join(empty, 'package.json'),
          '{ "name": "empty", "private": true, "type": "module" }\n',
        );
        const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', tarball];
        const { code, output } = await run('npm', args, { cwd: empty, quiet: true });
        return code === 0 || said(output);
      },
    ],
    ['the library from the package', () => script(empty, LIBRARY)],
    ['the command line from the package', () => commandLine(empty)],
    ['the same bytes under three zones and two languages', () => sameBytes(empty)],
    [
      'clean up',
      () => {
        rmSync(empty, { recursive: true, force: true });
        rmSync(tarball, { force: true });
        return true;
      },
    ],
  ];
}

function said(message) {
  console.error(message);
  return false;
}

async function script(cwd, text) {
  writeFileSync(join(cwd, 'check.mjs'), text);
  const { code, output } = await run('node', ['check.mjs'], { cwd, quiet: true });
  return code === 0 || said(output);
}

const LIBRARY = `
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { interactionRatio, parsePolicy, slaAttainment, VERSION } from 'goodwill';
assert.equal(VERSION, JSON.parse(readFileSync(new URL(import.meta.resolve('goodwill/package.json')))).version);
assert.equal(interactionRatio({ positive: 180, negative: 20 }, { repair: 12 }).positivesPerNegative, 9);
assert.equal(parsePolicy('targets: { resolution: 5d }').policy, null);
const tickets = [{ id: 'a', tier: 'premium', opened: '2026-03-02T09:00Z', resolved: '2026-03-02T12:00Z' }];
const [premium] = slaAttainment(tickets, { targets: { premium: '4h' }, asOf: '2026-03-31T00:00Z' });
assert.equal(premium.value, 1);
const dashboard = await import('goodwill/dashboard').then(() => 'loaded', error => error.message);
assert.match(dashboard, /loaded|HTMLElement is not defined/);
assert.ok(readFileSync(new URL(import.meta.resolve('goodwill/embed')), 'utf8').includes('goodwill-attainment'));
assert.ok(JSON.parse(readFileSync(new URL(import.meta.resolve('goodwill/policy.schema.json')))).properties.targets);
assert.ok(JSON.parse(readFileSync(new URL(import.meta.resolve('goodwill/report.schema.json')))).properties.meta);
`;

const CSV = `id,opened,resolved,tier,kind
A1,2026-03-02T09:00Z,2026-03-02T12:00Z,premium,request
A2,2026-03-02T10:00Z,2026-03-04T12:00Z,basic,complaint
A3,2026-03-03T10:00Z,,premium,complaint
`;

const goodwill = (cwd, args, options = {}) =>
  run('node', [join(cwd, 'node_modules', 'goodwill', 'dist', 'cli', 'main.js'), ...args], {
    cwd,
    quiet: true,
    ...options,
  });

async function commandLine(cwd) {
  writeFileSync(join(cwd, 'tickets.csv'), CSV);
  const cases = [
    [
      [
        'report',
        'tickets.csv',
        '--target',
        '8h',
        '--out',
        'report.html',
        '--json',
        'report.json',
        '--csv',
        'figures',
      ],
      0,
      /Written: report\.html/,
    ],
    [['report', 'tickets.csv'], 0, /Written: report\.html/],
    [['check', 'tickets.csv'], 0, /3 read, 3 kept/],
    [['explain', 'A2', 'tickets.csv', '--target', '8h'], 0, /missed/],
    [['init', 'tickets.csv'], 0, /tiers: \[premium, basic\]/],
    [['measures'], 0, /attainment/],
    [['report', 'missing.csv', '--out', 'x.html'], 3, /missing\.csv does not exist/],
    [['report', 'tickets.csv', '--oot', 'x.html'], 2, /Did you mean --out\?/],
  ];
  for (const [args, expected, pattern] of cases) {
    const { code, output } = await goodwill(cwd, args);
    if (code !== expected || !pattern.test(output))
      return said(`goodwill ${args.join(' ')} ended with ${code}:\n${output}`);
  }
  const page = readFileSync(join(cwd, 'report.html'), 'utf8');
  return page.includes("default-src 'none'") || said('The report has no content security policy.');
}

async function sameBytes(cwd) {
  const hashes = new Set();
  for (const TZ of ['UTC', 'America/St_Johns', 'Pacific/Chatham']) {
    for (const LC_ALL of ['C', 'de_DE.UTF-8']) {
      const { code, output } = await goodwill(
        cwd,
        [
          'report',
          'tickets.csv',
          '--target',
          '8h',
          '--zone',
          'Europe/London',
          '--out',
          'same.html',
          '--json',
          'same.json',
        ],
        { env: { TZ, LC_ALL, LANG: LC_ALL } },
      );
      if (code !== 0) return said(output);
      const hash = createHash('sha256');
      for (const name of ['same.html', 'same.json']) hash.update(readFileSync(join(cwd, name)));
      hashes.add(hash.digest('hex'));
    }
  }
  return hashes.size === 1 || said(`${hashes.size} different reports came of one input.`);
}

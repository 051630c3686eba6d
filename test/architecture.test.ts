import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Rooms of the library in the order in which they may know of each other: each only those before it. */
const ORDER = [
  'table',
  'time',
  'stats',
  'policy',
  'read',
  'calendar',
  'clock',
  'fact',
  'cube',
  'measure',
  'analysis',
  'report',
  'front',
];
/** The cube counts what measures declare, and measures declare with the cube's tallies: types only, this way round. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { cube: ['measure'] };

/** Packages by room; everything else may import none. */
const PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^lib\/policy\/ics\.ts/, ['date-fns', '@date-fns/utc']],
  [/^lib\/policy\//, ['yaml']],
  [/^lib\/time\/zone\.ts/, ['@date-fns/tz']],
  [/^lib\/(cube\/period|clock\/words)\.ts/, ['date-fns', '@date-fns/utc']],
  [/^lib\/(stats|analysis|report)\//, ['simple-statistics']],
  [/^dashboard\//, ['d3', 'lit']],
];

/** Files over 300 lines, each with its reason. */
const LONG: Readonly<Record<string, string>> = {
  'dashboard/part/chartElement.ts': 'what every chart does, in one place, so that no chart does it by itself',
  'dashboard/scene/staffLink.ts':
    'one picture, its table and its sentence, made side by side so that they agree',
  'dashboard/scene/trend.ts': 'one picture, its table and its sentence, made side by side so that they agree',
  'dashboard/words/en.ts': 'every word of one language in one place, so that a translator sees all',
  'dashboard/words/nl.ts': 'every word of one language in one place, so that a translator sees all',
  'dashboard/words/words.ts': 'the type of all words, so that a missing one does not compile',
};

interface Import {
  readonly from: string;
  readonly what: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): readonly string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) walk(join(path, entry.name));
      else if (entry.name.endsWith('.ts'))
        found.push(relative(root, join(path, entry.name)).split(sep).join('/'));
    }
  };
  walk(join(root, folder));
  return found.sort();
}

const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const bare = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

function imports(file: string): readonly Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)(\s+type)?\s*(?:[^'"();]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const match of bare(text(file)).matchAll(pattern)) {
    const what = match[2] ?? match[3];
    if (what !== undefined) found.push({ from: file, what, typeOnly: match[1] !== undefined });
  }
  return found;
}

/** `lib/clock/run.ts` → clock; `lib/index.ts` → index. */
function room(file: string): string {
  const parts = file.split('/');
  return parts.length > 2 ? parts[1]! : parts[1]!.replace(/\.ts$/, '');
}

const target = ({ from, what }: Import): string => posix.normalize(posix.join(posix.dirname(from), what));
const packageOf = (what: string): string =>
  what
    .split('/')
    .slice(0, what.startsWith('@') ? 2 : 1)
    .join('/');
const isRelative = ({ what }: Import): boolean => what.startsWith('.');

/** Why an import runs against the order, or null. */
function wrong(line: Import): string | null {
  const { from, what, typeOnly } = line;
  const area = from.split('/')[0]!;
  if (!isRelative(line)) {
    if (what.startsWith('node:'))
      return area === 'cli' || area === 'examples' ? null : 'Node is for the command line only';
    if (area === 'examples') return null;
    const allowed = PACKAGES.find(([path]) => path.test(from))?.[1] ?? [];
    return allowed.includes(packageOf(what)) ? null : `the package ${packageOf(what)} is not for this room`;
  }
  if (!what.endsWith('.ts') && !what.endsWith('.json')) return 'a relative import names its file with .ts';
  const to = target(line);
  if (area === 'lib') {
    if (!to.startsWith('lib/')) return 'the library knows nothing outside itself';
    if (from === 'lib/index.ts') return null;
    const [here, there] = [ORDER.indexOf(room(from)), ORDER.indexOf(room(to))];
    if (here < 0 || there < 0) return 'a room that the order does not list';
    if (there <= here) return null;
    return typeOnly && TYPES_ONLY[room(from)]?.includes(room(to))
      ? null
      : `${room(from)} comes before ${room(to)}`;
  }
  if (area === 'dashboard') {
    const own = to.startsWith('dashboard/') || to.startsWith('lib/report/');
    return own || to === 'package.json' ? null : 'the dashboard knows lib/report only';
  }
  if (area === 'cli' && to.startsWith('dashboard/')) return 'the command line uses the built dashboard file';
  return null;
}

const files = ['lib', 'dashboard', 'cli'].flatMap(sources);

describe('the house', () => {
  test('imports run one way: each room knows only those before it', () => {
    const faults = files.flatMap(imports).flatMap(line => {
      const why = wrong(line);
      return why === null ? [] : [`${line.from} imports ${line.what}: ${why}`];
    });
    expect(faults).toEqual([]);
  });

  test('the check itself sees what it must refuse', () => {
    const refused = (from: string, what: string, typeOnly = false): boolean =>
      wrong({ from, what, typeOnly }) !== null;
    expect(refused('lib/clock/run.ts', '../report/report.ts')).toBe(true);
    expect(refused('lib/report/build.ts', '../clock/run.ts')).toBe(false);
    expect(refused('lib/clock/run.ts', 'node:fs')).toBe(true);
    expect(refused('lib/clock/run.ts', 'd3')).toBe(true);
    expect(refused('dashboard/draw/svg.ts', '../../lib/clock/run.ts')).toBe(true);
    expect(refused('dashboard/draw/svg.ts', '../../lib/report/report.ts')).toBe(false);
    expect(refused('lib/clock/run.ts', './other')).toBe(true);
    expect(refused('lib/policy/yaml.ts', 'yaml')).toBe(false);
  });

  test('no file of the library knows a browser, a machine, the clock on the wall or chance', () => {
    const ambient =
      /\b(?:document|globalThis|navigator|localStorage|process|Buffer|require|setTimeout|fetch)\s*[.([]|\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|resolvedOptions\(\)\.timeZone/;
    const found = sources('lib').flatMap(file => {
      const at = ambient.exec(bare(text(file)).replace(/`[^`]*`|'[^'\n]*'|"[^"\n]*"/g, "''"));
      return at ? [`${file}: ${at[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  test('nothing is drawn or run by way of markup in text', () => {
    const unsafe =
      /innerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|new Function|\beval\(|\.html\(|DOMParser|\bstyle="/;
    const found = files.flatMap(file => (unsafe.test(bare(text(file))) ? [file] : []));
    expect(found.filter(file => !file.startsWith('cli/'))).toEqual([]);
  });

  test('a file over 300 lines has a reason; the middle file of the library has under 75, of the dashboard under 100', () => {
    const lengths = files.map(file => ({ file, lines: text(file).split('\n').length - 1 }));
    const long = lengths.filter(({ lines }) => lines > 300).map(({ file }) => file);
    expect(long.sort()).toEqual(Object.keys(LONG).sort());
    const median = (list: readonly number[]): number =>
      [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    const middle = (area: string): number =>
      median(lengths.filter(({ file }) => file.startsWith(area)).map(({ lines }) => lines));
    expect(middle('lib/')).toBeLessThan(75);
    expect(middle('dashboard/')).toBeLessThan(100);
  });
});

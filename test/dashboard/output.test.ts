import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { svgDocument } from '../../dashboard/draw/svg.ts';
import { fromFragment, toFragment } from '../../dashboard/page/state.ts';
import { fileName, sceneCsv, sceneText } from '../../dashboard/part/export.ts';
import { attainmentScene } from '../../dashboard/scene/attainment.ts';
import { spread } from '../../dashboard/scene/axis.ts';
import { linePath, stepBand, stepPath } from '../../dashboard/scene/path.ts';
import { fit, textWidth, wrap } from '../../dashboard/scene/text.ts';
import { verdict } from '../../dashboard/scene/verdict.ts';
import { reportOf, sayIn } from './fixtures/charts.ts';

const say = sayIn('en');
const row = (name: string) => ({
  name,
  value: 0.9,
  low: 0.85,
  high: 0.93,
  n: 100,
  met: 90,
  undecided: 0,
  goal: 0.95,
});
const scene = (name: string) =>
  attainmentScene({ rows: [row(name)] }, say, { width: 500, text: 1, rtl: false });

describe('what leaves as SVG', () => {
  const allowed = new Set(['svg', 'title', 'desc', 'rect', 'g', 'line', 'path', 'circle', 'text']);

  test('holds drawing elements only, whatever a name says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), name => {
        const svg = svgDocument(scene(name), name);
        for (const [, tag] of svg.matchAll(/<\/?([a-zA-Z!?][\w:-]*)/g))
          expect(allowed.has(tag ?? '')).toBe(true);
        expect(svg).not.toMatch(/\son\w+=|href|javascript:\S*"/i);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
    );
  });

  test('escapes markup in names', () => {
    expect(svgDocument(scene('<b onload="x">&'), '')).toContain('&lt;b onload=&quot;x&quot;&gt;&amp;');
  });
});

test('a name that a spreadsheet would run leaves as text', () => {
  expect(sceneCsv(scene('=cmd|calc'))).toContain('"\'=cmd|calc"');
  expect(sceneCsv(scene('gold'))).toContain('"gold",0.9,');
});

test('a cell without a number says in a spreadsheet what it says in the table', () => {
  const one = scene('gold');
  const rows = [
    [
      { text: 'gold' },
      { text: 'no negatives in 20; at least 5.2 to 1', raw: null },
      { text: '–', raw: null },
      { text: '3', raw: 3 },
    ],
  ];
  const columns = ['a', 'b', 'c', 'd'].map(title => ({ title, align: 'end' as const }));
  expect(sceneCsv({ ...one, table: { columns, rows } })).toContain(
    '"gold","no negatives in 20; at least 5.2 to 1",,3\r\n',
  );
});

test('text for minutes has title, sentence and one line a row, whatever breaks a name has', () => {
  const lines = sceneText(scene('a\tb\nc'), 'As of today').split('\n');
  expect(lines.filter(l => l.startsWith('a b c'))).toHaveLength(1);
  expect(lines.at(-1)).toBe('As of today');
});

test('file names are letters and digits, and never empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), title => {
      expect(fileName(title, 'csv')).toMatch(/^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?\.csv$/);
    }),
  );
});

test('text that is cut fits, keeps its beginning, and never splits a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 20, max: 300 }),
      (text, room) => {
        const cut = fit(text, room, 13);
        expect(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true);
        if (cut !== text) expect(textWidth(cut.slice(0, -1), 13)).toBeLessThanOrEqual(room);
        expect(cut).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      },
    ),
  );
});

test('wrapped text has no more lines than asked for', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 1, max: 4 }), (text, limit) => {
      expect(wrap(text, 120, 13, limit).length).toBeLessThanOrEqual(limit);
    }),
  );
});

test('labels that are moved apart do not touch and stay in order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 8 }), wanted => {
      const placed = spread(wanted, 20, 0, 200);
      const sorted = [...placed].sort((a, b) => a - b);
      sorted.forEach((y, i) => {
        const before = sorted[i - 1];
        if (before !== undefined) expect(y - before).toBeGreaterThanOrEqual(20 - 1e-9);
      });
    }),
  );
});

test('a goal is met or missed only when the whole likely range says so', () => {
  expect(verdict(0.96, 0.951, 0.97, 0.95, 'higher')).toBe('met');
  expect(verdict(0.96, 0.94, 0.97, 0.95, 'higher')).toBe('open');
  expect(verdict(0.9, 0.88, 0.92, 0.95, 'higher')).toBe('not met');
  expect(verdict(4, 3, 5, 6, 'lower')).toBe('met');
  expect(verdict(8, 7, 9, 6, 'lower')).toBe('not met');
  expect(verdict(null, null, null, 0.95, 'higher')).toBe('none');
  expect(verdict(0.9, 0.8, 1, null, 'higher')).toBe('none');
});

test('lines break where a value is missing', () => {
  expect(linePath([[0, 1], [1, 2], null, [3, 4]])).toBe('M0,1L1,2M3,4');
  expect(
    stepPath([
      [0, 1],
      [2, 1],
      [4, 3],
    ]),
  ).toBe('M0,1H2H4V3');
  expect(
    stepBand(
      [
        [0, 0],
        [2, 1],
      ],
      [
        [0, 5],
        [2, 6],
      ],
    ),
  ).toBe('M0,0H2V1V6V5H0Z');
});

test('the address brings back exactly the page and filters it was made from', () => {
  const { data } = reportOf();
  const of = (dim: string) => fc.option(fc.constantFrom(...(data.cube.dims[dim] ?? [])), { nil: undefined });
  fc.assert(
    fc.property(
      fc.record({
        page: fc.constantFrom('overview', 'promises', 'complaints', 'moments', 'goodwill', 'people', 'sure'),
        tier: of('tier'),
        team: of('team'),
        from: fc.option(fc.constantFrom(...data.meta.periods), { nil: undefined }),
      }),
      ({ page, ...chosen }) => {
        const selection = Object.fromEntries(
          Object.entries(chosen).filter(([, v]) => v !== undefined),
        ) as Record<string, string>;
        const state = { page: page as 'overview', selection };
        expect(fromFragment(`#${toFragment(state)}`, data)).toEqual(state);
      },
    ),
  );
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guard, toCsv, unguard } from '../../lib/report/csv.ts';
import { publishedKey, splitKey } from '../../lib/report/key.ts';
import { figuresTable, type PlainTable } from '../../lib/report/table.ts';
import { english as w } from '../../lib/report/words.ts';
import { canonical } from '../../lib/table/canonical.ts';
import { byCodePoint } from '../../lib/table/order.ts';
import { report } from './organisation.ts';

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(
      fc.array(fc.constantFrom(' ', '\u00a0', '\ufeff', '\u200b', '\u0000', '\t', '\r', '\n', "'", '\u202e')),
      fc.constantFrom('=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0', 'a', ''),
      fc.string(),
    )
    .map(([before, sign, after]) => before.join('') + sign + after),
);

describe('CSV', () => {
  test('comes back exactly as it was, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(nasty, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }),
        rows => {
          const table: PlainTable = {
            columns: [
              { title: 't', kind: 'text' },
              { title: 'n', kind: 'number' },
            ],
            rows,
          };
          const back = parse(toCsv(table), {
            relax_column_count: true,
            record_delimiter: '\r\n',
          }) as string[][];
          expect(back.slice(1).map(r => unguard(r[0]!))).toEqual(rows.map(r => r[0]));
          expect(back.slice(1).map(r => Number(r[1]))).toEqual(rows.map(r => r[1] + 0));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('no text begins with what a spreadsheet runs, after anything invisible', () => {
    fc.assert(
      fc.property(nasty, text => {
        expect(guard(text)).not.toMatch(/^[\p{Z}\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]/u);
        expect(guard(text)).not.toMatch(/^[\t\r\n\0]/);
      }),
      { numRuns: 1000 },
    );
    expect(['=1+1', ' =1', '\ufeff@x', '＝A1', '\tx', "'=1", 'plain', "o'clock", '12'].map(guard)).toEqual([
      "'=1+1",
      "' =1",
      "'\ufeff@x",
      "'＝A1",
      "'\tx",
      "''=1",
      'plain',
      "o'clock",
      '12',
    ]);
  });

  test('quotes text, keeps numbers plain, ends lines with CRLF, and has a mark and a raw form on request', () => {
    const table: PlainTable = {
      columns: [
        { title: 'team "x"', kind: 'text' },
        { title: 'n', kind: 'number' },
      ],
      rows: [
        ['-5', -5],
        ['a,b', null],
      ],
    };
    expect(toCsv(table)).toBe('"team ""x""","n"\r\n"\'-5",-5\r\n"a,b",\r\n');
    expect(toCsv(table, { bom: true }).charCodeAt(0)).toBe(0xfeff);
    expect(toCsv(table, { raw: true })).toContain('"-5",-5');
  });

  test('every published figure has a row', () => {
    const data = report();
    const table = figuresTable(data);
    expect(table.rows).toHaveLength(Object.keys(data.published).length);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});

describe('canonical JSON', () => {
  test('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), object => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonical(turned)).toBe(canonical(object));
        expect(JSON.parse(canonical(object))).toEqual(
          JSON.parse(JSON.stringify(object).replace(/(?<=[:,[])-0(?=[,\]}])/g, '0')),
        );
      }),
    );
  });

  test('sorts by code point where UTF-16 would not', () => {
    expect(['\u{1f600}', '\uffee', 'a'].sort(byCodePoint)).toEqual(['a', '\uffee', '\u{1f600}']);
    expect(canonical({ b: -0, a: undefined, c: new Float64Array([1, 2]) })).toBe('{"b":0,"c":[1,2]}');
  });
});

describe('names of published figures', () => {
  test('come apart into what they were made of', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter(s => !/[|]/.test(s)),
        fc.dictionary(
          fc.string({ minLength: 1 }).filter(d => d !== 'from' && d !== 'to' && d !== '__proto__'),
          fc.string(),
        ),
        (measure, selection) => {
          const { measure: m, selection: s } = splitKey(publishedKey(measure, selection)!);
          expect({ m, s: { ...s } }).toEqual({ m: measure, s: { ...selection } });
        },
      ),
    );
  });

  test('a stretch of one period is that period, a longer one and a list have no name', () => {
    expect(publishedKey('a', { from: '2026-01', to: '2026-01', tier: ['x'] })).toBe(
      'a|period=2026-01|tier=x',
    );
    expect(publishedKey('a', { from: '2026-01', to: '2026-02' })).toBe(null);
    expect(publishedKey('a', { tier: ['x', 'y'] })).toBe(null);
  });
});

const tied = (text: string): string => text.replaceAll(' ', '\u00a0');

describe('words', () => {
  test('numbers are rounded as people do, with groups of three', () => {
    expect([
      w.number(1234567.5),
      w.number(0.285, 2),
      w.number(-0.001, 2),
      w.number(-1234.5, 1),
      w.number(2.5),
    ]).toEqual(['1,234,568', '0.29', '0.00', '−1,234.5', '3']);
    expect(() => w.number(Number.NaN)).toThrow('NaN');
  });

  test('100% and 0% are kept for all and none', () => {
    expect([w.percent(1), w.percent(0.9999), w.percent(0), w.percent(0.0001), w.percent(0.858)]).toEqual([
      '100%',
      '99.9%',
      '0%',
      '0.1%',
      '85.8%',
    ]);
  });

  test('durations read as a person would say them', () => {
    const minute = 60_000;
    expect(
      [
        0,
        45_000,
        minute,
        59.6 * minute,
        135 * minute,
        47 * 60 * minute,
        3.2 * 1440 * minute,
        250 * 1440 * minute,
        -90 * minute,
      ].map(w.duration),
    ).toEqual(
      ['0 s', '45 s', '1 min', '1 h', '2 h 15 min', '47 h', '3.2 days', '250 days', '−1 h 30 min'].map(tied),
    );
  });

  test('a number is never parted from its unit at the end of a line', () => {
    expect([w.value(33, 'ratio'), w.value(4.25, 'per100'), w.count(188, 'comparisons')]).toEqual(
      ['33.0 to 1', '4.3 per 100', '188 comparisons'].map(tied),
    );
  });

  test('a score is said with its scale where that is known', () => {
    expect([w.value(4.031, 'points'), w.value(4.031, 'points', 5), w.value(7, 'points', 7.5)]).toEqual([
      '4.03',
      tied('4.03 of 5'),
      tied('7.00 of 7.5'),
    ]);
  });

  test('periods and dates', () => {
    expect([
      w.period('2026-03'),
      w.period('2026-W09'),
      w.period('2026-03-09'),
      w.date('2026-03-09T10:00:00Z'),
    ]).toEqual(['March 2026', 'week 9 of 2026', '9 March 2026', '9 March 2026']);
  });

  test('a figure carries value, likely range and count, or says why it cannot', () => {
    const e = {
      value: 0.858,
      low: 0.824,
      high: 0.887,
      level: 0.95,
      n: 480,
      of: 'decided tickets',
      method: 'Wilson',
    };
    expect(w.figure(e, 'share')).toBe(`85.8% (likely 82.4% to 88.7%), ${tied('480 decided')} tickets`);
    expect(
      w.figure({ ...e, value: null, low: null, high: null, n: 0, reason: 'no decided tickets' }, 'share'),
    ).toBe('no decided tickets');
    expect(w.figure({ ...e, hidden: true }, 'share')).toBe('not shown, to protect people');
  });
});

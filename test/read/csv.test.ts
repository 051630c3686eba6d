import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvScanner } from '../../lib/read/csv.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Seen {
  cells: string[];
  line: number;
  problem: string;
}

function scan(data: Uint8Array, delimiter = ',', cuts: readonly number[] = []): Seen[] {
  const rows: Seen[] = [];
  const scanner = csvScanner(delimiter.charCodeAt(0), (row, line, _last, problem) => {
    const cells = Array.from({ length: row.count }, (_, k) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(row.bytes.subarray(row.starts[k]!, row.ends[k]!)),
    );
    rows.push({ cells, line, problem });
  });
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    if (cut < from || cut > data.length) continue;
    scanner.feed(data.slice(from, cut));
    from = cut;
  }
  scanner.feed(data.slice(from));
  scanner.end();
  return rows;
}
const cells = (text: string, delimiter?: string): string[][] =>
  scan(bytes(text), delimiter).map(r => r.cells);

test('csv-spectrum: every case of the format as it is meant', () => {
  expect(cells('first,last,address\nJohn,Doe,"120 any st., Anytown, WW"')).toEqual([
    ['first', 'last', 'address'],
    ['John', 'Doe', '120 any st., Anytown, WW'],
  ]);
  expect(cells('a,b,c\n1,"",""\n2,3,4\n')).toEqual([
    ['a', 'b', 'c'],
    ['1', '', ''],
    ['2', '3', '4'],
  ]);
  expect(cells('a,b,c\r\n1,"",""\r\n2,3,4\r\n')).toEqual([
    ['a', 'b', 'c'],
    ['1', '', ''],
    ['2', '3', '4'],
  ]);
  expect(cells('a,b\n1,"ha ""ha"" ha"\n3,4\n')).toEqual([
    ['a', 'b'],
    ['1', 'ha "ha" ha'],
    ['3', '4'],
  ]);
  expect(cells('key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n')).toEqual([
    ['key', 'val'],
    ['1', '{"type": "Point", "coordinates": [102.0, 0.5]}'],
  ]);
  expect(cells('a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n')[2]).toEqual([
    'Once upon \na time',
    '5',
    '6',
  ]);
  expect(cells('a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n')[2]).toEqual([
    'Once upon \r\na time',
    '5',
    '6',
  ]);
  expect(cells('a,b\n1,"ha \n""ha"" \nha"\n3,4\n')[1]).toEqual(['1', 'ha \n"ha" \nha']);
  expect(cells('a,b,c\n1,2,3')).toEqual([
    ['a', 'b', 'c'],
    ['1', '2', '3'],
  ]);
  expect(cells('a,b,c\n1,2,3\n4,5,ʤ')[2]).toEqual(['4', '5', 'ʤ']);
  expect(cells('year,make\n1997,"Ford""s ""best"""\n')[1]).toEqual(['1997', 'Ford"s "best"']);
  expect(cells('first,last\n"""John""","Do""e"\n')[1]).toEqual(['"John"', 'Do"e']);
});

test('rows know their first physical line, through breaks inside quotes of any kind', () => {
  expect(scan(bytes('a\n"x\ny\r\nz\rw"\nb\r\nc\rd')).map(r => r.line)).toEqual([1, 2, 6, 7, 8]);
});

test('empty lines are no rows; a line of delimiters is one', () => {
  expect(cells('a,b\n\n\r\n  \n,\nx,y\n\n')).toEqual([
    ['a', 'b'],
    ['', ''],
    ['x', 'y'],
  ]);
});

test('a delimiter at the very end opens an empty cell', () => {
  expect(cells('a,b\n1,')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ]);
});

test('text after a closing quote, an unclosed quote and blanks before a quote spoil their row', () => {
  expect(scan(bytes('a,b\n"x"y,1\nz,2')).map(r => r.problem)).toEqual(['', 'quote-misplaced', '']);
  expect(scan(bytes('a,b\n"x,1\nz,2')).map(r => r.problem)).toEqual(['', 'quote-open']);
  expect(scan(bytes('a,b\n1, "x"\nz,2')).map(r => r.problem)).toEqual(['', 'quote-misplaced', '']);
  expect(scan(bytes('a,b\n1,5" disk\n')).map(r => r.problem)).toEqual(['', '']);
});

test('a cell of more than a megabyte spoils its row only', () => {
  const long = 'x'.repeat(1_100_000);
  const rows = scan(
    bytes(`a,b\n${long},1\n"${long}",2\nz,3\n`),
    ',',
    [70_000, 500_000, 1_000_000, 1_200_000],
  );
  expect(rows.map(r => r.problem)).toEqual(['', 'field-too-long', 'field-too-long', '']);
  expect(rows[3]!.cells).toEqual(['z', '3']);
});

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.stringMatching(/^[a-c"\n\r,; é€😀]{0,6}$/u),
  fc.constantFrom('', '"', '""', '\r\n', ',', 'a b'),
);
const grid = fc
  .integer({ min: 2, max: 5 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const written = (rows: readonly (readonly string[])[], delimiter: string, end: string): string =>
  rows.map(row => row.map(quote).join(delimiter) + end).join('');
const clean = (rows: string[][]): string[][] =>
  rows.map(row => row.map(text => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(text))));

test('any split of the bytes gives the same rows', () => {
  fc.assert(
    fc.property(
      grid,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(200), { maxLength: 12 }),
      (rows, end, cuts) => {
        const data = bytes(written(rows, ',', end));
        expect(scan(data, ',', cuts)).toEqual(scan(data));
      },
    ),
  );
});

test('any bytes at all, in any split, give the same rows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'",\n\r ab'.split('')), { maxLength: 30 }),
      fc.array(fc.nat(30), { maxLength: 6 }),
      (letters, cuts) => {
        const data = bytes(letters.join(''));
        expect(scan(data, ',', cuts)).toEqual(scan(data));
      },
    ),
    { numRuns: 2000 },
  );
});

test('csv-parse and Papa Parse read generated files alike', () => {
  fc.assert(
    fc.property(
      grid,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, end) => {
        const text = written(rows, delimiter, end);
        const ours = cells(text, delimiter);
        expect(ours).toEqual(clean(rows));
        expect(ours).toEqual(csvParse(text, { delimiter, record_delimiter: end, bom: false }));
        expect(ours).toEqual(
          Papa.parse<string[]>(text.slice(0, -end.length), { delimiter, newline: end }).data,
        );
      },
    ),
  );
});

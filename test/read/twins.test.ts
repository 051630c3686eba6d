import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { readTables } from '../../lib/read/read.ts';
import type { ReadResult } from '../../lib/read/result.ts';
import { rowsOf } from './look.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER = ['id', 'opened', 'resolved', 'team', 'satisfaction', 'metAsRecorded'];
type Row = readonly string[];

const rows: fc.Arbitrary<Row[]> = fc
  .array(
    fc
      .record({
        opened: fc.integer({ min: 0, max: 40_000_000 }),
        open: fc.boolean(),
        team: fc.oneof(
          fc.constantFrom('Desk', 'Zürich, Süd', 'a;b|c\td', 'two\nlines', '"q"', '😀'),
          fc.string({ maxLength: 6 }),
        ),
        score: fc.constantFrom('', '1', '2.5', '4'),
        met: fc.constantFrom('', 'true', 'no'),
      })
      .map(r => {
        const at = (minutes: number): string =>
          new Date(1.6e12 + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
        return [at(r.opened), r.open ? '' : at(r.opened + 90), r.team, r.score, r.met];
      }),
    { minLength: 1, maxLength: 12 },
  )
  .map(list => list.map((row, i) => [`T${i}`, ...row]));

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const asNeeded = (text: string): string => (/[",;|\t\r\n]|^\s|\s$/.test(text) ? quote(text) : text);
const written = (list: readonly Row[], delimiter: string, end: string, form = quote): string =>
  [HEADER, ...list].map(row => row.map(form).join(delimiter) + end).join('');

const read = (bytes: Uint8Array, name = 'tickets.csv', policy: object = {}): Promise<ReadResult> =>
  readTables([{ name, bytes }], definePolicy(policy));
const seen = (r: ReadResult): unknown => ({
  rows: rowsOf(r.tables.ticket),
  fingerprint: r.fingerprint,
  sources: r.sources.map(s => [s.read, s.kept, s.rejected, s.merged]),
});

function utf16(text: string, little: boolean): Uint8Array {
  const units = `\ufeff${text}`.split('').map(c => c.charCodeAt(0));
  return Uint8Array.from(units.flatMap(u => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
}

test('delimiter, line ends, quoting, byte-order mark, encoding, order and format of a file change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.infiniteStream(fc.nat()), async (list, order) => {
      const clean = seen(await read(utf8(written(list, ',', '\n'))));
      const shuffled = list
        .map(row => ({ row, key: order.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const objects = list.map(row => Object.fromEntries(HEADER.map((name, k) => [name, row[k]])));
      const twins: readonly (readonly [string, Uint8Array, string])[] = [
        ['semicolons', utf8(written(list, ';', '\n')), 'tickets.csv'],
        ['tabs', utf8(written(list, '\t', '\n')), 'tickets.csv'],
        ['bars', utf8(written(list, '|', '\n')), 'tickets.csv'],
        ['CRLF', utf8(written(list, ',', '\r\n')), 'tickets.csv'],
        ['CR', utf8(written(list, ',', '\r')), 'tickets.csv'],
        ['quotes as needed', utf8(written(list, ',', '\n', asNeeded)), 'tickets.csv'],
        ['byte-order mark', utf8(`\ufeff${written(list, ',', '\n')}`), 'tickets.csv'],
        ['UTF-16 LE', utf16(written(list, ',', '\n'), true), 'tickets.csv'],
        ['UTF-16 BE', utf16(written(list, ',', '\n'), false), 'tickets.csv'],
        ['no last line end', utf8(written(list, ',', '\n').slice(0, -1)), 'tickets.csv'],
        ['order', utf8(written(shuffled, ',', '\n')), 'tickets.csv'],
        ['JSON', utf8(JSON.stringify(objects, null, 1)), 'tickets.json'],
        ['NDJSON', utf8(objects.map(o => JSON.stringify(o)).join('\n')), 'tickets.ndjson'],
      ];
      for (const [name, bytes, file] of twins)
        expect([name, seen(await read(bytes, file))]).toEqual([name, clean]);
    }),
    { numRuns: 60 },
  );
});

test('any split of the bytes gives the same tables, faults and counts', async () => {
  const files: readonly (readonly [string, string])[] = [
    ['tickets.csv', 'id,opened,team\r\nA,13/4/2024,"a ""q""\r\nb"\r\nB,x,y\r\nC,1/4/2024,😀\r\n'],
    [
      'tickets.ndjson',
      '{"id":"A","opened":"2024-03-01"}\n{"id":"B"}\n\n{"id":"Ü😀","opened":"2024-03-01"}\n',
    ],
    ['tickets.json', '[{"id":"A","opened":"2024-03-01"},\n{"id":"B","opened":"x"}]'],
  ];
  for (const [name, text] of files) {
    const all = name === 'tickets.csv' ? [utf8(text), utf16(text, true)] : [utf8(text)];
    for (const bytes of all) {
      const whole = await read(bytes, name);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async cuts => {
          const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length];
          const pieces = edges.slice(1).map((to, k) => bytes.slice(edges[k], to));
          const split = await readTables([{ name, bytes: pieces }], definePolicy({}));
          expect(split).toEqual(whole);
        }),
        { numRuns: 60 },
      );
    }
  }
});

test('what is decided from the first rows does not depend on how a long file is cut', async () => {
  // The rows that would speak for another delimiter come only after the part that is looked at.
  const fine = Array.from({ length: 3000 }, (_, i) => `T${i};2024-03-01 10:00;a,b`).join('\n');
  const late = Array.from({ length: 9000 }, (_, i) => `L${i};2024-03-01 10:00;a,b,c`).join('\n');
  const bytes = utf8(`id;opened;x,y\n${fine}\n${late}\n`);
  const whole = await read(bytes);
  for (const size of [1000, 70_000]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) =>
      bytes.slice(k * size, (k + 1) * size),
    );
    const split = await readTables([{ name: 'tickets.csv', bytes: pieces }], definePolicy({}));
    expect(split.refused).toEqual(whole.refused);
    expect(split.fingerprint).toBe(whole.fingerprint);
  }
});

test('read = kept + rejected + merged, whatever stands in the cells', async () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'A',
        'B',
        '2024-03-01',
        '2024-03-02 10:00',
        '',
        '2023-02-30',
        '4',
        'x',
        '"',
        'a"b',
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 5 }) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 15 }),
      async list => {
        const text = `id,opened,resolved,satisfaction\n${list.map(row => row.join(',')).join('\n')}`;
        const heard: string[] = [];
        const r = await readTables([{ name: 'tickets.csv', bytes: utf8(text) }], definePolicy({}), {
          onFault: f => heard.push(f.effect),
        });
        for (const s of r.sources) {
          expect(s.read).toBe(s.kept + s.rejected + s.merged);
          expect(Math.min(s.read, s.kept, s.rejected, s.merged)).toBeGreaterThanOrEqual(0);
        }
        expect(r.tables.ticket?.length ?? 0).toBe(r.sources.reduce((sum, s) => sum + s.kept, 0));
        expect(heard.length).toBe(r.faults.total);
        // Every rejected row has a fault of its own, unless the file was refused whole.
        if (r.refused.length === 0)
          expect(r.faults.rows).toBe(r.sources.reduce((sum, s) => sum + s.rejected, 0));
      },
    ),
    { numRuns: 300 },
  );
});

test('time and locale of the machine change nothing', async () => {
  const bytes = utf8('id,opened\nA,2024-07-01 12:00\nB,2024-01-01 12:00\n');
  const kept = process.env.TZ;
  const results: unknown[] = [];
  for (const tz of ['UTC', 'Pacific/Auckland', 'America/St_Johns']) {
    process.env.TZ = tz;
    results.push(await read(bytes, 'tickets.csv', { zone: 'Europe/Amsterdam' }));
  }
  if (kept === undefined) delete process.env.TZ;
  else process.env.TZ = kept;
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
});

test('ten times the input takes about ten times as long', async () => {
  const make = (n: number): Uint8Array =>
    utf8(
      `id,opened,team\n${Array.from({ length: n }, (_, i) => `T${i},2024-03-01 10:00,"Team ${i % 50}, x"`).join('\n')}\n`,
    );
  // Time of the processor, not of the clock: other work on the machine must not count.
  const best = async (bytes: Uint8Array): Promise<number> => {
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < 3; k++) {
      const start = process.cpuUsage();
      await read(bytes);
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, user + system);
    }
    return least;
  };
  await best(make(20_000));
  const one = await best(make(20_000));
  const ten = await best(make(200_000));
  // Twelve times is the promise; the machine that runs the tests may be busy.
  expect(ten / one).toBeLessThan(20);
});

test('a long cell, a long line and many short pieces take linear time', async () => {
  const start = performance.now();
  const long = utf8(
    `id,opened,team\n${Array.from({ length: 8 }, (_, i) => `T${i},2024-03-01,"${'x'.repeat(1_000_000)}"`).join('\n')}`,
  );
  const pieces = Array.from({ length: Math.ceil(long.length / 4096) }, (_, k) =>
    long.subarray(k * 4096, (k + 1) * 4096),
  );
  const r = await readTables([{ name: 'tickets.csv', bytes: pieces }], definePolicy({}));
  expect(r.tables.ticket!.length).toBe(8);
  expect(performance.now() - start).toBeLessThan(5000);
});

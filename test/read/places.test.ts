import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { readTables } from '../../lib/read/read.ts';

const policy = definePolicy({ zone: 'Europe/London' });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, c => c.charCodeAt(0));

test('rows of JSON on one line are told apart by the character at which they begin', async () => {
  const rows = [
    '{"id":"é","opened":"2026-01-05T10:00"}',
    '{"id":"B","opened":"soon"}',
    '{"id":"C","opened":""}',
  ];
  const text = `[${rows.join(',')}]`;
  const { faults } = await readTables([{ name: 'tickets.json', bytes: bytesOf(text) }], policy);
  expect(faults.shown.map(f => [f.rule, f.line, f.character])).toEqual([
    ['date-form', 1, text.indexOf(rows[1]!) + 1],
    ['value-missing', 1, text.indexOf(rows[2]!) + 1],
  ]);
});

test('a file whose columns are not known because it is no UTF-8 is told its encoding first', async () => {
  const bytes = latin('Größe,geöffnet\n1,2026-01-05\n');
  const { faults, refused } = await readTables([{ name: 'export.csv', bytes }], policy);
  expect(refused).toEqual(['export.csv']);
  expect(faults.shown[0]).toMatchObject({ rule: 'file-encoding' });
  expect(faults.shown[0]!.message).toMatch(/^This file is not UTF-8/);
  expect(faults.shown[0]!.remedy).toContain('encoding: windows-1252');
  const known = await readTables(
    [{ name: 'export.csv', bytes: bytesOf('Größe,geöffnet\n1,2026-01-05\n') }],
    policy,
  );
  expect(known.faults.shown[0]!.rule).toBe('table-unknown');
});

test('times that the clocks of a zone skip are counted, and the first is named', async () => {
  const text =
    'id,opened,resolved\nA,2026-03-29T01:30:00,2026-03-29 03:00\nB,2026-03-29 01:59:00,nope\nC,2026-03-29 01:00:00,\nD,2026-03-29 02:00:00,2026-10-25 01:30:00\n';
  const said = async (zone: string) =>
    (
      await readTables([{ name: 'tickets.csv', bytes: bytesOf(text) }], definePolicy({ zone }))
    ).assumptions.filter(a => a.id.startsWith('skipped:'));
  // B is set aside for its other time, so its hour is not counted.
  expect(await said('Europe/London')).toEqual([
    {
      id: 'skipped:tickets.csv:opened',
      text: 'The clocks of Europe/London skip 2 of the times in opened of tickets.csv (the first becomes 2026-03-29 02:30): they are moved forward by what is skipped.',
      remedy: 'Say the zone in which the times were written, or export them with their offset.',
    },
  ]);
  expect(await said('UTC')).toEqual([]);
});

import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { readTables } from '../../lib/read/read.ts';
import type { ReadResult } from '../../lib/read/result.ts';
import { values } from './look.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, text: string, policy: object = {}): Promise<ReadResult> =>
  readTables([{ name, bytes: bytes(text) }], definePolicy(policy));

test('a file with Goodwill’s own columns needs no policy', async () => {
  const r = await read(
    'tickets.csv',
    'ID,Opened,First Response,tier,met_as_recorded,note\nA,2026-03-02 09:00,2026-03-02T10:00Z,gold,yes,x\n',
  );
  expect(r.faults.shown.map(f => [f.rule, f.column])).toEqual([['column-unknown', 'note']]);
  expect(values(r.tables.ticket, 'opened')).toEqual(['2026-03-02T09:00:00.000Z']);
  expect(values(r.tables.ticket, 'metAsRecorded')).toEqual([1]);
  expect(r.assumptions.map(a => a.id)).toEqual(['preset:tickets.csv', 'zone']);
});

test('day and month are decided by the whole column or not at all', async () => {
  const decided = await read('tickets.csv', 'id,opened\nA,3/4/2026 9:00\nB,13/4/2026 9:00\n');
  expect(values(decided.tables.ticket, 'opened')).toEqual([
    '2026-04-03T09:00:00.000Z',
    '2026-04-13T09:00:00.000Z',
  ]);
  expect(decided.assumptions.some(a => a.text.includes('day/month/year'))).toBe(true);
  const open = await read('tickets.csv', 'id,opened\nA,3/4/2026\nB,5/4/2026\n');
  expect(open.refused).toEqual(['tickets.csv']);
  expect(open.faults.shown[0]).toMatchObject({ rule: 'dates-undecidable', line: 0, column: 'opened' });
  expect(open.faults.shown[0]!.remedy).toContain('d/M/yyyy');
  expect(open.sources).toEqual([
    { file: 'tickets.csv', table: 'ticket', read: 2, kept: 0, rejected: 2, merged: 0 },
  ]);
  const mixed = await read('tickets.csv', 'id,opened\nA,13/4/2026\nB,4/13/2026\n');
  expect(mixed.faults.shown[0]!.rule).toBe('dates-contradict');
});

test('a mixture of forms is declared per value of another column, and what stays open is refused row by row', async () => {
  const r = await read(
    'tickets.csv',
    'id,opened,service\nA,3/4/2026,one\nB,2/18/2026,two\nC,2/3/2026,two\n',
    {
      files: [
        {
          match: 'tickets.csv',
          table: 'ticket',
          dates: 'd/M/yyyy',
          datesBy: { column: 'service', values: { two: 'd/M/yyyy | M/d/yyyy' } },
        },
      ],
    },
  );
  expect(values(r.tables.ticket, 'opened')).toEqual(['2026-04-03T00:00:00.000Z', '2026-02-18T00:00:00.000Z']);
  expect(r.faults.shown.filter(f => f.effect === 'row').map(f => [f.rule, f.line, f.value])).toEqual([
    ['date-undecidable', 4, '2/3/2026'],
  ]);
});

test('a missing needed column names the columns found and the nearest name', async () => {
  const r = await read('export.csv', 'number,openedat,x\n1,2026-01-01,y\n', {
    files: [{ match: '*.csv', table: 'ticket', columns: { id: 'number', opened: 'opened_on' } }],
  });
  expect(r.refused).toEqual(['export.csv']);
  expect(r.faults.shown[0]!.message).toBe(
    'export.csv has no column for opened (from opened_on), which the table ticket needs. Did you mean openedat? Columns found: number, openedat, x.',
  );
});

test('local times become UTC by the declared zone: the gap moves forward, the overlap is the first', async () => {
  const r = await read(
    'tickets.csv',
    'id,opened\nA,2026-03-29 02:30\nB,2026-10-25 02:30\nC,2026-07-01 12:00\n',
    { zone: 'Europe/Amsterdam' },
  );
  expect(values(r.tables.ticket, 'opened')).toEqual([
    '2026-03-29T01:30:00.000Z',
    '2026-10-25T00:30:00.000Z',
    '2026-07-01T10:00:00.000Z',
  ]);
});

test('an event log becomes tickets and changes, in the declared order', async () => {
  const r = await read(
    'log.csv',
    'number,n,at,opened,state,prio\nA,2,2026-01-01T12:00Z,2026-01-01T09:00Z,Done,1\nA,0,2026-01-01T09:10Z,2026-01-01T09:00Z,New,1\nB,0,2026-01-02T09:10Z,2026-01-02T09:00Z,New,2\nA,1,2026-01-01T10:00Z,2026-01-01T09:00Z,Active,2\n',
    {
      files: [
        {
          match: 'log.csv',
          table: 'events',
          order: ['n'],
          columns: {
            id: 'number',
            status: 'state',
            priority: { from: ['prio'], values: { 1: 'P1', 2: 'P2' } },
          },
        },
      ],
    },
  );
  expect(values(r.tables.ticket, 'status')).toEqual(['Done', 'New']);
  const change = r.tables.change!;
  expect(values(change, 'what')).toEqual(['status', 'status', 'priority', 'status', 'priority', 'status']);
  expect(values(change, 'from')).toEqual(['', 'New', 'P1', 'Active', 'P2', '']);
  expect(values(change, 'to')).toEqual(['New', 'Active', 'P2', 'Done', 'P1', 'New']);
  expect(r.sources).toEqual([{ file: 'log.csv', table: 'ticket', read: 4, kept: 2, rejected: 0, merged: 2 }]);
});

test('JSON: an array, an object of arrays, nested names; NDJSON: a bad line costs itself alone', async () => {
  const r = await read(
    'desk.json',
    '{"tickets":[{"id":12345678901234567890,"opened":"2026-01-01T00:00:00Z","extra":{"a":1}},{"id":"B","opened":"2026-01-01","satisfaction":4.5}],"moments":[{"at":"2026-01-01","valence":-1}]}',
  );
  expect(r.faults.shown.filter(f => f.effect === 'row')).toEqual([]);
  expect(values(r.tables.ticket, 'id')).toEqual(['12345678901234567890', 'B']);
  expect(values(r.tables.ticket, 'satisfaction')).toEqual([null, 4.5]);
  expect(values(r.tables.moment, 'valence')).toEqual([-1]);
  const lines = await read(
    'tickets.ndjson',
    '{"id":"A","opened":"2026-01-01"}\n{"id":"B","opened"}\n\n{"opened":"2026-01-02","id":"C"}',
  );
  expect(values(lines.tables.ticket, 'id')).toEqual(['A', 'C']);
  expect(lines.faults.shown.map(f => [f.rule, f.line])).toEqual([['json-syntax', 2]]);
});

test('faults of survey files carry line and column, never the value; respondents get labels', async () => {
  const text =
    'side,question,score,respondent,wave\nstaff,q1,4,ann@x,w1\nstaff,q1,secret,bob@x,w1\nstaff,q1,,cy@x,w1\nstaff,q1,5,ann@x,w2\n';
  const r = await read('answers.csv', text);
  expect(r.faults.shown.map(f => [f.rule, f.line, f.column, f.value])).toEqual([
    ['number-form', 3, 'score', ''],
    ['value-missing', 4, 'score', ''],
  ]);
  const who = values(r.tables.answer, 'respondent');
  expect(who[0]).toBe(who[1]);
  expect(who[0]).toMatch(/^person \d+$/);
  expect(JSON.stringify(r.faults)).not.toContain('@');
});

test('a source that fails half-way is refused, not taken as a short file', async () => {
  const r = await readTables(
    [
      {
        name: 'tickets.csv',
        bytes: (function* () {
          yield bytes('id,opened\nA,2026-01-01\n');
          throw new Error('EIO: read error');
        })(),
      },
    ],
    definePolicy({}),
  );
  expect(r.refused).toEqual(['tickets.csv']);
  expect(r.faults.shown[0]).toMatchObject({ rule: 'file-unreadable', value: 'EIO: read error' });
  expect(r.tables.ticket).toBeUndefined();
});

test('UTF-16 in pieces that cut characters in two reads as it does whole', async () => {
  const text = `id,opened,team\n${Array.from({ length: 400 }, (_, i) => `T${i},2026-01-01,😀é`).join('\n')}`;
  const units = `\ufeff${text}`.split('').flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
  const all = Uint8Array.from(units);
  const whole = await readTables([{ name: 'tickets.csv', bytes: all }], definePolicy({}));
  expect(values(whole.tables.ticket, 'team')[399]).toBe('😀é');
  for (const size of [1, 3, 7]) {
    const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, k) =>
      all.slice(k * size, (k + 1) * size),
    );
    expect(await readTables([{ name: 'tickets.csv', bytes: pieces }], definePolicy({}))).toEqual(whole);
  }
});

test('a value that an event takes away is a change to nothing', async () => {
  const r = await read(
    'log.csv',
    'id,n,at,opened,agent\nA,0,2026-01-01,2026-01-01,ann\nA,1,2026-01-02,2026-01-01,\n',
    {
      files: [{ match: 'log.csv', table: 'events', order: ['n'] }],
    },
  );
  expect(values(r.tables.change, 'from')).toEqual(['ann']);
  expect(values(r.tables.change, 'to')).toEqual(['']);
});

test('tables of several files are joined, and later files may lack a column', async () => {
  const r = await readTables(
    [
      { name: 'tickets.csv', bytes: bytes('id,opened,team\nA,2026-01-01,x\nB,2026-01-01,y\n') },
      {
        name: 'tickets.json',
        bytes: bytes(
          '[{"id":"C","opened":"2026-01-02T10:00Z","tier":"gold"},{"id":"B","opened":"2026-01-01","team":"y"}]',
        ),
      },
    ],
    definePolicy({}),
  );
  const { ticket } = r.tables;
  expect(values(ticket, 'id')).toEqual(['A', 'B', 'C']);
  expect(values(ticket, 'team')).toEqual(['x', 'y', '']);
  expect(values(ticket, 'tier')).toEqual(['', '', 'gold']);
  expect(ticket!.columns.opened).toMatchObject({ precision: 'instant' });
  expect(ticket!.origin.files).toEqual(['tickets.csv', 'tickets.json']);
  expect(r.sources.map(s => [s.kept, s.merged])).toEqual([
    [2, 0],
    [1, 1],
  ]);
});

test('a mapping of a JSON file with several arrays holds for the array named for its table', async () => {
  const r = await read(
    'desk.json',
    '{"Tickets":[{"key":"A","when":20260301}],"moments":[{"at":"2026-03-02","valence":1}],"users":[{"login":"x"}]}',
    {
      files: [
        { match: 'desk.json', table: 'ticket', dates: 'yyyyMMdd', columns: { id: 'key', opened: 'when' } },
      ],
    },
  );
  expect(values(r.tables.ticket, 'opened')).toEqual(['2026-03-01T00:00:00.000Z']);
  expect(values(r.tables.moment, 'valence')).toEqual([1]);
  expect(r.faults.shown.map(f => f.rule)).toEqual(['table-unknown']);
});

test('of nested objects that are not used, only the outermost is named', async () => {
  const r = await read(
    'tickets.json',
    '[{"id":"A","opened":"2026-01-01","x":{"y":{"z":1},"w":2},"tier":{"name":"gold","n":1}}]',
    {
      files: [{ match: '*', table: 'ticket', columns: { tier: 'tier.name' } }],
    },
  );
  expect(r.faults.shown.map(f => f.column)).toEqual(['x', 'tier.n']);
});

test('a caller’s mistake is named', async () => {
  await expect(readTables('tickets.csv' as never, definePolicy({}))).rejects.toThrow(
    /readTables: sources must be an array/,
  );
  await expect(readTables([{ name: 'a.csv' }] as never, definePolicy({}))).rejects.toThrow(
    /must hold objects with a name and bytes/,
  );
});

test('the rows that an open quote swallows count as set aside, and its row is quoted from its beginning', async () => {
  for (const [note, end] of [
    ['x', '\n'],
    ['y'.repeat(3000), ''],
  ] as const) {
    const rows = Array.from(
      { length: 1000 },
      (_, i) => `T${i + 1},2026-03-02T09:00Z,${i === 499 ? `"${note}` : note}`,
    );
    const r = await read('tickets.csv', `id,opened,tier\n${rows.join('\n')}${end}`);
    expect(r.sources[0]).toMatchObject({ read: 1000, kept: 499, rejected: 501, merged: 0 });
    expect(r.faults).toMatchObject({ total: 1, rows: 501 });
    expect(r.faults.shown[0]).toMatchObject({ rule: 'quote-open', line: 501 });
    expect(r.faults.shown[0]!.message).toContain('runs to line 1001: these 501 lines are set aside');
    expect(r.faults.shown[0]!.value).toMatch(/^T500,/);
  }
});

test('a ticket of an event log was opened at its first event, where opened is mapped to the time of events', async () => {
  const log = 'case,timestamp,state\nA,2026-03-01T09:00Z,new\nA,2026-03-04T09:00Z,done\n';
  const columns = { id: 'case', at: 'timestamp', status: 'state' };
  const r = await read('log.csv', log, {
    files: [{ match: 'log.csv', table: 'events', columns: { ...columns, opened: 'timestamp' } }],
  });
  expect(values(r.tables.ticket, 'opened')).toEqual(['2026-03-01T09:00:00.000Z']);
  expect(values(r.tables.ticket, 'status')).toEqual(['done']);
  const without = await read('log.csv', log, { files: [{ match: 'log.csv', table: 'events', columns }] });
  expect(without.faults.shown[0]).toMatchObject({ rule: 'column-missing' });
  expect(without.faults.shown[0]!.remedy).toContain('opened: { from: timestamp, take: first }');
});

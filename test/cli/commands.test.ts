import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../lib/policy/parse.ts';
import { openReport } from '../../lib/report/open.ts';
import { desk, TICKETS } from './desk.ts';

describe('goodwill report', () => {
  test('makes a first report without a policy, and lists what it takes for granted', async () => {
    const { goodwill, path } = desk({ 'tickets.csv': TICKETS });
    const { exit, out, err } = await goodwill(
      'report',
      'tickets.csv',
      '--json',
      '@report.json',
      '--csv',
      '@figures',
    );
    expect(exit).toBe(0);
    expect(out).toBe('');
    expect(err).toMatch(/3 read, 3 kept, 0 set aside/);
    expect(err).toMatch(/As of 2026-03-04T12:00:00\.000Z, the newest time in the data/);
    expect(err).toMatch(/Taken for granted:\n(.*\n)*.*day and night/);
    const data = JSON.parse(readFileSync(path('report.json'), 'utf8'));
    expect(openReport(data).data.assumptions.length).toBeGreaterThan(2);
    expect(readdirSync(path('figures'))).toEqual(['service-report.csv']);
  });

  test('writes JSON to the screen, and nothing else there', async () => {
    const { goodwill } = desk({ 'tickets.csv': TICKETS });
    const { exit, out } = await goodwill('report', 'tickets.csv', '--target', '8h', '--json', '-');
    expect(exit).toBe(0);
    expect(JSON.parse(out).meta.command).toMatch(
      /^goodwill report .*tickets\.csv --target 8h --out report\.html$/,
    );
  });

  test('writes the file in the language that was asked for; the JSON is the same in every language', async () => {
    const { goodwill, path } = desk({ 'tickets.csv': TICKETS });
    const dutch = await goodwill(
      ...[
        'report',
        'tickets.csv',
        '--target',
        '8h',
        '--lang',
        'nl',
        '--out',
        '@nl.html',
        '--json',
        '@nl.json',
      ],
    );
    expect(dutch.exit).toBe(0);
    const html = readFileSync(path('nl.html'), 'utf8');
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('<title>Servicerapport</title>');
    expect(html).toContain('Houden we onze beloften?');
    const { out } = await goodwill('report', 'tickets.csv', '--target', '8h', '--json', '-');
    const [there, here] = [JSON.parse(readFileSync(path('nl.json'), 'utf8')), JSON.parse(out)];
    expect({ ...there, meta: { ...there.meta, command: '' } }).toEqual({
      ...here,
      meta: { ...here.meta, command: '' },
    });
    expect(there.meta.command).toContain(' --lang nl ');
  });

  test('refuses a language that it does not have, and names those that it has', async () => {
    const { goodwill } = desk({ 'tickets.csv': TICKETS });
    const { exit, err } = await goodwill('report', 'tickets.csv', '--lang', 'de');
    expect(exit).toBe(2);
    expect(err).toMatch(/de.*en and nl/);
  });

  test('reads .gz, and a folder of files', async () => {
    const { goodwill } = desk({ 'data/tickets.csv.gz': gzipSync(TICKETS), 'data/notes.md': 'not data' });
    const { exit, err } = await goodwill('report', '@data', '--json', '-');
    expect(exit).toBe(0);
    expect(err).toMatch(/tickets\.csv\.gz → ticket: 3 read/);
  });

  test('with --as-of a date means the whole of that day in the zone of the policy', async () => {
    const { goodwill } = desk({ 'tickets.csv': TICKETS, 'policy.yaml': 'zone: America/New_York' });
    const { out } = await goodwill(
      'report',
      'tickets.csv',
      '--policy',
      'policy.yaml',
      '--as-of',
      '2026-03-31',
      '--json',
      '-',
    );
    expect(JSON.parse(out).meta.asOf).toBe('2026-04-01T03:59:59.999Z');
  });

  test('ends with 1 when more than one row in twenty was set aside, with 0 when that is allowed', async () => {
    const { goodwill, path } = desk({
      'tickets.csv': `${TICKETS}A4,2026-02-30T10:00Z,,P1,open,request,basic\n`,
    });
    const first = await goodwill('report', 'tickets.csv', '--json', '@a.json', '--rejects', '@rejects.csv');
    expect(first.exit).toBe(1);
    expect(first.err).toMatch(/tickets\.csv:5 opened: This date or time does not exist/);
    expect(existsSync(path('a.json'))).toBe(true);
    const rejects = readFileSync(path('rejects.csv'), 'utf8').split('\r\n');
    expect(rejects[1]).toMatch(/^"tickets\.csv",5,"opened","date-impossible","2026-02-30T10:00Z"/);
    expect((await goodwill('report', 'tickets.csv', '--json', '@b.json', '--allow-faults')).exit).toBe(0);
  });

  test('leaves a holiday file of the policy in the policy’s own folder', async () => {
    const ics =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Off\nDTSTART;VALUE=DATE:20260303\nEND:VEVENT\nEND:VCALENDAR\n';
    const policy =
      'calendars: { office: { hours: { mon-fri: "09:00-17:00" }, holidays: [{ file: uk.ics }] } }\ntargets: { resolution: 8h }\n';
    const { goodwill } = desk({ 'tickets.csv': TICKETS, 'rules/policy.yaml': policy, 'rules/uk.ics': ics });
    const { exit, out } = await goodwill('explain', 'A2', 'tickets.csv', '--policy', 'rules/policy.yaml');
    expect(exit).toBe(0);
    expect(out).toMatch(/holiday \(Off\)/);
  });
});

test.each([
  [['--if-target', '5d'], /^--if-target 5d cannot be used\. Write 40h for working time/],
  [['--if-calendar', 'depot'], /^--if-calendar depot must be a calendar of the policy\. Known: always/],
  [['--without-pause', 'lunch'], /^--without-pause lunch must be something that pauses a clock/],
] as const)(
  'a what-if that cannot be asked (%j) is refused by the name of its option',
  async (words, says) => {
    const { goodwill } = desk({ 'tickets.csv': TICKETS });
    const { exit, err } = await goodwill('explain', 'A2', 'tickets.csv', '--target', '8h', ...words);
    expect(exit).toBe(2);
    expect(err.split('\n').filter(line => line.startsWith('--'))[0]).toMatch(says);
  },
);

test('a what-if says what was asked, and beside its answer what is so in fact', async () => {
  const { goodwill } = desk({ 'tickets.csv': TICKETS });
  const { out } = await goodwill(
    ...['explain', 'A2', 'tickets.csv', '--target', '8h', '--if-target', '100h', '--without-pause', 'all'],
  );
  expect(out).toMatch(
    /^What if the target were 100h and nothing had stopped the clock\?\n\nA2: Resolution: met\nMet: /,
  );
  expect(out).toMatch(/\nIn fact: Missed: it took 50h, 42h more than the 8h promised/);
});

describe('a clock that the data cannot tell', () => {
  const policy = 'targets: { resolution: 8h, next response: 2h }\n';
  const reason = /nothing in the data says when it starts \(question\)/;

  test('is named with the reason by check and report, and one without a promise is not', async () => {
    const { goodwill } = desk({ 'tickets.csv': TICKETS, 'policy.yaml': policy });
    const { out } = await goodwill('check', 'tickets.csv', '--policy', 'policy.yaml');
    expect(out).toMatch(/Next response is not recorded, so this clock is not run/);
    expect(out).toMatch(reason);
    expect(out).not.toMatch(/First response is not recorded/);
    const made = await goodwill('report', 'tickets.csv', '--policy', 'policy.yaml', '--json', '-');
    expect(JSON.parse(made.out).assumptions[0]).toMatchObject({ id: 'clock-not-run' });
  });

  test('is named by explain after those that ran, and where none ran; beside JSON on the other stream', async () => {
    const { goodwill } = desk({
      'tickets.csv': TICKETS,
      'bare.csv': 'id,opened\nB1,2026-03-02T10:00Z\n',
      'policy.yaml': policy,
    });
    const words = ['explain', 'A2', 'tickets.csv', '--policy', 'policy.yaml'];
    const { out } = await goodwill(...words);
    expect(out).toMatch(/^A2: Resolution/);
    expect(out).toMatch(
      /\nNext response is not run: nothing in the data says when it starts \(question\)\.\n/,
    );
    const json = await goodwill(...words, '--json');
    expect(JSON.parse(json.out)).toHaveLength(1);
    expect(json.err).toMatch(/Next response is not run/);
    const bare = await goodwill('explain', 'B1', 'bare.csv');
    expect(bare.exit).toBe(0);
    expect(bare.out).toBe(
      'No clock ran for B1.\nResolution is not run: nothing in the data says when it stops (resolved, closed, status).\nFirst response is not run: nothing in the data says when it stops (firstResponse).\n',
    );
    const { out: checked } = await goodwill('check', 'bare.csv');
    expect(checked).toMatch(/Resolution is not recorded, so this clock is not run/);
  });

  test('is named with the reason by explain, and ends with 2', async () => {
    const { goodwill } = desk({ 'tickets.csv': TICKETS, 'policy.yaml': policy });
    const { exit, err } = await goodwill(
      ...['explain', 'A2', 'tickets.csv', '--policy', 'policy.yaml', '--clock', 'nextResponse'],
    );
    expect(exit).toBe(2);
    expect(err).toMatch(reason);
  });
});

describe('faults that only counting finds', () => {
  const scored = 'id,opened,resolved,satisfaction\nA,2026-03-02T09:00Z,2026-03-02T10:00Z,7\n';

  test('are named by check, with file and line', async () => {
    const { goodwill } = desk({ 'tickets.csv': scored });
    const { out } = await goodwill('check', 'tickets.csv');
    expect(out).toMatch(/tickets\.csv:2 satisfaction: A score outside the scale 1 to 5/);
    expect(out).not.toMatch(/No faults/);
  });

  test('are named by report, too, and none twice', async () => {
    const { goodwill } = desk({ 'tickets.csv': scored.replace('id,', 'other,id,').replace('A,', 'x,A,') });
    const { err } = await goodwill('report', 'tickets.csv', '--json', '@a.json');
    expect(err).toMatch(/tickets\.csv:2 satisfaction: A score outside the scale 1 to 5/);
    expect(err.match(/column-unknown/g)).toHaveLength(1);
  });
});

describe('what is already there', () => {
  test.each(['--out', '--json', '--rejects'])('is not written over when it is read: %s', async option => {
    const { goodwill, path } = desk({ 'tickets.csv': TICKETS });
    const { exit, err } = await goodwill('report', 'tickets.csv', option, 'tickets.csv');
    expect(exit).toBe(2);
    expect(err).toMatch(/tickets\.csv is read here and is not written over/);
    expect(readFileSync(path('tickets.csv'), 'utf8')).toBe(TICKETS);
  });

  test('is not written over as a table of figures, nor by way of a link, nor when it is the policy', async () => {
    const { goodwill, path, folder } = desk({ 'tickets.csv': TICKETS, 'policy.yaml': 'zone: UTC' });
    symlinkSync(path('tickets.csv'), path('link.html'));
    const csv = await goodwill('report', 'tickets.csv', '--title', 'Tickets', '--csv', folder);
    const link = await goodwill('report', 'tickets.csv', '--out', '@link.html');
    const policy = await goodwill(
      'report',
      'tickets.csv',
      '--policy',
      'policy.yaml',
      '--json',
      'policy.yaml',
    );
    expect([csv.exit, link.exit, policy.exit]).toEqual([2, 2, 2]);
    expect(readFileSync(path('tickets.csv'), 'utf8')).toBe(TICKETS);
  });

  test('stays a link to the file that then holds the report', async () => {
    const { goodwill, path } = desk({ 'tickets.csv': TICKETS, 'old.json': '{}' });
    symlinkSync(path('old.json'), path('link.json'));
    expect((await goodwill('report', 'tickets.csv', '--json', '@link.json')).exit).toBe(0);
    expect(lstatSync(path('link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path('old.json'), 'utf8')).toMatch(/^\{"analyses"/);
  });

  test.runIf(existsSync('/dev/null'))('stays a device when it is one', async () => {
    const { goodwill, path } = desk({ 'tickets.csv': TICKETS });
    // A link of our own: were it replaced, the machine would keep its /dev/null.
    symlinkSync('/dev/null', path('nothing'));
    expect((await goodwill('report', 'tickets.csv', '--json', '@nothing')).exit).toBe(0);
    expect(statSync(path('nothing')).isCharacterDevice()).toBe(true);
  });
});

describe('a hostile policy', () => {
  test('of ten megabytes on one line is refused at once', async () => {
    const { goodwill } = desk({ 'tickets.csv': TICKETS, 'policy.yaml': `# ${'x'.repeat(10_000_000)}\n` });
    const { exit, err } = await goodwill('check', 'tickets.csv', '--policy', 'policy.yaml');
    expect(exit).toBe(2);
    expect(err).toMatch(/10000003 characters/);
  }, 5000);
});

describe('what a newcomer gets wrong', () => {
  const wrong: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ['no command', [], 2, /^$/],
    ['an unknown command', ['reprot', 'tickets.csv'], 2, /no command reprot\. Did you mean report\?/],
    [
      'an unknown option',
      ['report', 'tickets.csv', '--polcy', 'x'],
      2,
      /no option --polcy\. Did you mean --policy\?/,
    ],
    ['no data', ['report', '--json', '-'], 2, /needs data/],
    [
      'an option without its value',
      ['report', 'tickets.csv', '--json'],
      2,
      /--json needs a value: --json report\.json/,
    ],
    [
      'an option whose value is another option',
      ['report', 'tickets.csv', '--policy', '--json', '-'],
      2,
      /--policy needs a value/,
    ],
    ['an option twice', ['report', 'tickets.csv', '--json', '-', '--json', '-'], 2, /--json is given twice/],
    [
      'a switch with a value',
      ['report', 'tickets.csv', '--quiet=yes', '--json', '-'],
      2,
      /--quiet takes no value/,
    ],
    [
      'a file that is not there',
      ['report', 'ticket.csv', '--json', '-'],
      3,
      /ticket\.csv does not exist\. Check the path/,
    ],
    [
      'a policy that is not there',
      ['report', 'tickets.csv', '--policy', 'p.yaml', '--json', '-'],
      2,
      /p\.yaml does not exist/,
    ],
    ['a folder without data', ['report', '@empty', '--json', '-'], 3, /folder without \.csv/],
    [
      'a policy with a typo',
      ['report', 'tickets.csv', '--policy', 'typo.yaml', '--json', '-'],
      2,
      /typo\.yaml:2:1 target is not a setting of a policy\. Did you mean targets\?/,
    ],
    [
      'a policy with a bare 5d',
      ['report', 'tickets.csv', '--policy', 'bare.yaml', '--json', '-'],
      2,
      /bare\.yaml:1:24 targets\.resolution can mean three things: 5d\. Write .*5 business days/,
    ],
    [
      'a target that is none',
      ['report', 'tickets.csv', '--target', '5d', '--json', '-'],
      2,
      /--target 5d can mean three things/,
    ],
    [
      'an unknown zone',
      ['report', 'tickets.csv', '--zone', 'London', '--json', '-'],
      2,
      /--zone London is not a known time zone/,
    ],
    [
      'a date that is none',
      ['report', 'tickets.csv', '--as-of', '31/3/2026', '--json', '-'],
      2,
      /--as-of 31\/3\/2026 is not a date/,
    ],
    [
      'a missing column',
      ['report', 'column.csv', '--policy', 'column.yaml', '--json', '-'],
      3,
      /column\.csv.*opened/,
    ],
    ['an empty table', ['report', 'header.csv', '--json', '-'], 3, /header\.csv.*no rows/],
    ['an empty file', ['report', 'empty.csv', '--json', '-'], 3, /empty\.csv.*empty/],
    ['all rows bad', ['report', 'bad.csv', '--json', '-'], 3, /No row of the data could be used/],
    ['a file of another kind', ['report', 'picture.csv', '--json', '-'], 3, /picture\.csv could not be used/],
    ['a broken .gz', ['report', 'broken.csv.gz', '--json', '-'], 3, /broken\.csv\.gz/],
    ['broken JSON', ['report', 'broken.json', '--json', '-'], 3, /broken\.json.*JSON/],
    ['no ticket', ['explain', 'tickets.csv'], 2, /needs a ticket and data/],
    [
      'an unknown ticket',
      ['explain', 'Z9', 'tickets.csv'],
      2,
      /There is no ticket Z9 in the data\. The first ticket here is A1/,
    ],
    ['an unknown clock', ['explain', 'A1', 'tickets.csv', '--clock', 'lunch'], 2, /Clocks: resolution/],
    ['a policy to init over', ['init', 'tickets.csv', '--out', '@typo.yaml'], 2, /already there/],
    ['an output that is a folder', ['report', 'tickets.csv', '--json', '@empty'], 2, /is a folder/],
  ];

  test.each(wrong)('%s: a sentence, the right exit code, no stack', async (_name, argv, exit, message) => {
    const { goodwill, folder } = desk({
      'tickets.csv': TICKETS,
      'typo.yaml': 'zone: UTC\ntarget: 8h\n',
      'bare.yaml': 'targets: { resolution: 5d }\n',
      'column.csv': 'Number,When\n1,2026-03-02\n',
      'column.yaml':
        'files: [{ match: column.csv, table: ticket, columns: { id: Number, opened: Opened } }]\n',
      'header.csv': 'id,opened\n',
      'empty.csv': '',
      'bad.csv': 'id,opened\n1,never\n2,2026-13-01\n',
      'picture.csv': Uint8Array.from({ length: 400 }, (_, i) => (i * 7919) % 251),
      'broken.csv.gz': gzipSync(TICKETS).subarray(0, 40),
      'broken.json': '[{"id": "1", "opened": ',
    });
    mkdirSync(`${folder}/empty`);
    const before = readdirSync(folder).sort();
    const ended = await goodwill(...argv);
    expect(ended.err).toMatch(message);
    expect(ended.exit).toBe(exit);
    expect(ended.err).not.toMatch(/\bat .*\.[jt]s:\d+|Error:|undefined|\[object|own fault/);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('a file without permission is named', async () => {
    if (process.getuid?.() === 0) return expect(process.getuid()).toBe(0); // root reads everything
    const { goodwill, path } = desk({ 'tickets.csv': TICKETS });
    chmodSync(path('tickets.csv'), 0);
    const { exit, err } = await goodwill('report', 'tickets.csv', '--json', '-');
    expect(exit).toBe(3);
    expect(err).toMatch(/may not be read by you/);
  });
});

describe('goodwill check, explain, init, measures', () => {
  test('check names every fault on stdout and ends with 1 over the allowed share', async () => {
    const { goodwill } = desk({ 'tickets.csv': `${TICKETS}A4,soon,,P1,open,request,basic\n` });
    const { exit, out } = await goodwill('check', 'tickets.csv');
    expect(exit).toBe(1);
    expect(out).toMatch(/tickets\.csv:5 opened: .*"soon"/);
    expect(out).toMatch(/taken for granted:/);
  });

  test('explain shows stretches that add up, the verdict, and what if', async () => {
    const policy =
      'zone: UTC\ncalendars: { office: { hours: { mon-fri: "09:00-17:00" } } }\ntargets: { resolution: 8h }\n';
    const { goodwill } = desk({ 'tickets.csv': TICKETS, 'policy.yaml': policy });
    const { exit, out } = await goodwill('explain', 'A2', 'tickets.csv', '--policy', 'policy.yaml');
    expect(exit).toBe(0);
    expect(out).toMatch(/^A2: Resolution: missed\nMissed: /);
    expect(out).toMatch(/Mon 2 Mar 2026 10:00 +to Mon 2 Mar 2026 17:00 +7h +working/);
    const other = await goodwill(
      'explain',
      'A2',
      'tickets.csv',
      '--policy',
      'policy.yaml',
      '--if-target',
      '20h',
      '--json',
    );
    expect(JSON.parse(other.out)[0].verdict.outcome).toBe('met');
  });

  test('init writes a policy that is itself sound and makes the same data readable', async () => {
    const data =
      'Case Number;Date Opened;Date Closed;State\n1;13/02/2026 09:30;14/02/2026 10:00;Closed\n2;1/3/2026 10:00;;On Hold\n';
    const { goodwill, path } = desk({ 'export.csv': data });
    const { exit, out } = await goodwill('init', 'export.csv');
    expect(exit).toBe(0);
    expect(parsePolicy(out).faults).toEqual([]);
    await goodwill('init', 'export.csv', '--out', '@policy.yaml');
    const report = await goodwill('report', 'export.csv', '--policy', '@policy.yaml', '--json', '-');
    expect(report.err).toMatch(/2 read, 2 kept/);
    expect(readFileSync(path('policy.yaml'), 'utf8')).toBe(out);
  });

  test('measures says what is measured, with definition and source', async () => {
    const { out } = await desk({}).goodwill('measures');
    expect(out).toMatch(/attainment/);
    expect(JSON.parse((await desk({}).goodwill('measures', '--json')).out).length).toBeGreaterThan(5);
  });

  test.each(['report', 'check', 'explain', 'init', 'measures'])(
    '%s --help names every option',
    async name => {
      const { exit, out } = await desk({}).goodwill(name, '--help');
      expect(exit).toBe(0);
      expect(out).toMatch(/Examples\n {2}goodwill/);
    },
  );
});

describe('hostile names', () => {
  const evil = '\u001b[31mred\u001b[0m\u202Egnp.exe\u0085';

  test('what data carry reaches a terminal without control or bidirectional characters', async () => {
    const { goodwill } = desk({
      'tickets.csv': `id,opened,kind\n"${evil}",2026-03-02T09:00Z,request\nA2,"${evil}",request\n`,
    });
    for (const argv of [
      ['check', 'tickets.csv'],
      ['report', 'tickets.csv', '--json', '@x.json'],
      ['explain', evil, 'tickets.csv'],
      [evil],
      ['report', evil],
      ['report', `--${evil}`],
    ]) {
      const { out, err } = await goodwill(...argv);
      expect(out + err).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    }
  });

  test('a title from the policy becomes a plain file name in the folder that was named', async () => {
    const { goodwill, folder } = desk({
      'tickets.csv': TICKETS,
      'policy.yaml': 'organisation: "../../etc/passwd\\0<x>"',
    });
    const { exit } = await goodwill('report', 'tickets.csv', '--policy', 'policy.yaml', '--csv', '@out');
    expect(exit).toBe(0);
    expect(readdirSync(`${folder}/out`)).toEqual(['etc-passwd-x-service-report.csv']);
    expect(readdirSync(folder).sort()).toEqual(['out', 'policy.yaml', 'tickets.csv']);
  });

  test('a link to a folder that goes round in circles is not followed for ever', async () => {
    const { goodwill, folder, path } = desk({ 'data/tickets.csv': TICKETS });
    symlinkSync(folder, path('data/again'));
    expect((await goodwill('report', '@data', '--json', '-')).exit).toBe(0);
  });
});

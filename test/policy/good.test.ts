import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { policyDigest } from '../../lib/policy/digest.ts';
import { goalsInForce } from '../../lib/policy/goal.ts';
import { parsePolicy } from '../../lib/policy/parse.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { policySchema } from '../../lib/policy/schema.ts';
import { conforms } from './jsonSchema.ts';

const read = (yaml: string, files: Record<string, string> = {}): Policy => {
  const { policy, faults } = parsePolicy(yaml, { files });
  expect(faults.filter(fault => fault.effect === 'row')).toEqual([]);
  expect(conforms(policySchema, parse(yaml) ?? {})).toBe(true);
  return policy!;
};

const examples = readdirSync('examples', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => join('examples', entry.name, 'policy.yaml'))
  .filter(path => readdirSync(join(path, '..')).includes('policy.yaml'));

test.each(examples)('%s is sound, for the parser and for the published schema', path => {
  read(readFileSync(path, 'utf8'));
});

test('JSON text, YAML text and an object are one policy', () => {
  const object = { zone: 'Europe/London', targets: { resolution: '8h' }, goals: 0.95 };
  const digests = [
    object,
    JSON.stringify(object),
    'zone: Europe/London\ntargets: { resolution: 8h }\ngoals: 95%',
  ].map(source => policyDigest(parsePolicy(source).policy!));
  expect(new Set(digests).size).toBe(1);
});

test('the digest of a policy does not depend on the order of its keys, and changes with a promise', () => {
  const entries: [string, unknown][] = [
    ['zone', 'Europe/London'],
    ['tiers', ['premium', 'basic']],
    ['targets', { resolution: { premium: '4h', basic: '8h' }, firstResponse: '1h' }],
    ['statuses', { paused: ['pending'], closed: ['shut'] }],
    ['clients', { 'Example Ltd': 'premium', Another: 'basic' }],
    ['scales', { csat: { min: 1, max: 5, satisfied: 4, dissatisfied: 2 } }],
  ];
  const digest = policyDigest(parsePolicy(Object.fromEntries(entries)).policy!);
  const shuffled = fc.shuffledSubarray(entries, { minLength: entries.length });
  fc.assert(
    fc.property(shuffled, order => policyDigest(parsePolicy(Object.fromEntries(order)).policy!) === digest),
  );
  const other = Object.fromEntries([
    ...entries,
    ['targets', { resolution: { premium: '4h', basic: '9h' }, firstResponse: '1h' }],
  ]);
  expect(policyDigest(parsePolicy(other).policy!)).not.toBe(digest);
});

test('hours of a week: ranges, wrapped ranges, lists, breaks and nights past midnight', () => {
  const { calendars } = read(`calendars:
  a: { hours: { mon-fri: "09:00-12:00, 13:00-17:30", sat: ["10:00-14:00"] } }
  b: { hours: { fri-mon: "22:00-06:00" } }
  c: { hours: "00:00-24:00" }
  d: { hours: 24x7 }
calendar: a`);
  expect(calendars.a!.versions[0]!.week[0]).toEqual([
    { start: 540, end: 720 },
    { start: 780, end: 1050 },
  ]);
  expect(calendars.a!.versions[0]!.week[5]).toEqual([{ start: 600, end: 840 }]);
  expect(calendars.a!.versions[0]!.week[6]).toEqual([]);
  expect(calendars.b!.versions[0]!.week.map(day => day.length)).toEqual([1, 0, 0, 0, 1, 1, 1]);
  expect(calendars.b!.versions[0]!.week[4]).toEqual([{ start: 1320, end: 1800 }]);
  expect(calendars.c!.versions).toEqual(calendars.d!.versions);
});

test('a long night is taken as written and pointed out', () => {
  const { policy, faults } = parsePolicy('calendars:\n  night: { hours: { mon-fri: "17:30-09:00" } }');
  expect(policy).not.toBeNull();
  expect(faults.map(({ rule, effect, line }) => [rule, effect, line])).toEqual([
    ['hours-long-night', 'note', 2],
  ]);
  expect(faults[0]!.remedy).toContain('09:00-17:30');
});

test('holidays are single, yearly, partial, named, or from a file that is given as text', () => {
  const ics = `BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
SUMMARY:Good Friday\\, all\r
 \u0020day\r
DTSTART;VALUE=DATE:20260403\r
DTEND;VALUE=DATE:20260404\r
END:VEVENT\r
BEGIN:VEVENT\r
SUMMARY:New Year\r
DTSTART;VALUE=DATE:20200101\r
RRULE:FREQ=YEARLY\r
END:VEVENT\r
BEGIN:VEVENT\r
SUMMARY:Shutdown\r
DTSTART;VALUE=DATE:20261228\r
DTEND;VALUE=DATE:20261231\r
END:VEVENT\r
END:VCALENDAR\r
`;
  const { calendars } = read(
    'calendars:\n  office:\n    hours: { mon-fri: "09:00-17:00" }\n    holidays: [2026-12-25 Christmas Day, "12-26 Boxing Day", 2026-12-24 Christmas Eve 12:00-24:00, { date: 2026-05-04, name: Early May }, { file: uk.ics }]',
    { 'uk.ics': ics },
  );
  expect(calendars.office!.versions[0]!.holidays.map(h => [h.date, h.name, h.hours?.start ?? null])).toEqual([
    ['01-01', 'New Year', null],
    ['12-26', 'Boxing Day', null],
    ['2026-04-03', 'Good Friday, all day', null],
    ['2026-05-04', 'Early May', null],
    ['2026-12-24', 'Christmas Eve', 720],
    ['2026-12-25', 'Christmas Day', null],
    ['2026-12-28', 'Shutdown', null],
    ['2026-12-29', 'Shutdown', null],
    ['2026-12-30', 'Shutdown', null],
  ]);
});

test('new opening times from a date keep what they do not change', () => {
  const { calendars } = read(`calendars:
  office:
    hours: { mon-fri: "09:00-17:00" }
    holidays: [2026-12-25]
    changes:
      - { from: 2026-03-01, hours: { mon-fri: "08:00-18:00" } }
      - { from: 2026-09-01, holidays: [2026-10-03] }`);
  const [first, second, third] = calendars.office!.versions;
  expect([first!.from, second!.from, third!.from]).toEqual([null, '2026-03-01', '2026-09-01']);
  expect(second!.holidays).toEqual(first!.holidays);
  expect(third!.week).toEqual(second!.week);
  expect(third!.holidays.map(h => h.date)).toEqual(['2026-10-03']);
});

test('a target that changes from a date holds until the next begins, in the zone of the policy', () => {
  const { targets } = read(
    'zone: Europe/London\ntargets: { resolution: [8h, { from: 2026-07-01, within: 6h }, { from: 2026-12-01, within: 4h }] }',
  );
  const july = Date.parse('2026-06-30T23:00:00Z');
  const december = Date.parse('2026-12-01T00:00:00Z');
  expect(targets.map(t => [t.within.text, t.from, t.until])).toEqual([
    ['8h', null, july],
    ['6h', july, december],
    ['4h', december, null],
  ]);
});

test('a goal that changes from a date holds from then on; a report is held to the one in force', () => {
  const { goals } = read('zone: UTC\ngoals: { resolution: [90%, { from: 2026-07-01, share: 95% }] }');
  const at = (day: string) => goalsInForce(goals, Date.parse(day)).map(goal => goal.share);
  expect(at('2026-06-30')).toEqual([0.9]);
  expect(at('2026-07-01')).toEqual([0.95]);
  expect(read('goals: [90%, { from: 2026-07-01, share: 0.95 }]').goals.map(goal => goal.clock)).toEqual([
    null,
    null,
  ]);
});

test('an event of a holiday file that is no holiday is pointed out, not dropped', () => {
  const ics =
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Meeting\nDTSTART:20260112T100000\nEND:VEVENT\nEND:VCALENDAR\n';
  const { policy, faults } = parsePolicy('calendars:\n  office:\n    holidays: [{ file: uk.ics }]', {
    files: { 'uk.ics': ics },
  });
  expect(policy?.calendars.office?.versions[0]?.holidays).toEqual([]);
  expect(faults.map(({ rule, effect, line }) => [rule, effect, line])).toEqual([
    ['holiday-left-out', 'note', 3],
  ]);
});

test('targets name tiers where tiers are declared, priorities otherwise, and other is the rest', () => {
  const { targets } = read(`tiers: [gold, silver]
targets:
  resolution: { gold: { P1: 1h, P2: 4h, other: 8h }, other: 3 business days }
  firstResponse: { P1: 15m, other: 1h }`);
  expect(targets.map(t => [t.clock, t.tier, t.priority, t.within.text])).toEqual([
    ['resolution', 'gold', 'P1', '1h'],
    ['resolution', 'gold', 'P2', '4h'],
    ['resolution', 'gold', null, '8h'],
    ['resolution', null, null, '3 business days'],
    ['firstResponse', null, 'P1', '15m'],
    ['firstResponse', null, null, '1h'],
  ]);
});

test('clocks that are built in run by default, others when they are named', () => {
  expect(Object.keys(read('').clocks)).toEqual(['resolution', 'firstResponse']);
  expect(Object.keys(read('targets: { next response: 2h }').clocks)).toEqual([
    'resolution',
    'firstResponse',
    'nextResponse',
  ]);
  const { clocks } = read(`clocks:
  callback:
    title: Call back
    start: [{ what: asked for a call }]
    stop: [{ what: called }, resolved]
    exempt: [{ on: { what: status, to: [No Answer] }, reason: nobody there }]
    time: calendar`);
  expect(clocks.callback).toMatchObject({
    title: 'Call back',
    start: [{ what: 'asked for a call', to: null, from: null }],
    stop: [{ what: 'called', to: null, from: null }, { stamp: 'resolved' }],
    exempt: [{ on: { what: 'status', to: ['no answer'], from: null }, reason: 'nobody there' }],
  });
});

test('a status that the policy gives a meaning loses its default one', () => {
  const { statuses } = read('statuses: { paused: [Resolved, With Supplier] }');
  expect(statuses.paused).toEqual(['resolved', 'with supplier']);
  expect(statuses.resolved).not.toContain('resolved');
});

test('times that count for nobody are once, or every week on each of its days', () => {
  const { exclusions } = read(`zone: Europe/London
exclude:
  - { reason: Move, from: 2026-05-01 18:00, until: 2026-05-03 06:00, clocks: [resolution] }
  - { reason: Maintenance, weekly: sat-sun 02:00-04:00 }`);
  expect(exclusions.map(e => [e.reason, e.from, e.weekly?.day ?? null])).toEqual([
    ['Move', Date.parse('2026-05-01T17:00:00Z'), null],
    ['Maintenance', null, 5],
    ['Maintenance', null, 6],
  ]);
});

test('files map columns by name, by list and by values', () => {
  const { files } = read(`files:
  - match: "incident*.csv"
    table: events
    dates: d/M/yyyy H:mm
    missing: ["?"]
    columns:
      id: number
      opened: [opened_at, sys_created_at]
      priority: { from: priority, values: { "1 - Critical": P1, 2: P2 } }
      kind: { constant: incident }`);
  const { columns } = files[0]!;
  expect(columns.id!.from).toEqual(['number']);
  expect(columns.opened!.from).toEqual(['opened_at', 'sys_created_at']);
  expect(columns.priority!.values).toEqual({ '1 - Critical': 'P1', 2: 'P2' });
  expect(columns.kind!.constant).toBe('incident');
});

test('no text makes the parser throw, and no name reaches a prototype', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      expect(() => parsePolicy(text)).not.toThrow();
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.object({ maxDepth: 4 }), object => {
      expect(() => parsePolicy(object)).not.toThrow();
    }),
    { numRuns: 300 },
  );
  parsePolicy(
    'calendars: { __proto__: { hours: 24x7 }, constructor: { hours: 24x7 } }\nclients: { __proto__: a }',
  );
  expect(({} as { hours?: unknown }).hours).toBeUndefined();
});

test('names from data that every object knows by birth find nothing in a policy', () => {
  const policy = read(
    'tiers: [premium]\nclients: { Example Ltd: premium }\nclocks: { resolution: { calendarByTier: { premium: always } } }',
  );
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(policy.clientTier[name]).toBeUndefined();
    expect(policy.clocks.resolution!.calendarByTier[name]).toBeUndefined();
    expect(policy.calendars[name]).toBeUndefined();
    expect(policy.scales[name]).toBeUndefined();
  }
});

test('a range of holidays is each of its dates; a date within it has its own name; every year it may run past New Year', () => {
  const { calendars } = read(`calendars:
  office:
    hours: { mon-fri: "09:00-17:00" }
    holidays: [2026-07-30..2026-08-02 Summer, 2026-07-31 Founders, "12-30..01-02 Rest", "02-28..03-01 Thaw", { date: 2027-04-01..2027-04-02, name: Short, hours: "12:00-24:00" }]`);
  expect(
    calendars.office!.versions[0]!.holidays.map(
      h => `${h.date} ${h.name}${h.hours ? ` ${h.hours.start}` : ''}`,
    ),
  ).toEqual([
    '01-01 Rest',
    '01-02 Rest',
    '02-28 Thaw',
    '02-29 Thaw',
    '03-01 Thaw',
    '12-30 Rest',
    '12-31 Rest',
    '2026-07-30 Summer',
    '2026-07-31 Founders',
    '2026-08-01 Summer',
    '2026-08-02 Summer',
    '2027-04-01 Short 720',
    '2027-04-02 Short 720',
  ]);
});

test('two parts of one date may be off', () => {
  const { calendars } = read(
    'calendars:\n  office: { holidays: ["2026-12-24 Eve 12:00-13:00", "2026-12-24 Eve 16:00-24:00"] }',
  );
  expect(calendars.office!.versions[0]!.holidays.map(h => h.hours?.start)).toEqual([720, 960]);
});

test('nights on one date are taken up to twelve hours', () => {
  const { policy, faults } = parsePolicy(
    'calendars:\n  office:\n    extra: { 2026-05-12: "20:00-08:00" }\n    breaks: { 2026-05-13: "22:00-06:00" }\n    replaced: { 2026-05-14: "24h" }',
  );
  expect(policy).not.toBeNull();
  expect(faults).toEqual([]);
});

test('what may be meant otherwise is taken and pointed out: a name like a time, a date that comes every year anyway, an empty file', () => {
  const told = (list: string, files: Record<string, string> = {}) => {
    const { policy, faults } = parsePolicy(`calendars:\n  office:\n    holidays: ${list}`, { files });
    expect(policy).not.toBeNull();
    return faults.map(({ rule, effect, message, remedy }) => `${effect} ${rule}: ${message} ${remedy}`);
  };
  expect(told('["2026-12-24 Eve 12-24"]')).toEqual([
    'note holiday-name-like-hours: The whole of 2026-12-24 is off, and its name ends like a time: Eve 12-24. If only a part of the day is off, write 12:00-24:00.',
  ]);
  expect(told('["12-25 Christmas", 2026-12-25 Ours]')).toEqual([
    'note holiday-also-yearly: 2026-12-25 is off as Ours, and every 12-25 is, as Christmas; it counts once. Keep one of the two.',
  ]);
  expect(told('["12-24..12-31 Shutdown", "2026-12-24 Eve 12:00-24:00"]')).toEqual([]);
  expect(told('[{ file: a.ics }]', { 'a.ics': 'BEGIN:VCALENDAR\nEND:VCALENDAR' })).toEqual([
    'note file-no-holidays: a.ics holds no day off. Export it again, or leave it out.',
  ]);
});

test('the hours of a holiday may stand beside its name, and a file may change a yearly date over the years', () => {
  const { calendars } = read(
    'calendars:\n  office: { holidays: [{ date: 2026-12-24, name: Eve of 2026, hours: "12:00 – 24:00" }, { date: 2026-12-31, hours: 24h }, { file: a.ics }] }',
    {
      'a.ics':
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20200601\nRRULE:FREQ=YEARLY;COUNT=2\nSUMMARY:Old\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20240601\nRRULE:FREQ=YEARLY\nSUMMARY:New\nEND:VEVENT\nEND:VCALENDAR',
    },
  );
  expect(calendars.office!.versions[0]!.holidays).toEqual([
    { name: 'Old', date: '06-01', hours: null, years: { from: 2020, until: 2021 } },
    { name: 'New', date: '06-01', hours: null, years: { from: 2024, until: null } },
    { name: 'Eve of 2026', date: '2026-12-24', hours: { start: 720, end: 1440 } },
    { name: 'Holiday', date: '2026-12-31', hours: null },
  ]);
});

test('a clock may wait for something to have happened, and data may begin on a date', () => {
  const policy = read(`zone: Europe/London
dataFrom: 2026-04-01
clocks:
  nextResponse: { after: [firstResponse, { what: status, to: [Answered] }] }`);
  expect(policy.clocks.nextResponse!.after).toEqual([
    { stamp: 'firstResponse' },
    { what: 'status', to: ['answered'], from: null },
  ]);
  expect(policy.clocks.resolution!.after).toEqual([]);
  expect(policy.dataFrom).toBe(Date.UTC(2026, 2, 31, 23));
});

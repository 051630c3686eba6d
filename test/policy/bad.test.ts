import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parsePolicy } from '../../lib/policy/parse.ts';
import { policySchema } from '../../lib/policy/schema.ts';
import { BAD } from './bad.ts';
import { conforms } from './jsonSchema.ts';

test('more than a hundred unsound policies are kept', () => {
  expect(BAD.length).toBeGreaterThan(150);
});

const measures = ['attainment', 'satisfaction', 'counted'];

test.each(BAD.map(bad => [bad.rule, bad.yaml, bad] as const))(
  '%s: %j is refused by name, line and remedy',
  (rule, yaml, bad) => {
    const { policy, faults } = parsePolicy(yaml, { file: 'policy.yaml', measures });
    expect(policy).toBeNull();
    const found = faults.filter(fault => fault.rule === rule);
    expect(faults.map(fault => fault.rule)).toContain(rule);
    expect(found.map(fault => fault.line)).toContain(bad.line);
    expect(found.map(fault => fault.remedy).join('\n')).toMatch(bad.remedy);
    for (const fault of faults) {
      expect(fault.file).toBe('policy.yaml');
      expect(fault.message).toMatch(/[.?]$/);
      expect(fault.message + fault.remedy).not.toMatch(/undefined|NaN|\[object|null\b/);
    }
  },
);

test.each(BAD.filter(bad => bad.schema === 'refuses').map(bad => [bad.yaml] as const))(
  'the published schema refuses %j as well',
  yaml => {
    expect(conforms(policySchema, parse(yaml))).toBe(false);
  },
);

test('one mistake is one fault: what could not be read is not missed a second time', () => {
  const refused = (yaml: string) =>
    parsePolicy(yaml).faults.flatMap(({ rule, effect }) => (effect === 'row' ? [rule] : []));
  const office = (line: string) => refused(`calendars:\n  office:\n    ${line}`);
  expect(office('hours: { mon-fri: 9 to 5 }')).toEqual(['hours-unreadable']);
  expect(office('hours: { mon-fri: "09:00-12:00, 11:00-17:00" }')).toEqual(['hours-overlap']);
  expect(office('hours: { weekdayz: "09:00-17:00" }')).toEqual(['day-unknown']);
  expect(office('hours: closed\n    extra: { 2026-05-12: soon }')).toEqual(['hours-unreadable']);
  expect(refused('exclude: [{ reason: Storm, weekly: sundays at 2 }]')).toEqual(['weekly-unreadable']);
  expect(refused('exclude: [{ reason: Storm, weekly: sun 2-4 }]')).toEqual(['weekly-unreadable']);
  expect(refused('exclude: [{ reason: Storm, from: soon, until: 2026-05-02 }]')).toEqual(['date-impossible']);
  const both =
    'calendars:\n  a: { hours: { mon: "9 to 5" }, and: [b] }\n  b: { hours: { tue: "09:00-17:00" } }\ncalendar: a';
  expect(refused(both)).toEqual(['hours-unreadable']);
});

test('a weekly time that cannot be read is told how weekly times are written', () => {
  const { faults } = parsePolicy('exclude: [{ reason: Storm, weekly: sun 2-4 }]');
  expect(faults.map(fault => fault.remedy)).toEqual(['Write a day and a time: sun 02:00-04:00.']);
});

test('hours of one time round the clock are told how a whole day is written', () => {
  const { faults } = parsePolicy('calendars:\n  office: { hours: { mon: "22:00-22:00" } }');
  expect(faults.map(fault => fault.remedy)).toEqual(['If the day is open round the clock, write 24h.']);
});

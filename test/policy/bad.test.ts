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

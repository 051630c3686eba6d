import { expect, test } from 'vitest';
import { policyDigest } from '../../lib/policy/digest.ts';
import { defaultPolicy, definePolicy, parsePolicy } from '../../lib/policy/parse.ts';

const whole = `
organisation: Example Ltd
zone: Europe/London
tiers: [premium, enhanced, basic]
calendars:
  office: { zone: Europe/London, hours: { mon-fri: "09:00-17:30", sat: "10:00-14:00" }, holidays: [2026-12-25, "12-26 Boxing Day"] }
targets:
  resolution: { premium: 4h, basic: { P1: 8h, other: 2 business days } }
  first response: 1h
goals: { resolution: { premium: 95%, other: 0.9 } }
`;

test('a policy that a service manager can read becomes complete', () => {
  const { policy, faults } = parsePolicy(whole);
  expect(faults).toEqual([]);
  expect(policy?.tiers).toEqual(['premium', 'enhanced', 'basic']);
  expect(policy?.clocks.resolution?.calendar).toBe('office');
  expect(policy?.targets.map(t => [t.clock, t.tier, t.priority, t.within.text])).toEqual([
    ['resolution', 'premium', null, '4h'],
    ['resolution', 'basic', 'P1', '8h'],
    ['resolution', 'basic', null, '2 business days'],
    ['firstResponse', null, null, '1h'],
  ]);
  expect(policy?.goals.map(g => [g.clock, g.tier, g.share])).toEqual([
    ['resolution', 'premium', 0.95],
    ['resolution', null, 0.9],
  ]);
});

test('an empty policy is the default one, in every way of writing nothing', () => {
  const digest = policyDigest(defaultPolicy());
  for (const nothing of ['', '\n', '{}', '# only a comment\n', '---\n', {}]) {
    const { policy, faults } = parsePolicy(nothing);
    expect(faults).toEqual([]);
    expect(policy && policyDigest(policy)).toBe(digest);
  }
  expect(definePolicy({}).zone).toBe('UTC');
});

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runClocks } from '../../lib/clock/run.ts';
import { definePolicy, parsePolicy } from '../../lib/policy/parse.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { readTables } from '../../lib/read/read.ts';
import type { Tables } from '../../lib/table/table.ts';

const data = '../shared/data/servicenow-incidents/incident_event_log.opened-before-2016-05.csv.gz';
const here = existsSync(data);
if (!here)
  console.warn(
    `Skipped: ${data} is not here, so the clocks are not compared with the reference on real data.`,
  );

const reference = JSON.parse(readFileSync('test/reference/servicenow-incidents.json', 'utf8'));

const source = readFileSync('examples/servicenow-incidents/policy.yaml', 'utf8');
const read = here
  ? readTables([{ name: 'incident_event_log.csv', bytes: gunzipSync(readFileSync(data)) }], policyOf())
  : null;

function policyOf(): Policy {
  const { policy, faults } = parsePolicy(source);
  if (!policy) throw new Error(JSON.stringify(faults));
  return policy;
}

function figures(tables: Tables, policy: Policy): Record<string, number> {
  const { verdicts: v } = runClocks(tables, policy, reference.asOf.ms);
  const resolution = v.clocks.indexOf('resolution');
  const sum = { met: 0, missed: 0, undecided: 0, excluded: 0, elapsedTotal: 0, pausedTotal: 0, withPause: 0 };
  const names = ['met', 'missed', 'undecided', 'excluded'] as const;
  for (let row = 0; row < v.length; row++) {
    if (v.clock[row] !== resolution) continue;
    sum[names[v.outcome[row]!]!]++;
    sum.elapsedTotal += v.elapsed[row]!;
    sum.pausedTotal += v.paused[row]!;
    if (v.paused[row]! > 0) sum.withPause++;
  }
  return sum;
}

describe.skipIf(!here)('17,136 real incidents, against figures computed in R', () => {
  const office = definePolicy({
    calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '08:00-18:00' } } },
    calendar: 'office',
  });
  const cases: readonly [string, string, (p: Policy) => Policy][] = [
    ['always', 'continue', p => p],
    ['always', 'firstStop', p => clock(p, { reopen: 'first stop' })],
    ['office', 'continue', p => ({ ...clock(p, { calendar: 'office' }), calendars: office.calendars })],
    [
      'office',
      'firstStop',
      p => ({ ...clock(p, { calendar: 'office', reopen: 'first stop' }), calendars: office.calendars }),
    ],
  ];
  for (const [calendar, rule, change] of cases) {
    test(`${calendar}, ${rule}`, async () => {
      const { tables } = (await read)!;
      const policy = change(policyOf());
      const expected = reference.ownClocks[calendar][rule].overall;
      const got = figures(tables, policy);
      expect(got.missed).toBe(expected.missed);
      expect(got.met).toBe(expected.met);
      expect([got.undecided, got.excluded]).toEqual([expected.undecided, expected.excluded]);
      expect(got.elapsedTotal).toBe(expected.elapsedTotal);
      if (rule === 'firstStop')
        expect([got.pausedTotal, got.withPause]).toEqual([expected.pausedTotal, expected.withPause]);
    });
  }
});

function clock(policy: Policy, change: object): Policy {
  const resolution = { ...policy.clocks.resolution!, ...change };
  return { ...policy, clocks: { ...policy.clocks, resolution } };
}

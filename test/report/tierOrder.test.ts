import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { type PlainRow, tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { sequence } from '../dashboard/fixtures/report.ts';

const hour = 3_600_000;
const policy = definePolicy({
  zone: 'UTC',
  tiers: ['gold', 'tin'],
  targets: { resolution: { gold: '4h', tin: '8h' } },
});

/** A year in which gold is late in one of so many, tin in one of ten; gold has the harder cases if `harder`. */
function findings(late: number, harder = 0.5, seed = 1): readonly string[] {
  const random = sequence(seed);
  const tickets: PlainRow[] = [];
  for (let i = 0; i < 2400; i++) {
    const tier = i % 2 === 0 ? 'gold' : 'tin';
    const hard = random() < (tier === 'gold' ? harder : 0.5);
    const share = (tier === 'gold' ? late : 0.1) * (hard ? 1.6 : 0.4);
    const opened = Date.UTC(2025, i % 12, 1 + (i % 25), 9);
    const time = (random() < share ? 1.5 : 0.5) * (tier === 'gold' ? 4 : 8);
    const kind = hard ? 'incident' : 'request';
    tickets.push({ id: `T${i}`, opened, resolved: opened + time * hour, tier, kind });
  }
  const asOf = Date.UTC(2026, 0, 5);
  return buildReport(tablesFromRows({ tickets }, { policy }), policy, { asOf }).findings.map(
    f => `${f.id}: ${f.sentence}`,
  );
}

test('a better tier that is clearly served worse, like for like, is named with both shares and their time', () => {
  const [found] = findings(0.25).filter(f => f.startsWith('tier-order/gold'));
  expect(found).toMatch(
    /Like for like, the gold tier met 7\d\.\d% of its targets from January 2025 to \w+ 202[56], fewer than the tin tier \((89|9\d)\.\d%\)\./,
  );
});

test('nothing is said where tiers are served alike, or only the mix of cases differs', () => {
  for (let seed = 1; seed <= 5; seed++) {
    expect(findings(0.1, 0.5, seed).filter(f => f.startsWith('tier-order'))).toEqual([]);
    expect(findings(0.1, 0.95, seed).filter(f => f.startsWith('tier-order'))).toEqual([]);
  }
});

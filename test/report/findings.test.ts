import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { type PlainRow, tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { openReport } from '../../lib/report/open.ts';
import { english } from '../../lib/report/words.ts';

const hour = 3_600_000;
const asOf = Date.UTC(2026, 3, 10, 18);

/** Sixteen months; from January 2026 half of the named team's tickets take twice as long, in April none does. */
function slipping(extra: (i: number) => PlainRow): PlainRow[] {
  const tickets: PlainRow[] = [];
  for (let m = 0; m < 16; m++) {
    for (let i = 0; i < 80; i++) {
      const opened = Date.UTC(2025, m, 1 + (i % 9), 8 + (i % 5), i % 60);
      const slow = m >= 12 && m < 15 && i % 4 === 0;
      const late = slow || i % 20 === 1;
      tickets.push({ id: `T${m}-${i}`, opened, resolved: opened + (late ? 9 : 2) * hour, ...extra(i) });
    }
  }
  return tickets;
}

const report = (tickets: PlainRow[], more: object = {}) => {
  const policy = definePolicy({ zone: 'UTC', targets: { resolution: '4h' }, goals: 0.9, ...more });
  return buildReport(tablesFromRows({ tickets }, { policy }), policy, { asOf });
};

describe('a figure of a team', () => {
  const staffed = (people: number) =>
    report(
      slipping(i => ({
        team: i % 2 === 0 ? 'North' : 'South',
        agent: `${i % 2}-${(i >> 1) % (i % 2 === 0 ? people : 5)}`,
      })),
    );

  test('that leaves out months of too few people says so, once, in words', () => {
    const said = staffed(2).assumptions.filter(a => a.id === 'small-teams');
    expect(said.length).toBe(1);
    expect(said[0]!.text).toMatch(
      /^32 times the month of a team is counted as “not shown”, to protect people: fewer than 3 /,
    );
    expect(staffed(3).assumptions.filter(a => a.id === 'small-teams')).toEqual([]);
  });
});

describe('a finding', () => {
  const byTeam = report(
    slipping(i => ({ team: i % 2 === 0 ? 'North' : 'South', tier: i % 2 === 0 ? 'gold' : 'tin' })),
    {
      tiers: ['gold', 'tin'],
    },
  );

  test('says of a stretch what its evidence says: months too young to judge are in neither', () => {
    expect(byTeam.meta.youngPeriods).toContain('2026-04');
    const found = byTeam.findings.filter(f => /^(tier|team)-slips/.test(f.id));
    expect(found.map(f => f.id).sort()).toEqual([
      'team-slips/resolution/North',
      'tier-slips/resolution/gold',
    ]);
    for (const { evidence, sentence } of found) {
      expect(evidence.selection).toMatchObject({ from: '2026-01', to: '2026-03' });
      expect(evidence.estimate).toEqual(
        openReport(byTeam).select(evidence.selection!).estimate('attainment'),
      );
      expect(sentence).toContain(`${english.percent(evidence.estimate!.value!)} since January 2026`);
    }
  });

  test('of a tier that slips tells its goal too, and what only repeats it is told within it', () => {
    const tier = byTeam.findings.find(f => f.id === 'tier-slips/resolution/gold');
    expect(tier?.sentence).toMatch(/ since January 2026, 100% before; the goal is 90%\.$/);
    expect(tier?.also?.map(a => a.id)).toContain('goal-missed/resolution/gold');
    expect(tier?.also?.every(a => a.evidence.estimate !== undefined)).toBe(true);
    expect(byTeam.findings.filter(f => /^(goal-missed|last-point\/attainment)/.test(f.id))).toEqual([]);
  });

  test('says how sure it is in words that need no statistics', () => {
    expect(byTeam.findings[0]!.certainty).toMatch(
      /^Chance alone is (very )?unlikely\. Of the findings in this report, fewer than 1 in 100 should be chance; \d+\scomparisons were made\.( |$)/,
    );
  });

  test('says what all would have reached without the part that fell', () => {
    const tier = byTeam.findings.find(f => f.id === 'tier-slips/resolution/gold');
    const { tier: _, ...periods } = tier?.evidence.selection ?? {};
    const view = openReport(byTeam).select(periods);
    const tiers = [...view.by('attainment', 'tier')];
    const share = (kept: typeof tiers): number =>
      kept.reduce((sum, [, e]) => sum + (e.counts?.met ?? 0), 0) / kept.reduce((sum, [, e]) => sum + e.n, 0);
    const [all, without] = [share(tiers), share(tiers.filter(([name]) => name !== 'gold'))];
    expect(without).toBeGreaterThan(all);
    expect(tier?.certainty).toContain(
      `Since January 2026, ${english.percent(all)} of all targets were met; without gold it would be ${english.percent(without)}.`,
    );
  });

  test('does not call the tickets of no tier “the all tier”', () => {
    const whole = report(slipping(() => ({})));
    const sentences = whole.findings
      .flatMap(f => [f, ...(f.also ?? [])])
      .map(f => `${f.sentence} ${'action' in f ? f.action : ''}`);
    expect(sentences.some(s => /^Targets (are met less often: |were met in )/.test(s))).toBe(true);
    expect(sentences.filter(s => /\ball (tier|clients|met)\b|^All met|for all\b/i.test(s))).toEqual([]);
  });
});

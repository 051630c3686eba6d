import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan, StoryName } from '../../examples/sample/stories.ts';
import { STORIES } from '../../examples/sample/stories.ts';
import type { Finding } from '../../lib/report/report.ts';
import { sampleReport } from './organisation.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
/** Of the seeds, so many must be named; and at most so many may be named with nothing planted. */
const NAMED = 18;
const FALSE_ALARMS = 2;

interface Run {
  readonly seed: number;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** The finding that a story should give: its kind, its tone, and the place it was planted. */
const NAMES: Readonly<Record<StoryName, { kind: RegExp; place(plan: Plan): string | undefined }>> = {
  slippingTier: { kind: /^tier-slips\/resolution\//, place: plan => plan.slippingTier?.tier },
  unhappyGreenTeam: { kind: /^watermelon\//, place: plan => plan.unhappyGreenTeam?.team },
  staffBeforeService: { kind: /^staff-first\//, place: plan => plan.staffBeforeService?.team },
  overdrawnAccount: { kind: /^account-overdrawn\//, place: plan => plan.overdrawnAccount?.client },
};

const concerns = (run: Run, story: StoryName): readonly Finding[] =>
  run.findings.filter(f => f.tone === 'concern' && NAMES[story].kind.test(f.id));

async function runs(off: readonly StoryName[]): Promise<Run[]> {
  const out: Run[] = [];
  for (const seed of SEEDS) {
    const { report, sample } = await sampleReport(seed, { off });
    out.push({ seed, plan: sample.plan, findings: report.findings });
  }
  return out;
}

describe('what is planted in the sample organisation', () => {
  let planted: readonly Run[] = [];
  let quiet: readonly Run[] = [];
  beforeAll(async () => {
    planted = await runs([]);
    quiet = await runs(STORIES);
  }, 600_000);

  test.each(STORIES)('is named by the report in at least 18 of 20 seeds: %s', story => {
    const named = planted.filter(run => {
      const place = NAMES[story].place(run.plan);
      return (
        place !== undefined &&
        concerns(run, story).some(f => f.sentence.toLowerCase().includes(place.toLowerCase()))
      );
    });
    expect(named.length, `named in seeds ${named.map(r => r.seed).join(' ')}`).toBeGreaterThanOrEqual(NAMED);
  });

  test.each(STORIES)('is not spoken of when it is switched off: %s', story => {
    const alarmed = quiet.filter(run => concerns(run, story).length > 0);
    expect(alarmed.length, `spoken of in seeds ${alarmed.map(r => r.seed).join(' ')}`).toBeLessThanOrEqual(
      FALSE_ALARMS,
    );
  });

  test('is placed elsewhere by another seed', () => {
    expect(new Set(planted.map(r => JSON.stringify(r.plan))).size).toBe(SEEDS.length);
    expect(new Set(planted.map(r => r.plan.unhappyGreenTeam?.team)).size).toBeGreaterThan(4);
  });
});

import type { TierFit } from '../../analysis/tierFit.ts';
import { normalTwoSided, zOfLevel } from '../../stats/normal.ts';
import { defaultFrom } from '../defaultFrom.ts';
import { english as w } from '../words.ts';
import type { FindingRule, Test } from './rule.ts';
import { during } from './series.ts';

const least = 0.02;

/** A better tier is clearly served worse than the next one, like for like. */
export const tierOrder: FindingRule = {
  id: 'tier-order',
  page: 'promises',
  says: 'Like for like, a better tier meets its targets less often than the next one.',
  tests: report => {
    const { periods } = report.data.meta;
    const from = defaultFrom(report.data) ?? periods[0];
    const to = periods.at(-1);
    if (from === undefined || to === undefined) return [];
    const { result, ignored } = report.select({ from }).analysis<TierFit>('tier-fit');
    if (result === null || ignored.length > 0) return [];
    const shareOf = (tier: string): number | null =>
      result.tiers.find(t => t.tier === tier)?.standardised.value ?? null;
    return result.differences.flatMap(({ better, other, standardised, violated }): Test[] => {
      const { value, low, high, level } = standardised;
      const [own, next] = [shareOf(better), shareOf(other)];
      if (value === null || low === null || high === null || own === null || next === null) return [];
      const error = (high - low) / 2 / zOfLevel(level);
      const selection = { clock: 'resolution', from };
      return [
        {
          p: error > 0 ? normalTwoSided(value / error) : 1,
          matters: violated && value < -least,
          finding: ({ certainty }) => ({
            id: `tier-order/${better}`,
            page: 'promises',
            tone: 'concern',
            sentence: `Like for like, the ${better} tier met ${w.percent(own)} of its targets ${during([from, to])}, fewer than the ${other} tier (${w.percent(next)}).`,
            certainty,
            action: `Find out what keeps ${better} tickets waiting, and serve them first or agree with these clients what can be kept.`,
            told: { rule: 'tier-order', values: { better, other, own, next, from, to } },
            evidence: {
              measure: 'attainment',
              selection: { ...selection, tier: better },
              estimate: report.select(selection).estimate('attainment', { tier: better }),
            },
            weight: 35 - 100 * value,
          }),
        },
      ];
    });
  },
};

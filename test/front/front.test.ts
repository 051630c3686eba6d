import { describe, expect, test } from 'vitest';
import { interactionRatio } from '../../lib/front/interactionRatio.ts';
import { resolutionTimes } from '../../lib/front/resolutionTimes.ts';
import { slaAttainment } from '../../lib/front/slaAttainment.ts';
import { staffServiceLink } from '../../lib/front/staffServiceLink.ts';

describe('interactionRatio', () => {
  test('180 positives and 20 negatives are 9 to 1, likely 5.69 to 14.23, and 60 short of repair', () => {
    const r = interactionRatio({ positive: 180, negative: 20 }, { repair: 12 });
    expect(r).toMatchObject({ positivesPerNegative: 9, negativeShare: 0.1, n: 200, repairBalance: -60 });
    expect(r.low).toBeCloseTo(5.69, 2);
    expect(r.high).toBeCloseTo(14.23, 2);
  });
});

const hour = 3_600_000;
const t0 = Date.UTC(2026, 2, 2, 9);

describe('slaAttainment', () => {
  test('gives one row a tier, in the order of the targets', () => {
    const tickets = [
      { tier: 'basic', opened: t0, resolved: t0 + 9 * hour },
      { tier: 'premium', opened: t0, resolved: t0 + 4 * hour },
      { tier: 'premium', opened: t0, resolved: t0 + 4 * hour + 1 },
      { tier: 'premium', opened: t0 },
    ];
    const rows = slaAttainment(tickets, {
      targets: { premium: '4h', basic: '8h' },
      goal: 0.95,
      asOf: t0 + 3 * hour + 8 * hour,
    });
    expect(rows.map(r => [r.tier, r.value, r.met, r.missed, r.undecided, r.goal])).toEqual([
      ['premium', 1 / 3, 1, 2, 0, 'not met'],
      ['basic', 0, 0, 1, 0, 'not met'],
    ]);
  });
});

describe('resolutionTimes', () => {
  test('works', () => {
    expect(
      resolutionTimes([{ opened: t0, resolved: t0 + hour }, { opened: t0 }], { asOf: t0 + 3 * hour }),
    ).toMatchObject({ n: 2, open: 1 });
  });
});

describe('staffServiceLink', () => {
  test('works', () => {
    expect(staffServiceLink([]).reads).toBe('cannot say: too few teams or periods');
  });
});

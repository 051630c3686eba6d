import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LinkPoint, linkOf } from '../../lib/analysis/linkOf.ts';
import { chance } from '../report/organisation.ts';

/** Teams whose service follows their staff's mood `lag` steps later, with noise. */
function points(lag: number, noise: number, seed = 1, teams = 8, steps = 30): LinkPoint[] {
  const next = chance(seed);
  const normal = () => Math.sqrt(-2 * Math.log(next() + 1e-9)) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: teams }, (_, t) => {
    const mood = Array.from({ length: steps + lag }, () => normal());
    return Array.from({ length: steps }, (_unused, s) => ({
      team: `team ${t}`,
      step: s,
      staff: 3.5 + 0.3 * mood[s + lag]!,
      service: 0.9 + 0.03 * mood[s]! + noise * 0.03 * normal(),
    }));
  }).flat();
}

describe('the link of staff and service', () => {
  test('finds by how many steps staff come first', () => {
    const link = linkOf(points(2, 0.5), { lags: 3 });
    const best = [...link.lags].sort((a, b) => Math.abs(b.value!) - Math.abs(a.value!))[0]!;
    expect(best.lag).toBe(2);
    expect(link.reads).toContain(
      'staff satisfaction moves 2 months before service, in order of time and not as a proven cause',
    );
  });

  test('says no clear link where there is none, in at least 18 of 20 tries', () => {
    let quiet = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const loose = points(0, 0, seed).map((p, i, all) => ({
        ...p,
        service: all[(i * 7 + 3) % all.length]!.service,
      }));
      if (linkOf(loose).reads === 'no clear link') quiet++;
    }
    expect(quiet).toBeGreaterThanOrEqual(18);
  });

  test('warns when between and within teams point apart', () => {
    // Within every team service falls as staff are happier; happier teams give better service.
    const apart = Array.from({ length: 6 }, (_, t) =>
      Array.from({ length: 10 }, (_unused, s) => ({
        team: `t${t}`,
        step: s,
        staff: 3 + 0.5 * t + 0.02 * s,
        service: 0.5 + 0.06 * t - 0.002 * s + 0.0001 * (s % 3),
      })),
    ).flat();
    const link = linkOf(apart);
    expect(link.between.value!).toBeGreaterThan(0.9);
    expect(link.within.value!).toBeLessThan(-0.9);
    expect(link.pooled.warning).toContain('different directions');
  });

  test('cannot say with too few teams and periods', () => {
    expect(linkOf([])).toMatchObject({ teams: 0, pairs: 0, reads: 'cannot say: too few teams or periods' });
    expect(linkOf(points(0, 1, 1, 2, 1)).reads).toBe('cannot say: too few teams or periods');
    expect(linkOf(points(0, 1, 1, 6, 1)).lags).toEqual([]);
  });

  test('adjusted p-values are never below the plain ones, and order of rows does not matter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), seed => {
        const all = points(1, 2, seed, 5, 8);
        const link = linkOf(all);
        for (const c of [link.between, link.within, ...link.lags]) {
          if (c.p !== null && c.q !== null) expect(c.q).toBeGreaterThanOrEqual(c.p - 1e-12);
        }
        expect(linkOf([...all].reverse())).toEqual(link);
      }),
      { numRuns: 30 },
    );
  });
});

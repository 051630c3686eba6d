import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../lib/stats/benjaminiHochberg.ts';
import { clopperPearson } from '../../lib/stats/clopperPearson.ts';
import { concentration } from '../../lib/stats/concentration.ts';
import { differenceReliability } from '../../lib/stats/cronbachAlpha.ts';
import { cumulativeIncidence } from '../../lib/stats/cumulativeIncidence.ts';
import { directStandardise } from '../../lib/stats/directStandardise.ts';
import { funnel } from '../../lib/stats/funnel.ts';
import { icc1 } from '../../lib/stats/icc.ts';
import { kaplanMeier } from '../../lib/stats/kaplanMeier.ts';
import { kendall } from '../../lib/stats/kendall.ts';
import { effectiveN, lags } from '../../lib/stats/lags.ts';
import { mantelHaenszel, type TwoGroups } from '../../lib/stats/mantelHaenszel.ts';
import { meanInterval } from '../../lib/stats/meanInterval.ts';
import { moments } from '../../lib/stats/moments.ts';
import { netShare } from '../../lib/stats/netShare.ts';
import { pearson } from '../../lib/stats/pearson.ts';
import { median, quantile } from '../../lib/stats/quantile.ts';
import { quantileInterval } from '../../lib/stats/quantileInterval.ts';
import { rank } from '../../lib/stats/rank.ts';
import { rmcorr } from '../../lib/stats/rmcorr.ts';
import { spearman } from '../../lib/stats/spearman.ts';
import { survivalAt } from '../../lib/stats/survivalAt.ts';
import { survivalQuantile } from '../../lib/stats/survivalQuantile.ts';
import { wilson } from '../../lib/stats/wilson.ts';
import { xmr } from '../../lib/stats/xmr.ts';
import { answers } from './close.ts';
import { uniforms } from './random.ts';

describe('pitfalls that the catalogue lists, by its numbers', () => {
  it('1: averaging finished cases only flatters; the curve with open cases does not', () => {
    const next = uniforms(11);
    const took = Array.from({ length: 4000 }, () => (-32 / Math.LN2) * Math.log(1 - next()));
    const watched = took.map(() => 40 * next());
    const lives = took.map((t, i) => ({
      time: Math.min(t, watched[i]!),
      event: (t <= watched[i]! ? 1 : 0) as 0 | 1,
    }));
    const finished = lives.filter(l => l.event === 1).map(l => l.time);
    expect(median(finished)).toBeLessThan(15);
    expect(survivalQuantile(kaplanMeier(lives), 0.5).value).toBeGreaterThan(28);
    expect(survivalQuantile(kaplanMeier(lives), 0.5).value).toBeLessThan(36);
  });
  it('2: the middle of a flat stretch is the median; not half done, no median but a lower limit; all open, nothing', () => {
    const flat = kaplanMeier([1, 2, 3, 7, 8, 9].map(time => ({ time, event: 1 as const })));
    expect(survivalQuantile(flat, 0.5).value).toBe(5);
    const ends = kaplanMeier([
      ...[1, 2].map(time => ({ time, event: 1 as const })),
      ...[3, 9].map(time => ({ time, event: 0 as const })),
    ]);
    expect(survivalQuantile(ends, 0.5).value).toBe(5.5);
    const few = kaplanMeier([
      ...Array.from({ length: 8 }, (_, i) => ({ time: i + 1, event: 1 as const })),
      ...Array.from({ length: 12 }, () => ({ time: 20, event: 0 as const })),
    ]);
    const q = survivalQuantile(few, 0.5);
    expect(q).toMatchObject({ value: null, high: null, reason: 'not reached' });
    expect(q.low).toBe(5);
    expect(few.last).toBe(20);
    const open = kaplanMeier([
      { time: 3, event: 0 },
      { time: 5, event: 0 },
    ]);
    expect(open.steps.map(s => s.survival)).toEqual([1, 1]);
    expect(survivalQuantile(open, 0.5)).toMatchObject({ value: null, low: null, high: null });
  });
  it('3: at 0 and 1 a curve has no range rather than one of no width', () => {
    const { steps } = kaplanMeier([
      { time: 1, event: 0 },
      { time: 2, event: 1 },
      { time: 3, event: 1 },
    ]);
    expect(steps.map(s => [s.survival, s.low === null, s.high === null])).toEqual([
      [1, true, true],
      [0.5, false, false],
      [0, true, true],
    ]);
  });
  it('4: whoever is open when an event happens is at risk; time zero counts; withdrawal competes', () => {
    const tied = kaplanMeier([
      { time: 2, event: 1 },
      { time: 2, event: 0 },
    ]);
    expect(tied.steps[0]).toMatchObject({ atRisk: 2, survival: 0.5 });
    expect(
      kaplanMeier([
        { time: 0, event: 1 },
        { time: 1, event: 0 },
      ]).steps[0]?.survival,
    ).toBe(0.5);
    const late = kaplanMeier([
      { time: 5, event: 1 },
      { enter: 5, time: 9, event: 1 },
      { enter: 2, time: 5, event: 0 },
    ]);
    expect(late.steps.map(s => s.atRisk)).toEqual([2, 1]);
    const { steps } = cumulativeIncidence([
      { time: 1, event: 2 },
      { time: 2, event: 1 },
    ]);
    expect(steps.at(-1)).toMatchObject({ incidence: 0.5, competingIncidence: 0.5, neither: 0, naive: 1 });
  });
  it('4: a life that ends as it enters was never watched, and is counted as left out', () => {
    expect(
      kaplanMeier([
        { enter: 4, time: 4, event: 1 },
        { time: 6, event: 1 },
      ]),
    ).toMatchObject({ n: 1, excluded: 1 });
  });
  it('5: 0 of n, n of n and 0 of 0: end points exactly 0 or 1, or nothing', () => {
    for (const interval of [wilson, clopperPearson]) {
      for (const n of [1, 3, 29, 1000, 123_456_789]) {
        expect(interval(0, n).low).toBe(0);
        expect(interval(n, n).high).toBe(1);
        expect(interval(0, n).high).toBeLessThan(1);
        expect(interval(n, n).low).toBeGreaterThan(0);
      }
      expect(interval(0, 0)).toMatchObject({
        value: null,
        low: null,
        high: null,
        reason: 'nothing to count',
      });
    }
  });
  it('6: no negatives leaves the odds open upwards, no positives closes them below', () => {
    const odds = (s: number | null): number => s! / (1 - s!);
    expect(odds(wilson(12, 12).low)).toBeCloseTo(12 / 3.841458820694124, 10);
    expect(wilson(12, 12).high).toBe(1);
    expect(wilson(0, 12).value).toBe(0);
    expect(Number.isFinite(odds(wilson(0, 12).high))).toBe(true);
  });
  it('7: a constant whose mean carries rounding noise correlates with nothing and shifts nothing', () => {
    const tenth = Array.from({ length: 30 }, () => 0.1);
    const noisy = Array.from({ length: 30 }, (_, i) => (i % 2 ? 0.3 : 0.1 + 0.2));
    const other = Array.from({ length: 30 }, (_, i) => (i * 7) % 11);
    for (const c of [tenth, noisy]) {
      for (const f of [pearson, spearman, kendall])
        expect(f(c, other)).toMatchObject({ value: null, reason: 'one side does not vary' });
      expect(
        rmcorr(
          c.map((_, i) => i % 3),
          c,
          other,
        ).value,
      ).toBeNull();
      expect(lags(c, other, 1).every(l => l.value === null)).toBe(true);
      for (const screen of [false, true]) {
        const chart = xmr(c, { screen });
        expect(chart.points.every(p => p.rule === null)).toBe(true);
        expect(chart.current?.low).toBe(chart.current?.mean);
        expect(chart.current?.movingRange).toBe(0);
      }
      expect(moments(c).variance).toBe(0);
    }
  });
  it('8: a large common offset costs nothing', () => {
    const base = [4, 7, 13, 16, 2, 9, 11, 5, 8, 1];
    const other = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const far = base.map(v => 1e9 + v);
    expect(moments(far).variance).toBeCloseTo(moments(base).variance!, 9);
    expect(pearson(far, other).value).toBeCloseTo(pearson(base, other).value!, 12);
    expect(xmr(far).current!.movingRange).toBe(xmr(base).current!.movingRange);
    expect(icc1([far.slice(0, 5), far.slice(5)]).value).toBeCloseTo(
      icc1([base.slice(0, 5), base.slice(5)]).value!,
      9,
    );
  });
  it('9: ties take mid-ranks, and only untied series get an exact p-value', () => {
    expect(rank([7, 7, 1, 7])).toEqual([3, 3, 1, 3]);
    expect(kendall([1, 2, 2, 3], [1, 2, 3, 4]).value).toBeCloseTo(5 / Math.sqrt(6 * 5), 12);
    expect(spearman([1, 2, 3, 4, 5], [1, 2, 3, 5, 4]).p).toBeCloseTo(10 / 120, 12);
  });
  it('10: exactly one to one is flagged and has no range; two pairs say nothing; three have no range', () => {
    expect(pearson([1, 2, 3, 4, 5], [2, 4, 6, 8, 10])).toMatchObject({
      value: 1,
      degenerate: true,
      low: null,
      high: null,
      p: null,
    });
    expect(pearson([1, 2], [5, 3])).toMatchObject({ value: null, reason: 'fewer than 3 pairs' });
    expect(pearson([1, 2, 3], [5, 3, 4])).toMatchObject({ value: -0.5, low: null, high: null });
    expect(pearson([1, 2, 3, 4], [5, 3, 4, 4.5]).low).not.toBeNull();
    expect(pearson([1, 2, 3, 4, 5, 6, 7, 8, 9], [5, 3, 4, 4.5, 1, 2, 3, 4, 5]).descriptive).toBe(true);
  });
  it('11: iris turns from −0.118 pooled to +0.530 within species', () => {
    type In = { name: string; unit: number[]; x: number[]; y: number[] };
    const { input } = answers<In, unknown>('rmcorr').find(c => c.input.name === 'iris')!;
    expect(pearson(input.x, input.y).value?.toFixed(3)).toBe('-0.118');
    expect(rmcorr(input.unit, input.x, input.y).value?.toFixed(3)).toBe('0.530');
  });
  it('11: Berkeley turns from 44.5 % v 30.4 % crude to 38.7 % v 43.0 % standardised, and the odds change sides', () => {
    type In = { name: string; strata: { events: number; n: number; weight: number }[] };
    const [men, women] = answers<In, unknown>('directStandardise').map(c => c.input.strata);
    const crude = (s: typeof men): string => {
      const [x, n] = [s!.reduce((t, g) => t + g.events, 0), s!.reduce((t, g) => t + g.n, 0)];
      return ((100 * x) / n).toFixed(1);
    };
    const standard = (s: typeof men): string => (100 * directStandardise(s!).value!).toFixed(1);
    expect([crude(men), crude(women)]).toEqual(['44.5', '30.4']);
    expect([standard(men), standard(women)]).toEqual(['38.7', '43.0']);
    const strata: TwoGroups[] = men!.map((m, i) => ({
      events1: m.events,
      n1: m.n,
      events2: women![i]!.events,
      n2: women![i]!.n,
    }));
    const pooled = strata.reduce((a, s) => ({
      events1: a.events1 + s.events1,
      n1: a.n1 + s.n1,
      events2: a.events2 + s.events2,
      n2: a.n2 + s.n2,
    }));
    expect(mantelHaenszel([pooled]).value).toBeGreaterThan(1);
    expect(mantelHaenszel(strata).value).toBeLessThan(1);
  });
  it('12: monthly series that remember themselves carry far fewer independent pairs: 72 here are worth about 21', () => {
    type In = { x: number[]; y: number[]; lag: number };
    const { input } = answers<In, unknown>('lags')[0]!;
    const now = lags(input.x, input.y, 0)[0]!;
    expect(now.n).toBe(72);
    expect(Math.round(now.nEffective)).toBe(21);
    expect(now.p).toBeGreaterThan(pearson(input.x, input.y).p!);
  });
  it('12: series that swing against each other never count for more than they are', () => {
    expect(effectiveN(50, -0.4)).toBe(50);
  });
  it('13: missing p-values neither adjust nor count', () => {
    const some = [0.01, 0.02, 0.2];
    expect(benjaminiHochberg([null, ...some, null])).toEqual([null, ...benjaminiHochberg(some), null]);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(benjaminiHochberg([null])).toEqual([null]);
  });
  it('14: eight cases have no upper limit for a 90th percentile, five no limits for a median', () => {
    expect(quantileInterval([1, 2, 3, 4, 5, 6, 7, 8], 0.9)).toMatchObject({
      high: null,
      low: 5,
      reason: 'too few cases',
    });
    expect(quantileInterval([1, 2, 3, 4, 5], 0.5)).toMatchObject({
      value: 3,
      low: null,
      high: null,
      reason: 'too few cases',
    });
    expect(quantileInterval([1, 2, 3, 4, 5, 6], 0.5)).toMatchObject({ value: 3.5, low: 1, high: 6 });
    expect(quantileInterval([7], 0.5)).toMatchObject({ value: 7, low: null, high: null });
    expect(quantileInterval([], 0.5)).toMatchObject({ value: null, reason: 'nothing to count' });
  });
  it('15: when all answers agree the range does not collapse to a point', () => {
    const n = netShare({ for: 8, neutral: 0, against: 0 });
    expect(n.value).toBe(1);
    expect(n.low).toBeLessThan(0.5);
    expect(meanInterval([5, 5, 5, 5])).toMatchObject({
      value: 5,
      low: null,
      high: null,
      reason: 'all values are the same',
    });
  });
  it('16: a gap between two well-measured sides can itself be mostly noise', () => {
    expect(
      differenceReliability({ reliabilityX: 0.8, reliabilityY: 0.8, correlation: 0.79, sdX: 1, sdY: 1 }),
    ).toBeLessThan(0.1);
    expect(
      differenceReliability({ reliabilityX: 0.8, reliabilityY: 0.8, correlation: 1, sdX: 1, sdY: 1 }),
    ).toBeNull();
  });
  it('17: Gini is corrected for small groups, and idle people count', () => {
    expect(concentration([1, 0]).giniCorrected).toBe(1);
    expect(concentration([5, 5, 0]).gini).toBeGreaterThan(concentration([5, 5]).gini!);
    expect(concentration([7])).toMatchObject({
      hhi: 1,
      giniCorrected: null,
      normalised: null,
      reason: 'only one',
    });
    expect(concentration([0, 0, 0])).toMatchObject({ hhi: null, reason: 'nothing to count' });
    expect(concentration([])).toMatchObject({ gini: null, reason: 'nothing to count' });
  });
  it('18: funnel limits keep to each group’s own size in any order, and the angle to 0 and π/2', () => {
    const groups = [
      { events: 99, n: 100 },
      { events: 5, n: 5 },
      { events: 980, n: 1000 },
      { events: 0, n: 0 },
      { events: 48, n: 50 },
      { events: 19, n: 20 },
    ];
    const forward = funnel(groups);
    const backward = funnel([...groups].reverse());
    expect([...backward.points].reverse()).toEqual(forward.points);
    expect(forward.points[1]!.limits998![1]).toBe(1);
    expect(forward.points[3]).toMatchObject({ share: null, limits95: null, position: null });
    for (const p of forward.points) if (p.limits95) expect(p.limits95[0]).toBeGreaterThanOrEqual(0);
    expect(funnel(groups.slice(0, 3))).toMatchObject({ phi: null, tauSquared: 0 });
    expect(funnel([{ events: 0, n: 0 }])).toMatchObject({ centre: null, reason: 'nothing to count' });
  });
  it('19: where x goes two steps ahead of y the lag is +2', () => {
    const next = uniforms(3);
    const x = Array.from({ length: 60 }, next);
    const y = x.map((_, i) => (i < 2 ? 0.5 : x[i - 2]! + 0.1 * next()));
    const best = lags(x, y, 5).reduce((a, b) => (Math.abs(b.value!) > Math.abs(a.value!) ? b : a));
    expect(best.lag).toBe(2);
    expect(best.n).toBe(58);
  });
  it('22: quantiles are of type 7', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([10, 20], 0.9)).toBe(19);
  });
  it('a share read later than anybody was watched is not known, unless nobody is left', () => {
    const open = kaplanMeier([
      { time: 1, event: 1 },
      { time: 2, event: 0 },
    ]);
    expect(survivalAt(open, 3)).toMatchObject({ value: null, reason: 'nobody was watched that long' });
    expect(survivalAt(open, 2).value).toBe(0.5);
    expect(survivalAt(open, 0.5)).toMatchObject({ value: 1, low: null });
    expect(survivalAt(kaplanMeier([{ time: 1, event: 1 }]), 3)).toMatchObject({
      value: 0,
      reason: 'nobody is left',
    });
  });
  it('late entries that arrive after all early ones have finished do not leave a silent 0', () => {
    const curve = kaplanMeier([
      { time: 1, event: 1 },
      { enter: 3, time: 6, event: 1 },
      { enter: 3, time: 8, event: 0 },
    ]);
    expect(curve.reason).toBe('all at risk had finished before others came in');
  });
});

import { describe, expect, it } from 'vitest';
import { association } from '../../lib/stats/association.ts';
import {
  binomialCdf,
  binomialProbability,
  binomialQuantile,
  binomialTest,
} from '../../lib/stats/binomial.ts';
import { cliffDelta } from '../../lib/stats/cliffDelta.ts';
import { compareCorrelations, compareOverlapping } from '../../lib/stats/compareCorrelations.ts';
import { concentration } from '../../lib/stats/concentration.ts';
import { cronbachAlpha } from '../../lib/stats/cronbachAlpha.ts';
import { directStandardise } from '../../lib/stats/directStandardise.ts';
import { fieller } from '../../lib/stats/fieller.ts';
import { funnel, funnelLimits } from '../../lib/stats/funnel.ts';
import { icc1, icc21 } from '../../lib/stats/icc.ts';
import { kaplanMeier } from '../../lib/stats/kaplanMeier.ts';
import { kappa } from '../../lib/stats/kappa.ts';
import { kendall } from '../../lib/stats/kendall.ts';
import { effectiveN, lags, selfCorrelation } from '../../lib/stats/lags.ts';
import { leastSquares } from '../../lib/stats/leastSquares.ts';
import { logRank, logRankPairs, stratifiedLogRank } from '../../lib/stats/logRank.ts';
import { mantelHaenszel } from '../../lib/stats/mantelHaenszel.ts';
import { meanInterval } from '../../lib/stats/meanInterval.ts';
import { moments } from '../../lib/stats/moments.ts';
import { newcombe } from '../../lib/stats/newcombe.ts';
import { normalQuantile } from '../../lib/stats/normal.ts';
import { crossLag, partialCorrelation } from '../../lib/stats/partialCorrelation.ts';
import { pearson } from '../../lib/stats/pearson.ts';
import { poissonRate, poissonRatio } from '../../lib/stats/poisson.ts';
import { poolCorrelations } from '../../lib/stats/poolCorrelations.ts';
import { pPrime } from '../../lib/stats/pPrime.ts';
import { commonHorizon, restrictedMean } from '../../lib/stats/restrictedMean.ts';
import { rmcorr } from '../../lib/stats/rmcorr.ts';
import { spearman } from '../../lib/stats/spearman.ts';
import { theilSen } from '../../lib/stats/theilSen.ts';
import { welch } from '../../lib/stats/welch.ts';
import { xmr } from '../../lib/stats/xmr.ts';

const ends = (...times: number[]): { time: number; event: 1 }[] => times.map(time => ({ time, event: 1 }));

describe('too little to say, said in each function’s own words', () => {
  it('means and differences', () => {
    expect(moments([3])).toEqual({ n: 1, mean: 3, variance: null, sd: null, min: 3, max: 3 });
    expect(meanInterval([])).toMatchObject({ value: null, n: 0, reason: 'nothing to count' });
    expect(meanInterval([3])).toMatchObject({ value: 3, low: null, reason: 'only one value' });
    expect(meanInterval({ n: 0, mean: 0, variance: 0 }).reason).toBe('nothing to count');
    expect(welch([1, 2], [])).toMatchObject({
      value: null,
      df: null,
      p: null,
      n: 2,
      reason: 'nothing to compare with',
    });
    expect(welch([], [1, 2, 3]).n).toBe(3);
    expect(welch([1], [1, 2])).toMatchObject({
      value: -0.5,
      low: null,
      p: null,
      reason: 'only one value in a group',
    });
    expect(welch([2, 2], [1, 1])).toMatchObject({
      value: 1,
      low: null,
      p: null,
      reason: 'all values are the same',
    });
    expect(cliffDelta([], [1])).toMatchObject({ value: null, n: 1, reason: 'nothing to compare with' });
    expect(cliffDelta([1], [1, 2])).toMatchObject({
      value: -0.5,
      low: null,
      reason: 'only one value in a group',
    });
    expect(cliffDelta([1, 2], [5])).toMatchObject({
      value: -1,
      low: null,
      reason: 'only one value in a group',
    });
    expect(cliffDelta([1, 2], [5, 6])).toMatchObject({
      value: -1,
      low: null,
      reason: 'the groups do not overlap',
    });
    expect(cliffDelta([1, 6], [5, 6]).low).not.toBeNull();
  });
  it('summaries stand in for lists', () => {
    const values = [0.1, 0.4, 0.2, 0.35];
    const m = moments(values);
    const summary = { n: 4, mean: m.mean!, variance: m.variance! };
    expect(meanInterval(summary)).toEqual(meanInterval(values));
    expect(welch(summary, [1, 2, 4])).toEqual(welch(values, [1, 2, 4]));
    for (const bad of [
      { n: 2, mean: Number.NaN, variance: 1 },
      { n: 2, mean: 1, variance: -1 },
      { n: 2, mean: 1, variance: Number.POSITIVE_INFINITY },
      { n: 1.5, mean: 1, variance: 1 },
    ]) {
      expect(() => meanInterval(bad)).toThrow('meanInterval: values');
    }
  });
  it('shares, rates and odds', () => {
    expect(newcombe(0, 0, 1, 2)).toMatchObject({ value: null, n: 2, reason: 'nothing to compare with' });
    expect(poissonRatio({ events: 0, exposure: 1 }, { events: 0, exposure: 2 })).toMatchObject({
      value: null,
      reason: 'no events',
    });
    expect(poissonRatio({ events: 1, exposure: 0 }, { events: 0, exposure: 2 })).toMatchObject({
      value: null,
      reason: 'no exposure',
    });
    expect(() => poissonRate(1, -1)).toThrow('exposure');
    expect(binomialProbability(0, 5, 0)).toBe(1);
    expect(binomialProbability(1, 5, 0)).toBe(0);
    expect(binomialProbability(5, 5, 1)).toBe(1);
    expect(binomialProbability(4, 5, 1)).toBe(0);
    expect([binomialCdf(-1, 5, 0.5), binomialCdf(5, 5, 0.5)]).toEqual([0, 1]);
    expect([binomialQuantile(0.5, 1, 0.5), binomialQuantile(0.75, 1, 0.5)]).toEqual([0, 1]);
    expect([
      binomialTest(0, 5, 0, 'either'),
      binomialTest(1, 5, 0, 'either'),
      binomialTest(5, 5, 1, 'either'),
      binomialTest(4, 5, 1, 'either'),
    ]).toEqual([1, 0, 1, 0]);
    expect(() => binomialTest(1, 2, 0.5, 'both' as 'either')).toThrow(
      "must be 'less', 'greater' or 'either'",
    );
    expect(normalQuantile(0)).toBeNull();
    const one = { events1: 3, n1: 5, events2: 0, n2: 0 };
    expect(mantelHaenszel([one])).toMatchObject({
      value: null,
      n: 5,
      chiSquare: null,
      p: null,
      reason: 'nothing to compare',
    });
    expect(mantelHaenszel([{ events1: 5, n1: 5, events2: 2, n2: 4 }])).toMatchObject({
      value: null,
      reason: 'no misses to compare with',
    });
    expect(mantelHaenszel([{ events1: 0, n1: 5, events2: 2, n2: 4 }])).toMatchObject({
      value: 0,
      low: null,
      reason: 'no events to compare',
    });
    expect(mantelHaenszel([]).n).toBe(0);
  });
  it('standardised shares', () => {
    expect(directStandardise([])).toMatchObject({
      value: null,
      standardError: null,
      reason: 'nothing to count',
    });
    expect(
      directStandardise([
        { events: 1, n: 2, weight: 1 },
        { events: 0, n: 0, weight: 1 },
      ]).reason,
    ).toBe('a part of the standard mix has no cases');
    expect(
      directStandardise([
        { events: 1, n: 2, weight: 1 },
        { events: 0, n: 0, weight: 0 },
      ]),
    ).toMatchObject({ value: 0.5, n: 2 });
    expect(
      directStandardise([
        { events: 2, n: 2, weight: 1 },
        { events: 0, n: 4, weight: 3 },
      ]),
    ).toMatchObject({ value: 0.25, low: null, reason: 'every part is all or nothing' });
    expect(() => directStandardise([{ events: 1, n: 2, weight: -1 }])).toThrow('weight');
    const wide = directStandardise([{ events: 1, n: 2, weight: 1 }]);
    expect([wide.low, wide.high]).toEqual([0, 1]);
  });
  it('correlations', () => {
    const x = [1, 2, 3, 4, 5, 6];
    const y = [2, 1, 4, 3, 6, 5];
    expect(pearson([1, null, 2, 3, undefined, 4], [1, 5, 3, null, 2, 9])).toMatchObject({
      n: 3,
      value: expect.any(Number),
    });
    expect(kendall([1, 2, 3, 4], [1, 3, 2, 4])).toMatchObject({ low: null, reason: 'too few pairs' });
    expect(kendall([1, 2, 3, 4, 5], [1, 3, 2, 4, 5]).low).not.toBeNull();
    expect(spearman([1, 2, 3], [1, 3, 2])).toMatchObject({
      value: 0.5,
      low: null,
      reason: 'too few pairs',
      descriptive: true,
    });
    expect(spearman([1, 2, 3, 4], [1, 3, 2, 4]).low).not.toBeNull();
    const ten = Array.from({ length: 10 }, (_, i) => i);
    expect(pearson(ten, [...ten.slice(1), 3]).descriptive).toBe(false);
    expect(rmcorr(['a', 'b', 'c'], [1, 2, 3], [1, 2, 3])).toMatchObject({
      value: null,
      units: 0,
      df: 0,
      slope: null,
      reason: 'too few pairs within units',
    });
    expect(rmcorr(['a', 'a', 'b'], [1, 2, 3], [1, 2, 3])).toMatchObject({
      value: null,
      units: 1,
      n: 2,
      reason: 'too few pairs within units',
    });
    expect(rmcorr(['a', 'a', 'a', 'b'], [1, 2, 3, 9], [1, 3, 2, 9])).toMatchObject({
      n: 3,
      units: 1,
      df: 1,
      low: null,
      reason: 'too few pairs',
    });
    expect(rmcorr(['a', 'a', 'a', 'b', 'b'], [1, 2, 3, 9, 8], [1, 3, 2, 9, 9]).low).not.toBeNull();
    expect(partialCorrelation(x, y, [x])).toMatchObject({
      value: null,
      reason: 'the controls determine one side',
    });
    expect(
      partialCorrelation(x, y, [
        [1, 1, 2, 2, 3, 9],
        [2, 2, 4, 4, 6, 18],
      ]).reason,
    ).toBe('the controls determine one another');
    expect(partialCorrelation([1, 2, 3], [2, 1, 3], [[1, 3, 2]])).toMatchObject({
      value: null,
      reason: 'too few pairs',
    });
    expect(partialCorrelation(x, y, [[1, 1, 1, 1, 1, 1]]).reason).toBe('one side does not vary');
    expect(partialCorrelation(x, y, []).value).toBeCloseTo(pearson(x, y).value!, 12);
    expect(partialCorrelation([1, 2, 3, 5], [2, 1, 3, 4], [[1, 3, 2, 2]])).toMatchObject({
      low: null,
      reason: 'too few pairs',
    });
    expect(() => partialCorrelation(x, y, [], { method: 'kendall' as 'pearson' })).toThrow('method');
    expect(crossLag([1, 2], [2, 1]).yFirst.value).toBeNull();
    expect(
      poolCorrelations([
        { r: 0.5, n: 3 },
        { r: null, n: 50 },
        { r: 1, n: 9 },
      ]),
    ).toMatchObject({ value: null, used: 0, q: null, reason: 'no group with enough pairs' });
    expect(
      poolCorrelations([
        { r: 0.5, n: 12 },
        { r: 0.9, n: 3 },
      ]),
    ).toMatchObject({ n: 12, used: 1, q: null, iSquared: null });
    expect(
      poolCorrelations([
        { r: 0.5, n: 12 },
        { r: -0.5, n: 30 },
      ]).n,
    ).toBe(42);
    expect(compareCorrelations({ r: 0.5, n: 3 }, { r: 0.1, n: 50 })).toMatchObject({
      statistic: null,
      p: null,
      reason: 'too few pairs',
    });
    expect(compareCorrelations({ r: 1, n: 30 }, { r: 0.1, n: 50 }).reason).toBe('exactly one to one');
    expect(compareOverlapping({ xy: 0.9, xz: -0.9, yz: 0.9, n: 30 }).reason).toBe(
      'the three correlations cannot occur together',
    );
    expect(compareOverlapping({ xy: 0.9, xz: 0.1, yz: 0.2, n: 3 }).reason).toBe('too few pairs');
    expect(() => compareCorrelations({ r: 1.2, n: 30 }, { r: 0.1, n: 50 })).toThrow('r must lie');
  });
  it('lags', () => {
    expect(lags([1, 2, 3], [3, 1, 2], 4).map(l => l.n)).toEqual([0, 0, 1, 2, 3, 2, 1, 0, 0]);
    expect(lags([1, 2, 3], [3, 1, 2], 1)[0]).toMatchObject({
      lag: -1,
      value: null,
      reason: 'fewer than 3 pairs',
    });
    expect(() => lags([1], [1], -1)).toThrow('most');
    expect(selfCorrelation([1, 2])).toBe(0);
    expect(selfCorrelation([5, 5, 5, 5])).toBe(0);
    // Steps over the gap do not count: only 1→2 and 4→7 are neighbours.
    expect(selfCorrelation([1, 2, null, 4, 7])).toBeCloseTo(
      (-2.5 * -1.5 + 0.5 * 3.5) / (6.25 + 2.25 + 0.25 + 12.25),
      12,
    );
    expect(effectiveN(10, 0)).toBe(10);
    const rising = lags([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 7, 8], 0)[0]!;
    expect(rising.nEffective).toBeLessThan(6);
    const byRank = lags([1, 9, 2, 8, 3, 7, 1, 9], [1, 81, 4, 64, 9, 49, 2, 70], 0, {
      method: 'spearman',
    })[0]!;
    expect(byRank.method).toBe('Spearman');
    expect(byRank.value).toBeCloseTo(
      spearman([1, 9, 2, 8, 3, 7, 1, 9], [1, 81, 4, 64, 9, 49, 2, 70]).value!,
      12,
    );
  });
  it('trends', () => {
    expect(theilSen([1], [1])).toMatchObject({ value: null, intercept: null, reason: 'fewer than 2 points' });
    expect(theilSen([1, 1], [1, 2])).toMatchObject({ value: null, reason: 'one side does not vary' });
    expect(theilSen([1, 2, 3], [1, 5, 3])).toMatchObject({
      value: 1,
      low: null,
      high: null,
      reason: 'too few points',
    });
    expect(() => theilSen(new Float64Array(5001), new Float64Array(5001))).toThrow('at most 5000');
    expect(leastSquares([[1, 2]], [1, 2])).toMatchObject({ coefficients: null, reason: 'too few cases' });
    expect(
      leastSquares(
        [
          [1, 2, 3, 4],
          [2, 4, 6, 8],
        ],
        [1, 2, 3, 5],
      ),
    ).toMatchObject({ coefficients: null, reason: 'the columns determine one another' });
    expect(leastSquares([[1, 2, 3, 4]], [1, 2, 3, 5], ['a', 'a', 'a', 'a'])).toMatchObject({
      coefficients: null,
      reason: 'too few cases',
    });
    expect(() => leastSquares([], [1, 2])).toThrow('columns');
  });
  it('a trend far from zero is fitted as well as one near it', () => {
    const near = leastSquares([[1, 2, 3, 4, 6]], [2, 4, 5, 4, 7]);
    const far = leastSquares([[1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4, 1e9 + 6]], [2, 4, 5, 4, 7]);
    expect(far.coefficients![1]).toBeCloseTo(near.coefficients![1]!, 9);
    expect(far.covariance![1]![1]).toBeCloseTo(near.covariance![1]![1]!, 9);
  });
  it('agreement', () => {
    expect(
      kappa([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ value: null, agreement: null, reason: 'nothing to count' });
    expect(
      kappa([
        [5, 0],
        [0, 0],
      ]),
    ).toMatchObject({ value: null, agreement: 1, reason: 'both raters always give the same class' });
    expect(
      kappa([
        [5, 0],
        [0, 5],
      ]),
    ).toMatchObject({ value: 1, low: null, reason: 'the raters agree on every case' });
    expect(() => kappa([[1, 2]])).toThrow('square');
    expect(() =>
      kappa(
        [
          [1, 2],
          [3, 4],
        ],
        { weights: 'cubic' as 'linear' },
      ),
    ).toThrow('weights');
    expect(icc1([[1, 2]])).toMatchObject({ value: null, groups: 1, reason: 'fewer than two groups' });
    expect(icc1([[1], [2], []])).toMatchObject({
      value: null,
      groups: 2,
      reason: 'only one value in each group',
    });
    expect(
      icc1([
        [2, 2],
        [2, 2],
      ]).reason,
    ).toBe('all values are the same');
    expect(
      icc1([
        [1, 1],
        [2, 2],
      ]),
    ).toMatchObject({ value: 1, low: null, reason: 'no difference within groups' });
    expect(
      icc1([
        [1, 2],
        [2, 3, 4],
      ]),
    ).toMatchObject({ low: null, reason: 'groups of unequal size' });
    expect(
      icc1([
        [1, 9],
        [9, 1],
      ]).value,
    ).toBe(-1);
    expect(icc21([[1, 2]]).reason).toBe('fewer than two cases');
    expect(icc21([[1], [2]]).reason).toBe('fewer than two raters');
    expect(
      icc21([
        [1, 1],
        [1, 1],
      ]).reason,
    ).toBe('all values are the same');
    expect(
      icc21([
        [1, 1],
        [2, 2],
        [4, 4],
      ]),
    ).toMatchObject({ value: 1, low: null, reason: 'the raters agree exactly' });
    expect(() => icc21([[1, 2], [1]])).toThrow('one score per rater');
    expect(cronbachAlpha([[1, 2]]).reason).toBe('fewer than two respondents');
    expect(cronbachAlpha([[1], [2]]).reason).toBe('fewer than two items');
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 1],
      ]).reason,
    ).toBe('all sums are the same');
    expect(
      cronbachAlpha([
        [1, 1],
        [3, 3],
        [4, 4],
      ]),
    ).toMatchObject({ value: 1, low: null, reason: 'the items agree exactly' });
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow('one answer per item');
  });
  it('tables', () => {
    expect(association([])).toMatchObject({ n: 0, chiSquare: null, df: 0, reason: 'nothing to count' });
    expect(association([[3, 4]])).toMatchObject({ v: null, reason: 'one side does not vary' });
    expect(
      association([
        [3, 0],
        [4, 0],
      ]).reason,
    ).toBe('one side does not vary');
    expect(
      association([
        [0, 9],
        [9, 0],
      ]),
    ).toMatchObject({ v: 1, phi: -1, sparse: true });
    expect(
      association([
        [5, 5],
        [5, 5],
      ]),
    ).toMatchObject({ sparse: false, phi: 0 });
    expect(
      association([
        [5, 5, 0],
        [9, 5, 0],
      ]),
    ).toMatchObject({ df: 1, phi: null });
    expect(() => association([[1, 2], [3]])).toThrow('equal length');
  });
  it('a class with a single case counts', () => {
    expect(
      association([
        [1, 0],
        [0, 5],
      ]).df,
    ).toBe(1);
    expect(xmr([3, 5, -0]).points.map(p => p.value)).toEqual([3, 5, 0]);
  });
  it('concentration and ratios', () => {
    expect(concentration([5, 5, 5, 5]).forHalf).toBe(2);
    expect(concentration([5, 5, 5, 5])).toMatchObject({ gini: 0, normalised: 0, effective: 4 });
    expect(concentration([0, 8, 0])).toMatchObject({
      hhi: 1,
      normalised: 1,
      giniCorrected: 1,
      topShare: 1,
      forHalf: 1,
    });
    expect(() => concentration([1, -1])).toThrow('amounts[1]');
    expect(fieller({ a: 1, b: 0, varianceA: 1, varianceB: 1 })).toMatchObject({
      value: null,
      kind: 'everything',
    });
    expect(fieller({ a: 0.1, b: 0.1, varianceA: 1, varianceB: 1 })).toMatchObject({
      value: 1,
      low: null,
      kind: 'everything',
    });
    const outside = fieller({ a: 6, b: 0.1, varianceA: 0.25, varianceB: 0.04 });
    expect(outside.low).toBeLessThan(0);
    expect(outside.high).toBeGreaterThan(0);
  });
  it('funnels', () => {
    expect(funnelLimits(0, 10, 0, 0.95)[0]).toBe(0);
    expect(funnelLimits(1, 10, 0, 0.95)[1]).toBe(1);
    expect(funnelLimits(0.5, 100, 0.01, 0.95)[0]).toBeLessThan(funnelLimits(0.5, 100, 0, 0.95)[0]);
    const five = Array.from({ length: 5 }, (_, i) => ({ events: 10 + 15 * i, n: 100 }));
    expect(funnel(five).phi).toBeGreaterThan(1);
    expect(funnel(five).tauSquared).toBeGreaterThan(0);
    expect(funnel(five.slice(1)).phi).toBeNull();
    const apart = funnel([
      { events: 10, n: 100 },
      { events: 90, n: 100 },
    ]);
    expect(apart.points.map(p => p.position)).toEqual(['below', 'above']);
  });
  it('curves', () => {
    const empty = kaplanMeier([]);
    expect(empty).toMatchObject({ n: 0, last: null, steps: [], reason: 'nothing to count' });
    expect(restrictedMean(empty, 5)).toMatchObject({
      value: null,
      standardError: null,
      reason: 'nothing to count',
    });
    expect(() => restrictedMean(empty, 0)).toThrow('horizon');
    const open = kaplanMeier([{ time: 9, event: 0 }]);
    expect(restrictedMean(open, 9)).toMatchObject({
      value: 9,
      low: null,
      reason: 'nothing has happened by then',
    });
    expect(restrictedMean(open, 9.5).reason).toBe('nobody was watched that long');
    expect(restrictedMean(kaplanMeier(ends(1, 3)), 50).value).toBe(2);
    expect(commonHorizon([open, empty])).toBeNull();
    expect(commonHorizon([])).toBeNull();
    expect(() => kaplanMeier(5 as never)).toThrow('lives');
    expect(() => kaplanMeier([], { interval: 'plain' as 'log' })).toThrow('interval');
    const bins = {
      grid: { size: 2, value: (b: number) => b },
      entered: [0, 0],
      events: [1, -1],
      open: [0, 0],
      competing: [0, 0],
    };
    expect(() => kaplanMeier(bins)).toThrow('events[1]');
  });
  it('comparisons of curves', () => {
    expect(
      logRank([
        ends(1, 2),
        [
          { time: 3, event: 0 },
          { time: 9, event: 0 },
        ],
      ]).p,
    ).toBeLessThan(1);
    expect(logRank([[{ time: 3, event: 0 }], [{ time: 9, event: 0 }]])).toMatchObject({
      chiSquare: null,
      df: 0,
      reason: 'no events',
    });
    expect(logRank([ends(1, 2), []])).toMatchObject({
      chiSquare: null,
      p: null,
      reason: 'fewer than two groups to compare',
    });
    expect(logRank([ends(5), [{ enter: 6, time: 8, event: 1 }], ends(5, 7)]).df).toBe(2);
    expect(logRank([ends(1, 2), [{ enter: 3, time: 5, event: 1 }]]).reason).toBe(
      'the groups were never at risk together',
    );
    expect(() => logRank([ends(1)])).toThrow('at least two groups');
    expect(() => stratifiedLogRank([[[], []], [[]]])).toThrow('strata');
    expect(logRank([ends(1, 4, 6), ends(2, 3, 9), []]).df).toBe(1);
    expect(
      logRankPairs([ends(1, 4, 6), ends(2, 3, 9), []]).map(t => [t.first, t.second, t.adjusted === null]),
    ).toEqual([
      [0, 1, false],
      [0, 2, true],
      [1, 2, true],
    ]);
  });
  it('process limits and shares over time', () => {
    expect(() => xmr([1], { better: 'more' as 'higher' })).toThrow('better');
    expect(() => xmr([1], { baseline: 1 })).toThrow('baseline');
    expect(() => xmr([1], { target: Number.NaN })).toThrow('target');
    expect(xmr([1, 2]).current?.high).toBeCloseTo(1.5 + 2.66, 12);
    expect(pPrime([], [])).toMatchObject({ mean: null, points: [], reason: 'nothing to count' });
    expect(pPrime([5, 5], [5, 5])).toMatchObject({ mean: 1, sigma: null, reason: 'all cases are alike' });
    expect(pPrime([3, 0], [5, 0])).toMatchObject({ reason: 'only one point' });
    expect(pPrime([3, 0, 4], [5, 0, 6]).points[1]).toEqual({ share: null, low: null, high: null });
    expect(pPrime([3, 4], [5, 4]).reason).toBe('fewer than 5 cases in a period');
    expect(pPrime([3, 4], [5, 5])).toMatchObject({ trial: true });
  });
});

import { describe, expect, it } from 'vitest';
import { pPrime } from '../../lib/stats/pPrime.ts';
import { xmr } from '../../lib/stats/xmr.ts';
import { answers, close } from './close.ts';
import { normals } from './random.ts';

describe('process limits agree with the rules written a second way in R', () => {
  type In = { values: number[]; screen: boolean };
  type Out = Record<'mean' | 'movingRange' | 'low' | 'high', number> & { rule: string[] };
  const cases = answers<In, Out>('xmr');
  it(`limits and every mark on ${cases.length} series`, () => {
    for (const { input, output } of cases) {
      const chart = xmr(input.values, { screen: input.screen });
      for (const key of ['mean', 'movingRange', 'low', 'high'] as const)
        close(chart.current![key], output[key], key, 1e-12);
      expect(chart.points.map(p => p.rule ?? 'none')).toEqual(output.rule);
    }
  });
  it('the series hold every kind of signal, so that the comparison means something', () => {
    const seen = new Set(cases.flatMap(c => c.output.rule));
    expect([...seen].sort()).toEqual(['none', 'outside', 'shift', 'trend', 'two of three']);
  });
  it('pPrime is Laney’s chart', () => {
    type P = { mean: number; sigma: number; low: number[]; high: number[] };
    for (const { input, output } of answers<{ events: number[]; cases: number[] }, P>('pPrime')) {
      const c = pPrime(input.events, input.cases);
      close(c.mean, output.mean, 'mean', 1e-12);
      close(c.sigma, output.sigma, 'sigma', 1e-12);
      c.points.forEach((p, i) => {
        close(p.low, output.low[i]!, 'low', 1e-12);
        close(p.high, output.high[i]!, 'high', 1e-12);
      });
    }
  });
});

describe('the rules of a process chart', () => {
  const flat = [50, 52, 48, 51, 49, 50, 52, 48, 51, 49, 50, 52, 48, 51, 49];
  const rules = (values: readonly number[]): (string | null)[] => xmr(values).points.map(p => p.rule);

  it('seven in a row on one side of the mean shift, six do not', () => {
    const base = [...flat, ...flat];
    const up = (k: number): number =>
      rules([...base, ...Array.from({ length: k }, (_, i) => (i % 2 ? 52.5 : 52.8))]).filter(
        r => r === 'shift',
      ).length;
    expect(up(7)).toBeGreaterThanOrEqual(7);
    expect(up(6)).toBe(0);
  });
  it('a point exactly on the mean breaks a run', () => {
    const shifted = (values: readonly number[]): boolean =>
      xmr(values).points.some(p => p.rules.includes('shift'));
    expect(shifted([1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1])).toBe(true);
    expect(shifted([1, 1, 1, 0, 1, 1, 1, -1, -1, -1, 0, -1, -1, -1])).toBe(false);
  });
  it('seven points rising are a trend: six steps; an equal neighbour breaks it', () => {
    const calm = [50, 70, 40, 65, 45, 60, 42, 68, 44, 50, 70, 40];
    const marked = (tail: number[]): number =>
      xmr([...calm, ...tail]).points.filter(p => p.rules.includes('trend')).length;
    expect(marked([45, 47, 49, 51, 53, 55, 57])).toBeGreaterThanOrEqual(7);
    expect(marked([45, 47, 49, 51, 53, 52, 57])).toBe(0);
    expect(marked([45, 47, 49, 51, 51, 53, 55])).toBe(0);
  });
  it('precedence is outside, trend, two of three, shift, and all that apply are listed', () => {
    const order = ['outside', 'trend', 'two of three', 'shift'];
    const values = [50, 51, 49, 50, 51, 49, 50, 51, 49, 50, 51, 49, 52, 53, 54, 55, 56, 57, 58, 70];
    for (const p of xmr(values).points) {
      expect(p.rules).toEqual([...p.rules].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
      expect(p.rule).toBe(p.rules[0] ?? null);
    }
    expect(xmr(values).points.some(p => p.rules.length > 1)).toBe(true);
  });
  it('near-limit points do not count those outside', () => {
    const values = [...flat, 50, 49, 70, 70, 50];
    for (const p of xmr(values).points)
      if (p.rule === 'outside') expect(p.rules).not.toContain('two of three');
  });
  it('fewer than 12 baseline points are a trial; one point has no limits; none has nothing', () => {
    expect(xmr(flat.slice(0, 11)).current?.trial).toBe(true);
    expect(xmr(flat.slice(0, 12)).current?.trial).toBe(false);
    expect(xmr([5]).current).toMatchObject({ mean: 5, low: null, high: null, reason: 'only one point' });
    expect(xmr([]).current).toBeNull();
  });
  it('a baseline holds the limits still while later points run on', () => {
    const values = [...flat, 90, 95, 99];
    expect(xmr(values, { baseline: 15 }).current?.mean).toBe(50);
    expect(
      xmr(values, { baseline: 15 })
        .points.slice(-3)
        .map(p => p.rule),
    ).toEqual(['outside', 'outside', 'outside']);
  });
  it('a declared change begins new limits', () => {
    const chart = xmr([...flat, ...flat.map(v => v + 30)], { changes: [15] });
    expect(chart.stretches.map(s => [s.from, s.to, s.mean])).toEqual([
      [0, 14, 50],
      [15, 29, 80],
    ]);
    expect(chart.points.every(p => p.rule === null)).toBe(true);
  });
  it('words of good and bad need a declared direction', () => {
    const values = [...flat, 90];
    expect(xmr(values).points.at(-1)?.variation).toBe('high');
    expect(xmr(values, { better: 'higher' }).points.at(-1)?.variation).toBe('improvement');
    expect(xmr(values, { better: 'lower' }).points.at(-1)?.variation).toBe('concern');
    expect(xmr(values, { target: 40 }).current?.assurance).toBeNull();
  });
  it('assurance compares the target with the limits, the right way round for each direction', () => {
    const of = (target: number, better: 'higher' | 'lower'): string | null | undefined =>
      xmr(flat, { target, better }).current?.assurance;
    expect([of(30, 'higher'), of(50, 'higher'), of(70, 'higher')]).toEqual([
      'will meet',
      'may or may not',
      'will not meet',
    ]);
    expect([of(30, 'lower'), of(50, 'lower'), of(70, 'lower')]).toEqual([
      'will not meet',
      'may or may not',
      'will meet',
    ]);
  });
  it('percent limits may leave 0 to 100 and are not clipped here', () => {
    expect(xmr([97, 99, 92, 100, 95, 99, 91, 100, 98, 93, 99, 100]).current!.high).toBeGreaterThan(100);
  });
  it('a quiet series of 24 signals somewhere in about 16 %, at its last point in about 1.7 %', () => {
    const next = normals(7);
    let [anywhere, last] = [0, 0];
    const runs = 6000;
    for (let r = 0; r < runs; r++) {
      const { points } = xmr(Array.from({ length: 24 }, next));
      if (points.some(p => p.rule !== null)) anywhere++;
      if (points.at(-1)!.rule !== null) last++;
    }
    expect(anywhere / runs).toBeGreaterThan(0.13);
    expect(anywhere / runs).toBeLessThan(0.21);
    expect(last / runs).toBeGreaterThan(0.01);
    expect(last / runs).toBeLessThan(0.03);
    console.info(`quiet series of 24: somewhere ${anywhere / runs}, last point ${last / runs}`);
  });
});

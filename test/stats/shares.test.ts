import { describe, it } from 'vitest';
import { binomialProbability, binomialTest } from '../../lib/stats/binomial.ts';
import { clopperPearson } from '../../lib/stats/clopperPearson.ts';
import { newcombe } from '../../lib/stats/newcombe.ts';
import { poissonRate, poissonRatio } from '../../lib/stats/poisson.ts';
import { wilson } from '../../lib/stats/wilson.ts';
import { type Answer, answers, close, closeTo } from './close.ts';

type In = Record<string, number>;

describe('shares and rates agree with R', () => {
  it('wilson is prop.test without correction', () => {
    for (const { input: i, output } of answers<In, [number, number]>('wilson')) {
      const w = wilson(i.events!, i.n!, i.level);
      close(w.low, output[0], `low ${JSON.stringify(i)}`, 1e-12);
      close(w.high, output[1], `high ${JSON.stringify(i)}`, 1e-12);
    }
  });
  it('clopperPearson is binom.test', () => {
    for (const { input: i, output } of answers<In, [number, number]>('clopperPearson')) {
      const w = clopperPearson(i.events!, i.n!, i.level);
      close(w.low, output[0], `low ${JSON.stringify(i)}`, 1e-12);
      close(w.high, output[1], `high ${JSON.stringify(i)}`, 1e-12);
    }
  });
  it('binomialTest is binom.test, on each side and on either', () => {
    for (const { input: i, output } of answers<In, Record<'less' | 'greater' | 'either', number>>(
      'binomialTest',
    )) {
      for (const side of ['less', 'greater', 'either'] as const) {
        closeTo(
          binomialTest(i.events!, i.n!, i.p!, side),
          output[side],
          `${side} ${JSON.stringify(i)}`,
          1e-10,
        );
      }
    }
  });
  it('binomialProbability is dbinom', () => {
    for (const { input: i, output } of answers<In, number>('binomialProbability')) {
      closeTo(binomialProbability(i.events!, i.n!, i.p!), output, JSON.stringify(i));
    }
  });
  it('poissonRate is poisson.test', () => {
    for (const { input: i, output } of answers<In, [number, number]>('poissonRate')) {
      const r = poissonRate(i.events!, i.exposure);
      close(r.low, output[0], `low ${JSON.stringify(i)}`, 1e-12);
      close(r.high, output[1], `high ${JSON.stringify(i)}`, 1e-12);
    }
  });
  it('poissonRatio is poisson.test with two counts', () => {
    for (const { input: i, output } of answers<In, Record<string, Answer>>('poissonRatio')) {
      const r = poissonRatio({ events: i.x1!, exposure: i.e1! }, { events: i.x2!, exposure: i.e2! });
      close(r.value, output.value!, `value ${JSON.stringify(i)}`);
      close(r.low, output.low!, `low ${JSON.stringify(i)}`);
      close(r.high, output.high!, `high ${JSON.stringify(i)}`);
    }
  });
  it('newcombe is the squared and added Wilson limits', () => {
    for (const { input: i, output } of answers<In, [number, number, number]>('newcombe')) {
      const d = newcombe(i.x1!, i.n1!, i.x2!, i.n2!);
      close(d.value, output[0], JSON.stringify(i), 1e-12);
      close(d.low, output[1], JSON.stringify(i), 1e-12);
      close(d.high, output[2], JSON.stringify(i), 1e-12);
    }
  });
});

describe('shares and rates agree with what was published', () => {
  const rounded = (f: { low: number | null; high: number | null }): string =>
    `${f.low?.toFixed(4)} to ${f.high?.toFixed(4)}`;
  it('Newcombe 1998, two-sided intervals for the single proportion, table I', ({ expect }) => {
    expect(rounded(wilson(81, 263))).toBe('0.2553 to 0.3662');
    expect(rounded(wilson(15, 148))).toBe('0.0624 to 0.1605');
    expect(rounded(wilson(0, 20))).toBe('0.0000 to 0.1611');
    expect(rounded(wilson(1, 29))).toBe('0.0061 to 0.1718');
    expect(rounded(clopperPearson(81, 263))).toBe('0.2527 to 0.3676');
    expect(rounded(clopperPearson(15, 148))).toBe('0.0578 to 0.1617');
    expect(rounded(clopperPearson(0, 20))).toBe('0.0000 to 0.1684');
    expect(rounded(clopperPearson(1, 29))).toBe('0.0009 to 0.1776');
  });
  it('Newcombe 1998, interval estimation for the difference, table II, method 10', ({ expect }) => {
    expect(rounded(newcombe(56, 70, 48, 80))).toBe('0.0524 to 0.3339');
    expect(rounded(newcombe(9, 10, 3, 10))).toBe('0.1705 to 0.8090');
    expect(rounded(newcombe(6, 7, 2, 7))).toBe('0.0582 to 0.8062');
    expect(rounded(newcombe(5, 56, 0, 29))).toBe('-0.0381 to 0.1926');
    expect(rounded(newcombe(0, 10, 0, 20))).toBe('-0.1611 to 0.2775');
    expect(rounded(newcombe(0, 10, 0, 10))).toBe('-0.2775 to 0.2775');
    expect(rounded(newcombe(10, 10, 0, 20))).toBe('0.6791 to 1.0000');
    expect(rounded(newcombe(10, 10, 0, 10))).toBe('0.6075 to 1.0000');
  });
});

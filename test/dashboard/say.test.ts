import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../lib/report/words.ts';
import { sayIn } from './fixtures/charts.ts';

const en = sayIn('en');
const nl = sayIn('nl');
const DAY = 86_400_000;

describe('figures read as the report itself writes them', () => {
  test.each([0, 1, 0.5, 0.858, 0.9996, 0.0001, 0.12345])('share %d', value => {
    expect(en.share(value)).toBe(english.percent(value));
  });

  test.each([0, 30_000, 59 * 60_000, 90 * 60_000, 36 * 3_600_000, 2.3 * DAY, 31.04 * DAY, 140.4 * DAY])(
    'duration %d',
    value => {
      expect(en.duration(value)).toBe(english.duration(value));
    },
  );

  test('ratio, score and rate', () => {
    expect(en.unit('ratio', 9)).toBe(english.value(9, 'ratio'));
    expect(en.unit('points', 3.914)).toBe(english.value(3.914, 'points'));
    expect(en.unit('points', 3.914, 5)).toBe(english.value(3.914, 'points', 5));
    expect(nl.unit('points', 3.914, 5)).toBe('3,91\u00a0van\u00a05');
    expect(en.unit('per100', 4.25)).toBe(english.value(4.25, 'per100'));
  });
});

test('no number reads NaN, Infinity or minus nothing', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), v => {
      for (const text of [en.number(v, 1), en.share(v), en.duration(Math.abs(v)), nl.number(v, 2)]) {
        expect(text).not.toMatch(/NaN|∞|Infinity/);
        expect(text).not.toMatch(/^[−-]0([.,]0*)?%?$/);
      }
    }),
  );
});

test('all and none are the only shares that read 100% and 0%', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), v => {
      expect(en.share(v)).not.toBe('100%');
      expect(en.share(v)).not.toBe('0%');
      expect(en.share(v)).not.toBe('100.0%');
    }),
  );
});

test('numbers and months follow the language', () => {
  expect(nl.share(0.858)).toBe('85,8%');
  expect(nl.number(1234.5, 1)).toBe('1.234,5');
  expect(en.period('2026-03')).toBe('March 2026');
  expect(nl.period('2026-03')).toBe('maart 2026');
  expect(en.period('2026-W11')).toBe('week 11 of 2026');
  expect(en.period('Q1')).toBe('Q1');
});

test('what is no number reads as a dash', () => {
  for (const v of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    expect([en.number(v, 1), en.share(v)]).toEqual(['–', '–']);
});

test('a range whose ends read the same is said once', () => {
  expect(en.range('share', 0.87601, 0.87604)).toBe('87.6%');
});

test('a range with one end says which end it is', () => {
  expect(en.range('share', 0.8, null)).toBe('at least 80.0%');
  expect(en.range('share', null, 0.8)).toBe('at most 80.0%');
  expect(en.range('share', null, null)).toBe('');
});

test('a name in another writing direction is kept apart from its sentence, and cannot break out', () => {
  expect(en.name('gold')).toBe('gold');
  expect(en.name('זהב')).toBe('\u2068זהב\u2069');
  const hostile = en.name('x\u2069\u202e');
  const opened = hostile.match(/[\u2066-\u2068]/g)?.length ?? 0;
  expect(opened).toBe(hostile.match(/\u2069/g)?.length);
});

test('teams that are shown only together are called that', () => {
  expect(en.name('(not shown)')).toBe('small teams together');
  expect(nl.name('(not shown)')).toBe('kleine teams samen');
});

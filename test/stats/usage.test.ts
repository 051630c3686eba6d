import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../lib/stats/kaplanMeier.ts';
import { normalQuantile } from '../../lib/stats/normal.ts';
import { pearson } from '../../lib/stats/pearson.ts';
import { quantileInterval } from '../../lib/stats/quantileInterval.ts';
import { wilson } from '../../lib/stats/wilson.ts';
import { xmr } from '../../lib/stats/xmr.ts';
import { UsageError, usageError } from '../../lib/table/usage.ts';

describe('a caller’s mistake names function, parameter, value and remedy', () => {
  const caught = (f: () => unknown): UsageError => {
    try {
      f();
    } catch (error) {
      if (error instanceof UsageError) return error;
      throw error;
    }
    throw new Error('nothing was thrown');
  };
  it('more events than cases', () => {
    const error = caught(() => wilson(12, 9));
    expect(error.message).toBe('wilson: events must be a whole number from 0 to n, got 12 of 9.');
    expect(error).toMatchObject({
      name: 'UsageError',
      function: 'wilson',
      parameter: 'events',
      value: '12 of 9',
    });
    expect(error.remedy).toBe('must be a whole number from 0 to n');
  });
  it('levels, probabilities, fractions of cases, NaN and lists of unequal length', () => {
    expect(() => wilson(1, 2, 95)).toThrow(
      'level must lie between 0 and 1, got 95. Give 0.95 for a 95 % range.',
    );
    expect(() => wilson(0.5, 2)).toThrow('events');
    expect(() => normalQuantile(1.5)).toThrow('p must lie from 0 to 1, got 1.5');
    expect(() => quantileInterval([1, Number.NaN], 0.5)).toThrow(
      'values[1] must be a finite number, got NaN',
    );
    expect(() => pearson([1, 2], [1])).toThrow('must have as many entries');
    expect(() => pearson([1, 2, Number.POSITIVE_INFINITY], [1, 2, 3])).toThrow(
      'x[2] must be a finite number, or null where it is missing, got Infinity',
    );
    expect(() => kaplanMeier([{ time: -1, event: 1 }])).toThrow(
      'lives[0].time must be a finite number, zero or more, got -1',
    );
    expect(() => kaplanMeier([{ time: 1, event: 3 as 1 }])).toThrow('lives[0].event');
    expect(() => xmr([1, 2], { changes: [7] })).toThrow('changes');
  });
  it('a value is escaped, whatever it holds, and cut to 80 characters', () => {
    const nasty = usageError('f', 'p', '\u001b[31mred\u202e\u0000\u2028', 'must be plain');
    expect(nasty.message).toBe('f: p must be plain, got \\u001b[31mred\\u202e\\u0000\\u2028.');
    const long = usageError('f', 'p', 'x'.repeat(1e6), 'must be short');
    expect(Array.from(long.value)).toHaveLength(80);
    expect(usageError('f', 'p', '\u{e0041}', 'must be plain').value).toBe('\\u{e0041}');
  });
  it('any kind of value can be shown', () => {
    const round: Record<string, unknown> = {};
    round.self = round;
    const shown = (v: unknown): string => usageError('f', 'p', v, 'must be other').value;
    expect([shown(''), shown(null), shown(undefined), shown(-0), shown(10n), shown(Symbol('s'))]).toEqual([
      '""',
      'null',
      'undefined',
      '-0',
      '10',
      'Symbol(s)',
    ]);
    expect(shown(round)).toBe('an object that cannot be shown');
    expect(shown({ a: Number.NaN })).toBe('{"a":"NaN"}');
    expect(shown(function named() {})).toBe('function named');
  });
  it('a remedy that is a sentence of its own stays one', () => {
    expect(usageError('f', 'asOf', 5, 'Pass a Date.').message).toBe(
      'f: asOf cannot be used, got 5. Pass a Date.',
    );
  });
});

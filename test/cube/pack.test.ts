import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKED, pack, unpack } from '../../lib/cube/pack.ts';
import { UsageError } from '../../lib/table/usage.ts';

const whole = fc.oneof(
  { weight: 4, arbitrary: fc.nat(3) },
  { weight: 2, arbitrary: fc.nat(70_000) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** 51 - 1 }) },
);

describe('packed numbers', () => {
  it('come back as they were, runs and single ones, small and large', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, fc.integer({ min: 1, max: 70 }))), runs => {
        const numbers = runs.flatMap(([v, n]) => new Array<number>(n).fill(v));
        const text = pack(numbers)!;
        expect(text).toMatch(PACKED);
        expect([...unpack(text)]).toEqual(numbers);
        expect([...unpack(pack(Float64Array.from(numbers))!)]).toEqual(numbers);
      }),
    );
  });

  it('are written as the format says', () => {
    expect(pack([])).toBe('');
    expect(pack([0])).toBe('A');
    expect(pack([1, 1])).toBe('DA');
    expect(pack([15, 16])).toBe('egB');
    expect(pack([1, 0, 0, 0, 40])).toBe('CBBwC');
    expect(pack(new Array(100).fill(0))).toBe('BiD');
  });

  it('are refused where they are not whole, below nothing, or too large to double', () => {
    for (const numbers of [[0.5], [-1], [2 ** 51], [Number.NaN], [Number.POSITIVE_INFINITY]])
      expect(pack(numbers)).toBeNull();
    expect([...unpack(pack([2 ** 51 - 1])!)]).toEqual([2 ** 51 - 1]);
  });

  it('cannot be made to fill memory by a few digits', () => {
    expect(() => unpack('B//////f')).toThrow(UsageError);
  });

  it('take less room than JSON does', () => {
    const counts = Array.from({ length: 10_000 }, (_, i) => (i % 7 === 0 ? i % 13 : 0));
    expect(pack(counts)!.length * 2).toBeLessThan(JSON.stringify(counts).length);
  });
});

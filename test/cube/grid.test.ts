import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DURATIONS, exactGrid, SHARE_OF_TARGET } from '../../lib/cube/grid.ts';

describe('the grid of durations', () => {
  it('reads any duration from a millisecond to a century within a quarter of a percent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: Math.log(3.1e12), noNaN: true }), log => {
        const ms = Math.exp(log);
        expect(Math.abs(DURATIONS.value(DURATIONS.bin(ms)) / ms - 1)).toBeLessThanOrEqual(0.0025);
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps exactly nothing exactly nothing', () => {
    expect(DURATIONS.value(DURATIONS.bin(0))).toBe(0);
    expect(DURATIONS.bin(1)).toBe(1);
  });

  it('never puts a longer duration before a shorter one, and takes any length', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e16, noNaN: true }),
        fc.double({ min: 0, max: 1e16, noNaN: true }),
        (a, b) => {
          expect(DURATIONS.bin(Math.min(a, b))).toBeLessThanOrEqual(DURATIONS.bin(Math.max(a, b)));
          expect(DURATIONS.bin(b)).toBeLessThan(DURATIONS.size);
        },
      ),
    );
  });
});

describe('the grid of elapsed time over target', () => {
  it('keeps what is exactly on the target apart from what is just over it', () => {
    const at = (x: number): number => SHARE_OF_TARGET.value(SHARE_OF_TARGET.bin(x));
    expect(at(1)).toBe(1);
    expect(at(1 + Number.EPSILON)).toBeGreaterThan(1);
    expect(at(0)).toBe(0);
    for (let hundredth = 0; hundredth <= 100; hundredth++) expect(at(hundredth / 100)).toBe(hundredth / 100);
  });

  it('holds in each bin what is at most its value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), x => {
        expect(SHARE_OF_TARGET.value(SHARE_OF_TARGET.bin(x))).toBeGreaterThanOrEqual(x - 1e-9);
        expect(SHARE_OF_TARGET.value(SHARE_OF_TARGET.bin(x)) - x).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
    expect(SHARE_OF_TARGET.bin(1e9)).toBe(SHARE_OF_TARGET.size - 1);
  });
});

it('an exact grid gives back the very values it was made of', () => {
  const grid = exactGrid([1, 5, 7]);
  expect([1, 5, 7].map(x => grid.value(grid.bin(x)))).toEqual([1, 5, 7]);
});

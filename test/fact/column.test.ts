import { describe, expect, it } from 'vitest';
import { constant, dimension, firstRecorded, NONE, pick } from '../../lib/fact/column.ts';

describe('a dimension', () => {
  it('is the same for the same rows, whatever dictionary they came with', () => {
    const a = dimension(['', 'b', 'a', 'unused'], [1, 2, 0, 1]);
    const b = dimension(['a', '', 'b'], [2, 0, 1, 2]);
    expect(a).toEqual(b);
    expect(a).toEqual({ values: ['', 'a', 'b'], codes: Uint8Array.of(2, 1, 0, 2) });
  });

  it('sorts by code point, upper case first, and joins entries that read the same', () => {
    expect(dimension(['é', 'b', 'Z', 'b'], [0, 1, 2, 3]).values).toEqual(['Z', 'b', 'é']);
    expect([...dimension(['é', 'b', 'Z', 'b'], [0, 1, 2, 3]).codes]).toEqual([2, 1, 0, 1]);
  });

  it('holds more than 256 values', () => {
    const values = Array.from({ length: 300 }, (_, i) => String(i).padStart(3, '0'));
    const { codes } = dimension(
      values,
      values.map((_, i) => i),
    );
    expect(codes[299]).toBe(299);
  });

  it('of picked rows has nothing where no row was picked', () => {
    expect(pick(dimension(['x', 'y'], [0, 1]), [1, NONE, 1])).toEqual(dimension(['', 'y'], [1, 0, 1]));
  });

  it('falls back to another where the first has no value', () => {
    const filled = firstRecorded(dimension(['', 'x'], [1, 0]), dimension(['y', 'z'], [0, 1]));
    expect(filled).toEqual(dimension(['x', 'z'], [0, 1]));
  });

  it('of no rows has no values', () => {
    expect(constant(0).values).toEqual([]);
    expect(dimension(['x'], []).values).toEqual([]);
  });
});

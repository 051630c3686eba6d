import { describe, expect, it } from 'vitest';
import { VALENCE, valenceOf } from '../../lib/fact/scales.ts';

describe('A score on a declared scale', () => {
  const bestIsFive = { min: 1, max: 5, satisfied: 4, dissatisfied: 2, missing: [] };
  const bestIsOne = { min: 1, max: 5, satisfied: 2, dissatisfied: 4, missing: [6, 7] };

  it('is positive from satisfied on, negative from dissatisfied on, and neutral between', () => {
    expect([5, 4, 3, 2, 1].map(score => valenceOf(bestIsFive, score))).toEqual([1, 1, 0, -1, -1]);
  });

  it('reads the other way round where 1 is best', () => {
    expect([1, 2, 3, 4, 5].map(score => valenceOf(bestIsOne, score))).toEqual([1, 1, 0, -1, -1]);
  });

  it('says nothing where it means no answer or lies outside the scale', () => {
    expect([6, 7, 0, Number.NaN].map(score => valenceOf(bestIsOne, score))).toEqual(
      Array(4).fill(VALENCE.none),
    );
  });
});

import { count, type Tally } from '../cube/tally.ts';
import type { Fact } from '../fact/fact.ts';
import { VALENCE } from '../fact/scales.ts';

/** How moments were: positive, negative, neither, or nothing says. */
export const valences: Tally<Record<'positive' | 'negative' | 'neutral' | 'unknown', number>> = count(
  'moment',
  'valence',
  ['positive', 'negative', 'neutral', 'unknown'],
  f => {
    const valence = f.cols.valence!;
    return i => {
      const v = valence[i];
      return v === VALENCE.positive ? 0 : v === VALENCE.negative ? 1 : v === VALENCE.neutral ? 2 : 3;
    };
  },
);

export type Marked = Tally<Record<'yes' | 'no' | 'unknown', number>>;

/** Moments marked as something, those that are not, and those of which nobody says what they were. */
export const marked = (id: string, mark: (f: Fact, i: number) => number): Marked =>
  count('moment', id, ['yes', 'no', 'unknown'], f => i => {
    const m = mark(f, i);
    return m === 1 ? 0 : m === 0 ? 1 : 2;
  });

import { count, sum, type Tally } from '../cube/tally.ts';
import type { FactName } from '../fact/fact.ts';
import { VALENCE } from '../fact/scales.ts';

/** Sums that a mean and its range need, as whole thousandths of a point. */
export interface ScoreTallies {
  readonly [name: string]: Tally<number> | Tally<Record<'positive' | 'neutral' | 'negative', number>>;
  readonly valence: Tally<Record<'positive' | 'neutral' | 'negative', number>>;
  readonly points: Tally<number>;
  readonly squaresHigh: Tally<number>;
  readonly squaresLow: Tally<number>;
}

/** Squares are added in two parts of 2²⁶, so that a sum over millions of rows stays a safe integer. */
export const PART: number = 2 ** 26;

/** Tallies of a score column; a row counts when its valence column says that it is a score. */
export function scoreTallies(table: FactName, id: string, score: string, valence: string): ScoreTallies {
  const name = (part: string): string => (id === '' ? part : `${id} ${part}`);
  const thousandths =
    (of: (x: number) => number) =>
    (f: { readonly cols: Readonly<Record<string, ArrayLike<number>>> }): ((i: number) => number) => {
      const [scores, valences] = [f.cols[score], f.cols[valence]];
      return i => {
        const v = valences?.[i] ?? VALENCE.none;
        return v === VALENCE.none ? 0 : of(Math.round(scores![i]! * 1000));
      };
    };
  return {
    valence: count(table, name('score valence'), ['positive', 'neutral', 'negative'], f => {
      const valences = f.cols[valence];
      return i => {
        const v = valences?.[i] ?? VALENCE.none;
        return v === VALENCE.none ? -1 : 1 - v;
      };
    }),
    points: sum(
      table,
      name('score thousandths'),
      thousandths(x => x),
    ),
    squaresHigh: sum(
      table,
      name('score squares, high'),
      thousandths(x => Math.floor((x * x) / PART)),
    ),
    squaresLow: sum(
      table,
      name('score squares, low'),
      thousandths(x => (x * x) % PART),
    ),
  };
}

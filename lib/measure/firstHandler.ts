import { count, type Tally } from '../cube/tally.ts';
import type { Fact } from '../fact/fact.ts';
import type { Estimate } from './estimate.ts';
import { share } from './share.ts';

/** Resolved tickets by whether one or more had a hand in them, or nobody recorded that. */
export type Hands = Tally<Record<'one' | 'more' | 'unknown', number>>;

/** Counts the tickets that `among` accepts; beside handovers, `also` more than none of something means more than one. */
export const hands = (id: string, also: string, among: (f: Fact, i: number) => boolean): Hands =>
  count('ticket', id, ['one', 'more', 'unknown'], f => {
    const { ended, handovers, [also]: others } = f.cols;
    return i => {
      if (ended![i] !== 1 || !among(f, i)) return -1;
      if (handovers![i]! > 0 || others![i]! > 0) return 1;
      return handovers![i]! < 0 ? 2 : 0;
    };
  });

/** The share that one alone settled. */
export const firstHandler = (
  { one, more, unknown }: Record<'one' | 'more' | 'unknown', number>,
  level: number,
  of: string,
): Estimate => ({
  ...share(one, one + more, level, of, unknown > 0 ? 'handovers are not recorded' : `no ${of}`),
  unknown,
  counts: { one, more },
});

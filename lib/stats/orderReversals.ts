import { checkSameLength } from './check.ts';

/**
 * Does the order of two groups turn round once like is compared with like (Simpson's paradox)?
 *
 * Pairs of places whose order under `crude` is the opposite of that under `adjusted`; ties and missing figures turn
 * nothing.
 *
 * @example
 * import { orderReversals } from 'goodwill';
 * orderReversals([0.445, 0.304], [0.387, 0.43]) // → [[0, 1]]
 */
export function orderReversals(
  crude: readonly (number | null)[],
  adjusted: readonly (number | null)[],
): (readonly [number, number])[] {
  checkSameLength('orderReversals', 'adjusted', adjusted.length, crude.length);
  const step = (list: readonly (number | null)[], i: number, j: number): number => {
    const [a, b] = [list[i] ?? null, list[j] ?? null];
    return a === null || b === null ? 0 : Math.sign(a - b);
  };
  const turned: (readonly [number, number])[] = [];
  for (let i = 0; i < crude.length; i++) {
    for (let j = i + 1; j < crude.length; j++) {
      if (step(crude, i, j) * step(adjusted, i, j) < 0) turned.push([i, j]);
    }
  }
  return turned;
}

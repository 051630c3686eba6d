import { checkProbability } from './check.ts';

/**
 * Of many comparisons on view, which still stand once chance hits are allowed for?
 *
 * Benjamini and Hochberg's (1995) adjusted p-values: below q, at most the share q of what is called real is
 * expected to be chance. Missing p-values stay missing and do not count towards the number of comparisons.
 *
 * @example
 * import { benjaminiHochberg } from 'goodwill';
 * benjaminiHochberg([0.01, null, 0.04, 0.03]) // → [0.03, null, 0.04, 0.04]
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  const order: { readonly p: number; readonly place: number }[] = [];
  p.forEach((value, place) => {
    if (value === null) return;
    checkProbability('benjaminiHochberg', `p[${place}]`, value);
    order.push({ p: value, place });
  });
  order.sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = p.map(() => null);
  let smallest = 1;
  order.forEach((entry, i) => {
    smallest = Math.min(smallest, entry.p * (order.length / (order.length - i)));
    adjusted[entry.place] = smallest;
  });
  return adjusted;
}

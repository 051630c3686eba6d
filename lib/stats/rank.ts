import { checkNumbers } from './check.ts';

/**
 * Who comes where in the order, fairly when some are equal?
 *
 * Ranks from 1 for the smallest; equal values share the middle of the ranks they take up (mid-ranks).
 *
 * @example
 * import { rank } from 'goodwill';
 * rank([10, 20, 20, 5]) // → [2, 3.5, 3.5, 1]
 */
export function rank(values: ArrayLike<number>): number[] {
  checkNumbers('rank', 'values', values);
  const ranks = new Array<number>(values.length).fill(0);
  for (const tie of ties(values)) {
    for (const i of tie.members) ranks[i] = tie.first + (tie.members.length - 1) / 2;
  }
  return ranks;
}

/** Groups of equal values in rising order: where each begins (from 1) and which entries it holds. */
export function ties(values: ArrayLike<number>): { readonly first: number; readonly members: number[] }[] {
  const order = Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => values[a]! - values[b]! || a - b,
  );
  const groups: { first: number; members: number[] }[] = [];
  order.forEach((entry, position) => {
    const last = groups.at(-1);
    if (last && values[last.members[0]!] === values[entry]) last.members.push(entry);
    else groups.push({ first: position + 1, members: [entry] });
  });
  return groups;
}

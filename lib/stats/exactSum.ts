/**
 * What do the values add up to, to the last bit and whatever their order?
 *
 * The sum rounded once, by Shewchuk's (1997) expansion, so that shuffled rows give the same bytes and a large common
 * offset costs no digits.
 *
 * @example
 * import { exactSum } from 'goodwill';
 * exactSum([1e16, 1, -1e16]) // → 1
 * exactSum([]) // → 0
 */
export function exactSum(values: ArrayLike<number>): number {
  const partials: number[] = [];
  for (let v = 0; v < values.length; v++) {
    let x = values[v]!;
    let used = 0;
    for (let i = 0; i < partials.length; i++) {
      let y = partials[i]!;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[used++] = low;
      x = high;
    }
    partials.length = used;
    partials.push(x);
  }
  return rounded(partials);
}

function rounded(partials: readonly number[]): number {
  let i = partials.length - 1;
  if (i < 0) return 0;
  let high = partials[i]!;
  let low = 0;
  while (i > 0) {
    const x = high;
    const y = partials[--i]!;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // Half-way cases: what lies below decides which way the last bit goes.
  if (i > 0 && low !== 0 && low < 0 === partials[i - 1]! < 0) {
    const y = low * 2;
    const x = high + y;
    if (y === x - high) high = x;
  }
  return high + 0;
}

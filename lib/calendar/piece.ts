import type { Interval } from './calendar.ts';
import { countUpTo, type Stretches } from './timeline.ts';

/** A piece of open time and the day whose hours it is part of. */
export interface Piece extends Interval {
  readonly day: number;
}

/** What is left of each piece outside the stretches. */
export function outside(pieces: readonly Piece[], gone: Stretches): readonly Piece[] {
  const { starts, ends } = gone;
  if (starts.length === 0) return pieces;
  const left: Piece[] = [];
  for (const piece of pieces) {
    let { from } = piece;
    for (let k = countUpTo(ends, from); k < starts.length && starts[k]! < piece.until; k++) {
      if (starts[k]! > from) left.push({ from, until: starts[k]!, day: piece.day });
      from = Math.max(from, ends[k]!);
    }
    if (from < piece.until)
      left.push(from === piece.from ? piece : { from, until: piece.until, day: piece.day });
  }
  return left;
}

/** What of each piece lies within the stretches. */
export function inside(pieces: readonly Piece[], kept: Stretches): readonly Piece[] {
  const { starts, ends } = kept;
  const found: Piece[] = [];
  for (const { from, until, day } of pieces) {
    for (let k = countUpTo(ends, from); k < starts.length && starts[k]! < until; k++) {
      found.push({ from: Math.max(from, starts[k]!), until: Math.min(until, ends[k]!), day });
    }
  }
  return found;
}

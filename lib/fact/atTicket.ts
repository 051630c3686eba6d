import type { Fact } from './fact.ts';

/**
 * A fact whose rows have the instants of their tickets. With a million tickets a copy of them fills memory, and periods
 * are picked by ticket like any other column; so `at` is made when it is first asked for.
 */
export function atTicket(fact: Omit<Fact, 'at'>, at: Float64Array, rows: Uint32Array): Fact {
  let made: Float64Array | undefined;
  return {
    ...fact,
    byTicket: { at, rows },
    get at(): Float64Array {
      made ??= picked(at, rows);
      return made;
    },
  };
}

function picked(at: Float64Array, rows: Uint32Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let r = 0; r < out.length; r++) out[r] = at[rows[r]!]!;
  return out;
}

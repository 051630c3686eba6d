/**
 * Can the answers of fewer than `minimum` people be worked out from sums that were released?
 *
 * `sums[k][a]` is 1 when released sum `k` contains the atom `a` (people who always appear together), `people[a]` is
 * how many they are. Exact: fraction-free elimination over integers. Columns of large atoms are eliminated first, so
 * what remains is every combination that an attacker can form about small atoms alone; the smallest group of people
 * any such combination speaks of is returned (null when nothing about small atoms can be said).
 */
export function smallestDetermined(
  sums: readonly (readonly number[])[],
  people: readonly number[],
  minimum: number,
): number | null {
  const order = people.map((_, a) => a).sort((a, b) => people[b]! - people[a]! || a - b);
  const rows = eliminate(sums.map(sum => order.map(a => BigInt(sum[a]!))));
  const sizes = order.map(a => people[a]!);
  const firstSmall = sizes.findIndex(size => size < minimum);
  if (firstSmall < 0) return smallestSupport(rows, sizes);
  const small = rows.filter(row => row.findIndex(x => x !== 0n) >= firstSmall);
  return small.length === 0 ? null : smallestSupport(small, sizes);
}

/** Reduced row echelon form over the integers, each row divided by its greatest common divisor. */
function eliminate(matrix: bigint[][]): bigint[][] {
  const rows = matrix.map(row => [...row]);
  let rank = 0;
  const width = rows[0]?.length ?? 0;
  for (let c = 0; c < width && rank < rows.length; c++) {
    const at = rows.findIndex((row, r) => r >= rank && row[c] !== 0n);
    if (at < 0) continue;
    [rows[rank], rows[at]] = [rows[at]!, rows[rank]!];
    const pivot = rows[rank]!;
    for (let r = 0; r < rows.length; r++) {
      const factor = rows[r]![c]!;
      if (r === rank || factor === 0n) continue;
      rows[r] = simplify(rows[r]!.map((x, j) => x * pivot[c]! - factor * pivot[j]!));
    }
    rank++;
  }
  return rows.slice(0, rank);
}

function simplify(row: bigint[]): bigint[] {
  let divisor = 0n;
  for (const x of row) divisor = gcd(divisor, x < 0n ? -x : x);
  return divisor > 1n ? row.map(x => x / divisor) : row;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * Fewest people in the support of any non-zero combination of the rows. A set of atoms carries one exactly when
 * the rows restricted to the other atoms lose rank; sets are tried from few people to many.
 */
function smallestSupport(rows: readonly (readonly bigint[])[], sizes: readonly number[]): number | null {
  const support = (row: readonly bigint[]) => row.reduce((n, x, a) => (x === 0n ? n : n + sizes[a]!), 0);
  let best = Math.min(...rows.map(support));
  if (!Number.isFinite(best)) return null;
  if (rows.length === 1) return best;
  const used = sizes.map((_, a) => a).filter(a => rows.some(row => row[a] !== 0n));
  const carries = (inside: ReadonlySet<number>) =>
    eliminate(rows.map(row => used.filter(a => !inside.has(a)).map(a => row[a]!))).length < rows.length;
  const search = (from: number, inside: Set<number>, total: number): void => {
    if (inside.size > 0 && carries(inside)) {
      best = Math.min(best, total);
      return;
    }
    for (let i = from; i < used.length; i++) {
      const next = total + sizes[used[i]!]!;
      if (next >= best) continue;
      inside.add(used[i]!);
      search(i + 1, inside, next);
      inside.delete(used[i]!);
    }
  };
  search(0, new Set(), 0);
  return best;
}

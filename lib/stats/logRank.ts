import { usageError } from '../table/usage.ts';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { checkSameLength } from './check.ts';
import { chiSquareUpper } from './gamma.ts';
import { invertSymmetric } from './linear.ts';
import { type Lives, type RiskTable, riskTable } from './riskTable.ts';

/** Whether groups end at different speeds, tested over their whole course. */
export interface LogRank {
  readonly chiSquare: number | null;
  readonly df: number;
  readonly p: number | null;
  /** Per group: how many, how many events, and how many there would be if all groups were alike. */
  readonly groups: readonly { readonly n: number; readonly observed: number; readonly expected: number }[];
  readonly reason?: string;
}

/**
 * Do two or more groups take equally long, or is the difference more than chance?
 *
 * Log-rank test of Mantel with hypergeometric variance, which allows for ties; late entry is respected through the
 * numbers at risk. Competing ends leave like open ones. A group that was never at risk when anything happened takes
 * no part in the degrees of freedom. No events, or fewer than two groups at risk: null with a reason.
 * Give bins of the same grid, or individuals, not a mixture.
 *
 * Source: Mantel 1966; agrees with R's survival::survdiff.
 *
 * @example
 * import { logRank } from 'goodwill';
 * const fast = [1, 2, 2, 4, 5].map(time => ({ time, event: 1 }));
 * const slow = [3, 6, 7, 9, 12].map(time => ({ time, event: 1 }));
 * logRank([fast, slow]) // → { chiSquare: 6.14601…, df: 1, p: 0.01317…, … }
 * logRank([fast, []]).reason // → "fewer than two groups to compare"
 */
export function logRank(groups: readonly Lives[]): LogRank {
  return stratifiedLogRank([groups]);
}

/**
 * Do groups take equally long, comparing like with like within each stratum?
 *
 * Log-rank test with observed, expected and variance summed over strata; every stratum lists the same groups in the
 * same order (an empty list where a group has none). Agrees with survdiff and strata().
 *
 * @example
 * import { stratifiedLogRank } from 'goodwill';
 * const easy = [[1, 2, 4], [3, 5, 6]].map(times => times.map(time => ({ time, event: 1 })));
 * const hard = [[10, 20], [15, 30, 40]].map(times => times.map(time => ({ time, event: 1 })));
 * stratifiedLogRank([easy, hard]).p // → 0.04183…
 */
export function stratifiedLogRank(strata: readonly (readonly Lives[])[]): LogRank {
  const k = strata[0]?.length ?? 0;
  if (k < 2) throw usageError('logRank', 'groups', `${k} groups`, 'must hold at least two groups');
  for (const groups of strata) checkSameLength('logRank', 'strata', groups.length, k);
  const sums: Sums = {
    n: new Array<number>(k).fill(0),
    observed: new Array<number>(k).fill(0),
    expected: new Array<number>(k).fill(0),
    variance: Array.from({ length: k }, () => new Array<number>(k).fill(0)),
  };
  for (const groups of strata)
    addStratum(
      sums,
      groups.map(g => riskTable('logRank', g)),
    );
  return finish(sums);
}

/**
 * Which of several groups differ from which?
 *
 * Log-rank test of every pair, with p-values adjusted for the number of pairs (Benjamini and Hochberg).
 *
 * @example
 * import { logRankPairs } from 'goodwill';
 * const groups = [[1, 2, 3, 4], [2, 3, 3, 5], [9, 10, 11, 12]].map(times => times.map(time => ({ time, event: 1 })));
 * logRankPairs(groups)
 * // → [{ first: 0, second: 1, adjusted: 0.4024…, … }, { first: 0, second: 2, … }, { first: 1, second: 2, … }]
 */
export function logRankPairs(
  groups: readonly Lives[],
): (LogRank & { readonly first: number; readonly second: number; readonly adjusted: number | null })[] {
  const tests = groups.flatMap((a, first) =>
    groups.slice(first + 1).map((b, i) => ({ first, second: first + 1 + i, ...logRank([a, b]) })),
  );
  const adjusted = benjaminiHochberg(tests.map(t => t.p));
  return tests.map((t, i) => ({ ...t, adjusted: adjusted[i]! }));
}

interface Sums {
  readonly n: number[];
  readonly observed: number[];
  readonly expected: number[];
  readonly variance: number[][];
}

function addStratum({ n, observed, expected, variance }: Sums, tables: readonly RiskTable[]): void {
  const readers = tables.map(reader);
  tables.forEach((t, i) => {
    n[i]! += t.n;
    observed[i]! += t.events.reduce((a, b) => a + b, 0);
  });
  for (const time of eventTimes(tables)) {
    const now = readers.map(read => read(time));
    const all = now.reduce((s, g) => s + g.atRisk, 0);
    const d = now.reduce((s, g) => s + g.events, 0);
    const factor = all > 1 ? (d * (all - d)) / (all * all * (all - 1)) : 0;
    now.forEach(({ atRisk }, i) => {
      expected[i]! += (d * atRisk) / all;
      now.forEach((other, j) => {
        variance[i]![j]! += factor * atRisk * ((i === j ? all : 0) - other.atRisk);
      });
    });
  }
}

function finish({ n, observed, expected, variance }: Sums): LogRank {
  const result = {
    groups: n.map((size, i) => ({ n: size, observed: observed[i]!, expected: expected[i]! })),
  };
  const used = expected.flatMap((e, i) => (e > 0 ? [i] : []));
  const df = Math.max(0, used.length - 1);
  const none = (reason: string): LogRank => ({ chiSquare: null, df, p: null, ...result, reason });
  if (observed.every(o => o === 0)) return none('no events');
  if (df === 0) return none('fewer than two groups to compare');
  const kept = used.slice(1);
  const inverse = invertSymmetric(kept.map(i => kept.map(j => variance[i]![j]!)));
  if (inverse === null) return none('the groups were never at risk together');
  const excess = kept.map(i => observed[i]! - expected[i]!);
  let chiSquare = 0;
  for (let i = 0; i < df; i++) {
    for (let j = 0; j < df; j++) chiSquare += excess[i]! * inverse[i]![j]! * excess[j]!;
  }
  chiSquare = Math.max(0, chiSquare);
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df), ...result };
}

function eventTimes(tables: readonly RiskTable[]): Float64Array {
  const times = new Set<number>();
  for (const t of tables) {
    for (let i = 0; i < t.time.length; i++) if (t.events[i]! > 0) times.add(t.time[i]!);
  }
  return Float64Array.from(times).sort();
}

/** Reads one table at rising times: who is at risk and how many events there are. */
function reader(table: RiskTable): (time: number) => { atRisk: number; events: number } {
  let row = 0;
  return time => {
    while (row < table.time.length && table.time[row]! < time) row++;
    if (table.time[row] === time) return { atRisk: table.atRisk[row]!, events: table.events[row]! };
    return { atRisk: row === 0 ? table.start : table.after[row - 1]!, events: 0 };
  };
}

import { usageError } from '../table/usage.ts';
import { chiSquareUpper } from './gamma.ts';
import { invertSymmetric } from './linear.ts';
import { type Lives, type RiskTable, riskTable } from './riskTable.ts';

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
  if (groups.length < 2)
    throw usageError('logRank', 'groups', `${groups.length} group`, 'must hold at least two groups');
  const tables = groups.map(g => riskTable('logRank', g));
  const k = tables.length;
  const expected = new Array<number>(k).fill(0);
  const observed = tables.map(t => t.events.reduce((a, b) => a + b, 0));
  const variance = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  const readers = tables.map(reader);
  for (const time of eventTimes(tables)) {
    const now = readers.map(read => read(time));
    const n = now.reduce((s, g) => s + g.atRisk, 0);
    const d = now.reduce((s, g) => s + g.events, 0);
    const factor = n > 1 ? (d * (n - d)) / (n * n * (n - 1)) : 0;
    for (let i = 0; i < k; i++) {
      const ni = now[i]!.atRisk;
      expected[i]! += (d * ni) / n;
      for (let j = 0; j < k; j++) variance[i]![j]! += factor * ni * ((i === j ? n : 0) - now[j]!.atRisk);
    }
  }
  const result = {
    groups: tables.map((t, i) => ({ n: t.n, observed: observed[i]!, expected: expected[i]! })),
  };
  const used = expected.flatMap((e, i) => (e > 0 ? [i] : []));
  const df = Math.max(0, used.length - 1);
  if (observed.every(o => o === 0))
    return { chiSquare: null, df: 0, p: null, ...result, reason: 'no events' };
  if (df === 0)
    return { chiSquare: null, df, p: null, ...result, reason: 'fewer than two groups to compare' };
  const kept = used.slice(1);
  const inverse = invertSymmetric(kept.map(i => kept.map(j => variance[i]![j]!)));
  if (inverse === null) {
    return { chiSquare: null, df, p: null, ...result, reason: 'the groups were never at risk together' };
  }
  const excess = kept.map(i => observed[i]! - expected[i]!);
  let chiSquare = 0;
  for (let i = 0; i < df; i++)
    for (let j = 0; j < df; j++) chiSquare += excess[i]! * inverse[i]![j]! * excess[j]!;
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

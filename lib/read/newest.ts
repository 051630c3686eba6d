import type { Table, TableName, Tables } from '../table/table.ts';
import { DAY } from '../time/length.ts';
import { type Zone, zoneOf } from '../time/zone.ts';
import { OBSERVED } from './observed.ts';
import { periodEnd } from './periodEnd.ts';

const FIRST = -25_567; // 1900-01-01
const DAYS = 110_000; // to 2201

/** A stamp too far after all the others to be taken as the end of the data. */
export interface Outlier {
  readonly table: TableName;
  readonly column: string;
  readonly at: number;
  readonly file: string;
  readonly line: number;
}

export interface Newest {
  /** Epoch ms; null when nothing was observed. */
  readonly asOf: number | null;
  /** Left out, newest first; at most 20 are named. */
  readonly outliers: readonly Outlier[];
  readonly outlierCount: number;
  /** The rule, in a sentence. */
  readonly rule: string;
}

/**
 * Up to when do these tables know what happened?
 *
 * The newest observed instant: opened, acknowledged, answered, resolved, closed, cancelled, changed, kept …; the last
 * millisecond of the newest counted period. Never an instant that was only promised (due, expected), and never that of
 * an answer of staff, which would tell when the last of them answered; where there is nothing else, the last
 * millisecond of its month.
 * Stamps are outliers, and left out, when they lie after a stretch without any stamp that is longer than a year and
 * longer than the middle 98 % of all stamps together, when at most one stamp in a thousand (or a single one) lies
 * beyond it, and there are at least 20 stamps. A case closed years late is no outlier while others trickle in before it.
 * `zone` decides where a counted period ends.
 *
 * @example
 * import { newestObserved, tablesFromRows } from 'goodwill';
 * const read = tablesFromRows({ tickets: [{ id: 'A', opened: '2026-03-02T09:00:00Z', due: '2059-01-01T00:00:00Z' }] });
 * newestObserved(read.tables).asOf // → 1772442000000
 */
export function newestObserved(tables: Tables, zone: string = 'UTC'): Newest {
  const perDay = new Uint32Array(DAYS);
  const observed = observedColumns(tables, zoneOf(zone), byClients);
  const columns = observed.some(({ values }) => values.some(at => !Number.isNaN(at)))
    ? observed
    : observedColumns(tables, zoneOf(zone), monthEnds);
  let total = 0;
  for (const { values } of columns) {
    for (let i = 0; i < values.length; i++) {
      const at = values[i]!;
      if (Number.isNaN(at)) continue;
      const day = dayOf(at);
      perDay[day] = perDay[day]! + 1;
      total++;
    }
  }
  const last = lastDay(perDay, total);
  let asOf = Number.NEGATIVE_INFINITY;
  let outlierCount = 0;
  const outliers: Outlier[] = [];
  for (const { table, column, values } of columns) {
    for (let i = 0; i < values.length; i++) {
      const at = values[i]!;
      if (Number.isNaN(at)) continue;
      if (dayOf(at) <= last) {
        if (at > asOf) asOf = at;
        continue;
      }
      outlierCount++;
      const { files, file, line } = tables[table]!.origin;
      outliers.push({
        table,
        column,
        at,
        file: files[file === null ? 0 : file[i]!] ?? '',
        line: line?.[i] ?? 0,
      });
    }
  }
  outliers.sort((a, b) => b.at - a.at || (a.table < b.table ? -1 : 1));
  return {
    asOf: asOf === Number.NEGATIVE_INFINITY ? null : asOf,
    outliers: outliers.slice(0, 20),
    outlierCount,
    rule: 'A stamp is left out when it comes after a gap longer than a year and than the middle 98 % of all stamps, and at most one stamp in a thousand lies beyond the gap.',
  };
}

const dayOf = (at: number): number => Math.min(DAYS - 1, Math.max(0, Math.floor(at / DAY) - FIRST));

/** Newest day that is not beyond the gap. */
function lastDay(perDay: Uint32Array, total: number): number {
  let newest = DAYS - 1;
  while (newest > 0 && perDay[newest] === 0) newest--;
  if (total < 20) return newest;
  const bulk = quantileDay(perDay, total * 0.99) - quantileDay(perDay, total * 0.01);
  const gap = Math.max(366, bulk);
  const allowed = Math.max(1, Math.floor(total / 1000));
  let last = newest;
  let previous = newest;
  let beyond = 0;
  for (let day = newest; day >= 0 && beyond <= allowed; day--) {
    if (perDay[day] === 0) continue;
    if (previous - day > gap) last = day;
    beyond += perDay[day]!;
    previous = day;
  }
  return last;
}

function quantileDay(perDay: Uint32Array, rank: number): number {
  let seen = 0;
  for (let day = 0; day < DAYS; day++) {
    seen += perDay[day]!;
    if (seen >= rank) return day;
  }
  return DAYS - 1;
}

interface ObservedColumn {
  readonly table: TableName;
  readonly column: string;
  readonly values: Float64Array;
}

type Answered = (values: Float64Array, table: Table, zone: Zone) => Float64Array;

/** Only what is known to be of a client: a side that is mistyped may be one of the staff. */
const byClients: Answered = (values, { columns: { side } }) =>
  values.map((at, i) =>
    side?.kind === 'text' && side.values[side.codes[i]!]!.trim().toLowerCase() === 'client' ? at : Number.NaN,
  );

const monthEnds: Answered = (values, _, zone) =>
  values.map(at => {
    if (Number.isNaN(at)) return at;
    const wall = new Date(at + zone.offset(at));
    return zone.toInstant(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 1)) - 1;
  });

function observedColumns(tables: Tables, zone: Zone, answered: Answered): ObservedColumn[] {
  const found: ObservedColumn[] = [];
  for (const table of Object.keys(OBSERVED) as TableName[]) {
    for (const column of OBSERVED[table]) {
      const cells = tables[table]?.columns[column];
      if (cells?.kind !== 'instant') continue;
      const values =
        table === 'counted'
          ? periodEnd(cells.values, zone)
          : table === 'answer'
            ? answered(cells.values, tables.answer!, zone)
            : cells.values;
      found.push({ table, column, values });
    }
  }
  return found;
}

import { periodColumn, periodsOf, talliesByTable } from '../cube/build.ts';
import { exactGrid } from '../cube/grid.ts';
import type { Grain } from '../cube/period.ts';
import { widthOf } from '../cube/read.ts';
import { checkSelection, conditions, refusal, type Selection } from '../cube/selection.ts';
import type { AnyTally, Course, CurveBins } from '../cube/tally.ts';
import type { Column, Fact, FactName, Facts } from '../fact/fact.ts';
import { rowsBy } from '../fact/rowsBy.ts';
import { trimmed } from '../read/grow.ts';
import type { Estimate } from './estimate.ts';
import { cannotSay, pinned } from './fromCube.ts';
import type { Measure, MeasureContext } from './measure.ts';

/** Figures from the rows themselves: durations are read to the millisecond, not off a grid. */
export interface ExactFigures {
  /** The figure for a chosen part. */
  estimate(measure: Measure, selection: Selection): Estimate;
  /** The figures for every combination of some dimensions that occurs, keyed by their values joined with U+0000. */
  by(measure: Measure, dims: readonly string[], selection: Selection): ReadonlyMap<string, Estimate>;
}

/** Joins the values of a key of `by`. */
const exactKey = (values: readonly string[]): string => values.join('\u0000');

/** Beyond so many rows a breakdown is not remembered. */
const kept = 200_000;

/** Opens facts for exact reading. One pass over the rows answers a whole breakdown. */
export function exactFigures(
  facts: Facts,
  context: MeasureContext,
  options: { readonly grain: Grain; readonly zone: string },
): ExactFigures {
  const periods = periodsOf(Object.values(facts), options.grain, options.zone);
  const ranked = new Map<string, Ranked>();
  const grouped = new Map<string, Groups>();
  // Measures of a table ask for the same breakdowns one after the other. Very many rows are not kept: they would fill
  // memory, and their breakdowns are few.
  let last: { readonly key: string; readonly rows: Uint32Array | undefined } = { key: '', rows: undefined };
  const rowsOf = (fact: Fact, selection: Selection): Uint32Array | undefined => {
    checkSelection('exact', fact.name, ['period', ...Object.keys(fact.dims)], selection);
    const key = JSON.stringify([fact.name, selection]);
    // The breakdowns of one measure come one after the other, all of the same rows.
    if (last.key !== key) last = { key, rows: chosenRows(fact, selection, options.grain, column) };
    return last.rows;
  };
  const groupsOf = (fact: Fact, dims: readonly string[], selection: Selection): Groups => {
    const key = JSON.stringify([fact.name, dims, selection]);
    const made = grouped.get(key) ?? group(fact, dims, rowsOf(fact, selection), column);
    if (fact.length <= kept) grouped.set(key, made);
    return made;
  };
  const column = (fact: Fact, dim: string): Column => {
    return dim === 'period' ? periodColumn(fact, periods) : fact.dims[dim]!;
  };
  const dimsOf = (table: FactName): readonly string[] | undefined => {
    const fact = facts[table];
    return fact === undefined ? undefined : ['period', ...Object.keys(fact.dims)];
  };
  const by = (
    measure: Measure,
    dims: readonly string[],
    selection: Selection,
  ): ReadonlyMap<string, Estimate> => {
    const asked = Object.fromEntries(dims.map(dim => [dim, selection[dim] ?? '']));
    if (refusal(measure.tallies, { ...pinned(measure, selection), ...asked }, dimsOf) !== null)
      return new Map();
    const chosen: Record<string, string | readonly string[] | undefined> = { ...pinned(measure, selection) };
    // A breakdown by a pinned dimension asks for all of its values.
    for (const dim of dims) if (selection[dim] === undefined) delete chosen[dim];
    const groups = new Map<FactName, Groups>();
    for (const table of talliesByTable([measure]).keys()) {
      const fact = facts[table];
      if (fact !== undefined) groups.set(table, groupsOf(fact, dims, chosen));
    }
    const keys = [...new Set([...groups.values()].flatMap(g => g.keys))].sort();
    const read = Object.entries(measure.tallies).map(([name, tally]) => {
      const rows = groups.get(tally.table);
      const fact = facts[tally.table];
      return { name, tally, of: fact && rows && reader(fact, tally, rows, ranked) };
    });
    const out = new Map<string, Estimate>();
    for (const key of keys) {
      const bins: Record<string, unknown> = {};
      for (const { name, tally, of } of read)
        bins[name] = of?.(key) ?? tally.read(new Float64Array(widthOf(tally)));
      out.set(key, measure.estimate(bins as never, context));
    }
    return out;
  };
  return {
    by,
    estimate: (measure, selection) => {
      const refused = refusal(measure.tallies, pinned(measure, selection), dimsOf);
      if (refused !== null) return cannotSay(measure, context, refused);
      const all = by(measure, [], selection).get('');
      if (all !== undefined) return all;
      const empty: Record<string, unknown> = {};
      for (const [name, tally] of Object.entries(measure.tallies)) {
        empty[name] = tally.read(new Float64Array(widthOf(tally)));
      }
      return measure.estimate(empty as never, context);
    },
  };
}

/** Chosen rows of a fact, sorted by group. */
interface Groups {
  readonly keys: readonly string[];
  readonly rows: ReadonlyMap<string, Uint32Array>;
}

function group(
  fact: Fact,
  dims: readonly string[],
  chosen: Uint32Array | undefined,
  column: (fact: Fact, dim: string) => Column,
): Groups {
  const columns = dims.map(dim => column(fact, dim));
  const named = new Map<string, Uint32Array>();
  const split = (rows: Uint32Array | undefined, d: number, values: readonly string[]): void => {
    const by = columns[d];
    if (by === undefined) {
      named.set(exactKey(values), rows ?? new Uint32Array(fact.length).map((_, i) => i));
      return;
    }
    rowsBy(by.codes, by.values.length, rows).forEach((own, code) => {
      if (own.length > 0) split(own, d + 1, [...values, by.values[code]!]);
    });
  };
  if ((chosen?.length ?? fact.length) > 0) split(chosen, 0, []);
  return { keys: [...named.keys()], rows: named };
}

/** The rows that a selection accepts; undefined when it asks for nothing in particular. */
function chosenRows(
  fact: Fact,
  selection: Selection,
  grain: Grain,
  column: (fact: Fact, dim: string) => Column,
): Uint32Array | undefined {
  const tests = conditions(selection, grain).map(condition => {
    const { values, codes } = column(fact, condition.dim);
    return { codes, accepted: Uint8Array.from(values, value => (condition.accepts(value) ? 1 : 0)) };
  });
  if (tests.length === 0) return undefined;
  const rows = new Uint32Array(fact.length);
  let used = 0;
  next: for (let i = 0; i < fact.length; i++) {
    for (const test of tests) if (test.accepted[test.codes[i]!] !== 1) continue next;
    rows[used++] = i;
  }
  return rows.subarray(0, used);
}

/** What a tally says of each group. */
function reader(
  fact: Fact,
  tally: AnyTally,
  groups: Groups,
  ranked: Map<string, Ranked>,
): (key: string) => unknown {
  const empty = new Uint32Array(0);
  if (tally.kind === 'curve') {
    let all = ranked.get(tally.id);
    if (all === undefined) {
      // Of very many rows only the durations in hand are kept; the measures of one table follow each other.
      if (fact.length > kept) ranked.clear();
      all = rank(tally.row(fact), fact.length);
      ranked.set(tally.id, all);
    }
    const durations = all;
    return key => exactCurve(durations, groups.rows.get(key) ?? empty);
  }
  const row = tally.row(fact);
  return key => {
    const bins = new Float64Array(widthOf(tally));
    const rows = groups.rows.get(key) ?? empty;
    for (let k = 0; k < rows.length; k++) {
      const x = row(rows[k]!);
      if (tally.kind === 'sum') bins[0]! += x;
      else if (x >= 0) bins[x]!++;
    }
    return tally.read(bins);
  };
}

type Bins = 'entered' | 'events' | 'open' | 'competing';
const blocks: readonly Bins[] = ['open', 'events', 'competing', 'entered'];

/** All durations of a curve, sorted once: each row then has two small whole numbers, and any part is counted by them. */
interface Ranked {
  readonly times: Float64Array;
  /** Rank of the end and how it ended, as `4 × rank + outcome`; `none` for rows that do not count. */
  readonly leave: Uint32Array;
  /** Rank after that of the late entry, as `4 × rank + 3`; null when nobody enters late. */
  readonly enter: Uint32Array | null;
}
const none = 0xffffffff;

function rank(course: Course, length: number): Ranked {
  let used = 0;
  let late = false;
  for (let i = 0; i < length; i++) if (course.outcome(i) !== -1) used += course.enter(i) > 0 ? 2 : 1;
  const times = new Float64Array(used);
  used = 0;
  for (let i = 0; i < length; i++) {
    if (course.outcome(i) === -1) continue;
    times[used++] = course.leave(i);
    if (course.enter(i) > 0) {
      times[used++] = course.enter(i);
      late = true;
    }
  }
  const sorted = times.subarray(0, used).sort();
  let kept = 0;
  for (let k = 0; k < used; k++) if (k === 0 || sorted[k] !== sorted[k - 1]) sorted[kept++] = sorted[k]!;
  const distinct = trimmed(sorted, kept);
  const grid = exactGrid(distinct);
  const leave = new Uint32Array(length).fill(none);
  const enter = late ? new Uint32Array(length).fill(none) : null;
  for (let i = 0; i < length; i++) {
    const outcome = course.outcome(i);
    if (outcome === -1) continue;
    leave[i] = 4 * grid.bin(course.leave(i)) + outcome;
    // At risk only after the instant of entry, so from the next duration on.
    if (enter !== null && course.enter(i) > 0) enter[i] = 4 * (grid.bin(course.enter(i)) + 1) + 3;
  }
  return { times: distinct, leave, enter };
}

/** The curve of some rows, on a grid of the very durations that occur in them; counted when first looked at. */
function exactCurve(ranked: Ranked, rows: Uint32Array): CurveBins {
  let made: CurveBins | undefined;
  const bins = (): CurveBins => {
    made ??= countRanks(ranked, rows);
    return made;
  };
  return {
    get grid() {
      return bins().grid;
    },
    get entered() {
      return bins().entered;
    },
    get events() {
      return bins().events;
    },
    get open() {
      return bins().open;
    },
    get competing() {
      return bins().competing;
    },
  };
}

function countRanks({ times, leave, enter }: Ranked, rows: Uint32Array): CurveBins {
  const marks = new Uint32Array((enter === null ? 1 : 2) * rows.length);
  let used = 0;
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    if (leave[i] !== none) marks[used++] = leave[i]!;
    if (enter !== null && enter[i] !== none) marks[used++] = enter[i]!;
  }
  const sorted = marks.subarray(0, used).sort();
  let size = 0;
  for (let k = 0; k < used; k++) if (k === 0 || sorted[k]! >> 2 !== sorted[k - 1]! >> 2) size++;
  const own = new Float64Array(size);
  const counts = blocks.map(() => new Uint32Array(size));
  let bin = -1;
  for (let k = 0; k < used; k++) {
    const mark = sorted[k]!;
    if (k === 0 || mark >> 2 !== sorted[k - 1]! >> 2)
      own[++bin] = times[mark >> 2] ?? Number.POSITIVE_INFINITY;
    counts[mark & 3]![bin]!++;
  }
  const [open, events, competing, entered] = counts as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  return { grid: exactGrid(own), open, events, competing, entered };
}

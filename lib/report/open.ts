import type { Cube } from '../cube/cube.ts';
import { cubeFromData } from '../cube/data.ts';
import { HIDDEN_TEAM } from '../cube/protect.ts';
import { readBy, readTally } from '../cube/read.ts';
import { refusal } from '../cube/selection.ts';
import type { AnyTally, CurveBins, Tally } from '../cube/tally.ts';
import { type Estimate, nothing } from '../measure/estimate.ts';
import type { Measure, MeasureContext } from '../measure/measure.ts';
import { openCurve } from '../measure/timeToEnd.ts';
import { checkReport } from './check.ts';
import { publishedKey } from './key.ts';
import { measuresOf } from './measures.ts';
import type { CurvePoint, MeasureInfo, Report, ReportData, Selection, View } from './report.ts';

/** What every view of one report shares. */
interface Book {
  readonly data: ReportData;
  readonly cube: Cube;
  readonly context: MeasureContext;
  readonly infos: ReadonlyMap<string, MeasureInfo>;
  readonly measures: ReadonlyMap<string, Measure>;
}

/**
 * What does the report say about any part of the data?
 *
 * Takes the report as an object or as parsed JSON of any origin and checks format and version first. A selection that
 * has a published figure always shows that one; any other is added up from cells. A filter that a table does not
 * have is refused with a reason, never ignored. Anything but a report of this version throws and says what it is.
 *
 * @example
 * import { buildReport, definePolicy, openReport, tablesFromRows } from 'goodwill';
 * const day = 86_400_000;
 * const rows = tablesFromRows({ tickets: [
 *   { id: 'A', opened: day, resolved: 2 * day, team: 'north' },
 *   { id: 'B', opened: day, resolved: 6 * day, team: 'south' },
 * ] });
 * const report = openReport(buildReport(rows, definePolicy({ zone: 'UTC', targets: { resolution: '48h' } })));
 * report.select({}).estimate('attainment').value // → 0.5
 * report.select({ team: 'north' }).estimate('attainment').n // → 1
 * report.select({ touchpoint: 'visit' }).estimate('attainment').reason // → "targets are not recorded by touchpoint"
 */
export function openReport(data: unknown): Report {
  const report = checkReport(data);
  const { grain, zone, asOf, level, repair } = report.meta;
  const book: Book = {
    data: report,
    cube: cubeFromData(report.cube, { grain, zone, asOf: Date.parse(asOf) }),
    context: { level, repair },
    infos: new Map(report.measures.map(info => [info.id, info])),
    measures: new Map(measuresOf(report.declared ?? [], report.cube.dims.question ?? []).map(m => [m.id, m])),
  };
  return { data: report, select: selection => view(book, selection) };
}

function view(book: Book, selection: Selection): View {
  return {
    selection,
    hidden: hides(book, selection),
    estimate: (id, more = {}) => estimate(book, id, { ...selection, ...more }),
    by: (id, dim, more = {}) => by(book, id, dim, { ...selection, ...more }),
    curve: (id, more = {}) => curve(book, id, { ...selection, ...more }),
    analysis: id => analysis(book, id, selection),
    before: () => before(book, selection),
  };
}

/** Whether only teams are asked for that are not shown in any of these periods. */
function hides({ data }: Book, { team, period, from, to }: Selection): boolean {
  const small = data.privacy.smallTeams;
  if (small === undefined || team === undefined) return false;
  return [team]
    .flat()
    .every(
      t =>
        Object.hasOwn(small, t) &&
        !small[t]!.some(
          p =>
            (from === undefined || p >= from) &&
            (to === undefined || p <= to) &&
            (period === undefined || [period].flat().includes(p)),
        ),
    );
}

type Found =
  | { readonly refused: Estimate }
  | {
      readonly refused: null;
      readonly info: MeasureInfo;
      readonly measure: Measure | undefined;
      readonly full: Selection;
    };

/** The measure and the whole selection, pins included; or why there is no figure. */
function find(book: Book, id: string, selection: Selection): Found {
  const { level } = book.context;
  const no = (reason: string): Found => ({ refused: nothing('', level, '', reason) });
  const info = book.infos.get(id);
  if (info === undefined) return no(`there is no measure “${id}” in this report`);
  if (info.off !== undefined) return no(info.off);
  const full: Selection = { ...info.pin, ...selection };
  const measure = book.measures.get(id);
  const reason =
    measure === undefined
      ? (Object.keys(full).find(dim => !known(info, dim)) ?? null)
      : refusal(measure.tallies, full, table => book.cube.slabs[table]?.dims);
  if (reason !== null) return no(measure === undefined ? `not recorded by ${reason}` : reason);
  if (hides(book, full)) return { refused: { ...nothing('', level, '', withheld), hidden: true } };
  return { refused: null, info, measure, full };
}

const known = (info: MeasureInfo, dim: string): boolean =>
  dim === 'from' || dim === 'to' || dim === 'period' || dim in info.pin || info.dims.includes(dim);

const withheld = 'not shown, to protect people';
const tooOld =
  'this report was made by another version of Goodwill, which knew this measure; its published figures still show';

function estimate(book: Book, id: string, selection: Selection): Estimate {
  const found = find(book, id, selection);
  if (found.refused !== null) return found.refused;
  const published = publishedFor(book, id, found.full);
  if (published !== undefined) return published;
  const { measure, full } = found;
  if (measure === undefined) return nothing('', book.context.level, '', tooOld);
  const read: Record<string, unknown> = {};
  for (const [name, tally] of Object.entries(measure.tallies)) read[name] = readTally(book.cube, tally, full);
  return fromCells(measure, measure.estimate(read as never, book.context));
}

/** Times that are added up from cells say how finely they are read. */
function fromCells(measure: Measure, estimate: Estimate): Estimate {
  if (measure.kind !== 'curve' || estimate.value === null) return estimate;
  return { ...estimate, method: `${estimate.method}; read to ±0.5%` };
}

function publishedFor(book: Book, id: string, full: Selection): Estimate | undefined {
  const key = publishedKey(id, full);
  return key !== null && Object.hasOwn(book.data.published, key) ? book.data.published[key] : undefined;
}

function by(book: Book, id: string, dim: string, selection: Selection): ReadonlyMap<string, Estimate> {
  const out = new Map<string, Estimate>();
  if (dim !== 'period' && !Object.hasOwn(book.cube.dims, dim)) return out;
  const found = find(book, id, { ...selection, [dim]: undefined });
  if (found.refused !== null) return out;
  const { measure, full } = found;
  const values = valuesOf(book, dim, full);
  const asked = selection[dim];
  const wanted = asked === undefined ? null : new Set(typeof asked === 'string' ? [asked] : asked);
  const names = measure === undefined ? [] : Object.entries(measure.tallies);
  if (names.some(([, tally]) => book.cube.slabs[tally.table]?.dims.includes(dim) === false)) return out;
  // Where every value is published, no cell is read.
  let read: readonly (readonly [string, AnyTally, ReadonlyMap<string, Float64Array>])[] | null = null;
  for (const value of values) {
    if (wanted !== null && !wanted.has(value)) continue;
    const published = publishedFor(book, id, { ...full, [dim]: value });
    if (published !== undefined) {
      out.set(value, published);
      continue;
    }
    if (dim === 'period' && hides(book, { ...full, period: value })) {
      out.set(value, { ...nothing('', book.context.level, '', withheld), hidden: true });
      continue;
    }
    read ??= names.map(([name, tally]) => [name, tally, readBy(book.cube, tally, dim, full)] as const);
    if (dim !== 'period' && !read.some(([, , bins]) => bins.has(value))) continue;
    if (measure === undefined) continue;
    const record = Object.fromEntries(
      read.map(([name, tally, bins]) => [name, readBins(tally, bins.get(value))]),
    );
    out.set(value, fromCells(measure, measure.estimate(record as never, book.context)));
  }
  return out;
}

function readBins(tally: AnyTally, bins: Float64Array | undefined): unknown {
  const size = tally.kind === 'count' ? tally.labels.length : tally.kind === 'sum' ? 1 : 4 * tally.grid.size;
  return tally.read(bins ?? new Float64Array(size));
}

/** Values of a dimension in reading order: periods in time, tiers best first, the rest by name; what is not shown or not recorded last. */
function valuesOf(book: Book, dim: string, selection: Selection): readonly string[] {
  const { meta } = book.data;
  if (dim === 'period') {
    const { from, to } = selection;
    return meta.periods.filter(p => (from === undefined || p >= from) && (to === undefined || p <= to));
  }
  const all = book.cube.dims[dim] ?? [];
  const values = all.filter(v => v !== '' && v !== HIDDEN_TEAM);
  const ordered =
    dim === 'tier'
      ? [...meta.tiers.filter(t => values.includes(t)), ...values.filter(v => !meta.tiers.includes(v))]
      : values;
  return [...ordered, ...[HIDDEN_TEAM, ''].filter(v => all.includes(v))];
}

function curve(book: Book, id: string, selection: Selection): readonly CurvePoint[] {
  const found = find(book, id, selection);
  if (found.refused !== null || found.measure === undefined || found.measure.kind !== 'curve') return [];
  const tally = Object.values(found.measure.tallies).find(t => t.kind === 'curve');
  if (tally === undefined) return [];
  const bins = readTally(book.cube, tally as Tally<CurveBins>, found.full);
  const drawn = openCurve(bins, book.context.level);
  if (drawn.n === 0) return [];
  const points = drawn.steps.map(s => ({
    time: s.time,
    open: s.survival,
    low: s.low,
    high: s.high,
    atRisk: s.atRisk,
  }));
  return points[0]?.time === 0 ? points : [{ time: 0, open: 1, low: 1, high: 1, atRisk: drawn.n }, ...points];
}

function analysis<R>(
  book: Book,
  id: string,
  selection: Selection,
): ReturnType<View['analysis']> & { readonly result: R | null } {
  const info = Object.hasOwn(book.data.analyses, id) ? book.data.analyses[id] : undefined;
  const { periods } = book.data.meta;
  // A range that leaves out no period is no filter.
  const sets = (dim: string): boolean =>
    selection[dim] !== undefined &&
    !(dim === 'from' && selection.from! <= (periods[0] ?? '')) &&
    !(dim === 'to' && selection.to! >= (periods.at(-1) ?? ''));
  const set = Object.keys(selection).filter(sets);
  if (info === undefined)
    return { result: null, ignored: set, reason: `there is no analysis “${id}” in this report` };
  if (hides(book, selection)) return { result: null, ignored: [], reason: withheld, hidden: true };
  const since = sets('from') && !sets('to') ? [`from=${selection.from}`] : [];
  for (const dim of [...info.slices.filter(sets), null]) {
    const asked = dim === null ? [] : [selection[dim]].flat();
    if (asked.length > 1) continue;
    const own = asked.map(value => `${dim}=${value}`);
    for (const parts of [[...own, ...since], own]) {
      const result = parts.length === 0 ? info.result : info.sliced?.[parts.join('&')];
      if (result === undefined) continue;
      const ignored = set.filter(other => !parts.some(part => part.startsWith(`${other}=`)));
      const said = parts.length === 0 ? info : result;
      return isNoResult(said)
        ? { result: null, ignored, reason: said.reason, ...(said.hidden ? { hidden: true } : {}) }
        : { result: result as R, ignored };
    }
  }
  return { result: null, ignored: set };
}

/** Words instead of a result: the whole has them beside its other words, a part has nothing else. */
const isNoResult = (x: unknown): x is { readonly reason: string; readonly hidden?: true } =>
  typeof x === 'object' &&
  x !== null &&
  'reason' in x &&
  (('result' in x && x.result === null) || Object.keys(x).every(key => key === 'reason' || key === 'hidden'));

/** The same number of periods just before. */
function before(book: Book, selection: Selection): View {
  const { periods } = book.data.meta;
  const one = typeof selection.period === 'string' ? selection.period : undefined;
  const first = periods.indexOf(selection.from ?? one ?? periods[0] ?? '');
  const last = periods.indexOf(selection.to ?? one ?? periods.at(-1) ?? '');
  const length = last - first + 1;
  const { period: _, ...rest } = selection;
  if (first < 0 || last < first || first - length < 0) {
    const reason = 'the time before is not wholly in the data';
    const none = nothing('', book.context.level, '', reason);
    const empty: View = {
      selection,
      hidden: hides(book, selection),
      estimate: () => none,
      by: () => new Map(),
      curve: () => [],
      analysis: () => ({ result: null, ignored: [], reason }),
      before: () => empty,
    };
    return empty;
  }
  return view(book, { ...rest, from: periods[first - length]!, to: periods[first - 1]! });
}

import type { Estimate, MeasureInfo, Report, Selection } from '../../lib/report/report.ts';
import type { Asked, Found } from '../part/chart.ts';
import { type Say, SMALL } from '../words/say.ts';

const DIMS = ['tier', 'team', 'priority', 'channel', 'touchpoint', 'clock', 'client', 'from', 'to'] as const;

/** The filters around an element and its own attributes, which win. */
export function selectionOf({ selection, want }: Pick<Asked, 'selection' | 'want'>): Selection {
  const own = DIMS.flatMap(d => (want[d] === undefined ? [] : [[d, want[d]] as const]));
  return { ...selection, ...Object.fromEntries(own) };
}

export const infoOf = (report: Report, id: string): MeasureInfo | undefined =>
  report.data.measures.find(m => m.id === id);

/** The first of some measures that these data can feed; else the first that is known, to say what would feed it. */
export function pick(report: Report, ids: readonly string[]): MeasureInfo | undefined {
  const known = ids.flatMap(id => infoOf(report, id) ?? []);
  return known.find(m => m.off === undefined) ?? known[0];
}

/** Why there is nothing: hidden for people's sake, or the reason of the figure. */
export function without(e: Pick<Estimate, 'hidden' | 'reason'> | undefined, fallback: string): Found<never> {
  if (e?.hidden) return { kind: 'hidden', reason: '' };
  return { kind: 'nothing', reason: e?.reason ?? fallback };
}

/** A breakdown by one dimension; the whole when it cannot be broken down. */
export function broken(
  report: Report,
  measure: string,
  by: string,
  selection: Selection,
  say: Say,
): readonly {
  readonly name: string;
  readonly estimate: Estimate;
  readonly choose: Record<string, string>;
}[] {
  const view = report.select(selection);
  return [...view.by(measure, by)].map(([name, estimate]) => ({
    name: name === SMALL ? say.name(name) : name,
    estimate,
    choose: { [by]: name },
  }));
}

export type Loose = Readonly<Record<string, unknown>>;

export const isObject = (x: unknown): x is Loose => typeof x === 'object' && x !== null && !Array.isArray(x);
export const num = (x: unknown): number | null => (typeof x === 'number' && Number.isFinite(x) ? x : null);
export const text = (x: unknown): string =>
  typeof x === 'string' ? x : typeof x === 'number' ? String(x) : '';
export const listOf = (x: unknown): readonly Loose[] => (Array.isArray(x) ? x.filter(isObject) : []);

/** Rows a function broke down name their group in the first text field that is not about the figure. */
export function groupOf(row: Loose, by: string | undefined): string {
  if (by !== undefined && by in row) return text(row[by]);
  for (const key of [
    'name',
    'tier',
    'group',
    'team',
    'priority',
    'channel',
    'touchpoint',
    'client',
    'period',
    'by',
  ])
    if (typeof row[key] === 'string') return row[key];
  return '';
}

/** A figure as analyses give it. */
export function figureOf(x: unknown): {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
} {
  const f = isObject(x) ? x : {};
  return { value: num(f.value), low: num(f.low), high: num(f.high), n: num(f.n) };
}

import type { Estimate } from '../measure/estimate.ts';
import { byCodePoint } from '../table/order.ts';
import { splitKey } from './key.ts';
import type { ReportData } from './report.ts';

/** Figures as rows: what a table on screen, a CSV and a screen reader have in common. */
export interface PlainTable {
  readonly title?: string;
  readonly columns: readonly { readonly title: string; readonly kind: 'text' | 'number' }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const estimateColumns = [
  { title: 'value', kind: 'number' },
  { title: 'likely from', kind: 'number' },
  { title: 'likely to', kind: 'number' },
  { title: 'n', kind: 'number' },
  { title: 'of', kind: 'text' },
  { title: 'still open', kind: 'number' },
  { title: 'left out', kind: 'number' },
  { title: 'method', kind: 'text' },
  { title: 'why not', kind: 'text' },
] as const;

const estimateCells = (e: Estimate): (string | number | null)[] => [
  e.value,
  e.low,
  e.high,
  e.hidden ? null : e.n,
  e.of,
  e.undecided ?? null,
  e.excluded ?? null,
  e.method,
  e.reason ?? null,
];

/**
 * Which figures does the report publish, all in one table?
 *
 * All exact figures of a report as rows, for a table or a CSV: one row each, in the order of their names.
 *
 * A figure that cannot be given has an empty value and the reason; one that may not be shown has no count either.
 *
 * @example
 * import { buildReport, definePolicy, figuresTable, tablesFromRows } from 'goodwill';
 * const rows = tablesFromRows({ moments: [{ at: '2026-03-02T09:00:00Z', valence: 1 }, { at: '2026-03-02T10:00:00Z', valence: -1 }] });
 * const table = figuresTable(buildReport(rows, definePolicy({ zone: 'UTC' })));
 * table.columns.map(c => c.title).slice(0, 3) // → ["measure", "tier", "period"]
 */
export function figuresTable(data: ReportData): PlainTable {
  const dims = ['clock', 'course', 'tier', 'priority', 'team', 'period'];
  const rest = new Set<string>();
  const keys = Object.keys(data.published)
    .sort(byCodePoint)
    .map(key => ({ key, ...splitKey(key) }));
  for (const { selection } of keys)
    for (const dim of Object.keys(selection)) if (!dims.includes(dim)) rest.add(dim);
  const all = [...dims.filter(d => keys.some(k => d in k.selection)), ...[...rest].sort()];
  return {
    title: data.meta.title,
    columns: [
      { title: 'measure', kind: 'text' },
      ...all.map(title => ({ title, kind: 'text' as const })),
      ...estimateColumns,
    ],
    rows: keys.map(({ key, measure, selection }) => [
      measure,
      ...all.map(dim => selection[dim] ?? null),
      ...estimateCells(data.published[key]!),
    ]),
  };
}

import { steps } from '../analysis/link.ts';
import { type LinkPoint, linkOf } from '../analysis/linkOf.ts';
import type { StaffServiceLink } from '../report/results.ts';
import { usageError } from '../table/usage.ts';
import { checkLevelOption, checkOptions, checkRows, checkWhole } from './arguments.ts';
import { groupBy } from './groupBy.ts';

/** What one team said and gave in one period. */
export interface TeamPeriod {
  readonly team: string;
  /** `2026-03`, `2026-Q1`, `2026`, or the name of a wave. */
  readonly period: string;
  /** Mean score of the team's people. */
  readonly staff: number | null;
  /** How many people that mean is of. */
  readonly people: number;
  /** The service that clients got, for example the share of targets met. */
  readonly service: number | null;
  /** How many cases that is of. */
  readonly cases: number;
  readonly [field: string]: unknown;
}

/** How the link is asked for by one dimension or several. */
export interface LinkByOptions extends StaffLinkOptions {
  readonly by: string | readonly string[];
}

/** How small a team may be, and how far one side may lead. */
export interface StaffLinkOptions {
  /** Fewest people, and fewest cases, for a team in a period to be used: 5 to 50. Default 5. */
  readonly minimum?: number;
  /** Most steps by which one side may lead. Default 3. */
  readonly lags?: number;
  /** Over team means: `pearson` (default) or `spearman`. */
  readonly method?: 'pearson' | 'spearman';
  readonly level?: number;
}

const fn = 'staffServiceLink';
const fewestNamed = 5;

/**
 * Is service better where, or when, our people are more satisfied?
 *
 * Three coefficients kept apart: between teams (correlation of team means), within teams (repeated measures: when a
 * team's people are more satisfied than usual), and the heap of all pairs with a warning when the signs disagree;
 * lags, where a positive one means that staff come first. p-values rest on independent pairs and are adjusted for
 * everything on view (Benjamini–Hochberg, `q`). `reads` is the plain sentence: order in time, never cause.
 * Only teams and periods with at least 5 people and 5 cases are used, and staff means are rounded to one decimal
 * (to 0.05 where they are shares), as in the report; whoever holds the rows holds more. Nothing left: null values
 * with a reason.
 *
 * Source: METRICS rows 12, 44 and 58, D5.
 *
 * @example
 * import { staffServiceLink } from 'goodwill';
 * const rows = [3.1, 3.4, 3.6, 3.9, 4.2, 4.4].map((staff, i) => ({
 *   team: `team ${i}`, period: '2026-03', staff, people: 11, service: [0.81, 0.86, 0.84, 0.9, 0.89, 0.95][i], cases: 640,
 * }));
 * staffServiceLink(rows).between.value // → 0.92244…
 * staffServiceLink([]).reads // → "cannot say: too few teams or periods"
 */
export function staffServiceLink(rows: readonly TeamPeriod[], options?: StaffLinkOptions): StaffServiceLink;
export function staffServiceLink(
  rows: readonly TeamPeriod[],
  options: LinkByOptions,
): (StaffServiceLink & { readonly [field: string]: unknown })[];
export function staffServiceLink(
  rows: readonly TeamPeriod[],
  options: StaffLinkOptions & { readonly by?: string | readonly string[] } = {},
): StaffServiceLink | (StaffServiceLink & { readonly [field: string]: unknown })[] {
  checkOptions(fn, options, ['minimum', 'lags', 'method', 'level', 'by']);
  const checked = checkRows(fn, 'rows', rows).map(checkRow);
  const { by } = options;
  if (by === undefined) return linkRows(checked, options);
  const fields = typeof by === 'string' ? [by] : by;
  if (
    !Array.isArray(fields) ||
    !fields.every(f => typeof f === 'string' && f !== 'staff' && f !== 'service')
  ) {
    throw usageError(
      fn,
      'options.by',
      by,
      'must be the name of a field of the rows, such as region, or a list of them',
    );
  }
  return groupBy(checked, fields).map(({ values, rows: part }) => ({
    ...values,
    ...linkRows(part, options),
  }));
}

function linkRows(rows: readonly TeamPeriod[], options: StaffLinkOptions): StaffServiceLink {
  const minimum = options.minimum ?? 5;
  if (!(Number.isInteger(minimum) && minimum >= 5 && minimum <= 50)) {
    throw usageError(
      fn,
      'options.minimum',
      minimum,
      'must be a whole number from 5 to 50. Fewer than 5 would give people away.',
    );
  }
  const lags = options.lags ?? 3;
  if (checkWhole(fn, 'options.lags', lags) > 24)
    throw usageError(fn, 'options.lags', lags, 'must be at most 24');
  const { method = 'pearson' } = options;
  if (method !== 'pearson' && method !== 'spearman') {
    throw usageError(fn, 'options.method', method, "must be 'pearson' or 'spearman'");
  }
  const level = checkLevelOption(fn, options.level);
  const used = rows.filter(
    r => r.staff !== null && r.service !== null && r.people >= minimum && r.cases >= minimum,
  );
  const share = used.every(r => r.staff! >= 0 && r.staff! <= 1);
  const place = steps(used.map(r => r.period));
  const points = used.map((r, i) => ({
    team: r.team,
    period: r.period,
    step: place[i]!,
    staff: share ? Math.round(r.staff! * 20) / 20 : Math.round(r.staff! * 10) / 10,
    service: r.service!,
  }));
  const seen = new Set<string>();
  for (const p of points) {
    const key = `${p.team}\u0000${p.period}`;
    if (seen.has(key)) {
      throw usageError(
        fn,
        'rows',
        `${p.team}, ${p.period}`,
        'must have one row for each team and period. Use by for anything that splits a team.',
      );
    }
    seen.add(key);
  }
  points.sort((a, b) => a.step - b.step || (a.team < b.team ? -1 : 1));
  const link = linkOf(points satisfies readonly LinkPoint[], { level, lags, method, step: stepWord(used) });
  const named = new Set(points.map(p => p.team)).size >= fewestNamed;
  return {
    ...link,
    value: link.between.value,
    n: points.length,
    hidden: rows.length - used.length,
    points: points.map(({ team, period, staff, service }) => ({
      team: named ? team : null,
      period,
      staff,
      service,
    })),
    ...(points.length === 0 ? { reason: 'no team has enough people and cases to show' } : {}),
  };
}

const stepWord = (rows: readonly TeamPeriod[]): string =>
  rows.every(r => /^\d{4}-\d{2}$/.test(r.period)) ? 'month' : 'period';

function checkRow(row: Readonly<Record<string, unknown>>, i: number): TeamPeriod {
  const at = (field: string) => `rows[${i}].${field}`;
  for (const field of ['team', 'period']) {
    if (typeof row[field] !== 'string' || row[field] === '') {
      throw usageError(fn, at(field), row[field], 'must be a text that is not empty');
    }
  }
  for (const field of ['staff', 'service']) {
    const value = row[field] ?? null;
    if (value !== null && !(typeof value === 'number' && Number.isFinite(value))) {
      throw usageError(fn, at(field), value, 'must be a number, or null where it is missing');
    }
  }
  return {
    ...row,
    team: row.team as string,
    period: row.period as string,
    staff: (row.staff ?? null) as number | null,
    service: (row.service ?? null) as number | null,
    people: checkWhole(fn, at('people'), row.people),
    cases: checkWhole(fn, at('cases'), row.cases),
  };
}

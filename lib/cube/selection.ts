import type { FactName } from '../fact/fact.ts';
import { usageError } from '../table/usage.ts';
import { checkPeriod, type Grain } from './period.ts';
import type { AnyTally } from './tally.ts';

/** A chosen part: dimension → value or values; `from` and `to` are period labels, both inclusive. */
export type Selection = { readonly from?: string; readonly to?: string } & {
  readonly [dim: string]: string | readonly string[] | undefined;
};

/** One condition per dimension, `period` last; `accepts` says whether a value is chosen. */
export interface Condition {
  readonly dim: string;
  accepts(value: string): boolean;
}

/** A selection as conditions. Throws when a period label is not one of the grain. */
export function conditions(selection: Selection, grain: Grain): readonly Condition[] {
  const out: Condition[] = [];
  for (const dim of Object.keys(selection).sort()) {
    const wanted = selection[dim];
    if (wanted === undefined || dim === 'from' || dim === 'to') continue;
    const values = new Set(typeof wanted === 'string' ? [wanted] : wanted);
    if (dim === 'period') for (const value of values) if (value !== '') checkPeriod(grain, value);
    out.push({ dim, accepts: value => values.has(value) });
  }
  const { from, to } = selection;
  if (from !== undefined) checkPeriod(grain, from);
  if (to !== undefined) checkPeriod(grain, to);
  if (from !== undefined || to !== undefined) {
    // A row without an instant is in no period, so in no range of periods either.
    out.push({
      dim: 'period',
      accepts: p => p !== '' && (from === undefined || p >= from) && (to === undefined || p <= to),
    });
  }
  return out;
}

/** What the reader knows a fact table as. */
const rows: Readonly<Record<FactName, string>> = {
  verdict: 'targets',
  course: 'times',
  moment: 'moments',
  answer: 'answers',
  exposure: 'contacts',
  commitment: 'promises',
  counted: 'counted figures',
  ticket: 'tickets',
};

/** Why a selection cannot be obeyed, in plain words, or null: a table that lacks a dimension refuses it by name. */
export function refusal(
  tallies: Readonly<Record<string, AnyTally>>,
  selection: Selection,
  dimsOf: (table: FactName) => readonly string[] | undefined,
): string | null {
  const tables = [...new Set(Object.values(tallies).map(tally => tally.table))].sort();
  for (const dim of Object.keys(selection).sort()) {
    if (selection[dim] === undefined || dim === 'from' || dim === 'to' || dim === 'period') continue;
    for (const table of tables) {
      const dims = dimsOf(table);
      if (dims !== undefined && !dims.includes(dim)) return `${rows[table]} are not recorded by ${dim}`;
    }
  }
  return null;
}

/** Throws for a dimension that a table lacks. */
export function checkSelection(
  fn: string,
  table: FactName,
  dims: readonly string[],
  selection: Selection,
): void {
  for (const dim of Object.keys(selection)) {
    if (selection[dim] === undefined || dim === 'from' || dim === 'to' || dims.includes(dim)) continue;
    throw usageError(
      fn,
      'selection',
      dim,
      `must name dimensions of the ${table} table. Not recorded by ${dim}; it has ${dims.join(', ')}.`,
    );
  }
}

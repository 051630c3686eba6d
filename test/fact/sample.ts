import { type BuiltFacts, buildFacts } from '../../lib/fact/build.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { type PlainTables, tablesFromRows } from '../../lib/read/rows.ts';

export const asOf: number = Date.UTC(2026, 3, 1);

/** Facts of plain rows, through readers and clocks, as the report makes them. */
export function factsOf(
  rows: PlainTables,
  policy: { readonly dataFrom?: number; readonly [setting: string]: unknown } = {},
  at: number = asOf,
): BuiltFacts & { readonly policy: Policy } {
  const { dataFrom = null, ...written } = policy;
  const defined: Policy = { ...definePolicy({ zone: 'UTC', ...written }), dataFrom };
  const { tables } = tablesFromRows(rows, { policy: defined });
  return { ...buildFacts(tables, defined, at), policy: defined };
}

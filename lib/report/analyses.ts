import { type AnalysisContext, isNoResult, withheld } from '../analysis/analysis.ts';
import { ANALYSES } from '../analysis/index.ts';
import { HIDDEN_TEAM } from '../cube/protect.ts';
import type { Facts } from '../fact/fact.ts';
import { byCodePoint } from '../table/order.ts';
import type { AnalysisInfo, PrivacyBlock } from './report.ts';

/**
 * Every analysis: of all rows, of each slice, and, where it can, of the time from the period `from` on, with which the
 * pages open. Slices of teams that are never shown are marked as withheld.
 */
export function runAnalyses(
  context: AnalysisContext,
  from: string | null,
  small: NonNullable<PrivacyBlock['smallTeams']>,
): Record<string, AnalysisInfo> {
  const out: Record<string, AnalysisInfo> = {};
  const since = context.periods.find(p => p.label === from)?.from ?? null;
  for (const analysis of ANALYSES) {
    const { id, title, question, definition, source, slices } = analysis;
    const base = { id, title, question, definition, source, slices };
    const whole = analysis.run(context);
    if (isNoResult(whole)) {
      out[id] = { ...base, result: null, ...whole };
      continue;
    }
    const sliced: Record<string, unknown> = {};
    // What the page opens with, so that it says what it says on other charts: of the same time.
    const both = (of: AnalysisContext, key: string): void => {
      if (key !== '') sliced[key] = analysis.run(of);
      if (analysis.recent !== true || since === null) return;
      sliced[key === '' ? `from=${from}` : `${key}&from=${from}`] = analysis.run({ ...of, since });
    };
    both(context, '');
    for (const dim of slices) {
      for (const value of sliceValues(context.facts, analysis.tables, dim)) {
        both({ ...context, slice: { dim, value } }, `${dim}=${value}`);
      }
      if (dim !== 'team') continue;
      const unseen = Object.keys(small).filter(team => small[team]!.length === 0);
      for (const team of Object.keys(small).length === 0 ? [] : [...unseen, HIDDEN_TEAM])
        sliced[`team=${team}`] = withheld;
    }
    out[id] = { ...base, result: whole, ...(Object.keys(sliced).length === 0 ? {} : { sliced }) };
  }
  return out;
}

function sliceValues(facts: Facts, tables: readonly (keyof Facts)[], dim: string): string[] {
  const values = new Set(tables.flatMap(table => facts[table]?.dims[dim]?.values ?? []));
  values.delete('');
  values.delete(HIDDEN_TEAM);
  return values.size < 2 ? [] : [...values].sort(byCodePoint);
}

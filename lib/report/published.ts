import type { Cube } from '../cube/cube.ts';
import type { Facts } from '../fact/fact.ts';
import type { Estimate } from '../measure/estimate.ts';
import { exactFigures } from '../measure/exact.ts';
import type { Measure, MeasureContext } from '../measure/measure.ts';
import { publishedKey } from './key.ts';
import type { MeasureInfo } from './report.ts';

// Beyond so many rows of a table, a second reading of them for every breakdown costs more than half a percent is worth.
const many = 150_000;

/**
 * The exact figures: whole, by each dimension and by period, times also by tier and period; and the same for every clock.
 * Read from the rows themselves, so durations are right to the millisecond. With more than 150,000 rows times are exact
 * for the whole, by tier and by period; all others come from cells like any other selection.
 */
export function publish(
  facts: Facts,
  cube: Cube,
  measures: readonly Measure[],
  infos: readonly MeasureInfo[],
  context: MeasureContext,
): Record<string, Estimate> {
  const exact = exactFigures(facts, context, cube);
  const out: Record<string, Estimate> = {};
  for (const measure of measures) {
    const info = infos.find(i => i.id === measure.id);
    if (info === undefined || info.off !== undefined) continue;
    const large = Object.values(measure.tallies).some(t => (facts[t.table]?.length ?? 0) > many);
    if (large && measure.kind !== 'curve') continue;
    for (const pin of pinsOf(info, cube)) {
      for (const dims of large ? [[], ['tier'], ['period']] : groupingsOf(info, measure.kind)) {
        for (const [joined, estimate] of exact.by(measure, dims, pin)) {
          const values = joined.split('\u0000');
          const selection = Object.fromEntries(dims.map((dim, d) => [dim, values[d]!]));
          const key = publishedKey(measure.id, { ...pin, ...selection });
          if (key !== null) out[key] = estimate;
        }
      }
    }
  }
  return out;
}

/** Cells give counts exactly, so only curves need the crossing of tier and period from rows. */
function groupingsOf(info: MeasureInfo, kind: Measure['kind']): string[][] {
  const singles = [...info.dims, 'period'].map(dim => [dim]);
  return kind === 'curve' && info.dims.includes('tier')
    ? [[], ...singles, ['period', 'tier']]
    : [[], ...singles];
}

/** The measure's own pin, and every other clock that the data have. A course is what the measure is about, so it stays. */
function pinsOf(info: MeasureInfo, cube: Cube): Record<string, string>[] {
  if (!('clock' in info.pin)) return [{ ...info.pin }];
  return (cube.dims.clock ?? []).filter(clock => clock !== '').map(clock => ({ ...info.pin, clock }));
}

import type { Cube } from '../cube/cube.ts';
import { readBy, readTally, widthOf } from '../cube/read.ts';
import { refusal, type Selection } from '../cube/selection.ts';
import type { AnyTally } from '../cube/tally.ts';
import { type Estimate, nothing } from './estimate.ts';
import type { Measure, MeasureContext } from './measure.ts';

/** A selection with the measure's pinned dimensions, where it does not ask for another value itself. */
export const pinned = (measure: Measure, selection: Selection): Selection => ({
  ...measure.pin,
  ...selection,
});

/** The figure of nothing, for a measure. */
export const cannotSay = (measure: Measure, context: MeasureContext, reason: string): Estimate =>
  nothing(Object.values(measure.tallies)[0]?.table ?? '', context.level, measure.kind, reason);

/** Why the cube cannot answer a measure for a selection at all, in plain words; null when it can. */
function refusedBy(cube: Cube, measure: Measure, selection: Selection): string | null {
  return refusal(measure.tallies, pinned(measure, selection), table => cube.slabs[table]?.dims);
}

/** The figure of a measure for a chosen part of the data, from cells. A dimension that its facts lack gives null and says so. */
export function estimateFromCube(
  cube: Cube,
  measure: Measure,
  selection: Selection,
  context: MeasureContext,
): Estimate {
  const refused = refusedBy(cube, measure, selection);
  if (refused !== null) return cannotSay(measure, context, refused);
  const chosen = pinned(measure, selection);
  const read: Record<string, unknown> = {};
  for (const [name, tally] of Object.entries(measure.tallies)) read[name] = readTally(cube, tally, chosen);
  return measure.estimate(read as never, context);
}

/** The same for every value of one dimension that occurs in the selection, values in code point order. */
export function estimatesBy(
  cube: Cube,
  measure: Measure,
  dim: string,
  selection: Selection,
  context: MeasureContext,
): ReadonlyMap<string, Estimate> {
  const out = new Map<string, Estimate>();
  const { [dim]: chosenValue, ...rest } = pinned(measure, selection);
  // A breakdown by a pinned dimension asks for all of its values.
  const chosen: Selection = selection[dim] === undefined ? rest : { ...rest, [dim]: chosenValue };
  if (refusal(measure.tallies, { ...chosen, [dim]: '' }, table => cube.slabs[table]?.dims) !== null)
    return out;
  const names = Object.keys(measure.tallies);
  const parts = names.map(name => readBy(cube, measure.tallies[name]!, dim, chosen));
  const values = [...new Set(parts.flatMap(part => [...part.keys()]))].sort();
  for (const value of values) {
    const read: Record<string, unknown> = {};
    names.forEach((name, t) => {
      const tally: AnyTally = measure.tallies[name]!;
      read[name] = tally.read(parts[t]!.get(value) ?? new Float64Array(widthOf(tally)));
    });
    out.set(value, measure.estimate(read as never, context));
  }
  return out;
}

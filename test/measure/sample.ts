import { buildCube } from '../../lib/cube/build.ts';
import type { Selection } from '../../lib/cube/selection.ts';
import { declaredMeasures } from '../../lib/measure/declared.ts';
import type { Estimate } from '../../lib/measure/estimate.ts';
import { exactFigures } from '../../lib/measure/exact.ts';
import { estimateFromCube } from '../../lib/measure/fromCube.ts';
import { MEASURES } from '../../lib/measure/index.ts';
import { questionMeasures } from '../../lib/measure/questions.ts';
import type { PlainTables } from '../../lib/read/rows.ts';
import { asOf, factsOf } from '../fact/sample.ts';

export const context = { level: 0.95, repair: 12 } as const;
const options = { grain: 'month', zone: 'UTC' } as const;

/** A measure by id over plain rows, exactly and from cells. */
export function measured(
  rows: PlainTables,
  policy: { readonly [setting: string]: unknown } = {},
  at: number = asOf,
): {
  readonly exact: (id: string, selection?: Selection) => Estimate;
  readonly cells: (id: string, selection?: Selection) => Estimate;
} {
  const { facts, policy: defined } = factsOf(rows, policy, at);
  const measures = [...MEASURES, ...declaredMeasures(defined), ...questionMeasures(facts)];
  const byId = (id: string) => measures.find(m => m.id === id)!;
  const figures = exactFigures(facts, context, options);
  const cube = buildCube(facts, measures, { ...options, asOf: at });
  return {
    exact: (id, selection = {}) => figures.estimate(byId(id), selection),
    cells: (id, selection = {}) => estimateFromCube(cube, byId(id), selection, context),
  };
}

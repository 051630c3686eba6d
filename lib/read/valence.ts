import type { Scale } from '../policy/policy.ts';
import type { Cells } from '../table/table.ts';

/** What a score says on its scale: +1 satisfied, −1 dissatisfied, 0 between. On a scale where low is good, the other way round. */
export function valenceOf(score: number, scale: Scale): number {
  if (Number.isNaN(score)) return Number.NaN;
  const up = scale.satisfied > scale.dissatisfied;
  if (up ? score >= scale.satisfied : score <= scale.satisfied) return 1;
  return (up ? score <= scale.dissatisfied : score >= scale.dissatisfied) ? -1 : 0;
}

/** Moments with a score on a declared scale and no valence of their own get one. */
export function withValence(
  columns: Readonly<Record<string, Cells>>,
  scale: Scale | null,
): Readonly<Record<string, Cells>> {
  const { score, valence } = columns;
  if (scale === null || score?.kind !== 'number' || valence !== undefined) return columns;
  return {
    ...columns,
    valence: { kind: 'number', values: score.values.map(value => valenceOf(value, scale)) },
  };
}

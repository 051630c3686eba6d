import type { Cube } from '../cube/cube.ts';
import { chooseGrain, type Grain, periodSpan, periodsBetween } from '../cube/period.ts';
import { type Facts, instantsOf } from '../fact/fact.ts';
import type { Estimate } from '../measure/estimate.ts';

export interface Period {
  readonly label: string;
  readonly from: number;
  readonly until: number;
}

/** The grain that the policy asks for, else the coarsest that gives at least 12 points. */
export function grainOf(asked: Grain | 'auto', facts: Facts, zone: string): Grain {
  if (asked !== 'auto') return asked;
  return chooseGrain([...new Set(Object.values(facts).map(instantsOf))], zone);
}

/** Every period from the first that has data to the last, those without data too. */
export function periodList(cube: Cube): Period[] {
  const seen = (cube.dims.period ?? []).filter(p => p !== '');
  if (seen.length === 0) return [];
  return periodsBetween(cube.grain, seen[0]!, seen.at(-1)!).map(label => ({
    label,
    ...periodSpan(cube.grain, cube.zone, label),
  }));
}

/** Periods that are not over at `asOf`, and those of which more than one case in ten is still undecided. */
export function youngPeriods(
  periods: readonly Period[],
  asOf: number,
  figures: (period: string) => readonly Estimate[],
): string[] {
  return periods
    .filter(
      p =>
        p.until > asOf + 1 ||
        figures(p.label).some(e => (e.undecided ?? 0) > 0.1 * (e.n + (e.undecided ?? 0))),
    )
    .map(p => p.label);
}

import type { PolicyLog } from './log.ts';
import { lookup } from './lookup.ts';
import type { Scale } from './policy.ts';
import { amount, type Got, list, named, record, type Shape, type Shapes } from './shape.ts';
import type { Tree } from './tree.ts';

/** One to five, four and five satisfied, one and two dissatisfied. */
const COMMON: Scale = { min: 1, max: 5, satisfied: 4, dissatisfied: 2, missing: [] };

const n = amount('a score');
interface ScaleWords {
  readonly min: number;
  readonly max: number;
  readonly satisfied: number;
  readonly dissatisfied: number;
  readonly missing: readonly number[];
}
const fields: Shapes<ScaleWords> = {
  min: n,
  max: n,
  satisfied: n,
  dissatisfied: n,
  missing: list('scores that mean no answer', n),
};

export type Scales = ReadonlyMap<string, Got<Shapes<ScaleWords>>> & { readonly $: Tree };
export const scalesShape: Shape<Scales> = named(
  'scales by name',
  record('a scale: min, max, satisfied, dissatisfied', fields, ['min', 'max', 'satisfied', 'dissatisfied']),
);

/** Scales by name; `default` is always there. Where low scores are good, `satisfied` is below `dissatisfied`. */
export function buildScales(got: Scales | undefined, log: PolicyLog): Record<string, Scale> {
  const scales = lookup<Scale>([['default', COMMON]]);
  for (const [name, scale] of got ?? []) {
    const { min, max, satisfied, dissatisfied, missing } = scale;
    if (min === undefined || max === undefined || satisfied === undefined || dissatisfied === undefined)
      continue;
    const refuse = (message: string, remedy: string) =>
      log.refuse(scale.$, 'scale-impossible', message, remedy, name);
    if (min >= max)
      refuse(
        `The scale ${name} runs from ${min} to ${max}.`,
        'Write the lower end under min and the upper under max.',
      );
    else if ([satisfied, dissatisfied].some(s => s < min || s > max)) {
      refuse(
        `The scale ${name} runs from ${min} to ${max}, but is satisfied at ${satisfied} and dissatisfied at ${dissatisfied}.`,
        'Choose both within the scale.',
      );
    } else if (satisfied === dissatisfied) {
      refuse(
        `On the scale ${name} ${satisfied} is both satisfied and dissatisfied.`,
        'Choose two different scores.',
      );
    }
    scales[name] = { min, max, satisfied, dissatisfied, missing: missing ?? [] };
  }
  return scales;
}

import { interactionRatio as measure } from '../measure/interactionRatio.ts';
import type { InteractionRatio } from '../report/results.ts';
import { usageError } from '../table/usage.ts';
import { checkLevelOption, checkOptions, checkPositive, checkRows, checkWhole } from './arguments.ts';
import { groupBy } from './groupBy.ts';

/** Counts of interactions. */
export interface InteractionCounts {
  readonly positive: number;
  readonly negative: number;
  readonly neutral?: number;
}

/** One interaction; any further field can be broken down by. */
export interface Interaction {
  /** 1 positive, 0 neutral, −1 negative. */
  readonly valence: number;
  readonly [field: string]: unknown;
}

/** Repair and level for the ratio of good to bad moments. */
export interface RatioOptions {
  /** Positives that repair one negative. Default 12, a rule of thumb with weak evidence. */
  readonly repair?: number;
  /** Level of the likely range. Default 0.95. */
  readonly level?: number;
}

/** Options with a breakdown: one figure for each value, or each combination of values, of these fields. */
export type RatioByOptions = RatioOptions & { readonly by: string | readonly string[] };

/**
 * How many good moments do people have with us for each bad one?
 *
 * Ratio R = P/N of positive to negative moments; neutral ones are counted apart. Range: Wilson's limits l, u of the
 * share P/(P + N) as l/(1 − l) and u/(1 − u). Beside it the negative share, the repair balance P − repair·N, and the
 * one-sided binomial p-value against repair/(repair + 1). `by` breaks moments down by any of their fields.
 * No negatives: no number, because none is large enough; the lower limit still stands. No moments: null, `no moments`.
 *
 * Source: METRICS row 26, D3.
 *
 * @example
 * import { interactionRatio } from 'goodwill';
 * interactionRatio({ positive: 180, negative: 20 }, { repair: 12 })
 * // → { positivesPerNegative: 9, low: 5.69…, high: 14.23…, negativeShare: 0.1, n: 200, repairBalance: -60, … }
 * interactionRatio([]).reason // → "no moments"
 */
export function interactionRatio(
  moments: InteractionCounts | readonly Interaction[],
  options?: RatioOptions,
): InteractionRatio;
export function interactionRatio(
  moments: readonly Interaction[],
  options: RatioByOptions,
): (InteractionRatio & { readonly [field: string]: unknown })[];
export function interactionRatio(
  moments: InteractionCounts | readonly Interaction[],
  options: RatioOptions & { readonly by?: string | readonly string[] } = {},
): InteractionRatio | (InteractionRatio & { readonly [field: string]: unknown })[] {
  checkOptions(fn, options, ['repair', 'level', 'by']);
  const repair = options.repair === undefined ? 12 : checkPositive(fn, 'options.repair', options.repair);
  const level = checkLevelOption(fn, options.level);
  if (!Array.isArray(moments)) {
    if (options.by !== undefined) {
      throw usageError(
        fn,
        'options.by',
        options.by,
        'needs an array of moments; counts cannot be broken down',
      );
    }
    return ratio(countsOf(moments), repair, level);
  }
  const rows = checkRows(fn, 'moments', moments);
  rows.forEach((row, i) => {
    if (row.valence !== 1 && row.valence !== 0 && row.valence !== -1) {
      throw usageError(
        fn,
        `moments[${i}].valence`,
        row.valence,
        'must be 1 (positive), 0 (neutral) or -1 (negative)',
      );
    }
  });
  if (options.by === undefined) return ratio(tally(rows), repair, level);
  const fields = fieldsOf(options.by);
  return groupBy(rows, fields).map(({ values, rows: part }) => ({
    ...values,
    ...ratio(tally(part), repair, level),
  }));
}

const fn = 'interactionRatio';

function countsOf(counts: unknown): Required<InteractionCounts> {
  if (typeof counts !== 'object' || counts === null) {
    throw usageError(
      fn,
      'moments',
      counts,
      'must be counts such as { positive: 180, negative: 20 }, or an array of moments with a valence',
    );
  }
  const { positive, negative, neutral = 0 } = counts as Record<string, unknown>;
  return {
    positive: checkWhole(fn, 'moments.positive', positive),
    negative: checkWhole(fn, 'moments.negative', negative),
    neutral: checkWhole(fn, 'moments.neutral', neutral),
  };
}

function tally(rows: readonly Record<string, unknown>[]): Required<InteractionCounts> {
  const of = (valence: number) => rows.filter(row => row.valence === valence).length;
  return { positive: of(1), negative: of(-1), neutral: of(0) };
}

function ratio(counts: Required<InteractionCounts>, repair: number, level: number): InteractionRatio {
  const e = measure.estimate({ valences: { ...counts, unknown: 0 } }, { repair, level });
  return {
    positivesPerNegative: e.value,
    value: e.value,
    low: e.low,
    high: e.high,
    level,
    negativeShare: e.parts!.negativeShare!.value,
    n: e.n,
    ...counts,
    repairBalance: e.parts!.repairBalance!.value,
    repair,
    p: e.parts!.belowRepair!.value,
    method: e.method,
    ...(e.reason === undefined ? {} : { reason: e.reason }),
  };
}

function fieldsOf(by: unknown): readonly string[] {
  const fields: unknown = typeof by === 'string' ? [by] : by;
  if (
    !Array.isArray(fields) ||
    fields.length === 0 ||
    !fields.every(f => typeof f === 'string' && f !== 'valence')
  ) {
    throw usageError(
      fn,
      'options.by',
      by,
      'must be the name of a field of the moments, such as team, or a list of them',
    );
  }
  return fields as string[];
}

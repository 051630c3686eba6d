import { usageError } from '../table/usage.ts';
import { checkFinite, checkNumbers } from './check.ts';
import { exactSum } from './exactSum.ts';
import { meanOf } from './moments.ts';
import { type ProcessRule, signals } from './processRules.ts';

/** What a point says: a change for the better or worse, up or down, or nothing but noise. */
export type Variation = 'improvement' | 'concern' | 'high' | 'low' | 'ordinary';
/** Whether a stable series will meet its target: always, sometimes or never. */
export type Assurance = 'will meet' | 'may or may not' | 'will not meet';

/** One point of a process chart. */
export interface ProcessPoint {
  readonly value: number;
  /** Index of the stretch of points that share limits. */
  readonly stretch: number;
  /** The strongest signal this point is part of: outside > trend > two of three > shift. */
  readonly rule: ProcessRule | null;
  /** Every signal this point is part of, strongest first. */
  readonly rules: readonly ProcessRule[];
  /** What the signal means given the direction; `high` or `low` when no direction is declared. */
  readonly variation: Variation;
}

/** A run of points that share limits. */
export interface ProcessStretch {
  /** First and last point (indices) these limits are drawn for. */
  readonly from: number;
  readonly to: number;
  /** Points the limits were computed from. */
  readonly baseline: number;
  readonly mean: number | null;
  /** Mean absolute difference of neighbours. */
  readonly movingRange: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Two thirds of the way to the limits. */
  readonly nearLow: number | null;
  readonly nearHigh: number | null;
  /** Fewer than 12 baseline points: limits are provisional. */
  readonly trial: boolean;
  readonly assurance: Assurance | null;
  readonly reason?: string;
}

/** A series with its limits, its signals and what they mean. */
export interface ProcessChart {
  readonly n: number;
  readonly points: readonly ProcessPoint[];
  readonly stretches: readonly ProcessStretch[];
  /** The stretch that holds the last point; null when there are no points. */
  readonly current: ProcessStretch | null;
}

/** What is better, what is the target, and where limits begin anew. */
export interface ProcessOptions {
  /** Which way is better; without it variation is `high`, `low` or `ordinary` and there is no assurance. */
  readonly better?: 'higher' | 'lower' | 'neither' | undefined;
  /** Level the series should meet. */
  readonly target?: number | undefined;
  /** Compute the limits of each stretch from its first so many points only. */
  readonly baseline?: number | undefined;
  /** Indices of points with which a new stretch begins, at declared changes. */
  readonly changes?: readonly number[] | undefined;
  /** Leave moving ranges of 3.267 times their mean or more out of it, as NHSRplotthedots does; off as in NHS Excel. */
  readonly screen?: boolean | undefined;
}

/**
 * Did anything change, or is this the usual up and down?
 *
 * XmR chart: usual range = mean ± 2.66 × mean moving range, with the four NHS "making data count" rules: a point
 * outside the limits; seven in a row up or down (six steps; equal neighbours break it); two of three between near
 * limit and limit on the same side, all three on that side; seven in a row on one side of the mean (a point on the
 * mean breaks it). Every point of a pattern is marked. Fewer than 12 baseline points make the limits a trial; a
 * single point has none. A series without movement has limits equal to its mean and no signals; all comparisons
 * allow 1e-9·max(1, |mean|) for rounding. Limits are not clipped to what is possible; clip when drawing.
 * A quiet series of 24 points signals somewhere in about 16 % of cases, at its last point in about 1.4 %.
 *
 * Source: Wheeler, Understanding Variation; NHS England, Making data count; NHSRplotthedots.
 *
 * @example
 * import { xmr } from 'goodwill';
 * const chart = xmr([10, 12, 11, 13, 12, 11, 12, 10, 11, 12, 13, 20], { better: 'lower' });
 * chart.current // → { mean: 12.25, movingRange: 1.8181…, high: 17.0863…, low: 7.4136…, trial: false, … }
 * chart.points.at(-1) // → { value: 20, stretch: 0, rule: "outside", rules: ["outside"], variation: "concern" }
 */
export function xmr(values: readonly number[], options: ProcessOptions = {}): ProcessChart {
  const { better = 'neither', target, baseline, changes = [], screen = false } = options;
  checkNumbers('xmr', 'values', values);
  if (better !== 'higher' && better !== 'lower' && better !== 'neither') {
    throw usageError('xmr', 'better', better, "must be 'higher', 'lower' or 'neither'");
  }
  if (target !== undefined) checkFinite('xmr', 'target', target);
  if (baseline !== undefined && !(Number.isInteger(baseline) && baseline >= 2)) {
    throw usageError('xmr', 'baseline', baseline, 'must be a whole number of points, two or more');
  }
  const starts = stretchStarts(values.length, changes);
  const points: ProcessPoint[] = [];
  const stretches = starts.map((from, index) => {
    const part = values.slice(from, starts[index + 1] ?? values.length);
    const limits = processLimits(part.slice(0, baseline ?? part.length), screen);
    const marked = marks(part, limits);
    part.forEach((value, i) => {
      const rules = marked[i]!;
      points.push({
        value: value + 0,
        stretch: index,
        rule: rules[0] ?? null,
        rules,
        variation: variation(value, rules, limits, better),
      });
    });
    return { from, to: from + part.length - 1, ...limits, assurance: assurance(limits, better, target) };
  });
  return { n: values.length, points, stretches, current: stretches.at(-1) ?? null };
}

type Limits = Omit<ProcessStretch, 'from' | 'to' | 'assurance'>;

/** Limits of one stretch of points. */
export function processLimits(values: readonly number[], screen = false): Limits {
  const n = values.length;
  const trial = n < 12;
  const none = {
    baseline: n,
    movingRange: null,
    low: null,
    high: null,
    nearLow: null,
    nearHigh: null,
    trial,
  };
  if (n === 0) return { ...none, mean: null, reason: 'nothing to count' };
  const mean = meanOf(values);
  if (n === 1) return { ...none, mean, reason: 'only one point' };
  const ranges = values.slice(1).map((v, i) => Math.abs(v - values[i]!));
  let movingRange = exactSum(ranges) / ranges.length;
  if (movingRange <= tolerance(mean)) movingRange = 0;
  if (screen && movingRange > 0) {
    const calm = ranges.filter(r => r < 3.267 * movingRange);
    movingRange = exactSum(calm) / calm.length;
  }
  const [wide, near] = [2.66 * movingRange, ((2 * 2.66) / 3) * movingRange];
  return {
    ...none,
    mean,
    movingRange,
    low: mean - wide + 0,
    high: mean + wide,
    nearLow: mean - near + 0,
    nearHigh: mean + near,
  };
}

/** Differences up to this are rounding, not movement. */
const tolerance = (mean: number): number => 1e-9 * Math.max(1, Math.abs(mean));

function marks(values: readonly number[], limits: Limits): ProcessRule[][] {
  const { mean, low, high, movingRange } = limits;
  if (mean === null || low === null || high === null || movingRange === 0) return values.map(() => []);
  return signals(values, {
    mean,
    low,
    high,
    nearLow: limits.nearLow!,
    nearHigh: limits.nearHigh!,
    tolerance: tolerance(mean),
  });
}

function stretchStarts(n: number, changes: readonly number[]): number[] {
  for (const c of changes) {
    if (!(Number.isInteger(c) && c >= 0 && c < Math.max(1, n))) {
      throw usageError('xmr', 'changes', c, 'must hold indices of points');
    }
  }
  if (n === 0) return [];
  return [...new Set([0, ...changes])].sort((a, b) => a - b);
}

function variation(
  value: number,
  rules: readonly ProcessRule[],
  limits: Limits,
  better: 'higher' | 'lower' | 'neither',
): Variation {
  if (rules.length === 0) return 'ordinary';
  const side = value > limits.mean! ? 'high' : 'low';
  if (better === 'neither') return side;
  return (side === 'high') === (better === 'higher') ? 'improvement' : 'concern';
}

function assurance(
  { low, high }: Limits,
  better: 'higher' | 'lower' | 'neither',
  target: number | undefined,
): Assurance | null {
  if (target === undefined || better === 'neither' || low === null || high === null) return null;
  if (target >= low && target <= high) return 'may or may not';
  return target > high === (better === 'higher') ? 'will not meet' : 'will meet';
}

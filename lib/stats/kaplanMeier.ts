import { usageError } from '../table/usage.ts';
import { checkLevel } from './check.ts';
import { zOfLevel } from './normal.ts';
import { type Lives, type RiskTable, riskTable } from './riskTable.ts';

/** What is known at one time of a curve. */
export interface CurveStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly competing: number;
  /** Still open when last seen, at this time. */
  readonly open: number;
  /** Share for which nothing has happened up to and including this time. */
  readonly survival: number;
  /** Greenwood; null where the share is 0. */
  readonly standardError: number | null;
  /** Null where the share is exactly 0 or 1: there the range is undefined, not of zero width. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A curve of what is still open, with its ranges and its totals. */
export interface Curve {
  readonly n: number;
  readonly events: number;
  readonly competing: number;
  readonly open: number;
  /** Entered at or after their own end, and so never watched. */
  readonly excluded: number;
  readonly level: number;
  readonly interval: CurveInterval;
  /** One step per time at which somebody left, in rising order. */
  readonly steps: readonly CurveStep[];
  /** The longest anybody was watched. */
  readonly last: number | null;
  readonly reason?: string;
}

/** Scale on which the range of a curve is worked out. */
export type CurveInterval = 'log-log' | 'log';

/** Level and scale of the range of a curve. */
export interface CurveOptions {
  readonly level?: number | undefined;
  /** `log-log` (default) stays inside 0 to 1; `log` is R's default, for comparing with R. */
  readonly interval?: CurveInterval | undefined;
}

/**
 * How long does it take, when some are not finished yet?
 *
 * Kaplan–Meier share still open, S(t) = Π(1 − dᵢ/nᵢ), with Greenwood's variance. Those who are open when last seen
 * count as at risk up to and including that time; late entries count only after they enter; competing ends (2) leave
 * like open ones, so read `cumulativeIncidence` when there are many. Time zero is allowed. Takes individuals,
 * columns, or bins (each bin at its representative time). Nothing to watch: no steps and a reason. All still open:
 * the share stays 1.
 *
 * Source: Kaplan & Meier 1958; agrees with R's survival::survfit.
 *
 * @example
 * import { kaplanMeier } from 'goodwill';
 * const curve = kaplanMeier([
 *   { time: 2, event: 1 },
 *   { time: 3, event: 0 },
 *   { time: 5, event: 1 },
 *   { time: 8, event: 0 },
 * ]);
 * curve.steps.map(s => s.survival) // → [0.75, 0.75, 0.375, 0.375]
 * curve.steps[2] // → { time: 5, atRisk: 2, events: 1, survival: 0.375, low: 0.0109…, high: 0.8080…, … }
 * kaplanMeier([]).reason // → "nothing to count"
 */
export function kaplanMeier(lives: Lives, options: CurveOptions = {}): Curve {
  const { level = 0.95, interval = 'log-log' } = options;
  checkLevel('kaplanMeier', level);
  if (interval !== 'log-log' && interval !== 'log') {
    throw usageError('kaplanMeier', 'interval', interval, "must be 'log-log' or 'log'");
  }
  const table = riskTable('kaplanMeier', lives);
  const steps = walk(table, interval, zOfLevel(level));
  const sum = (of: (s: CurveStep) => number): number => steps.reduce((total, s) => total + of(s), 0);
  const curve = {
    n: table.n,
    events: sum(s => s.events),
    competing: sum(s => s.competing),
    open: sum(s => s.open),
    excluded: table.excluded,
    level,
    interval,
    steps,
    last: steps.at(-1)?.time ?? null,
  };
  if (table.n === 0) return { ...curve, reason: 'nothing to count' };
  const emptied = steps.findIndex(s => s.survival === 0);
  // Late entries can let the few who were there first all finish; what follows would be read off as 0 for ever.
  const early = emptied >= 0 && emptied < steps.length - 1;
  return early ? { ...curve, reason: 'all at risk had finished before others came in' } : curve;
}

function walk(table: RiskTable, interval: CurveInterval, z: number): CurveStep[] {
  const steps: CurveStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let i = 0; i < table.time.length; i++) {
    const [atRisk, events] = [table.atRisk[i]!, table.events[i]!];
    const [competing, open] = [table.competing[i]!, table.open[i]!];
    if (events + competing + open === 0) continue;
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
    }
    const error = survival === 0 ? null : survival * Math.sqrt(greenwood);
    const { low, high } = curveRange(survival, Math.sqrt(greenwood), interval, z);
    steps.push({
      time: table.time[i]!,
      atRisk,
      events,
      competing,
      open,
      survival,
      standardError: error,
      low,
      high,
    });
  }
  return steps;
}

/** Pointwise range of a share that is left, from the standard error of its logarithm. */
export function curveRange(
  share: number,
  logError: number,
  interval: CurveInterval,
  z: number,
): { low: number | null; high: number | null } {
  if (!(share > 0 && share < 1) || !Number.isFinite(logError)) return { low: null, high: null };
  if (interval === 'log') {
    return { low: share * Math.exp(-z * logError), high: Math.min(1, share * Math.exp(z * logError)) };
  }
  const log = Math.log(share);
  const factor = Math.exp((z * logError) / -log);
  return { low: Math.exp(log * factor), high: Math.exp(log / factor) };
}

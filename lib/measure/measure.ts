import type { AnyTally, Tally } from '../cube/tally.ts';
import type { Estimate } from './estimate.ts';

/** What the value of a measure is: a share from 0 to 1, a number per hundred, milliseconds, points, or positives to one negative. */
export type Unit = 'share' | 'per100' | 'duration' | 'points' | 'ratio';

export type Read<T> = { readonly [K in keyof T]: T[K] extends Tally<infer S> ? S : never };

/** What a measure may know of the policy when it turns counts into a figure. */
export interface MeasureContext {
  /** Positives that repair one negative; a rule of thumb. */
  readonly repair: number;
  /** Level of likely ranges, 0.95. */
  readonly level: number;
}

/** Pages that answer a question each. */
export type MeasurePage = 'promises' | 'complaints' | 'moments' | 'goodwill' | 'people';

/** One declaration gives the total, every breakdown, period, filter and trend, because tallies add. */
export interface Measure<T extends Record<string, AnyTally> = Record<string, AnyTally>> {
  readonly id: string;
  readonly title: string;
  /** The question a manager asks, one sentence. */
  readonly question: string;
  readonly definition: string;
  /** Row of the catalogue and where the convention comes from. */
  readonly source: string;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neither';
  /** One of `share`, `rate`, `curve`, `score`, `odds`. */
  readonly kind: 'share' | 'rate' | 'curve' | 'score' | 'odds';
  /** Page of the dashboard that shows it; from its fact table unless said. */
  readonly page?: MeasurePage;
  /** Dimensions that never add (clock, course): one value unless asked for another. */
  readonly pin?: Readonly<Record<string, string>>;
  readonly tallies: T;
  estimate(t: Read<T>, context: MeasureContext): Estimate;
}

/**
 * Checks the types of a measure that you declare yourself, and gives it back.
 *
 * @example
 * import { count, measure } from 'goodwill';
 * const unhappy = count('ticket', 'unhappy', ['unhappy', 'other'], f => i => (f.cols.satisfied[i] === 0 ? 0 : 1));
 * measure({ id: 'unhappy', kind: 'share', tallies: { unhappy } }).tallies.unhappy.id // → "ticket/unhappy"
 */
export const measure = <T extends Record<string, AnyTally>>(m: Measure<T>): Measure<T> => m;

import type { Link } from '../analysis/linkOf.ts';

export type { Accounted } from '../analysis/exclusions.ts';

// What the four functions give; the dashboard draws these as well as reports.

export interface InteractionRatio {
  /** Positives per negative; the same as `value`, which every one of the four functions has. */
  readonly positivesPerNegative: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** Negatives ÷ (positives + negatives). */
  readonly negativeShare: number | null;
  /** Positives and negatives together. */
  readonly n: number;
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  /** Positives − repair × negatives: below zero, more was taken than given. */
  readonly repairBalance: number | null;
  readonly repair: number;
  /** How likely so few positives would be if the true ratio were `repair`. */
  readonly p: number | null;
  readonly method: string;
  /** Why there is no number. */
  readonly reason?: string;
}

export interface AttainmentFigure {
  /** Met ÷ decided. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** Decided: met + missed. */
  readonly n: number;
  readonly of: string;
  readonly method: string;
  readonly met: number;
  readonly missed: number;
  /** Still open within the target. */
  readonly undecided: number;
  /** Cancelled, duplicate, exempt, or without a target. */
  readonly excluded: number;
  /** Rows that could not be read, in all. */
  readonly setAside: number;
  /** Null where no goal was given. */
  readonly goal: 'met' | 'not met' | 'cannot say' | null;
  readonly goalShare: number | null;
  /** How likely so few met would be if the goal were truly kept. */
  readonly goalP: number | null;
  /** What the value could still be, with every undecided ticket missed or met. */
  readonly bounds?: readonly [number, number];
  /** What to expect once the open ones are decided. */
  readonly projected?: number | null;
  readonly reason?: string;
}

export type AttainmentRow = AttainmentFigure & {
  readonly tier?: string;
  readonly priority?: string;
  readonly team?: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly period?: string;
};

export interface ResolutionTimes {
  /** Milliseconds by which half are resolved, open ones counted; null when that is not reached yet. */
  readonly median: number | null;
  /** The same as `median`, which every one of the four functions has. */
  readonly value: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  /** Likely range of the median. */
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** Complaints followed. */
  readonly n: number;
  readonly resolved: number;
  readonly open: number;
  /** Withdrawn, merged: ended otherwise. */
  readonly endedOtherwise: number;
  /** Could not be followed: ended before it began, or nobody knows when. */
  readonly excluded: number;
  /** Rows that could not be read, in all. */
  readonly setAside: number;
  /** The median of the closed ones alone, which flatters: only for comparison. */
  readonly closedOnlyMedian: number | null;
  /** Share not resolved by each time: still open, or ended otherwise; `time` in ms. */
  readonly curve: readonly {
    readonly time: number;
    readonly openShare: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly of: string;
  readonly method: string;
  readonly reason?: string;
}

export type ResolutionRow = ResolutionTimes & {
  readonly tier?: string;
  readonly priority?: string;
  readonly team?: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly period?: string;
};

export interface StaffServiceLink extends Link {
  /** The same as `between.value`, which every one of the four functions has. */
  readonly value: number | null;
  /** Teams × periods used. */
  readonly n: number;
  /** Rows not used: too few people or cases, or a value missing. */
  readonly hidden: number;
  /** What was used, with staff means to one decimal; teams are named only when at least five are shown. */
  readonly points: readonly {
    readonly team: string | null;
    readonly period: string;
    readonly staff: number;
    readonly service: number;
  }[];
  readonly reason?: string;
}

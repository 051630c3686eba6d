/** One figure, with everything needed to defend it. `value` is null exactly when `reason` says why. */
export interface Estimate {
  readonly value: number | null;
  /** Likely range; either side null when it cannot be said. */
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** How many the value rests on, and of what (`targets met or missed`, `moments` …). */
  readonly n: number;
  readonly of: string;
  /** Convention, for example `Wilson`, `Kaplan–Meier, log-log`. */
  readonly method: string;
  readonly reason?: string;
  readonly excluded?: number;
  readonly unknown?: number;
  /** Still open and not yet late. */
  readonly undecided?: number;
  /** What the value would be if every undecided case went badly / well. */
  readonly bounds?: readonly [number, number];
  readonly projected?: number | null;
  /** Named companions: p90 beside the median, negative share beside the ratio. */
  readonly parts?: Readonly<Record<string, Estimate>>;
  /** Plain whole counts behind the value, for example met, missed. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Set on figures that must not be shown; value and range are then null. */
  readonly hidden?: true;
}

/** The figure of nothing: never 0, never 100 %, but null and why. */
export const nothing = (of: string, level: number, method: string, reason: string, n = 0): Estimate => ({
  value: null,
  low: null,
  high: null,
  level,
  n,
  of,
  method,
  reason,
});

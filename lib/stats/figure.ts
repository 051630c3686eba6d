/** One number with its likely range. `value` is null exactly when nothing can be said; then, or where a side is null, `reason` says why. */
export interface Figure {
  readonly value: number | null;
  /** Lower end of the likely range; null when it cannot be said. */
  readonly low: number | null;
  readonly high: number | null;
  /** Level of the range, 0.95 unless asked otherwise. */
  readonly level: number;
  /** How many the value rests on. */
  readonly n: number;
  readonly method: string;
  readonly reason?: string;
}

/** A likely range alone. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** The figure of nothing: no number, and why. */
export const noFigure = (n: number, level: number, method: string, reason: string): Figure => ({
  value: null,
  low: null,
  high: null,
  level,
  n,
  method,
  reason,
});

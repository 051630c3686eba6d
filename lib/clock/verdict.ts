/** What a clock says of one ticket, target and cycle. Times are epoch ms; lengths are ms. */
export interface Verdict {
  readonly ticket: string;
  readonly clock: string;
  /** 1 for the first cycle. */
  readonly cycle: number;
  readonly outcome: 'met' | 'missed' | 'undecided' | 'excluded';
  readonly state: 'running' | 'paused' | 'stopped';
  /** Why excluded, or why nothing can be said. */
  readonly reason: string | null;
  readonly started: number;
  readonly stopped: number | null;
  /** Elapsed time against the target until stop or asOf, without pauses and closed hours. */
  readonly elapsed: number;
  /** Target in the same time as `elapsed`; null when none. */
  readonly target: number | null;
  /** The promise in words: `8h`, `3 business days`, `due date of the ticket`. */
  readonly promise: string | null;
  readonly due: number | null;
  readonly paused: number;
  readonly calendar: string | null;
  /** Zone in which its times are told. */
  readonly zone?: string;
  /** Time taken out by exclusion windows, in the same time as `elapsed`. */
  readonly excluded?: number;
  /** What the outcome would be if nothing were excluded; absent when no exclusion window applies to the clock. */
  readonly outcomeWithoutExclusions?: 'met' | 'missed' | 'undecided' | 'excluded';
  readonly tier?: string;
  readonly priority?: string;
}

/** One stretch of a ticket's life. The stretches of a trace add up to its wall time exactly. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly kind: 'working' | 'paused' | 'closed' | 'holiday' | 'excluded' | 'stopped';
  /** Status, name of the holiday, or reason of the exclusion. */
  readonly note: string | null;
}

/** One verdict spelled out: each stretch that ran or was paused, and why. */
export interface Trace {
  readonly verdict: Verdict;
  readonly stretches: readonly Stretch[];
  /** Why, in one sentence. */
  readonly because: string;
  /** Things worth knowing: pauses during which the client had already answered … */
  readonly notices: readonly string[];
  /** What was asked, in words, where this is not what happened: `What if the target were 6h?` */
  readonly whatIf?: string;
}

/** All verdicts as columns, one row per ticket × clock × cycle. Rows of a ticket are adjacent. */
export interface VerdictColumns {
  readonly length: number;
  readonly ticket: Uint32Array; // row of the ticket table
  readonly clocks: readonly string[];
  readonly clock: Uint8Array;
  readonly cycle: Uint16Array;
  /** OUTCOME: 0 met, 1 missed, 2 undecided, 3 excluded. */
  readonly outcome: Uint8Array;
  /** 0 running, 1 paused, 2 stopped. */
  readonly state: Uint8Array;
  readonly reasons: readonly string[]; // reasons[0] is ''
  readonly reason: Uint8Array;
  readonly started: Float64Array;
  readonly stopped: Float64Array; // NaN while running
  readonly elapsed: Float64Array;
  readonly target: Float64Array; // NaN when none
  readonly due: Float64Array; // NaN when none
  readonly paused: Float64Array;
  readonly priorities: readonly string[];
  /** Priority and tier in force for the verdict (at opening or at decision, as the policy says). */
  readonly priority: Uint16Array;
  readonly tiers: readonly string[];
  readonly tier: Uint16Array;
  /** Time taken out by exclusion windows, in the same time as `elapsed`; absent when the policy has none. */
  readonly excluded?: Float64Array;
  /** Outcome if nothing were excluded, so that figures with and without can be shown; absent when the policy has none. */
  readonly outcomeWithoutExclusions?: Uint8Array;
  /** Promise in words (`8h`, `due date of the ticket`), and calendar, of each row; entry 0 is ''. */
  readonly promises?: readonly string[];
  readonly promise?: Uint16Array;
  readonly calendars?: readonly string[];
  readonly calendar?: Uint8Array;
}

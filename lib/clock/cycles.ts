/** What happened to one clock of one ticket: its cycles, and when it did not run within them. Reused from ticket to ticket. */
export interface Cycles {
  count: number;
  readonly started: number[];
  /** NaN while it runs. */
  readonly stopped: number[];
  /** Gaps of cycle k are gapFirst[k] … gapFirst[k + 1] − 1; disjoint and ascending. */
  readonly gapFirst: number[];
  readonly gapFrom: number[];
  readonly gapUntil: number[];
  /** Why: a status word; REOPENED; or −2 − row for the change that paused it. */
  readonly gapNote: number[];
  /** Why a cycle is excluded; '' when it is not. */
  readonly reason: string[];
  /** The last cycle is paused as of asOf. */
  paused: boolean;
  /** What was odd, as the rule of a fault; '' when nothing was. */
  trouble: '' | 'stop-before-start' | 'end-without-time' | 'change-after-end' | 'change-contradicts';
}

/** Note of the time between a stop and a re-opening. */
export const REOPENED = -1;

export function newCycles(): Cycles {
  return {
    count: 0,
    started: [],
    stopped: [],
    gapFirst: [0],
    gapFrom: [],
    gapUntil: [],
    gapNote: [],
    reason: [],
    paused: false,
    trouble: '',
  };
}

import type { Policy } from '../policy/policy.ts';
import type { Assumption } from '../table/fault.ts';
import type { Counts } from './counts.ts';
import type { FaultCollector } from './faultLog.ts';
import type { Segment } from './segment.ts';

/** What the sources of one reading share. */
export interface Reading {
  readonly policy: Policy;
  readonly faults: FaultCollector;
  readonly counts: Counts;
  readonly segments: Segment[];
  readonly refused: string[];
  readonly mostRows: number;
  assume(assumption: Assumption): void;
  /** Sources whose rows had to be numbered, so far. */
  numbered: number;
}

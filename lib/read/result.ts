import type { Assumption, FaultSummary, SourceCount } from '../table/fault.ts';
import type { Tables } from '../table/table.ts';

/** What was brought in: the tables, and everything that must be said about how they were read. */
export interface ReadResult {
  readonly tables: Tables;
  readonly faults: FaultSummary;
  readonly assumptions: readonly Assumption[];
  /** read = kept + rejected + merged, for every source and table. */
  readonly sources: readonly SourceCount[];
  /** Sources of which nothing could be used. */
  readonly refused: readonly string[];
  /** Of the kept rows, whatever their order: the same rows give the same text. */
  readonly fingerprint: string;
}

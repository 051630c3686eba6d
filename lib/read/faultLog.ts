import type { Fault, FaultSummary } from '../table/fault.ts';

export interface FaultOptions {
  /** How many of each rule are kept (20); all are counted. */
  readonly keep?: number;
  /** Receives every fault, for a file of rejects. */
  readonly onFault?: (fault: Fault) => void;
}

/** Takes faults and gives the log. */
export interface FaultCollector {
  /** `rows` where more than one row was set aside with it. */
  add(fault: Fault, rows?: number): void;
  log(): FaultSummary;
}

export function collectFaults(options: FaultOptions = {}): FaultCollector {
  const keep = options.keep ?? 20;
  const byRule = new Map<string, { rule: string; count: number; message: string; remedy: string }>();
  const shown: Fault[] = [];
  let total = 0;
  let rows = 0;
  return {
    add: (fault, held = 1) => {
      total++;
      // A fault of a whole file has no line; its rows are in the counts of the source.
      if (fault.effect === 'row' && fault.line > 0) rows += held;
      let entry = byRule.get(fault.rule);
      if (entry === undefined) {
        entry = { rule: fault.rule, count: 0, message: fault.message, remedy: fault.remedy };
        byRule.set(fault.rule, entry);
      }
      entry.count++;
      if (entry.count <= keep) shown.push(fault);
      options.onFault?.(fault);
    },
    log: () => ({
      total,
      rows,
      byRule: [...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
      shown: shown.slice(),
    }),
  };
}

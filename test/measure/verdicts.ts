import type { VerdictColumns } from '../../lib/clock/verdict.ts';

export interface VerdictRow {
  readonly ticket: number;
  readonly clock?: string;
  readonly outcome: 'met' | 'missed' | 'undecided' | 'excluded';
  readonly elapsed: number;
  readonly target?: number;
  readonly stopped?: boolean;
  readonly started?: number;
  readonly cycle?: number;
}

const outcomes = ['met', 'missed', 'undecided', 'excluded'];

/** Hand-made verdicts, so that facts and measures are tested without clocks. */
export function verdictColumns(rows: readonly VerdictRow[]): VerdictColumns {
  const clocks = [...new Set(rows.map(row => row.clock ?? 'resolution'))].sort();
  const floats = (of: (row: VerdictRow) => number): Float64Array => Float64Array.from(rows, of);
  return {
    length: rows.length,
    ticket: Uint32Array.from(rows, row => row.ticket),
    clocks,
    clock: Uint8Array.from(rows, row => clocks.indexOf(row.clock ?? 'resolution')),
    cycle: Uint16Array.from(rows, row => row.cycle ?? 1),
    outcome: Uint8Array.from(rows, row => outcomes.indexOf(row.outcome)),
    state: Uint8Array.from(rows, row => ((row.stopped ?? row.outcome === 'met') ? 2 : 0)),
    reasons: [''],
    reason: new Uint8Array(rows.length),
    started: floats(row => row.started ?? 0),
    stopped: floats(row =>
      (row.stopped ?? row.outcome === 'met') ? (row.started ?? 0) + row.elapsed : Number.NaN,
    ),
    elapsed: floats(row => row.elapsed),
    target: floats(row => row.target ?? Number.NaN),
    due: floats(row => (row.target === undefined ? Number.NaN : (row.started ?? 0) + row.target)),
    paused: floats(() => 0),
    priorities: [''],
    priority: new Uint16Array(rows.length),
    tiers: [''],
    tier: new Uint16Array(rows.length),
  };
}

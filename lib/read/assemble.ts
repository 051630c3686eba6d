import type { Assumption } from '../table/fault.ts';
import type { Table, TableName, Tables } from '../table/table.ts';
import type { Counts } from './counts.ts';
import type { FaultCollector } from './faultLog.ts';
import { fingerprintOf } from './fingerprint.ts';
import { joinSegments } from './join.ts';
import { withoutRespondents } from './pseudonym.ts';
import { oneRowPerId } from './repeats.ts';
import type { ReadResult } from './result.ts';
import type { Segment } from './segment.ts';

const ORDER: readonly TableName[] = [
  'ticket',
  'change',
  'moment',
  'answer',
  'commitment',
  'client',
  'member',
  'counted',
];

/** The last step of every reader: segments of all sources into tables, ids unique, respondents unnamed. */
export function assemble(parts: {
  readonly segments: readonly Segment[];
  readonly counts: Counts;
  readonly faults: FaultCollector;
  readonly assumptions: readonly Assumption[];
  readonly refused: readonly string[];
  readonly numbered: boolean;
}): ReadResult {
  const tables: { -readonly [name in TableName]?: Table } = {};
  for (const name of ORDER) {
    const own = parts.segments.filter(segment => segment.table === name);
    if (own.length === 0) continue;
    let table = joinSegments(name, own);
    if (name === 'ticket' || name === 'client') table = oneRowPerId(table, parts.counts, parts.faults.add);
    if (name === 'answer') table = withoutRespondents(table);
    tables[name] = table;
  }
  const done: Tables = tables;
  return {
    tables: done,
    faults: parts.faults.log(),
    assumptions: parts.assumptions,
    sources: parts.counts.list(),
    refused: parts.refused,
    fingerprint: fingerprintOf(done, parts.numbered),
  };
}

import type { Policy } from '../policy/policy.ts';
import type { ColumnSpec } from '../table/columns.ts';
import type { Assumption, Fault } from '../table/fault.ts';
import type { TableName } from '../table/table.ts';
import { usageError } from '../table/usage.ts';
import { zoneOf } from '../time/zone.ts';
import { assemble } from './assemble.ts';
import { countSources } from './counts.ts';
import { collectFaults, type FaultOptions } from './faultLog.ts';
import type { ReadResult } from './result.ts';
import { rowIntake } from './rowIntake.ts';
import type { Segment } from './segment.ts';
import { unknownSides } from './sides.ts';

type Instant = Date | number | string | null | undefined;
type Value<T extends ColumnSpec['type']> = T extends 'instant'
  ? Instant
  : string | number | boolean | null | undefined;

/** A plain object with columns of a table; a column may be absent, null or empty. Other fields are reported. */
export type PlainRow = { readonly [column: string]: Value<'instant'> | Value<'text'> };

/** Arrays of plain objects, one per table. Only tickets or moments are needed to begin. */
export interface PlainTables {
  readonly tickets?: readonly PlainRow[];
  readonly changes?: readonly PlainRow[];
  readonly moments?: readonly PlainRow[];
  readonly answers?: readonly PlainRow[];
  readonly commitments?: readonly PlainRow[];
  readonly clients?: readonly PlainRow[];
  readonly members?: readonly PlainRow[];
  readonly counted?: readonly PlainRow[];
}

/** Policy and zone for rows that are at hand already. */
export interface RowOptions extends FaultOptions {
  /** Gives the zone. */
  readonly policy?: Policy;
  /** Zone of texts without an offset; that of the policy, else UTC. */
  readonly zone?: string;
}

const PLURAL: Readonly<Record<keyof PlainTables, TableName>> = {
  tickets: 'ticket',
  changes: 'change',
  moments: 'moment',
  answers: 'answer',
  commitments: 'commitment',
  clients: 'client',
  members: 'member',
  counted: 'counted',
};

/**
 * What do these plain objects say, as tables?
 *
 * Instants are a `Date`, epoch milliseconds, or ISO 8601 text; text without an offset is local time of `zone`.
 * A row with a mistake becomes a fault and is set aside; identical tickets merge. Nothing is guessed. A field that is
 * left out says the same as an empty one: a ticket without `resolved` is still open (docs/clocks.md).
 * An argument that is not an array throws.
 *
 * @example
 * import { tablesFromRows } from 'goodwill';
 * const read = tablesFromRows({ tickets: [{ id: 'A1', opened: '2026-03-02T09:00:00Z', tier: 'premium' }, { id: 'A2', opened: '2026-02-30' }] });
 * read.tables.ticket.length // → 1
 * read.faults.shown[0].rule // → 'date-impossible'
 * read.faults.shown[0].line // → 2
 */
export function tablesFromRows(input: PlainTables, options: RowOptions = {}): ReadResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw usageError('tablesFromRows', 'tables', input, 'must be an object such as { tickets: [...] }');
  }
  const zoneName = options.zone ?? options.policy?.zone ?? 'UTC';
  const zone = zoneOf(zoneName);
  const faults = collectFaults(options);
  const counts = countSources();
  const assumptions: Assumption[] = [];
  const segments: Segment[] = [];
  const declared = options.zone !== undefined || options.policy?.zoneDeclared === true;
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(PLURAL, key)) {
      throw usageError('tablesFromRows', 'tables', key, `must have only ${Object.keys(PLURAL).join(', ')}`);
    }
    const rows: unknown = input[key as keyof PlainTables];
    if (rows === undefined) continue;
    if (!Array.isArray(rows))
      throw usageError('tablesFromRows', key, rows, 'must be an array of plain objects');
    const table = PLURAL[key as keyof PlainTables];
    const intake = rowIntake({
      table,
      file: key,
      zone,
      fault: (fault: Fault) => faults.add(fault),
      onLocal: () => {
        if (!declared) assumptions.push(zoneAssumed(key, zoneName));
      },
    });
    rows.forEach((row: unknown, i) => {
      intake.take(row, i + 1);
    });
    const count = counts.of(key, table);
    const segment = intake.finish();
    unknownSides(segment, faults.add);
    count.read = rows.length;
    count.kept = segment.length;
    count.rejected = rows.length - segment.length;
    if (segment.length > 0 || rows.length === 0) segments.push(segment);
  }
  const read = assemble({
    segments,
    counts,
    faults,
    assumptions: once(assumptions),
    refused: [],
    numbered: false,
  });
  const { ticket } = read.tables;
  return ticket ? { ...read, tables: { ...read.tables, ticket: { ...ticket, plain: true } } } : read;
}

function zoneAssumed(source: string, zone: string): Assumption {
  return {
    id: 'zone',
    text: `Times without a zone (in ${source}) are taken as ${zone}.`,
    remedy: 'Declare zone in the policy.',
  };
}

function once(list: readonly Assumption[]): readonly Assumption[] {
  return list.filter((a, i) => list.findIndex(b => b.id === a.id) === i);
}

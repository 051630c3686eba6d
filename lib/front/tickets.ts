import { definePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import { newestObserved } from '../read/newest.ts';
import type { ReadResult } from '../read/result.ts';
import { type PlainRow, tablesFromRows } from '../read/rows.ts';
import type { Fault } from '../table/fault.ts';
import { UsageError, usageError } from '../table/usage.ts';
import { checkInstant, checkRows } from './arguments.ts';

/** A policy from options of a function, with the function's own name in what is wrong with it. */
export function policyFor(fn: string, input: object, names: Readonly<Record<string, string>>): Policy {
  try {
    return definePolicy(input);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const [first = ''] = error.parameter.split('.');
    throw usageError(fn, `options.${names[first] ?? error.parameter}`, error.value, error.remedy);
  }
}

export interface RowsRead {
  readonly read: ReadResult;
  readonly asOf: number;
}

/** Rows of tickets as tables. Rows without an id are numbered; `asOf` is the newest instant in them when not given. */
export function readTickets(
  fn: string,
  parameter: string,
  rows: unknown,
  policy: Policy,
  options: {
    readonly asOf?: unknown;
    readonly changes?: unknown;
    readonly onFault?: ((fault: Fault) => void) | undefined;
  },
): RowsRead {
  const tickets = checkRows(fn, parameter, rows).map((row, i): PlainRow => {
    const id = row.id ?? '';
    // A field that is left out says the same as an empty one: not resolved yet.
    return { resolved: null, ...row, ...(id === '' ? { id: `#${i + 1}` } : {}) } as PlainRow;
  });
  const changes =
    options.changes === undefined
      ? []
      : (checkRows(fn, 'options.changes', options.changes) as readonly PlainRow[]);
  const read = tablesFromRows(
    changes.length === 0 ? { tickets } : { tickets, changes },
    options.onFault === undefined ? { policy } : { policy, onFault: options.onFault },
  );
  const asOf =
    options.asOf === undefined
      ? (newestObserved(read.tables, policy.zone).asOf ?? 0)
      : checkInstant(fn, 'options.asOf', options.asOf);
  return { read, asOf };
}

/** Rows that could not be read at all. */
export const setAside = (read: ReadResult): number => read.sources.reduce((n, s) => n + s.rejected, 0);

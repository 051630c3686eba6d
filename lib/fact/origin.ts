import type { Fault } from '../table/fault.ts';
import type { Table } from '../table/table.ts';

/** A fault found when rows are joined: names file and line where the row came from. */
export function faultAt(
  table: Table,
  row: number,
  fault: Pick<Fault, 'rule' | 'column' | 'value' | 'message' | 'remedy' | 'effect'>,
): Fault {
  const { files, file, line } = table.origin;
  return {
    file: files[file === null ? 0 : file[row]!] ?? '',
    line: line === null ? row + 1 : line[row]!,
    ...fault,
  };
}

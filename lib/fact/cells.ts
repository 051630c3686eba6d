import type { FlagCells, InstantCells, NumberCells, Table, TextCells } from '../table/table.ts';

/** Text cells of a column, or nothing when the source has no such column. */
export function text(table: Table | undefined, name: string): TextCells | undefined {
  const cells = table?.columns[name];
  return cells?.kind === 'text' ? cells : undefined;
}

export function instant(table: Table | undefined, name: string): InstantCells | undefined {
  const cells = table?.columns[name];
  return cells?.kind === 'instant' ? cells : undefined;
}

export function number(table: Table | undefined, name: string): NumberCells | undefined {
  const cells = table?.columns[name];
  return cells?.kind === 'number' ? cells : undefined;
}

export function flag(table: Table | undefined, name: string): FlagCells | undefined {
  const cells = table?.columns[name];
  return cells?.kind === 'flag' ? cells : undefined;
}

import type { TableName } from '../table/table.ts';

/** Columns that say when something was seen to happen; promises (due, expected) are not among them. */
export const OBSERVED: Readonly<Record<TableName, readonly string[]>> = {
  ticket: ['opened', 'resolved', 'acknowledged', 'firstResponse', 'closed', 'cancelled'],
  change: ['at'],
  moment: ['at'],
  answer: ['at'],
  commitment: ['madeAt', 'keptAt'],
  client: ['joined', 'left'],
  member: ['joined', 'left'],
  counted: ['period'],
};

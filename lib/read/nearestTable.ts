import { didYouMean, plain } from '../policy/nearest.ts';
import { COLUMNS } from '../table/columns.ts';
import type { TableName } from '../table/table.ts';
import { ownColumns } from './preset/own.ts';

/** What the table that fits these columns best would still need, as a sentence. */
export function nearestTable(columns: readonly string[]): string {
  const judged = (Object.keys(COLUMNS) as TableName[]).map(table => {
    const own = ownColumns(table, columns);
    const lacking = COLUMNS[table].filter(spec => spec.required === true && own[spec.name] === undefined);
    return { table, lacking, fit: Object.keys(own).length };
  });
  // Tickets are what most people bring; another table must fit clearly better.
  const [ticket, ...others] = judged.filter(({ lacking }) => lacking.length > 0 || columns.length === 0);
  if (ticket === undefined) return '';
  const best = others.reduce((a, b) => (b.fit > a.fit + 1 ? b : a), ticket);
  const hints = best.lacking.map(({ name }) =>
    columns.filter(column => plain(column) === plain(name)).length > 1
      ? `${name} (several columns have this name; rename all but one)`
      : name + didYouMean(name, columns).replace(/^ (.*)\?$/, ' ($1?)'),
  );
  return hints.length === 0 ? '' : ` For the table ${best.table} it lacks ${hints.join(' and ')}.`;
}

import { plain } from '../../policy/nearest.ts';
import type { FileMapping } from '../../policy/policy.ts';
import { COLUMNS } from '../../table/columns.ts';
import type { TableName } from '../../table/table.ts';
import { specsOf } from '../target.ts';
import { type Headed, mappingOf, type Preset } from './preset.ts';

const TABLES = Object.keys(COLUMNS) as TableName[];

/** Goodwill's own tables by their own column names, in any case and with blanks, `_` or `-` between words. */
export const own: Preset = {
  id: 'own',
  title: 'Goodwill’s own columns',
  recognise: file => {
    const named = TABLES.find(table =>
      [table, `${table}s`].includes(plain(file.name.replace(/\.[^.]*$/, ''))),
    );
    const judged = TABLES.map(table => ({ table, columns: ownColumns(table, file.columns) })).filter(
      ({ table, columns }) =>
        COLUMNS[table].every(spec => spec.required !== true || columns[spec.name] !== undefined),
    );
    const byName = judged.find(j => j.table === named);
    if (byName !== undefined) return mapped(byName);
    // Answers whose side is missing may be those of staff: taken as anything else they would be shown without protection.
    if (named === 'answer') return null;
    const most = Math.max(...judged.map(j => Object.keys(j.columns).length));
    const best = judged.filter(j => Object.keys(j.columns).length === most);
    // A table that needs only an id or a team fits nearly every file; it must be named.
    const sure = best.filter(({ table }) => table !== 'client' && table !== 'member' && table !== 'moment');
    const moment = best.find(
      ({ table, columns }) => table === 'moment' && (columns.valence ?? columns.score) !== undefined,
    );
    if (sure.length === 1 && best.length === 1) return mapped(sure[0]!);
    return moment !== undefined && best.length === 1 && !isSurvey(file) ? mapped(moment) : null;
  },
};

const isSurvey = (file: Headed): boolean =>
  ['respondent', 'question', 'wave'].some(name => ownColumns('answer', file.columns)[name] !== undefined);

const mapped = ({ table, columns }: { table: TableName; columns: Record<string, string> }): FileMapping =>
  mappingOf(table, columns);

/** Goodwill column → column of the file, for the names they share. */
export function ownColumns(table: FileMapping['table'], columns: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const spec of specsOf(table)) {
    const match = columns.filter(column => plain(column) === plain(spec.name));
    if (match.length === 1) found[spec.name] = match[0]!;
  }
  return found;
}

import { COLUMNS } from '../table/columns.ts';
import type { TableName } from '../table/table.ts';
import type { PolicyLog } from './log.ts';
import { lookup } from './lookup.ts';
import { didYouMean } from './nearest.ts';
import type { ColumnMapping, FileMapping, Scale } from './policy.ts';
import {
  choice,
  either,
  flag,
  type Got,
  list,
  named,
  reading,
  record,
  type Shape,
  type Shapes,
  text,
} from './shape.ts';
import { keyOf, under } from './tree.ts';
import { zoneShape } from './words.ts';

const TABLES: readonly FileMapping['table'][] = [...(Object.keys(COLUMNS) as TableName[]), 'events'];

const DATE_FORM =
  'Write day, month and year as d, M and yyyy, time as H:mm:ss: for example d/M/yyyy H:mm. Several are separated by |.';

/** What stands for a part of a date; `T` and whatever is no letter stand for themselves, letters in quotes as well. */
const dateForm = reading('a date form such as d/M/yyyy H:mm', { type: 'string' }, typed => {
  for (const form of typed.split('|').map(part => part.trim())) {
    if (/^(iso( 8601)?|epoch (s|ms|seconds|milliseconds))$/i.test(form)) continue;
    const letters = form.replace(/'[^']*'/g, '').match(/([A-Za-z])\1*/g) ?? [];
    const unknown = letters.find(
      run => !/^(yyyy|yy|M{1,4}|dd?|HH?|hh?|mm?|ss?|S{1,3}|a|X{1,3}|Z|T)$/.test(run),
    );
    if (unknown !== undefined) {
      return {
        rule: 'date-form-unknown',
        wrong: `has letters that are no part of a date (${unknown})`,
        remedy: DATE_FORM,
      };
    }
    const has = (letter: string): boolean => letters.some(run => run.startsWith(letter));
    if (!['y', 'M', 'd'].every(has))
      return { rule: 'date-form-incomplete', wrong: 'does not have day, month and year', remedy: DATE_FORM };
    if (has('h') && !has('a'))
      return {
        rule: 'date-form-incomplete',
        wrong: 'has hours up to 12 without am or pm',
        remedy: 'Write H:mm, or h:mm a.',
      };
  }
  return { value: typed };
});

const source = text('the name of a column in the file');
interface ColumnWords {
  readonly from: readonly string[];
  readonly constant: string;
  readonly values: ReadonlyMap<string, string>;
  readonly dates: string;
  readonly scale: string;
  readonly take: ColumnMapping['take'];
}
const columnFields: Shapes<ColumnWords> = {
  from: list('columns in the file, the first that is not empty', source),
  constant: text('one value for all rows'),
  values: named('value as it comes: value as it is meant', text('a value')),
  dates: dateForm,
  scale: text('the name of a scale'),
  take: choice('which row of a ticket', ['last', 'first']),
};
const columnMap = record('where a column comes from: from, constant, values, dates, scale', columnFields);
type Column = Got<Shapes<ColumnWords>>;

const columnShape: Shape<Column> = either<Column>(
  'a column of the file, or { from, values, dates, scale, constant }',
  {
    scalar: asColumn(list('columns', source)),
    list: asColumn(list('columns in the file', source)),
    map: columnMap,
  },
);

function asColumn(shape: Shape<readonly string[]>): Shape<Column> {
  return {
    schema: shape.schema,
    read(tree, log) {
      const from = shape.read(tree, log);
      return from === undefined ? undefined : ({ from, $: tree } as Column);
    },
  };
}

interface DatesBy {
  readonly column: string;
  readonly values: ReadonlyMap<string, string>;
}
const datesByFields: Shapes<DatesBy> = { column: source, values: named('value: date form', dateForm) };

interface FileWords {
  readonly match: string;
  readonly table: FileMapping['table'];
  readonly format: 'csv' | 'json' | 'ndjson';
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly zone: string;
  readonly dates: string;
  readonly datesBy: Got<Shapes<DatesBy>>;
  readonly encoding: NonNullable<FileMapping['encoding']>;
  readonly missing: readonly string[];
  readonly columns: ReadonlyMap<string, Column>;
  readonly ignore: readonly string[];
  readonly numberRows: boolean;
  readonly order: readonly string[];
}
const fileFields: Shapes<FileWords> = {
  match: reading('a file name, * for any part of it', { type: 'string' }, name =>
    /[/\\]/.test(name)
      ? {
          rule: 'match-has-folder',
          wrong: 'names a folder',
          remedy: 'Write the file name alone, for example incidents*.csv.',
        }
      : { value: name },
  ),
  table: choice('the table that the rows belong to', TABLES),
  format: choice('how the file is written', ['csv', 'json', 'ndjson']),
  delimiter: reading('the character between two fields', { type: 'string' }, (_t, tree) => {
    const typed = /^(tab|\\t)$/i.test(tree.text) ? '\t' : tree.text;
    return [...typed].length === 1 && !/["\r\n]/.test(typed)
      ? { value: typed }
      : {
          rule: 'delimiter-unusable',
          wrong: 'is not one character',
          remedy: 'Write one character: ";" or "," or "|" or tab.',
        };
  }),
  decimal: choice('the decimal mark', ['.', ',']),
  zone: zoneShape,
  dates: dateForm,
  datesBy: record('a column that tells date forms apart: column, values', datesByFields, [
    'column',
    'values',
  ]),
  encoding: choice('how letters are written as bytes', ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  missing: list('texts that mean missing', text('a text')),
  columns: named('columns', columnShape),
  ignore: list('columns of the file that are not used', source),
  numberRows: flag('number the rows, where the file has no ids'),
  order: list('columns that put the rows of a ticket in order', source),
};
export type Files = readonly Got<Shapes<FileWords>>[];
const fileShape = record('a file: match, table, columns', fileFields, ['match', 'table']);
export const filesShape: Shape<Files> = list('files that are read', fileShape);

/** Columns a mapping may fill: of the table, or of tickets and changes together for an event log. */
export function columnsOf(table: FileMapping['table']): readonly string[] {
  if (table !== 'events') return COLUMNS[table].map(column => column.name);
  return [...new Set([...COLUMNS.ticket, ...COLUMNS.change].map(column => column.name))];
}

export function buildFiles(
  got: Files | undefined,
  scales: Readonly<Record<string, Scale>>,
  log: PolicyLog,
): readonly FileMapping[] {
  return (got ?? []).flatMap(file => {
    const { match, table } = file;
    if (match === undefined || table === undefined) return [];
    const known = columnsOf(table);
    const columns: [string, ColumnMapping][] = [];
    for (const [name, column] of file.columns ?? []) {
      if (known.includes(name)) columns.push([name, columnOf(name, column, scales, log)]);
      else {
        const spot = keyOf(under(file.$, 'columns'), name);
        const remedy =
          `${didYouMean(name, known)} Columns: ${known.join(', ')}. The key is Goodwill’s column, the value the file’s.`.trim();
        log.refuse(spot, 'column-unknown', `${name} is not a column of the table ${table}.`, remedy, name);
      }
    }
    return [
      {
        match,
        table,
        format: file.format ?? null,
        delimiter: file.delimiter ?? null,
        decimal: file.decimal ?? null,
        zone: file.zone ?? null,
        dates: file.dates ?? null,
        datesBy: datesByOf(file.datesBy),
        encoding: file.encoding ?? null,
        missing: file.missing ?? [],
        columns: lookup(columns),
        ignore: file.ignore ?? [],
        numberRows: file.numberRows ?? false,
        order: file.order ?? [],
      },
    ];
  });
}

function datesByOf(got: Got<Shapes<DatesBy>> | undefined): (FileMapping['datesBy'] & object) | null {
  if (got?.column === undefined || got.values === undefined) return null;
  return { column: got.column, values: lookup(got.values) };
}

function columnOf(
  name: string,
  got: Column,
  scales: Readonly<Record<string, Scale>>,
  log: PolicyLog,
): ColumnMapping {
  if (got.from === undefined && got.constant === undefined) {
    log.refuse(
      got.$,
      'column-without-source',
      `${name} has neither from nor constant.`,
      'Write the column of the file: from: …',
      name,
    );
  }
  if (got.from !== undefined && got.constant !== undefined) {
    log.refuse(
      got.$,
      'column-two-sources',
      `${name} has both from and constant.`,
      'Keep one of the two.',
      name,
    );
  }
  if (got.scale !== undefined && !Object.hasOwn(scales, got.scale)) {
    const known = Object.keys(scales);
    const remedy = `${didYouMean(got.scale, known)} Scales: ${known.join(', ')}.`.trim();
    log.refuse(
      under(got.$, 'scale'),
      'scale-unknown',
      `The scale ${got.scale} is not defined.`,
      remedy,
      got.scale,
    );
  }
  return {
    from: got.from ?? [],
    constant: got.constant ?? null,
    values: lookup(got.values ?? []),
    dates: got.dates ?? null,
    scale: got.scale ?? null,
    take: got.take ?? 'last',
  };
}

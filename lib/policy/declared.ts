import type { PolicyLog } from './log.ts';
import { lookup } from './lookup.ts';
import { columnsOf } from './mapping.ts';
import { didYouMean } from './nearest.ts';
import type { DeclaredMeasure } from './policy.ts';
import { choice, type Got, list, named, record, type Shape, type Shapes, text } from './shape.ts';
import { type Tree, under } from './tree.ts';

const TABLES = ['ticket', 'moment', 'answer', 'commitment', 'counted'] as const;
const conditions = named('column: values', list('values', text('a value')));
interface MeasureWords {
  readonly title: string;
  readonly question: string;
  readonly kind: DeclaredMeasure['kind'];
  readonly table: DeclaredMeasure['table'];
  readonly among: ReadonlyMap<string, readonly string[]>;
  readonly where: ReadonlyMap<string, readonly string[]>;
  readonly field: string;
  readonly per: 'ticket' | 'moment';
  readonly better: DeclaredMeasure['better'];
}
const fields: Shapes<MeasureWords> = {
  title: text('the name that readers see'),
  question: text('the question that it answers'),
  kind: choice('what is made of it', ['share', 'rate', 'score']),
  table: choice('the table whose rows count', TABLES),
  among: conditions,
  where: conditions,
  field: text('a number column'),
  per: choice('the rows that a rate is counted against', ['ticket', 'moment']),
  better: choice('which way is good', ['higher', 'lower', 'neither']),
};
type Declared = Got<Shapes<MeasureWords>>;
export type Declarations = ReadonlyMap<string, Declared> & { readonly $: Tree };
export const declaredShape: Shape<Declarations> = named(
  'measures of your own by name',
  record('a measure: title, kind, table, where', fields, ['title', 'kind', 'table']),
);

export function buildDeclared(got: Declarations | undefined, log: PolicyLog): readonly DeclaredMeasure[] {
  return [...(got ?? [])].flatMap(([id, measure]) => {
    const { title, kind, table } = measure;
    if (title === undefined || kind === undefined || table === undefined) return [];
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(id)) {
      log.refuse(
        measure.$,
        'measure-name',
        `The measure ${id} has a name with signs in it.`,
        'Use letters and digits, for example thanksPer100.',
        id,
      );
    }
    checkNeeds(id, measure, log);
    const known = columnsOf(table);
    for (const [part, map] of [
      ['among', measure.among],
      ['where', measure.where],
    ] as const) {
      for (const column of map?.keys() ?? []) {
        if (!known.includes(column))
          columnUnknown(column, under(under(measure.$, part), column), known, table, log);
      }
    }
    if (measure.field !== undefined && !known.includes(measure.field)) {
      columnUnknown(measure.field, under(measure.$, 'field'), known, table, log);
    }
    return [
      {
        id,
        title,
        question: measure.question ?? `${title}?`,
        kind,
        table,
        among: lookup(measure.among ?? []),
        where: lookup(measure.where ?? []),
        field: measure.field ?? null,
        per: measure.per ?? null,
        better: measure.better ?? 'neither',
      },
    ];
  });
}

function checkNeeds(id: string, measure: Declared, log: PolicyLog): void {
  const miss = (key: string, example: string): null =>
    log.refuse(
      measure.$,
      'measure-incomplete',
      `A ${measure.kind} needs ${key}, and ${id} has none.`,
      `Add ${key}: ${example}.`,
      id,
    );
  if (measure.kind === 'score' && measure.field === undefined) miss('field', 'score');
  if (measure.kind === 'share' && measure.where === undefined) miss('where', '{ channel: [phone] }');
  if (measure.kind === 'rate' && measure.per === undefined) miss('per', 'ticket');
}

function columnUnknown(
  column: string,
  spot: Tree,
  known: readonly string[],
  table: string,
  log: PolicyLog,
): void {
  const remedy = `${didYouMean(column, known)} Columns: ${known.join(', ')}.`.trim();
  log.refuse(spot, 'column-unknown', `${column} is not a column of the table ${table}.`, remedy, column);
}

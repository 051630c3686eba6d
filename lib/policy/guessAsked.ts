import type { ColumnSample, FileSample } from './guess.ts';
import { dateFormOf, isDateLike } from './guessDates.ts';
import { comment, matchOf, scalar } from './guessText.ts';

/** A known export whose dates could be read both ways: its owner chooses. */
export function undecidedLines(
  sample: FileSample,
  table: string | null,
  dates: readonly string[],
): readonly string[] {
  return [`#   - match: ${matchOf(sample.name)}`, `#     table: ${table}`, ...dates.map(asked)];
}

/** A file in words that nobody here knows: its own columns by what they hold, for its owner to judge. */
export function unknownLines(sample: FileSample): readonly string[] {
  const named = sample.columns.filter(column => column.name.trim() !== '');
  const names = named.slice(0, 12).map(column => column.name);
  const dated = named.filter(column => isDateLike(column.values));
  const id = named.find(column => column.distinct && !dated.includes(column));
  const of = (column: ColumnSample | undefined): string => (column ? scalar(column.name) : '…');
  const resolved = dated[1] ? `, resolved: ${of(dated[1])}` : '';
  return [
    `#   - match: ${matchOf(sample.name)} # none of its columns is known: ${comment(names.join(', '))}`,
    '#     table: ticket # or events, where a ticket has several rows',
    ...dateFormOf(dated.flatMap(column => column.values)).map(asked),
    `#     columns: { id: ${of(id)}, opened: ${of(dated[0])}${resolved} } # by what they hold; add priority, tier, team, kind, status`,
  ];
}

const asked = (line: string): string => `#     ${line.replace(/^# /, '')}`;

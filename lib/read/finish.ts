import type { FileMapping } from '../policy/policy.ts';
import { shown } from '../table/shown.ts';
import type { TableName } from '../table/table.ts';
import { ticketsFromEvents } from './events.ts';
import type { FillingOptions } from './filling.ts';
import type { Filled, Intake } from './intake.ts';
import { instantOf } from './order.ts';
import { RULES } from './rules.ts';
import { unknownSides } from './sides.ts';
import { withValence } from './valence.ts';

/** The rows of a source into segments; or all of them rejected, when a column cannot be decided. */
export function finishFilling(intakes: readonly Intake[], options: FillingOptions): void {
  const { reading, file } = options;
  const filled = intakes.map(intake => ({ intake, done: intake.finish() }));
  const refusals = filled.flatMap(({ done }) => done.refusals);
  if (refusals.length > 0) {
    reading.refused.push(file);
    for (const { intake, done } of filled) {
      const count = reading.counts.of(file, tableOf(intake.mapping));
      count.read += done.read;
      count.rejected += done.read;
    }
    for (const { column, rule, value, message, remedy } of refusals) {
      reading.faults.add({
        rule,
        file,
        line: 0,
        column: shown(column),
        value,
        message,
        remedy,
        effect: 'row',
      });
    }
    return;
  }
  for (const { intake, done } of filled) {
    for (const assumption of done.assumptions) reading.assume(assumption);
    if (intake.mapping.table === 'events') finishEvents(intake, done, options);
    else finishTable(intake, done, options, intake.mapping.table);
  }
  if (filled.every(({ done }) => done.read === 0)) {
    reading.faults.add({
      rule: 'file-no-rows',
      file,
      line: options.headerLine,
      column: '',
      value: '',
      message: RULES['file-no-rows'][0],
      remedy: RULES['file-no-rows'][1],
      effect: 'note',
    });
  }
}

export const tableOf = (mapping: FileMapping): TableName =>
  mapping.table === 'events' ? 'ticket' : mapping.table;

function finishTable(
  intake: Intake,
  done: Filled,
  { reading, file }: FillingOptions,
  table: TableName,
): void {
  const count = reading.counts.of(file, table);
  count.read += done.read;
  count.rejected += done.rejected;
  count.kept += done.length;
  const scale = intake.mapping.columns.score?.scale ?? null;
  const columns =
    table === 'moment' && scale !== null
      ? withValence(done.columns, reading.policy.scales[scale] ?? null)
      : done.columns;
  const segment = { table, file, length: done.length, columns, line: done.line };
  unknownSides(segment, reading.faults.add);
  reading.segments.push(segment);
}

function finishEvents(intake: Intake, done: Filled, { reading, file }: FillingOptions): void {
  const { mapping } = intake;
  const order = mapping.order.map(name => instantOf(mapping, name) ?? `order ${name}`);
  const first = new Set(Object.keys(mapping.columns).filter(name => mapping.columns[name]!.take === 'first'));
  const { at, opened } = mapping.columns;
  // The instant of every row was mapped to opened: a ticket was opened with its first row, whatever came last.
  if (opened?.from.some(name => at?.from.includes(name))) first.add('opened');
  const { ticket, change } = ticketsFromEvents(
    { file, length: done.length, columns: done.columns, line: done.line, order, first },
    reading.faults.add,
  );
  const count = reading.counts.of(file, 'ticket');
  count.read += done.read;
  count.rejected += done.rejected;
  count.kept += ticket.length;
  count.merged += done.length - ticket.length;
  reading.segments.push(ticket, change);
  reading.assume({
    id: `events:${file}`,
    text: `${shown(file)} has several rows per ticket: ${mapping.order.length === 0 ? 'time of change' : mapping.order.join(', then ')} puts them in order, the last one gives the ticket, its first status counts from its own row, and the other values of its first row are taken to hold since it was opened.`,
    remedy: 'Declare order under files to say otherwise.',
  });
}

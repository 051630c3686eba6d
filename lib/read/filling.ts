import type { FileMapping } from '../policy/policy.ts';
import type { TableName } from '../table/table.ts';
import { type Fitted, fitMapping, unusedColumns } from './columns.ts';
import type { Reading } from './context.ts';
import type { FileTrouble } from './encoding.ts';
import { ticketsFromEvents } from './events.ts';
import { type Filled, type Intake, intakeFor } from './intake.ts';
import { PRESETS } from './preset/index.ts';
import { RULES } from './rules.ts';
import { shown } from './shown.ts';
import { baseName } from './source.ts';
import { type Target, targetFor } from './target.ts';
import { withValence } from './valence.ts';

/** The tables that one source fills, from the moment its columns are known. */
export interface Filling {
  readonly intakes: readonly Intake[];
  finish(): void;
}

export interface FillingOptions {
  readonly reading: Reading;
  readonly file: string;
  /** Key of the array inside a JSON object; else the file's name. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Set where later rows may bring further columns: all that have come by now. */
  readonly later?: () => readonly string[];
  readonly headerLine: number;
  readonly place: (column: string) => number;
  readonly nameOf: (place: number) => string;
}

/** Finds the mappings of a source, or says why it cannot be used. */
export function beginFilling(options: FillingOptions): Filling | FileTrouble {
  const { reading, file, columns } = options;
  const declared = mappingsFor(reading, file);
  const fitted =
    declared.length > 0
      ? declared.map(mapping => fitMapping(mapping, columns, options.later !== undefined))
      : recognised(options);
  if (!Array.isArray(fitted)) return fitted as FileTrouble;
  for (const one of fitted as readonly Fitted[]) {
    const trouble = lackingOf(one, columns, file);
    if (trouble !== null) return trouble;
  }
  const all = fitted as readonly Fitted[];
  if (declared.length > 0) noteMappings(options, all);
  noteUnused(options, unusedColumns(all, columns));
  const intakes = all.map(({ mapping }) => openIntake(mapping, options));
  const finish = (): void => {
    const late = options.later?.().filter(column => !columns.includes(column)) ?? [];
    noteUnused(options, unusedColumns(all, late));
    finishFilling(intakes, options);
  };
  return { intakes, finish };
}

function noteUnused({ reading, file, headerLine }: FillingOptions, columns: readonly string[]): void {
  const [message, remedy] = RULES['column-unknown'];
  for (const column of columns) {
    reading.faults.add({
      rule: 'column-unknown',
      file,
      line: headerLine,
      column: shown(column),
      value: '',
      message,
      remedy,
      effect: 'note',
    });
  }
}

export function mappingsFor(reading: Reading, file: string): readonly FileMapping[] {
  const names = [baseName(file), file.replace(/^.*[/\\]/, '')];
  return reading.policy.files.filter(mapping => names.some(name => matches(mapping.match, name)));
}

/** `*` stands for any text; nothing else is special. */
export function matches(pattern: string, name: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const text = name.toLowerCase();
  if (parts.length === 1) return text === parts[0];
  const last = parts.at(-1)!;
  if (!text.startsWith(parts[0]!) || !text.endsWith(last)) return false;
  let at = parts[0]!.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}

function recognised(options: FillingOptions): readonly Fitted[] | FileTrouble {
  const { reading, file, name, columns } = options;
  for (const preset of PRESETS) {
    const mapping = preset.recognise({ name, columns });
    if (mapping === null) continue;
    reading.assume({
      id: `preset:${file}${name === baseName(file) ? '' : `:${name}`}`,
      text: `${shown(file)} is read as ${preset.id === 'own' ? `Goodwill’s table ${mapping.table}` : preset.title}, recognised by its columns.`,
      remedy: 'Name its table and columns under files in the policy to say otherwise.',
    });
    return [fitMapping(mapping, columns, options.later !== undefined)];
  }
  return {
    rule: 'table-unknown',
    value: '',
    message: `It cannot be told which table ${shown(name)} holds. Columns found: ${listed(columns)}.`,
    remedy: 'Name its table and columns under files in the policy; a ticket needs at least id and opened.',
  };
}

/** The columns found. Without a header they would be someone’s answers, so those of a survey are named only when one is known. */
const listed = (columns: readonly string[]): string =>
  columns.length === 0
    ? 'none'
    : columns
        .slice(0, 30)
        .map(column => shown(column))
        .join(', ') + (columns.length > 30 ? ` and ${columns.length - 30} more` : '');

function lackingOf(fitted: Fitted, columns: readonly string[], file: string): FileTrouble | null {
  const first = fitted.lacking[0];
  if (first === undefined) return null;
  const wanted = first.wanted.map(name => shown(name)).join(' or ');
  const from = wanted === first.column || wanted === '' ? '' : ` (from ${wanted})`;
  const headed =
    fitted.mapping.table !== 'answer' || Object.values(fitted.mapping.columns).some(c => c.from.length > 0);
  const found = headed
    ? ` Columns found: ${listed(columns)}.`
    : ' None of its columns is known; perhaps it has no header.';
  return {
    rule: 'column-missing',
    value: wanted,
    message: `${shown(file)} has no column for ${first.column}${from}, which the table ${fitted.mapping.table} needs.${first.hint}${found}`,
    remedy: `Map ${first.column} under files → columns in the policy.`,
  };
}

function noteMappings({ reading, file, headerLine }: FillingOptions, fitted: readonly Fitted[]): void {
  for (const { absent, byName, mapping } of fitted) {
    for (const { column, wanted, hint } of absent) {
      reading.faults.add({
        rule: 'column-missing',
        file,
        line: headerLine,
        column: shown(wanted.join(' or ')),
        value: '',
        message: `The file has no such column, so ${column} stays empty.${hint}`,
        remedy: 'Correct its name in the policy, or remove it there.',
        effect: 'note',
      });
    }
    if (byName.length > 0 && Object.keys(mapping.columns).length > byName.length) {
      reading.assume({
        id: `by-name:${file}:${mapping.table}`,
        text: `${byName.map(name => shown(name)).join(', ')} of ${shown(file)} ${byName.length === 1 ? 'is' : 'are'} used by name, though the mapping does not mention ${byName.length === 1 ? 'it' : 'them'}.`,
        remedy: 'Map them, or list them under ignore.',
      });
    }
  }
}

function openIntake(mapping: FileMapping, options: FillingOptions): Intake {
  const { reading, file } = options;
  const { policy } = reading;
  const zoneName = mapping.zone ?? policy.zone;
  const context = {
    mapping,
    file,
    zoneName,
    scales: policy.scales,
    place: options.place,
    nameOf: options.nameOf,
    known: (place: number) => options.columns.includes(options.nameOf(place)),
    onLocal: () => {
      if (mapping.zone !== null || policy.zoneDeclared) return;
      reading.assume({
        id: 'zone',
        text: `Times without a zone are taken as ${zoneName}.`,
        remedy: 'Declare zone in the policy.',
      });
    },
  };
  const numberPrefix = mapping.numberRows && reading.numbered++ > 0 ? baseName(file) : '';
  const extra = mapping.table === 'events' ? orderTargets(mapping, context) : [];
  return intakeFor({ ...context, fault: reading.faults.add, numberPrefix, extra });
}

/** Columns of `order` that are not mapped to an instant are numbers. */
function orderTargets(mapping: FileMapping, context: Parameters<typeof targetFor>[2]): Target[] {
  return mapping.order
    .filter(name => instantOf(mapping, name) === null && context.place(name) >= 0)
    .map(name =>
      targetFor(
        { name: `order ${name}`, type: 'number', about: '' },
        { from: [name], constant: null, values: {}, dates: null, scale: null, take: 'last' },
        context,
      ),
    );
}

const INSTANTS = new Set([
  'at',
  'opened',
  'resolved',
  'closed',
  'acknowledged',
  'firstResponse',
  'cancelled',
]);

const instantOf = (mapping: FileMapping, source: string): string | null =>
  Object.keys(mapping.columns).find(
    name => INSTANTS.has(name) && mapping.columns[name]!.from[0] === source,
  ) ?? null;

function finishFilling(intakes: readonly Intake[], options: FillingOptions): void {
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
  reading.segments.push({ table, file, length: done.length, columns, line: done.line });
}

function finishEvents(intake: Intake, done: Filled, { reading, file }: FillingOptions): void {
  const { mapping } = intake;
  const order = mapping.order.map(name => instantOf(mapping, name) ?? `order ${name}`);
  const first = new Set(Object.keys(mapping.columns).filter(name => mapping.columns[name]!.take === 'first'));
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

import { plain } from '../policy/nearest.ts';
import type { FileMapping } from '../policy/policy.ts';
import { shown } from '../table/shown.ts';
import { type Fitted, fitMapping, unusedColumns } from './columns.ts';
import type { Reading } from './context.ts';
import type { FileTrouble } from './encoding.ts';
import type { FaultCollector } from './faultLog.ts';
import { finishFilling } from './finish.ts';
import { type Intake, intakeFor } from './intake.ts';
import { mappingsFor } from './match.ts';
import { nearestTable } from './nearestTable.ts';
import { orderTargets } from './order.ts';
import { PRESETS } from './preset/index.ts';
import { OWN, recognisedAs } from './recognised.ts';
import { RULES } from './rules.ts';
import { baseName } from './source.ts';

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
  /** The file holds several arrays, so a mapping of it holds for those named for its table. */
  readonly several?: boolean;
  /** Columns come from nested objects: `status.name` is a part of `status`. */
  readonly nested?: boolean;
  /** Set where later rows may bring further columns: all that have come by now. */
  readonly later?: () => readonly string[];
  readonly headerLine: number;
  readonly place: (column: string) => number;
  readonly nameOf: (place: number) => string;
  /** Takes what is wrong with a row, where the source knows its place better than by the line. */
  readonly fault?: FaultCollector['add'];
}

/** Finds the mappings of a source, or says why it cannot be used. */
export function beginFilling(options: FillingOptions): Filling | FileTrouble {
  const { reading, file, columns } = options;
  const declared = mappingsFor(reading, file).filter(
    mapping => options.several !== true || isNamed(mapping, options.name),
  );
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
  noteUnused(options, all, columns);
  const intakes = all.map(({ mapping }) => openIntake(mapping, options));
  const finish = (): void => {
    const late = options.later?.().filter(column => !columns.includes(column)) ?? [];
    noteUnused(options, all, late);
    finishFilling(intakes, options);
  };
  return { intakes, finish };
}

const isNamed = (mapping: FileMapping, name: string): boolean =>
  [mapping.table, `${mapping.table}s`].includes(plain(name));

function noteUnused(options: FillingOptions, fitted: readonly Fitted[], found: readonly string[]): void {
  const { reading, file, headerLine } = options;
  const unused = unusedColumns(fitted, found);
  const used = found.filter(column => !unused.includes(column));
  const holds = (outer: string, inner: string): boolean => inner.startsWith(`${outer}.`);
  const columns =
    options.nested === true
      ? unused.filter(
          column =>
            !used.some(one => holds(column, one)) &&
            !unused.some(one => holds(one, column) && !used.some(u => holds(one, u))),
        )
      : unused;
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

function recognised(options: FillingOptions): readonly Fitted[] | FileTrouble {
  const { reading, file, name, columns } = options;
  for (const preset of PRESETS) {
    const mapping = preset.recognise({ name, columns });
    if (mapping === null) continue;
    reading.assume(
      recognisedAs(
        `${file}${name === baseName(file) ? '' : `:${name}`}`,
        shown(file),
        preset.id === 'own' ? `${OWN}${mapping.table}` : preset.title,
      ),
    );
    return [fitMapping(mapping, columns, options.later !== undefined)];
  }
  return {
    rule: 'table-unknown',
    value: '',
    message: `It cannot be told which table ${shown(name)} holds. Columns found: ${listed(columns)}.${nearestTable(columns)}`,
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
    remedy:
      fitted.mapping.table === 'events' && first.column === 'opened'
        ? 'Map opened to the time of the events, whose first is the opening: opened: { from: timestamp, take: first }.'
        : `Map ${first.column} under files → columns in the policy.`,
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
  return intakeFor({ ...context, fault: options.fault ?? reading.faults.add, numberPrefix, extra });
}

import { COLUMNS } from '../table/columns.ts';
import type { Fault } from '../table/fault.ts';
import { shown } from '../table/shown.ts';
import type { Cells, TableName } from '../table/table.ts';
import type { Zone } from '../time/zone.ts';
import { ISO, MILLIS } from './dateForm.ts';
import { grown } from './grow.ts';
import { encodeInto } from './platform.ts';
import { RULES, type RuleName } from './rules.ts';
import type { Segment } from './segment.ts';
import { flagSink } from './sink/flag.ts';
import { instantSink } from './sink/instant.ts';
import { numberSink } from './sink/number.ts';
import type { Outcome, Sink } from './sink/sink.ts';
import { textSink } from './sink/text.ts';

export interface RowIntakeOptions {
  readonly table: TableName;
  readonly file: string;
  readonly zone: Zone;
  readonly fault: (fault: Fault) => void;
  readonly onLocal: () => void;
}

/** Fills one table from plain objects whose fields have the table's own column names. */
export function rowIntake(options: RowIntakeOptions): {
  take(row: unknown, number: number): void;
  finish(): Segment;
} {
  const { table, file } = options;
  const specs = COLUMNS[table];
  const known = new Set(specs.map(spec => spec.name));
  const reported = new Set<string>();
  const seen = new Set<string>();
  const sinks = specs.map(spec => sinkFor(spec.name, spec.type, options));
  let capacity = 0;
  let length = 0;
  let line = new Uint32Array(0);
  let scratch = new Uint8Array(256);

  const report = (
    rule: RuleName,
    number: number,
    column: string,
    value: string,
    effect: Fault['effect'],
  ): void => {
    const [message, remedy] = RULES[rule];
    options.fault({
      rule,
      file,
      line: number,
      column,
      value: table === 'answer' ? '' : shown(value),
      message: message.replace('{column}', column),
      remedy,
      effect,
    });
  };

  const put = (sink: Sink, value: unknown): Outcome => {
    if (value === undefined || value === null) {
      sink.clear(length);
      return 'missing';
    }
    if (typeof value === 'string') {
      const text = value.trim();
      if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 4);
      return sink.put(length, scratch, 0, encodeInto(text, scratch));
    }
    if (typeof value === 'boolean') return sink.putFlag(length, value);
    if (value instanceof Date) return sink.type === 'instant' ? exact(sink, value.getTime()) : 'value-form';
    if (typeof value !== 'number') return 'value-form';
    if (sink.type === 'instant') return exact(sink, value);
    if (sink.type !== 'text') return sink.putNumber(length, value);
    if (!Number.isFinite(value)) return 'number-form';
    return Number.isInteger(value) && !Number.isSafeInteger(value)
      ? 'number-unsafe'
      : sink.putNumber(length, value);
  };

  const exact = (sink: Sink, ms: number): Outcome =>
    Number.isFinite(ms) ? sink.putNumber(length, ms) : 'date-impossible';

  return {
    take: (row, number) => {
      if (typeof row !== 'object' || row === null || Array.isArray(row)) {
        report('row-form', number, '', String(row), 'row');
        return;
      }
      if (length === capacity) {
        capacity = Math.max(64, capacity * 2);
        for (const sink of sinks) sink.grow(capacity);
        line = grown(line, capacity);
      }
      const fields = row as Readonly<Record<string, unknown>>;
      for (const key of Object.keys(fields)) {
        if (known.has(key)) seen.add(key);
        else if (!reported.has(key)) {
          reported.add(key);
          report('column-unknown', number, shown(key), '', 'note');
        }
      }
      for (let k = 0; k < sinks.length; k++) {
        const sink = sinks[k]!;
        const value = Object.hasOwn(fields, sink.column) ? fields[sink.column] : undefined;
        const outcome = put(sink, value);
        if (outcome === '') continue;
        const needed = specs[k]!.required === true;
        if (outcome === 'missing') {
          if (!needed) continue;
          report('value-missing', number, sink.column, '', 'row');
          return;
        }
        const aside = needed || sink.type === 'instant';
        report(outcome, number, sink.column, plain(value), aside ? 'row' : 'cell');
        if (aside) return;
        sink.clear(length);
      }
      line[length++] = number;
    },
    finish: () => {
      const columns: Record<string, Cells> = {};
      for (const sink of sinks) {
        if (!seen.has(sink.column)) continue;
        const done = sink.finish(length);
        if ('cells' in done) columns[sink.column] = done.cells;
      }
      return { table, file, length, columns, line: line.slice(0, length) };
    },
  };
}

function plain(value: unknown): string {
  if (value instanceof Date) return 'Invalid Date';
  return typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : String(value);
}

function sinkFor(name: string, type: Cells['kind'], options: RowIntakeOptions): Sink {
  const where = `${name} of ${options.file}`;
  const id = `${options.file}:${name}`;
  if (type === 'text') return textSink(name);
  if (type === 'flag') return flagSink(name);
  if (type === 'number') return numberSink(name, { decimal: '.', scale: null, where, id });
  return instantSink(name, {
    forms: [ISO, MILLIS],
    zone: options.zone,
    where,
    id,
    secret: options.table === 'answer',
    months: name === 'period',
    onLocal: options.onLocal,
  });
}

import type { ColumnMapping, FileMapping, Scale } from '../policy/policy.ts';
import { COLUMNS, type ColumnSpec } from '../table/columns.ts';
import { type Zone, zoneOf } from '../time/zone.ts';
import { compileForms, type DateForm } from './dateForm.ts';
import { encodeUtf8 } from './platform.ts';
import { flagSink } from './sink/flag.ts';
import { type InstantSink, instantSink } from './sink/instant.ts';
import { numberSink } from './sink/number.ts';
import type { Sink } from './sink/sink.ts';
import { textSink } from './sink/text.ts';
import { type ValueMap, valueMap } from './valueMap.ts';

/** One column of a table and where its cells come from. */
export interface Target {
  readonly column: string;
  readonly required: boolean;
  readonly take: 'last' | 'first';
  /** Places of the source columns; the first that is not empty wins. */
  readonly from: readonly number[];
  readonly constant: Uint8Array | null;
  readonly values: ValueMap | null;
  readonly sink: Sink;
  /** The sink again, where rows may choose the date form. */
  readonly dated: InstantSink | null;
  /** The only source column, where a cell goes straight to the sink; else −1. */
  simple: number;
  readonly put: Sink['put'];
  /** Any cell so far. */
  seen: boolean;
}

/** Columns a file of this table may fill. */
export function specsOf(table: FileMapping['table']): readonly ColumnSpec[] {
  if (table !== 'events') return COLUMNS[table];
  return [...COLUMNS.ticket, ...COLUMNS.change.filter(spec => spec.name === 'at')];
}

export interface TargetContext {
  readonly mapping: FileMapping;
  readonly file: string;
  readonly zoneName: string;
  readonly scales: Readonly<Record<string, Scale>>;
  /** Place of a source column, or −1. */
  readonly place: (column: string) => number;
  readonly onLocal: () => void;
}

export function targetFor(spec: ColumnSpec, map: ColumnMapping, context: TargetContext): Target {
  const from = map.from.map(context.place).filter(at => at >= 0);
  const sink = sinkFor(spec, map, context, zoneOf(context.zoneName));
  return {
    column: spec.name,
    required: spec.required === true,
    take: map.take,
    from,
    constant: map.constant === null ? null : encodeUtf8(map.constant.trim()),
    values: Object.keys(map.values).length === 0 ? null : valueMap(map.values),
    sink,
    dated: sink.type === 'instant' ? (sink as InstantSink) : null,
    simple: -1,
    put: sink.put,
    seen: false,
  };
}

function sinkFor(spec: ColumnSpec, map: ColumnMapping, context: TargetContext, zone: Zone): Sink {
  const { mapping, file } = context;
  const where = `${map.from.join(' or ') || spec.name} of ${file}`;
  const id = `${file}:${spec.name}`;
  if (spec.type === 'text') return textSink(spec.name);
  if (spec.type === 'flag') return flagSink(spec.name);
  if (spec.type === 'number') {
    const scale = map.scale === null ? null : (context.scales[map.scale] ?? null);
    return numberSink(spec.name, { decimal: mapping.decimal, scale, where, id });
  }
  const declared = map.dates ?? mapping.dates;
  const forms: readonly DateForm[] | null = declared === null ? null : compileForms(declared);
  const secret = mapping.table === 'answer';
  const months = spec.name === 'period';
  return instantSink(spec.name, { forms, zone, where, id, secret, months, onLocal: context.onLocal });
}

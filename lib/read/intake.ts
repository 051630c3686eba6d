import type { FileMapping } from '../policy/policy.ts';
import type { Assumption, Fault } from '../table/fault.ts';
import { shown } from '../table/shown.ts';
import type { Cells } from '../table/table.ts';
import { KIND, type RowCells } from './cells.ts';
import { compileForms, type DateForm } from './dateForm.ts';
import { grown } from './grow.ts';
import { decodeUtf8, encodeUtf8 } from './platform.ts';
import { RULES, type RuleName } from './rules.ts';
import type { Outcome } from './sink/sink.ts';
import { specsOf, type Target, type TargetContext, targetFor } from './target.ts';
import { trimEnd, trimStart } from './trim.ts';
import { valueMap } from './valueMap.ts';

/** One source filling one table, row by row. */
export interface Intake {
  readonly mapping: FileMapping;
  take(cells: RowCells, line: number): void;
  /** A row whose form is wrong, or that is no row; `rows` where it holds others that can no longer be told apart. */
  reject(rule: RuleName, line: number, value: string, message?: string, rows?: number): void;
  finish(): Filled;
  readonly targets: readonly Target[];
}

/** What came of it: the columns, or why the source cannot be used. */
export interface Filled {
  readonly read: number;
  readonly rejected: number;
  readonly length: number;
  readonly columns: Readonly<Record<string, Cells>>;
  readonly line: Uint32Array;
  readonly assumptions: readonly Assumption[];
  readonly refusals: readonly {
    readonly column: string;
    readonly rule: RuleName;
    readonly value: string;
    readonly message: string;
    readonly remedy: string;
  }[];
}

export interface IntakeContext extends Omit<TargetContext, 'place'> {
  readonly place: (column: string) => number;
  readonly fault: (fault: Fault, rows?: number) => void;
  /** For messages: the source's name of a place. */
  readonly nameOf: (place: number) => string;
  /** Whether a source column was there from the beginning; JSON may bring others with later rows. */
  readonly known: (place: number) => boolean;
  /** Put before the numbers of rows without an id, where several sources have none. */
  readonly numberPrefix: string;
  /** Targets besides those of the mapping (`order` of events). */
  readonly extra?: readonly Target[];
}

export function intakeFor(context: IntakeContext): Intake {
  const { mapping, file } = context;
  const secret = mapping.table === 'answer';
  const targets: Target[] = [...(context.extra ?? [])];
  for (const spec of specsOf(mapping.table)) {
    const map = mapping.columns[spec.name];
    if (map === undefined) continue;
    const target = targetFor(spec, map, context);
    if (target.from.length > 0 || target.constant !== null) targets.push(target);
  }
  const numbered = mapping.numberRows && !targets.some(target => target.column === 'id');
  if (numbered) {
    const spec = specsOf('ticket').find(s => s.name === 'id')!;
    const empty = { from: [], constant: '', values: {}, dates: null, scale: null, take: 'last' } as const;
    targets.push(targetFor(spec, empty, context));
  }
  const missing = mapping.missing.map(text => encodeUtf8(text.trim()));
  const byPlace = mapping.datesBy ? context.place(mapping.datesBy.column) : -1;
  const formsBy = byPlace >= 0 ? formsByValue(mapping.datesBy!.values) : null;

  for (const target of targets) {
    const plain = target.from.length === 1 && target.constant === null && target.values === null;
    if (plain && missing.length === 0 && (formsBy === null || target.dated === null))
      target.simple = target.from[0]!;
  }

  let capacity = 0;
  let length = 0;
  let read = 0;
  let line = new Uint32Array(0);
  // The cell found by `find`.
  let bytes: Uint8Array = new Uint8Array(0);
  let start = 0;
  let end = 0;
  let kind = 0;
  let source = -1;

  const isMissing = (): boolean => {
    for (const token of missing) {
      if (token.length !== end - start) continue;
      let i = 0;
      while (i < token.length && bytes[start + i] === token[i]) i++;
      if (i === token.length) return true;
    }
    return false;
  };

  const find = (cells: RowCells, target: Target): void => {
    bytes = cells.bytes;
    for (const place of target.from) {
      if (place >= cells.count) continue;
      const s = cells.starts[place]!;
      const e = cells.ends[place]!;
      if (s >= e) continue;
      const first = bytes[s]!;
      const last = bytes[e - 1]!;
      if (first > 32 && first !== 0xc2 && last > 32 && last !== 0xa0) {
        start = s;
        end = e;
      } else {
        start = trimStart(bytes, s, e);
        end = trimEnd(bytes, start, e);
        if (start === end) continue;
      }
      if (missing.length > 0 && isMissing()) continue;
      kind = cells.kinds[place]!;
      source = place;
      return;
    }
    start = end = 0;
    kind = KIND.text;
    source = target.from[0] ?? -1;
  };

  const put = (cells: RowCells, target: Target): Outcome => {
    if (target.from.length > 0) find(cells, target);
    else start = end = 0;
    if (start === end && target.constant !== null) {
      bytes = target.constant;
      start = 0;
      end = bytes.length;
      kind = KIND.text;
    }
    if (kind === KIND.nested && start < end) return 'value-form';
    if (target.values !== null) {
      const meant = target.values.of(bytes, start, end);
      if (meant !== null) {
        bytes = meant;
        start = 0;
        end = meant.length;
        kind = KIND.text;
      }
    }
    const { sink } = target;
    if (kind === KIND.number && sink.type !== 'text') {
      const value = Number(decodeUtf8(bytes.subarray(start, end)));
      if (sink.type === 'instant' || sink.type === 'number') {
        if (Number.isInteger(value) && !Number.isSafeInteger(value)) return 'number-unsafe';
        const outcome = sink.putNumber(length, value);
        // A number such as 20240301 may be a date in a declared form.
        if (outcome !== 'date-form') return outcome;
      }
    }
    if (formsBy !== null && target.dated !== null) {
      const forms = formsBy(cells, byPlace);
      if (forms !== null) return target.dated.putAs(forms, length, bytes, start, end);
    }
    return sink.put(length, bytes, start, end);
  };

  /** One source column, nothing mapped: the same as `put`, in fewer steps. */
  const putSimple = (cells: RowCells, target: Target): Outcome => {
    const place = target.simple;
    bytes = cells.bytes;
    source = place;
    start = cells.starts[place]!;
    end = cells.ends[place]!;
    if (place >= cells.count || start >= end) start = end = 0;
    else {
      const last = bytes[end - 1]!;
      const first = bytes[start]!;
      if (first <= 32 || first === 0xc2 || last <= 32 || last === 0xa0) {
        start = trimStart(bytes, start, end);
        end = trimEnd(bytes, start, end);
      }
    }
    return target.put(length, bytes, start, end);
  };

  const report = (
    rule: RuleName,
    at: number,
    column: string,
    value: string,
    effect: Fault['effect'],
    message?: string,
    rows?: number,
  ): void => {
    context.fault(
      {
        rule,
        file,
        line: at,
        column,
        value: secret ? '' : shown(value),
        message: message ?? RULES[rule][0].replace('{column}', column),
        remedy: RULES[rule][1],
        effect,
      },
      rows,
    );
  };

  const columnName = (target: Target): string => (source >= 0 ? context.nameOf(source) : target.column);

  return {
    mapping,
    targets,
    reject: (rule, at, value, message, rows = 1) => {
      read += rows;
      report(rule, at, '', value, 'row', message, rows);
    },
    take: (cells, at) => {
      read++;
      if (length === capacity) {
        capacity = Math.max(256, capacity * 2);
        for (const target of targets) target.sink.grow(capacity);
        line = grown(line, capacity);
      }
      for (const target of targets) {
        if (numbered && target.column === 'id') {
          const id = encodeUtf8(`${context.numberPrefix}#${read}`);
          target.sink.put(length, id, 0, id.length);
          continue;
        }
        source = -1;
        const outcome =
          target.simple >= 0 && cells.kinds[target.simple] === KIND.text
            ? putSimple(cells, target)
            : put(cells, target);
        if (outcome === '') {
          target.seen = true;
          continue;
        }
        if (outcome === 'missing') {
          if (!target.required) continue;
          report('value-missing', at, columnName(target), '', 'row');
          return;
        }
        const value = decodeUtf8(bytes.subarray(start, Math.min(end, start + 400)));
        const aside = target.required || target.sink.type === 'instant' || outcome === 'encoding-invalid';
        report(outcome, at, columnName(target), value, aside ? 'row' : 'cell');
        if (aside) return;
        target.sink.clear(length);
      }
      line[length++] = at;
    },
    finish: () => {
      const columns: Record<string, Cells> = {};
      const assumptions: Assumption[] = [];
      const refusals: Filled['refusals'][number][] = [];
      for (const target of targets) {
        const there = target.seen || target.constant !== null || target.from.some(context.known);
        if (!there && !target.required) continue;
        const done = target.sink.finish(length);
        if ('refusal' in done)
          refusals.push({ column: context.nameOf(target.from[0] ?? -1), ...done.refusal });
        else {
          columns[target.column] = done.cells;
          assumptions.push(...done.assumptions);
        }
      }
      return {
        read,
        rejected: read - length,
        length,
        columns,
        line: line.length === length ? line : line.slice(0, length),
        assumptions,
        refusals,
      };
    },
  };
}

/** The date forms of a row, by the value of another column; null where the column's own forms hold. */
function formsByValue(
  values: Readonly<Record<string, string>>,
): (cells: RowCells, place: number) => readonly DateForm[] | null {
  const compiled = new Map(Object.values(values).map(text => [text, compileForms(text)]));
  const meant = valueMap(values);
  const byBytes = new Map<Uint8Array, readonly DateForm[]>();
  return (cells, place) => {
    if (place >= cells.count) return null;
    const from = trimStart(cells.bytes, cells.starts[place]!, cells.ends[place]!);
    const found = meant.of(cells.bytes, from, trimEnd(cells.bytes, from, cells.ends[place]!));
    if (found === null) return null;
    let forms = byBytes.get(found);
    if (forms === undefined) {
      forms = compiled.get(decodeUtf8(found))!;
      byBytes.set(found, forms);
    }
    return forms;
  };
}

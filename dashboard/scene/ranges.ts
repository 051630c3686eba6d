import { extent } from 'd3';
import type { Unit } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { sizes, widest } from './axis.ts';
import { bar, striped } from './bar.ts';
import { dotRange, type Ranged } from './dotRange.ts';
import { dot, label, rule } from './mark.ts';
import { rowFrame, tickCount } from './rows.ts';
import { linear, nice } from './scale.ts';
import { type ColumnOf, joined, type Mark, type Point, type Scene, type Size, tableOf } from './scene.ts';

export interface RangesRow extends Ranged {
  readonly name: string;
  readonly under?: string;
  /** Said under the value. */
  readonly valueUnder?: string;
  /** A second figure to compare with, drawn as a ring. */
  readonly beside?: number | null;
  readonly concern?: boolean;
  readonly choose?: Readonly<Record<string, string>>;
  /** What the table says of it after the figures; empty text leaves a cell empty. */
  readonly more?: readonly string[];
}

/** Rows of one figure each. Every word comes with it, so that a chart of this kind needs no picture of its own. */
export interface RangesInput {
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly string[];
  /** `count` for plain numbers. */
  readonly unit: Unit | 'count';
  readonly rows: readonly RangesRow[];
  /** Bars from zero instead of dots with likely ranges. */
  readonly bars?: boolean;
  /** Something all rows are held against. */
  readonly whole?: number | null;
  /** Titles of the table: group, figure, then the second figure if rows have one, then of what rows have more. */
  readonly columns: readonly string[];
}

/** Rows with a dot and its likely range each, or a bar; what is of concern is striped or a triangle besides orange. */
export function rangesScene(input: RangesInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small } = sizes(size.text);
  const { rows, unit, bars = false, whole = null } = input;
  const said = (v: number | null): string =>
    v === null ? '–' : unit === 'count' ? say.number(v) : say.unit(unit, v);
  const names = rows.map(r => (r.name === '' ? w.parts.notRecorded : say.name(r.name)));
  const values = rows.map(r => said(r.value));
  const compared = rows.some(r => r.beside !== undefined);
  const top = whole === null ? 6 : small + 14;
  const two = rows.some(r => (r.under ?? r.valueUnder ?? '') !== '');
  const frame = rowFrame(
    rows.map((r, i) => ({
      name: names[i] ?? '',
      under: r.under ?? '',
      value: values[i] ?? '',
      valueUnder: r.valueUnder ?? '',
      tone: r.concern ? 'concern' : 'ink',
    })),
    size,
    two
      ? { top, pitch: 44, stackedPitch: 66, half: 12 }
      : { top, pitch: 32, stackedPitch: 50, stackBelow: 300, half: 10 },
  );
  const known = rows.flatMap(r =>
    [r.high, r.value, r.low, r.beside, whole].filter(v => v != null),
  ) as number[];
  const [least = 0, most = 1] = extent(known);
  const [low, high] = nice(bars ? 0 : least, most, 4);
  const from = unit === 'points' ? low : Math.max(0, low);
  const x = linear([from, Math.max(from + 1e-9, unit === 'share' ? Math.min(1, high) : high)], frame.span);
  const marks: Mark[] = [
    ...frame.axis(x, x.ticks(tickCount(frame.span, 80)), t =>
      unit === 'count' ? say.number(t) : say.tick(unit, t),
    ),
    ...frame.words,
  ];
  if (whole !== null) {
    const text = `${w.parts.all} ${said(whole)}`;
    const half = widest([text], small) / 2;
    marks.push(
      rule(x(whole), top - 4, x(whole), frame.bottom, 'ink', 1.25, { dash: '5 4' }),
      label(Math.max(half, Math.min(x(whole), size.width - half)), top - 10, text, 'middle', small, 'ink'),
    );
  }
  const range = (r: RangesRow): string =>
    unit === 'count' || r.value === null ? '' : say.range(unit, r.low, r.high);
  const points: Point[] = rows.map((r, i) => {
    const y = frame.centre(i);
    const end = x(r.value ?? from);
    if (!bars) {
      // The ring lies under the dot and is wider, so that both are seen where they meet.
      if (typeof r.beside === 'number') marks.push(dot('ring', x(r.beside), y, 9, 'muted', i));
      marks.push(...dotRange(r, x, y, r.concern ? 'concern' : 'ink', i));
    } else if (r.value !== null) {
      const left = Math.min(end, x(from));
      const box = [left, left + Math.max(1, Math.abs(end - x(from))), y - 8, 16] as const;
      marks.push(...(r.concern ? striped(...box, i) : [bar(...box, { fill: 'faint' }, i)]));
    }
    return {
      x: end,
      y,
      row: i,
      label: joined(
        `${names[i]}: ${values[i]}`,
        bars || range(r) === '' ? '' : w.read.likely(range(r)),
        typeof r.beside === 'number' ? `${input.columns[2]}: ${said(r.beside)}` : '',
        r.under ?? '',
        r.valueUnder ?? '',
      ),
      choose: r.choose,
    };
  });
  const [group = '', figure = '', ...others] = input.columns;
  return {
    title: input.title,
    summary: input.summary,
    width: size.width,
    height: frame.height,
    marks,
    points,
    table: tableOf(rows, [
      [group, 'start', r => r.name || w.parts.notRecorded],
      [figure, 'end', (_, i) => values[i]!, r => r.value],
      ...(bars ? [] : [[w.read.range, 'end', range] as ColumnOf<RangesRow>]),
      ...others.map(
        (title, k): ColumnOf<RangesRow> =>
          compared && k === 0
            ? [title, 'end', r => said(r.beside ?? null), r => r.beside ?? null]
            : [title, 'end', r => r.more?.[k - (compared ? 1 : 0)] ?? ''],
      ),
    ]),
    notes: input.notes,
  };
}

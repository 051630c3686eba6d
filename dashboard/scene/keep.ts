import type { Say } from '../words/say.ts';
import { bottomLabels, sizes, uprights, widest } from './axis.ts';
import { log } from './scale.ts';
import { cell, type Mark, type Scene, type Size } from './scene.ts';
import { fit } from './text.ts';

export interface KeepInput {
  /** Share of cases in which the promise would be kept. */
  readonly share: number;
  readonly rows: readonly {
    readonly name: string;
    /** Time by which that share is done; null when it is not reached in the data. */
    readonly time: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly n: number;
    /** The target most of them have today; null when they differ. */
    readonly promised: number | null;
    /** Share kept at that target. */
    readonly kept: number | null;
    readonly choose?: Readonly<Record<string, string>>;
  }[];
}

/** The time frame each tier could promise as things run today, for a chosen share of cases. */
export function keepScene(input: KeepInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const { rows, share } = input;
  const names = rows.map(r => (r.name === '' ? w.parts.notRecorded : say.name(r.name)));
  const values = rows.map(r => (r.time === null ? w.keep.cannot : say.duration(r.time)));
  const stacked = size.width < 460 * size.text;
  const right = widest(values, body, true) + 6;
  const left = stacked ? 0 : Math.min(widest(names, body, true) + 20, size.width * 0.34);
  const pitch = (stacked ? 58 : 44) * size.text;
  const bottom = 4 + rows.length * pitch;
  const span: [number, number] = size.rtl
    ? [size.width - left - 8, right + 16]
    : [left + 8, size.width - right - 16];
  const hour = 3_600_000;
  const known = rows.flatMap(r =>
    [r.time, r.low, r.high, r.promised].filter(v => v !== null && v > 0),
  ) as number[];
  const x = log([Math.min(hour, ...known) * 0.8, Math.max(2 * hour, ...known) * 1.2], span);
  const stops = [0.25, 0.5, 1, 2, 4, 8, 24, 48, 96, 168, 336, 720, 2160, 8760].map(h => h * hour);
  const inside = stops.filter(t => t >= x.domain[0] && t <= x.domain[1]);
  const [start, end, from, to] = size.rtl
    ? ([size.width, 0, 'end', 'start'] as const)
    : ([0, size.width, 'start', 'end'] as const);
  const centre = (i: number): number =>
    stacked ? 4 + (i + 1) * pitch - 14 * size.text : 4 + (i + 0.5) * pitch;
  const marks: Mark[] = [
    ...(stacked
      ? rows.flatMap((_, i) => uprights(x, inside, [centre(i) - 11, centre(i) + 11]))
      : uprights(x, inside, [4, bottom])),
    ...bottomLabels(
      [...inside].sort((a, b) => x(a) - x(b)).map(t => ({ x: x(t), text: say.duration(t) })),
      bottom + small + 6,
      [0, size.width],
      small,
    ),
  ];
  rows.forEach((r, i) => {
    const y = centre(i);
    const line = stacked ? y - 20 * size.text : y + body * 0.35;
    marks.push(
      {
        kind: 'text',
        x: start,
        y: line,
        text: fit(names[i] ?? '', stacked ? size.width - right - 10 : left - 14, body, true),
        anchor: from,
        size: body,
        tone: 'ink',
        strong: true,
      },
      {
        kind: 'text',
        x: end,
        y: line,
        text: values[i] ?? '',
        anchor: to,
        size: body,
        tone: r.time === null ? 'muted' : 'ink',
        strong: r.time !== null,
      },
    );
    if (r.low !== null && r.high !== null && r.low > 0)
      marks.push({
        kind: 'line',
        x1: x(r.low),
        y1: y,
        x2: x(r.high),
        y2: y,
        paint: { stroke: 'faint', width: 3 },
        point: i,
      });
    if (r.promised !== null && r.promised > 0)
      marks.push({
        kind: 'line',
        x1: x(r.promised),
        y1: y - 13,
        x2: x(r.promised),
        y2: y + 13,
        paint: { stroke: 'ink', width: 2 },
        point: i,
      });
    if (r.time !== null && r.time > 0)
      marks.push({ kind: 'shape', shape: 'circle', x: x(r.time), y, r: 6, tone: 'ink', point: i });
  });
  const told = rows.map((r, i) => ({ r, name: names[i] ?? '' })).filter(t => t.r.time !== null);
  const sentence = told.map(t => w.keep.one(t.name, say.duration(t.r.time ?? 0)));
  return {
    title: w.keep.title,
    summary:
      told.length === 0 ? `${w.keep.cannot}.` : w.keep.summary(say.share(share, 0), say.list(sentence)),
    width: size.width,
    height: bottom + small + 14,
    marks,
    points: rows.map((r, i) => ({
      x: r.time === null ? (span[0] + span[1]) / 2 : x(Math.max(r.time, x.domain[0])),
      y: centre(i),
      row: i,
      label: [`${names[i]}: ${values[i]} (${say.share(share, 0)})`, today(r, say), say.number(r.n)]
        .filter(Boolean)
        .join(' · '),
      ...(r.choose ? { choose: r.choose } : {}),
    })),
    table: {
      columns: [
        { title: w.keep.columns.group, align: 'start' },
        { title: w.keep.columns.could, align: 'end' },
        { title: w.read.range, align: 'end' },
        { title: w.keep.columns.target, align: 'end' },
        { title: w.keep.columns.now, align: 'end' },
        { title: w.read.counted, align: 'end' },
      ],
      rows: rows.map((r, i) => [
        cell(r.name === '' ? w.parts.notRecorded : r.name),
        cell(values[i] ?? '', r.time === null ? null : r.time / hour),
        cell(say.range('duration', r.low, r.high)),
        cell(
          r.promised === null ? '–' : say.duration(r.promised),
          r.promised === null ? null : r.promised / hour,
        ),
        cell(r.kept === null ? '–' : say.share(r.kept), r.kept),
        cell(say.number(r.n), r.n),
      ]),
    },
    notes: [w.keep.how],
  };
}

const today = (r: KeepInput['rows'][number], { w, duration, share }: Say): string =>
  r.promised === null || r.kept === null ? '' : w.keep.today(duration(r.promised), share(r.kept));

import type { Say } from '../words/say.ts';
import { bottomLabels, sizes, uprights, widest } from './axis.ts';
import { dotRange } from './dotRange.ts';
import { linear, nice } from './scale.ts';
import { cell, type Mark, type Point, type Scene, type Size } from './scene.ts';
import { fit } from './text.ts';

export interface TouchpointsInput {
  readonly rows: readonly {
    readonly name: string;
    /** Share of moments that were negative. */
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly n: number;
    readonly choose?: Readonly<Record<string, string>>;
  }[];
  readonly whole: number | null;
}

/** Where moments go wrong: negative share by touchpoint, worst first, against all moments together. */
export function touchpointsScene(input: TouchpointsInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const { rows, whole } = input;
  const names = rows.map(r => (r.name === '' ? w.parts.notRecorded : say.name(r.name)));
  const values = rows.map(r => (r.value === null ? '–' : say.share(r.value)));
  const stacked = size.width < 460 * size.text;
  const right = widest(values, body, true) + 6;
  const left = stacked ? 0 : Math.min(widest(names, body) + 20, size.width * 0.36);
  const pitch = (stacked ? 52 : 34) * size.text;
  const top = small + 14;
  const bottom = top + rows.length * pitch;
  const span: [number, number] = size.rtl
    ? [size.width - left - 8, right + 16]
    : [left + 8, size.width - right - 16];
  const known = rows.flatMap(r => [r.high, r.value, whole].filter(v => v !== null)) as number[];
  const x = linear([0, Math.min(1, nice(0, Math.max(0.02, ...known), 4)[1])], span);
  const ticks = x.ticks(Math.max(2, Math.min(5, Math.floor(Math.abs(span[1] - span[0]) / 70))));
  const [start, end, from, to] = size.rtl
    ? ([size.width, 0, 'end', 'start'] as const)
    : ([0, size.width, 'start', 'end'] as const);
  const centre = (i: number): number =>
    stacked ? top + (i + 1) * pitch - 13 * size.text : top + (i + 0.5) * pitch;
  const marks: Mark[] = [
    ...(stacked
      ? rows.flatMap((_, i) => uprights(x, ticks, [centre(i) - 11, centre(i) + 11]))
      : uprights(x, ticks, [top, bottom])),
    ...bottomLabels(
      [...ticks].sort((a, b) => x(a) - x(b)).map(t => ({ x: x(t), text: say.share(t, 0) })),
      bottom + small + 6,
      [0, size.width],
      small,
    ),
  ];
  if (whole !== null) {
    const text = `${w.parts.all} ${say.share(whole)}`;
    const half = widest([text], small) / 2;
    marks.push(
      {
        kind: 'line',
        x1: x(whole),
        y1: top - 4,
        x2: x(whole),
        y2: bottom,
        paint: { stroke: 'ink', width: 1.25, dash: '5 4' },
      },
      {
        kind: 'text',
        x: Math.max(half, Math.min(x(whole), size.width - half)),
        y: top - 10,
        text,
        anchor: 'middle',
        size: small,
        tone: 'ink',
      },
    );
  }
  const points: Point[] = rows.map((r, i) => {
    const y = centre(i);
    const worse = whole !== null && r.low !== null && r.low > whole;
    const line = stacked ? y - 20 * size.text : y + body * 0.35;
    marks.push(
      {
        kind: 'text',
        x: start,
        y: line,
        text: fit(names[i] ?? '', stacked ? size.width - right - 8 : left - 14, body),
        anchor: from,
        size: body,
        tone: 'ink',
      },
      {
        kind: 'text',
        x: end,
        y: line,
        text: values[i] ?? '',
        anchor: to,
        size: body,
        tone: worse ? 'concern' : 'ink',
        strong: true,
      },
      ...dotRange(r, x, y, worse ? 'concern' : 'ink', i),
    );
    const range = say.range('share', r.low, r.high);
    return {
      x: x(r.value ?? 0),
      y,
      row: i,
      label: [`${names[i]}: ${values[i]}`, range === '' ? '' : w.read.likely(range), say.number(r.n)]
        .filter(Boolean)
        .join(' · '),
      ...(r.choose ? { choose: r.choose } : {}),
    };
  });
  const first = rows[0];
  return {
    title: w.touch.title,
    summary:
      first === undefined || first.value === null
        ? `${w.parts.nothing}.`
        : (first.low !== null && whole !== null && first.low > whole ? w.touch.summary : w.touch.unclear)(
            names[0] ?? '',
            say.share(first.value),
            whole === null ? '–' : say.share(whole),
          ),
    width: size.width,
    height: bottom + small + 14,
    marks,
    points,
    table: {
      columns: [
        { title: w.touch.columns.group, align: 'start' },
        { title: w.touch.columns.negative, align: 'end' },
        { title: w.read.range, align: 'end' },
        { title: w.touch.columns.moments, align: 'end' },
      ],
      rows: rows.map((r, i) => [
        cell(r.name === '' ? w.parts.notRecorded : r.name),
        cell(values[i] ?? '', r.value),
        cell(say.range('share', r.low, r.high)),
        cell(say.number(r.n), r.n),
      ]),
    },
    notes: [w.touch.how],
  };
}

import type { Say } from '../words/say.ts';
import { sizes, widest } from './axis.ts';
import { dotRange } from './dotRange.ts';
import { label, rule } from './mark.ts';
import { rowFrame, tickCount } from './rows.ts';
import { linear, nice } from './scale.ts';
import { cell, type Mark, type Point, type Scene, type Size } from './scene.ts';

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
  const { small } = sizes(size.text);
  const { rows, whole } = input;
  const names = rows.map(r => (r.name === '' ? w.parts.notRecorded : say.name(r.name)));
  const values = rows.map(r => (r.value === null ? '–' : say.share(r.value)));
  const top = small + 14;
  const worse = rows.map(r => whole !== null && r.low !== null && r.low > whole);
  const frame = rowFrame(
    rows.map((_, i) => ({
      name: names[i] ?? '',
      value: values[i] ?? '',
      tone: worse[i] ? 'concern' : 'ink',
    })),
    size,
    { top, pitch: 34, stackedPitch: 52, half: 11 },
  );
  const known = rows.flatMap(r => [r.high, r.value, whole].filter(v => v !== null)) as number[];
  const x = linear([0, Math.min(1, nice(0, Math.max(0.02, ...known), 4)[1])], frame.span);
  const marks: Mark[] = [
    ...frame.axis(x, x.ticks(tickCount(frame.span, 70)), t => say.tick('share', t)),
    ...frame.words,
  ];
  if (whole !== null) {
    const text = `${w.parts.all} ${say.share(whole)}`;
    const half = widest([text], small) / 2;
    marks.push(
      rule(x(whole), top - 4, x(whole), frame.bottom, 'ink', 1.25, { dash: '5 4' }),
      label(Math.max(half, Math.min(x(whole), size.width - half)), top - 10, text, 'middle', small, 'ink'),
    );
  }
  const points: Point[] = rows.map((r, i) => {
    const y = frame.centre(i);
    marks.push(...dotRange(r, x, y, worse[i] ? 'concern' : 'ink', i));
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
    height: frame.height,
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

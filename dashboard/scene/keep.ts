import type { Say } from '../words/say.ts';
import { dot, rule } from './mark.ts';
import { rowFrame } from './rows.ts';
import { log } from './scale.ts';
import { countOf, joined, type Mark, type Scene, type Size, tableOf } from './scene.ts';

export interface KeepInput {
  readonly roundTheClock?: boolean;
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
export function keepScene(input: KeepInput, hours: Say, size: Size): Scene {
  // A clock that runs day and night has days of 24 hours.
  const say = input.roundTheClock ? { ...hours, worked: hours.duration } : hours;
  const { w } = say;
  const { rows, share } = input;
  const names = rows.map(r => (r.name === '' ? w.parts.notRecorded : say.name(r.name)));
  const values = rows.map(r => (r.time === null ? w.keep.cannot : say.worked(r.time)));
  const frame = rowFrame(
    rows.map((r, i) => ({
      name: names[i] ?? '',
      value: values[i] ?? '',
      tone: r.time === null ? 'muted' : 'ink',
    })),
    size,
    { pitch: 44, stackedPitch: 60, strongName: true, half: 13 },
  );
  const hour = 3_600_000;
  const known = rows.flatMap(r =>
    [r.time, r.low, r.high, r.promised].filter(v => v !== null && v > 0),
  ) as number[];
  const x = log([Math.min(hour, ...known) * 0.8, Math.max(2 * hour, ...known) * 1.2], frame.span);
  const stops = [0.25, 0.5, 1, 2, 4, 8, 24, 48, 96, 168, 336, 720, 2160, 8760].map(h => h * hour);
  const inside = stops.filter(t => t >= x.domain[0] && t <= x.domain[1]);
  const marks: Mark[] = [
    ...frame.axis(x, inside, t => (input.roundTheClock ? say.tick('duration', t) : say.worked(t))),
    ...frame.words,
  ];
  rows.forEach((r, i) => {
    const y = frame.centre(i);
    if (r.low !== null && r.high !== null && r.low > 0)
      marks.push(rule(x(r.low), y, x(r.high), y, 'faint', 3, { point: i }));
    if (r.promised !== null && r.promised > 0)
      marks.push(rule(x(r.promised), y - 13, x(r.promised), y + 13, 'ink', 2, { point: i }));
    if (r.time !== null && r.time > 0) marks.push(dot('circle', x(r.time), y, 6, 'ink', i));
  });
  const told = rows.map((r, i) => ({ r, name: names[i] ?? '' })).filter(t => t.r.time !== null);
  const sentence = told.map(t =>
    rows.length === 1 ? say.worked(t.r.time ?? 0) : w.keep.one(t.name, say.worked(t.r.time ?? 0)),
  );
  return {
    title: w.keep.title,
    summary:
      told.length === 0 ? `${w.keep.cannot}.` : w.keep.summary(say.share(share, 0), say.list(sentence)),
    width: size.width,
    height: frame.height,
    marks,
    points: rows.map((r, i) => ({
      x: r.time === null ? (frame.span[0] + frame.span[1]) / 2 : x(Math.max(r.time, x.domain[0])),
      y: frame.centre(i),
      row: i,
      label: joined(`${names[i]}: ${values[i]} (${say.share(share, 0)})`, today(r, say), say.number(r.n)),
      choose: r.choose,
    })),
    table: tableOf(rows, [
      [w.keep.columns.group, 'start', r => r.name || w.parts.notRecorded],
      [w.keep.columns.could, 'end', (_, i) => values[i]!, r => r.time && r.time / hour],
      [w.read.range, 'end', r => range(r.low, r.high, say)],
      [
        w.keep.columns.target,
        'end',
        r => (r.promised === null ? '–' : say.worked(r.promised)),
        r => r.promised && r.promised / hour,
      ],
      [w.keep.columns.now, 'end', r => (r.kept === null ? '–' : say.share(r.kept)), r => r.kept],
      countOf(say, w.read.counted, r => r.n),
    ]),
    notes: [w.keep.how],
  };
}

const today = (r: KeepInput['rows'][number], { w, worked, share }: Say): string =>
  r.promised === null || r.kept === null ? '' : w.keep.today(worked(r.promised), share(r.kept));

function range(low: number | null, high: number | null, { w, worked }: Say): string {
  if (low === null) return high === null ? '' : w.read.atMost(worked(high));
  return high === null ? w.read.atLeast(worked(low)) : w.read.from(worked(low), worked(high));
}

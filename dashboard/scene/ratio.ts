import type { Say } from '../words/say.ts';
import { sizes, widest } from './axis.ts';
import { dotRange } from './dotRange.ts';
import { label, rule } from './mark.ts';
import { rowFrame } from './rows.ts';
import { log } from './scale.ts';
import { countOf, type Mark, type Point, type Scene, type Size, tableOf } from './scene.ts';
import { fit } from './text.ts';
import { verdict } from './verdict.ts';

export interface RatioRow {
  /** Empty for all together. */
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly positive?: number | null;
  readonly negative?: number | null;
  readonly n: number;
  readonly reason?: string;
  readonly hidden?: boolean;
  readonly choose?: Readonly<Record<string, string>>;
}

export interface RatioInput {
  readonly rows: readonly RatioRow[];
  readonly repair: number;
  readonly title?: string;
  /** What the rows are, where they are not the tiers: the sentence is then about them. */
  readonly by?: string;
}

/** Positive moments for each negative one, on a scale of multiples, against the repair ratio. */
export function ratioScene(input: RatioInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small } = sizes(size.text);
  const { rows, repair } = input;
  const nameOf = (r: RatioRow): string => (r.name === '' ? w.parts.all : say.name(r.name));
  const names = rows.map(nameOf);
  const values = rows.map(r => figure(r, say));
  const counts = rows.map(r =>
    typeof r.positive === 'number' && typeof r.negative === 'number'
      ? `${say.number(r.positive)} : ${say.number(r.negative)}`
      : say.number(r.n),
  );
  const states = rows.map(r => verdict(r.value, r.low, r.high, repair, 'higher'));
  const top = small + 16;
  const frame = rowFrame(
    rows.map((_, i) => ({
      name: names[i] ?? '',
      under: counts[i] ?? '',
      value: values[i]?.short ?? '',
      tone: states[i] === 'not met' ? 'concern' : 'ink',
    })),
    size,
    { top, pitch: 48, stackedPitch: 66, strongName: true, half: 13 },
  );
  const known = rows.flatMap(r =>
    [r.low, r.value, r.high].filter(v => typeof v === 'number' && v > 0),
  ) as number[];
  const x = log(
    [
      Math.max(0.05, Math.min(0.8, ...known.map(v => v * 0.85))),
      Math.min(1000, Math.max(repair * 1.6, ...known.map(v => v * 1.15))),
    ],
    frame.span,
  );
  const [low, high] = x.domain;
  const rx = x(repair);
  const repairText = fit(w.ratio.repair(say.number(repair, repair % 1 === 0 ? 0 : 1)), size.width, small);
  const half = widest([repairText], small) / 2;
  const marks: Mark[] = [
    ...frame.axis(x, x.ticks(Math.max(3, Math.floor(Math.abs(frame.span[1] - frame.span[0]) / 55))), t =>
      say.number(t, t < 0.1 ? 2 : t < 1 ? 1 : 0),
    ),
    rule(rx, top - 6, rx, frame.bottom, 'ink', 1.5, { dash: '5 4' }),
    label(Math.max(half, Math.min(rx, size.width - half)), top - 12, repairText, 'middle', small, 'ink'),
    ...frame.words,
  ];
  const points: Point[] = rows.map((row, i) => {
    const y = frame.centre(i);
    marks.push(
      ...dotRange(
        row.value === 0 ? { ...row, value: low } : row,
        x,
        y,
        states[i] === 'not met' ? 'concern' : 'ink',
        i,
      ),
    );
    return {
      x: x(Math.min(Math.max(row.value ?? row.low ?? 1, low), high)),
      y,
      row: i,
      label: `${names[i]}: ${values[i]?.long} · ${counts[i]}`,
      choose: row.choose,
    };
  });
  return {
    title:
      input.title ??
      (input.by === undefined ? w.ratio.title : w.multiples.title(w.ratio.title, input.by.toLowerCase())),
    summary: summarise(input, nameOf, say),
    width: size.width,
    height: frame.height,
    marks,
    points,
    table: tableOf(rows, [
      [w.ratio.columns.group, 'start', r => r.name || w.parts.all],
      [w.ratio.columns.ratio, 'end', (_, i) => values[i]!.short, r => r.value],
      [w.read.range, 'end', r => say.range('ratio', r.low, r.high)],
      countOf(say, w.ratio.columns.positive, r => r.positive),
      countOf(say, w.ratio.columns.negative, r => r.negative),
    ]),
    notes: [w.ratio.how, w.ratio.rule],
  };
}

function figure(row: RatioRow, say: Say): { readonly short: string; readonly long: string } {
  const { w } = say;
  const range = say.range('ratio', row.low, row.high);
  if (row.value !== null) {
    const short = say.number(row.value, 1);
    return {
      short,
      long:
        range === ''
          ? say.unit('ratio', row.value)
          : `${say.unit('ratio', row.value)} · ${w.read.likely(range)}`,
    };
  }
  if (row.hidden) return { short: '–', long: w.parts.hidden };
  if (row.low !== null)
    return { short: `≥ ${say.number(row.low, 1)}`, long: w.read.atLeast(say.unit('ratio', row.low)) };
  return { short: '–', long: row.reason ?? w.read.notStarted };
}

function summarise(input: RatioInput, nameOf: (r: RatioRow) => string, say: Say): string {
  const { w } = say;
  const whole = input.rows[0];
  if (whole === undefined) return `${w.parts.nothing}.`;
  const repair = say.number(input.repair, input.repair % 1 === 0 ? 0 : 1);
  const range = say.range('ratio', whole.low, whole.high);
  const state = verdict(whole.value, whole.low, whole.high, input.repair, 'higher');
  const against =
    state === 'met'
      ? w.ratio.above(repair)
      : state === 'not met'
        ? w.ratio.below(repair)
        : w.ratio.near(repair);
  const head =
    whole.value !== null
      ? `${w.ratio.summary(say.number(whole.value, 1), range === '' ? '' : w.read.likely(range))}, ${against}`
      : whole.low !== null
        ? `${w.ratio.none(say.number(whole.n))}; ${w.read.atLeast(say.unit('ratio', whole.low))}`
        : (whole.reason ?? w.parts.nothing);
  const known = input.rows
    .slice(1)
    .filter(r => r.value !== null)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [lowest, highest] = [known[0], known.at(-1)];
  if (input.by !== undefined && lowest !== undefined && highest !== undefined && lowest !== highest) {
    const apart = lowest.high !== null && highest.low !== null && lowest.high < highest.low;
    const said = (r: RatioRow): string => say.unit('ratio', r.value ?? 0);
    return w.ratio.spread(nameOf(lowest), said(lowest), nameOf(highest), said(highest), apart);
  }
  return lowest
    ? `${head}. ${w.ratio.lowest(nameOf(lowest), say.unit('ratio', lowest.value ?? 0))}`
    : `${head}.`;
}

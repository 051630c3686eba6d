import { capital } from '../words/capital.ts';
import type { Say } from '../words/say.ts';
import { bottomLabels, sizes, spread, valueGrid, widest } from './axis.ts';
import { dot, label, rule } from './mark.ts';
import { stepBand, stepPath } from './path.ts';
import { durationTicks, linear } from './scale.ts';
import {
  type ColumnOf,
  countOf,
  joined,
  type Mark,
  type Point,
  type Scene,
  type Size,
  tableOf,
} from './scene.ts';
import { fit } from './text.ts';

export interface CurveStep {
  /** ms since the start. */
  readonly time: number;
  readonly open: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly atRisk?: number;
}

export interface ResolutionCurve {
  readonly name: string;
  readonly steps: readonly CurveStep[];
  readonly median: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly p90?: number | null;
  readonly n: number;
  readonly open?: number;
  /** Median of closed cases alone, to show what it hides. */
  readonly closedOnly?: number | null;
  readonly choose?: Readonly<Record<string, string>>;
}

export interface ResolutionInput {
  /** All of them together: the sentence and the band are about this one. */
  readonly whole: ResolutionCurve;
  /** Its parts, best tier first; may be empty. */
  readonly parts: readonly ResolutionCurve[];
  readonly subject?: string;
  readonly title?: string;
  /** They are complaints, and their time begins with the complaint. */
  readonly complaints?: boolean;
  /** What the parts are, where they are not the tiers: the sentence is then about them. */
  readonly by?: string;
}

const dashes = ['', '7 3', '2 3', '9 3 2 3', '4 2'];
const DAY = 86_400_000;

/** Share still open against time since the start: open cases count, the median is marked, the likely range drawn. */
export function resolutionScene(input: ResolutionInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const subject = input.subject ?? w.resolution.subject;
  const shown = input.parts.length > 1 && input.parts.length <= dashes.length ? input.parts : [input.whole];
  const everything = shown.includes(input.whole) ? shown : [input.whole, ...shown];
  const until = horizon(everything);
  const plot = Math.round(Math.min(290, Math.max(220, size.width * 0.44)) * Math.min(size.text, 1.4));
  const top = small + 14;
  const bottom = top + plot - small - 16;
  const height = bottom + 2 * small + 22;
  const y = linear([0, 1], [bottom, top]);
  const name = (c: ResolutionCurve): string => (c === input.whole ? w.parts.all : say.name(c.name));
  const labels = shown.map(c => (c.median === null ? name(c) : `${name(c)} ${say.duration(c.median)}`));
  const margin = widest(['100%'], small) + 12;
  const span: [number, number] = size.rtl ? [8, size.width - margin] : [margin, size.width - 8];
  const x = linear([0, until], span);
  const timeTicks = durationTicks(0, until, Math.max(4, Math.floor((span[1] - span[0]) / 90)));

  const marks: Mark[] = [];
  // More than three bands over each other say nothing any more.
  for (const c of shown.length > 3 ? [] : shown) {
    const steps = cut(c.steps, until);
    const d = stepBand(
      steps.map(s => (s.high === null ? null : [x(s.time), y(s.high)])),
      steps.map(s => (s.low === null ? null : [x(s.time), y(s.low)])),
    );
    if (d) marks.push({ kind: 'path', d, paint: { fill: 'band' } });
  }
  marks.push(
    ...valueGrid(y, [0, 0.25, 0.5, 0.75, 1], span, v => say.share(v, 0), small, size.rtl),
    ...bottomLabels(
      timeTicks.map(t => ({ x: x(t), text: t === 0 ? '0' : say.tick('duration', t) })),
      bottom + small + 8,
      [0, size.width],
      small,
    ),
    rule(span[0], y(0.5), span[1], y(0.5), 'faint', 1),
    label(
      size.rtl ? size.width : 0,
      small,
      `↑ ${w.resolution.axes.open}`,
      size.rtl ? 'end' : 'start',
      small,
      'muted',
    ),
    label(
      span[1],
      height - 4,
      fit(`${input.complaints ? w.resolution.axes.complaint : w.resolution.axes.time} →`, span[1] - 4, small),
      'end',
      small,
      'muted',
    ),
  );
  // Direct labels: in the empty upper right, each tied to its median by a thin line.
  const labelWidth = Math.min(widest(labels, body) + 40, (span[1] - span[0]) * 0.9);
  const rows = spread(
    shown.map((_, k) => y(0.97) + k * (body + 8)),
    body + 8,
    y(1) + body,
    y(0.5) - 8,
  );
  const lx = span[1] - labelWidth;
  // No line of the grid runs through them.
  marks.push({
    kind: 'rect',
    x: lx - 6,
    y: y(1) + 1,
    w: labelWidth + 6,
    h: (rows.at(-1) ?? 0) + 5 - y(1),
    paint: { fill: 'paper' },
  });
  shown.forEach((c, i) => {
    const d = stepPath(cut(c.steps, until).map(s => [x(s.time), y(s.open)]));
    const dash = dashes[i] ?? '';
    if (d)
      marks.push({
        kind: 'path',
        d,
        paint: { stroke: i === 0 ? 'ink' : 'muted', width: i === 0 ? 2 : 1.75, ...(dash ? { dash } : {}) },
      });
  });

  const ordered = shown
    .map((c, i) => ({ c, i, text: labels[i] ?? '' }))
    .sort(
      (a, b) =>
        (a.c.median ?? Number.POSITIVE_INFINITY) - (b.c.median ?? Number.POSITIVE_INFINITY) || a.i - b.i,
    );
  const reach: Point[] = [];
  ordered.forEach(({ c, i, text }, k) => {
    const ly = rows[k] ?? 0;
    const dash = dashes[i] ?? '';
    if (shown.length > 1)
      marks.push(
        rule(lx, ly - body * 0.35, lx + 28, ly - body * 0.35, i === 0 ? 'ink' : 'muted', 2, { dash }),
      );
    const tx = shown.length > 1 ? lx + 36 : lx;
    marks.push(label(tx, ly, fit(text, span[1] - tx, body), 'start', body, 'ink', { halo: true }));
    if (c.median !== null && c.median <= until) marks.push(dot('circle', x(c.median), y(0.5), 5, 'ink', i));
  });
  shown.forEach((c, i) => {
    const likely = say.range('duration', c.low ?? null, c.high ?? null);
    reach.push({
      x: x(Math.min(c.median ?? until, until)),
      y: y(c.median === null ? (c.steps.at(-1)?.open ?? 1) : 0.5),
      row: i,
      label: joined(
        c.median === null
          ? `${name(c)}: ${w.resolution.notReached(subject, say.duration(until))}`
          : `${name(c)}: ${w.resolution.half} ${say.duration(c.median)}`,
        c.median === null || likely === '' ? '' : w.read.likely(likely),
        typeof c.p90 === 'number' ? w.resolution.p90(say.duration(c.p90)) : '',
        say.number(c.n),
        c.open === undefined ? '' : w.read.stillOpen(say.number(c.open)),
      ),
      choose: c.choose,
    });
  });

  const sampled = timeTicks.filter(t => t > 0);
  const closed = input.whole.closedOnly;
  const { p90, open } = input.whole;
  const more = [
    typeof p90 === 'number' ? w.resolution.p90(say.duration(p90)) : '',
    open ? w.resolution.open(say.number(open)) : '',
  ]
    .filter(Boolean)
    .join('; ');
  const title = input.title ?? w.resolution.title;
  return {
    title: input.by === undefined ? title : w.multiples.title(title, input.by.toLowerCase()),
    summary: summarise(input, subject, say, until),
    width: size.width,
    height,
    marks,
    points: reach,
    table: tableOf(shown, [
      [input.by ?? w.resolution.columns.group, 'start', c => (c === input.whole ? w.parts.all : c.name)],
      [
        w.resolution.half,
        'end',
        c => (c.median === null ? '–' : say.duration(c.median)),
        c => c.median && c.median / DAY,
      ],
      [w.read.range, 'end', c => say.range('duration', c.low ?? null, c.high ?? null)],
      ...sampled.map((t): ColumnOf<ResolutionCurve> => {
        const open = (c: ResolutionCurve): number | null => openAt(c.steps, t);
        return [
          `${w.resolution.columns.open}, ${say.tick('duration', t)}`,
          'end',
          c => (open(c) === null ? '–' : say.share(open(c)!)),
          open,
        ];
      }),
      countOf(say, w.read.counted, c => c.n),
    ]),
    notes: [
      ...(more === '' ? [] : [`${capital(more)}.`]),
      shown.length > 3 ? w.resolution.how : `${w.resolution.how} ${w.resolution.band}`,
      ...(typeof closed === 'number' && input.whole.median !== null && closed < input.whole.median
        ? [w.resolution.closedOnly(say.duration(closed))]
        : []),
    ],
  };
}

/** Share still open at a time; null beyond what was followed. */
export function openAt(steps: readonly CurveStep[], time: number): number | null {
  const last = steps.at(-1);
  if (last === undefined || (time > last.time && last.open > 0)) return null;
  let open = 1;
  for (const s of steps) {
    if (s.time > time) break;
    open = s.open;
  }
  return open;
}

// Far enough to show nine in ten of every curve, and no long empty tail.
function horizon(curves: readonly ResolutionCurve[]): number {
  const ends = curves.map(c => {
    const near = c.steps.find(s => s.open <= 0.06)?.time ?? c.steps.at(-1)?.time ?? 0;
    const tail = c.p90 === null || c.p90 === undefined ? near : Math.min(near, c.p90 * 1.5);
    return Math.max(tail, (c.median ?? 0) * 1.2);
  });
  return Math.max(...ends, 60_000) * 1.04;
}

function cut(steps: readonly CurveStep[], until: number): CurveStep[] {
  const first = steps[0];
  const begin: CurveStep[] =
    first !== undefined && first.time > 0 ? [{ time: 0, open: 1, low: 1, high: 1 }] : [];
  const kept = [...begin, ...steps.filter(s => s.time <= until)];
  const last = kept.at(-1);
  const longer = steps.at(-1);
  if (last && longer && longer.time > until) kept.push({ ...last, time: until });
  return kept;
}

function summarise(input: ResolutionInput, subject: string, say: Say, until: number): string {
  const { w } = say;
  const { whole } = input;
  const known = input.parts.filter(p => p.median !== null).sort((a, b) => a.median! - b.median!);
  const [fast, slow] = [known[0], known.at(-1)];
  if (input.by !== undefined && fast !== undefined && slow !== undefined && fast !== slow) {
    const apart = typeof fast.high === 'number' && typeof slow.low === 'number' && fast.high < slow.low;
    const told = [fast, slow].flatMap(c => [say.name(c.name), say.duration(c.median!)]);
    return w.resolution.spread(...(told as [string, string, string, string]), apart);
  }
  const likely = say.range('duration', whole.low ?? null, whole.high ?? null);
  const half =
    whole.median === null
      ? w.resolution.notReached(subject, say.duration(until))
      : w.resolution.summary(subject, say.duration(whole.median), likely === '' ? '' : w.read.likely(likely));
  const tail =
    slow !== undefined && input.parts.length > 1
      ? ` ${w.resolution.slowest(say.name(slow.name), say.duration(slow.median!))}`
      : '';
  return `${half}.${tail}`;
}

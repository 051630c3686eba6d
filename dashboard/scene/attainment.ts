import type { Say } from '../words/say.ts';
import { bottomLabels, sizes, uprights, widest } from './axis.ts';
import { dotRange } from './dotRange.ts';
import { linear, nice } from './scale.ts';
import { cell, type Mark, type Point, type Scene, type Size } from './scene.ts';
import { fit } from './text.ts';
import { type Verdict, verdict } from './verdict.ts';

export interface AttainmentRow {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly met?: number | null;
  readonly undecided?: number;
  readonly goal?: number | null;
  /** Why there is no value. */
  readonly reason?: string;
  readonly hidden?: boolean;
  readonly choose?: Readonly<Record<string, string>>;
}

export interface AttainmentInput {
  readonly rows: readonly AttainmentRow[];
  readonly title?: string;
  /** Rows are tiers, so the sentence may say so. */
  readonly tiers?: boolean;
}

/** Share of targets met per tier, each with its likely range, against its goal. */
export function attainmentScene(input: AttainmentInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const rows = input.rows;
  const stacked = size.width < 460 * size.text;
  const names = rows.map(r => say.name(r.name === '' ? w.parts.notRecorded : r.name));
  const counts = rows.map(r =>
    r.met === undefined || r.met === null ? say.number(r.n) : w.read.of(say.number(r.met), say.number(r.n)),
  );
  const goals = rows.map(r => (typeof r.goal === 'number' ? w.read.goal(say.share(r.goal)) : ''));
  const values = rows.map(r =>
    r.value === null ? (r.hidden ? w.parts.hidden : (r.reason ?? w.read.notStarted)) : say.share(r.value),
  );
  const shownValues = rows.map((r, i) => (r.value === null ? '–' : (values[i] ?? '')));

  const right = Math.max(widest(shownValues, body + 1, true), widest(goals, small)) + 4;
  const left = stacked
    ? 0
    : Math.min(Math.max(widest(names, body, true), widest(counts, small)) + 20, size.width * 0.34);
  const pitch = (stacked ? 74 : 56) * size.text;
  const top = 6;
  const bottom = top + rows.length * pitch;
  const known = rows.flatMap(r => [r.low, r.value, r.goal].filter(v => typeof v === 'number'));
  const floor = known.length === 0 ? 0 : Math.max(0, Math.min(...known));
  const domain: [number, number] = [Math.max(0, nice(Math.min(floor, 0.95), 1)[0]), 1];
  const inset = 10;
  const span: [number, number] = size.rtl
    ? [size.width - left - inset, right + 16]
    : [left + inset, size.width - right - 16];
  const x = linear(domain, span);
  const ticks = x.ticks(Math.max(2, Math.min(5, Math.floor(Math.abs(span[1] - span[0]) / 80))));
  const start = size.rtl ? size.width : 0;
  const end = size.rtl ? 0 : size.width;
  const [from, to] = size.rtl ? (['end', 'start'] as const) : (['start', 'end'] as const);

  // Where names stand above their dots, the lines keep clear of them.
  const marks: Mark[] = stacked
    ? rows.flatMap((_, i) => {
        const middle = top + (i + 1) * pitch - 22 * size.text;
        return uprights(x, ticks, [middle - 15, middle + 15]);
      })
    : uprights(x, ticks, [top, bottom]);
  marks.push(
    ...bottomLabels(
      [...ticks].sort((a, b) => x(a) - x(b)).map(t => ({ x: x(t), text: say.share(t, 0) })),
      bottom + small + 6,
      [0, size.width],
      small,
    ),
  );
  const points: Point[] = [];
  rows.forEach((row, i) => {
    const y0 = top + i * pitch;
    const middle = stacked ? y0 + pitch - 22 * size.text : y0 + pitch / 2;
    const nameRoom = stacked ? size.width - right - 20 : left - 14;
    const textTop = stacked ? y0 + body + 2 : middle - 3;
    marks.push(
      {
        kind: 'text',
        x: start,
        y: textTop,
        text: fit(names[i] ?? '', nameRoom, body, true),
        anchor: from,
        size: body,
        tone: 'ink',
        strong: true,
      },
      {
        kind: 'text',
        x: start,
        y: textTop + small + 4,
        text: fit(counts[i] ?? '', nameRoom, small),
        anchor: from,
        size: small,
        tone: 'muted',
      },
    );
    const state = verdict(row.value, row.low, row.high, row.goal ?? null, 'higher');
    marks.push(...dotRange(row, x, middle, state === 'not met' ? 'concern' : 'ink', i));
    if (typeof row.goal === 'number') {
      const gx = x(row.goal);
      marks.push({
        kind: 'line',
        x1: gx,
        y1: middle - 13,
        x2: gx,
        y2: middle + 13,
        paint: { stroke: 'ink', width: 2 },
        point: i,
      });
    }
    const textEnd = stacked ? y0 + body + 2 : middle - 3;
    marks.push(
      {
        kind: 'text',
        x: end,
        y: textEnd,
        text: shownValues[i] ?? '',
        anchor: to,
        size: body + 1,
        tone: state === 'not met' ? 'concern' : 'ink',
        strong: true,
      },
      {
        kind: 'text',
        x: end,
        y: textEnd + small + 4,
        text: goals[i] ?? '',
        anchor: to,
        size: small,
        tone: 'muted',
      },
    );
    const range = say.range('share', row.low, row.high);
    points.push({
      x: row.value === null ? (span[0] + span[1]) / 2 : x(row.value),
      y: middle,
      row: i,
      label: [
        `${names[i]}: ${values[i]}`,
        range === '' || row.value === null ? '' : w.read.likely(range),
        counts[i],
        goals[i],
        stateWord(state, say),
      ]
        .filter(Boolean)
        .join(' · '),
      ...(row.choose ? { choose: row.choose } : {}),
    });
  });

  const undecided = rows.reduce((sum, r) => sum + (r.undecided ?? 0), 0);
  return {
    title: input.title ?? w.attainment.title,
    summary: input.tiers
      ? sentence(
          summarise(
            rows,
            names.map(n => w.attainment.tier(n)),
            say,
          ),
        )
      : summarise(rows, names, say),
    width: size.width,
    height: bottom + small + 14,
    marks,
    points,
    table: {
      columns: [
        { title: w.attainment.columns.group, align: 'start' },
        { title: w.attainment.columns.share, align: 'end' },
        { title: w.read.range, align: 'end' },
        { title: w.attainment.columns.met, align: 'end' },
        { title: w.attainment.columns.decided, align: 'end' },
        { title: w.attainment.columns.open, align: 'end' },
        { title: w.attainment.columns.goal, align: 'end' },
        { title: w.attainment.columns.verdict, align: 'start' },
      ],
      rows: rows.map((r, i) => [
        cell(r.name === '' ? w.parts.notRecorded : r.name),
        cell(values[i] ?? '', r.value),
        cell(r.value === null ? '' : say.range('share', r.low, r.high)),
        cell(typeof r.met === 'number' ? say.number(r.met) : '', r.met ?? null),
        cell(r.hidden ? '' : say.number(r.n), r.hidden ? null : r.n),
        cell(r.undecided === undefined ? '' : say.number(r.undecided), r.undecided ?? null),
        cell(typeof r.goal === 'number' ? say.share(r.goal) : '', r.goal ?? null),
        cell(stateWord(verdict(r.value, r.low, r.high, r.goal ?? null, 'higher'), say)),
      ]),
    },
    notes: [w.attainment.how, ...(undecided > 0 ? [w.attainment.undecided(say.number(undecided))] : [])],
  };
}

const stateWord = (state: Verdict, { w }: Say): string =>
  ({ met: w.state.metWord, 'not met': w.state.notMetWord, open: w.state.openWord, none: '' })[state];

// A sentence begins with a capital, whatever its first word; names of the data stay as they came.
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function summarise(rows: readonly AttainmentRow[], names: readonly string[], say: Say): string {
  const { w } = say;
  const told = rows.flatMap((r, i) =>
    r.value === null
      ? []
      : [
          {
            r,
            name: names[i] ?? '',
            value: r.value,
            state: verdict(r.value, r.low, r.high, r.goal ?? null, 'higher'),
          },
        ],
  );
  const first = told[0];
  if (first === undefined) return `${w.parts.nothing}.`;
  const short = (t: (typeof told)[number]): number => t.value - (t.r.goal ?? 0);
  const missed = told.filter(t => t.state === 'not met').sort((a, b) => short(a) - short(b));
  const worst = missed[0];
  if (worst)
    return w.attainment.someMissed(
      worst.name,
      say.share(worst.value),
      say.share(worst.r.goal ?? 0),
      say.number(missed.length),
      say.number(told.length),
    );
  const near = told.find(t => t.state === 'open');
  if (near) return w.attainment.unclear(near.name, say.share(near.value), say.share(near.r.goal ?? 0));
  if (told.every(t => t.state === 'met'))
    return w.attainment.allMet(say.list(told.slice(0, 4).map(t => t.name)));
  const sorted = [...told].sort((a, b) => b.value - a.value);
  const best = sorted[0] ?? first;
  const last = sorted.at(-1) ?? first;
  return best === last
    ? w.attainment.one(best.name, say.share(best.value))
    : w.attainment.noGoal(best.name, say.share(best.value), last.name, say.share(last.value));
}

import { capital } from '../words/capital.ts';
import type { Say } from '../words/say.ts';
import { dotRange } from './dotRange.ts';
import { rule } from './mark.ts';
import { rowFrame, tickCount } from './rows.ts';
import { linear, nice } from './scale.ts';
import { countOf, joined, type Mark, type Point, type Scene, type Size, tableOf } from './scene.ts';
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
  /** What else rows are, so that a bare name or number makes sense in a sentence. */
  readonly dim?: string;
}

/** Share of targets met per tier, each with its likely range, against its goal. */
export function attainmentScene(input: AttainmentInput, say: Say, size: Size): Scene {
  const { w } = say;
  const rows = input.rows;
  const names = rows.map(r => say.name(r.name === '' ? w.parts.notRecorded : r.name));
  const counts = rows.map(r =>
    r.met === undefined || r.met === null ? say.number(r.n) : w.read.of(say.number(r.met), say.number(r.n)),
  );
  const goals = rows.map(r => (typeof r.goal === 'number' ? w.read.goal(say.share(r.goal)) : ''));
  const values = rows.map(r =>
    r.value === null ? (r.hidden ? w.parts.hidden : (r.reason ?? w.read.notStarted)) : say.share(r.value),
  );
  const states = rows.map(r => verdict(r.value, r.low, r.high, r.goal ?? null, 'higher'));
  const frame = rowFrame(
    rows.map((r, i) => ({
      name: names[i] ?? '',
      under: counts[i] ?? '',
      value: r.value === null ? '–' : (values[i] ?? ''),
      valueUnder: goals[i] ?? '',
      tone: states[i] === 'not met' ? 'concern' : 'ink',
    })),
    size,
    { top: 6, pitch: 56, stackedPitch: 74, strongName: true, half: 15 },
  );
  const known = rows.flatMap(r => [r.low, r.value, r.goal].filter(v => typeof v === 'number'));
  const floor = known.length === 0 ? 0 : Math.max(0, Math.min(...known));
  const x = linear([Math.max(0, nice(Math.min(floor, 0.95), 1)[0]), 1], frame.span);
  const marks: Mark[] = [
    ...frame.axis(x, x.ticks(tickCount(frame.span, 80)), t => say.share(t, 0)),
    ...frame.words,
  ];
  const points: Point[] = rows.map((row, i) => {
    const y = frame.centre(i);
    marks.push(...dotRange(row, x, y, states[i] === 'not met' ? 'concern' : 'ink', i));
    if (typeof row.goal === 'number') {
      const gx = x(row.goal);
      marks.push(rule(gx, y - 13, gx, y + 13, 'ink', 2, { point: i }));
    }
    const range = say.range('share', row.low, row.high);
    return {
      x: row.value === null ? (frame.span[0] + frame.span[1]) / 2 : x(row.value),
      y,
      row: i,
      label: joined(
        `${names[i]}: ${values[i]}`,
        range === '' || row.value === null ? '' : w.read.likely(range),
        counts[i],
        goals[i],
        stateWord(states[i] ?? 'none', say),
      ),
      choose: row.choose,
    };
  });

  const undecided = rows.reduce((sum, r) => sum + (r.undecided ?? 0), 0);
  return {
    title: input.title ?? w.attainment.title,
    summary: input.tiers
      ? capital(
          summarise(
            rows,
            names.map(n => w.attainment.tier(n)),
            say,
          ),
        )
      : summarise(
          rows,
          names.map(n => (input.dim ? `${input.dim.toLowerCase()} ${n}` : n)),
          say,
        ),
    width: size.width,
    height: frame.height,
    marks,
    points,
    table: tableOf(rows, [
      [w.attainment.columns.group, 'start', r => r.name || w.parts.notRecorded],
      [w.attainment.columns.share, 'end', (_, i) => values[i]!, r => r.value],
      [w.read.range, 'end', r => (r.value === null ? '' : say.range('share', r.low, r.high))],
      countOf(say, w.attainment.columns.met, r => r.met),
      countOf(say, w.attainment.columns.decided, r => (r.hidden ? null : r.n)),
      countOf(say, w.attainment.columns.open, r => r.undecided),
      [
        w.attainment.columns.goal,
        'end',
        r => (typeof r.goal === 'number' ? say.share(r.goal) : ''),
        r => r.goal ?? null,
      ],
      [w.attainment.columns.verdict, 'start', (_, i) => stateWord(states[i]!, say)],
    ]),
    notes: [
      goals.some(Boolean) ? `${w.attainment.how} ${w.attainment.goal}` : w.attainment.how,
      ...(undecided > 0 ? [w.attainment.undecided(say.number(undecided))] : []),
    ],
  };
}

const stateWord = (state: Verdict, { w }: Say): string =>
  ({ met: w.state.metWord, 'not met': w.state.notMetWord, open: w.state.openWord, none: '' })[state];

/** A likely range wider than this says too little of a group to name it. */
const widest = 0.4;

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
  if (rows.length === 1) {
    const goal = first.r.goal ?? null;
    const word = stateWord(first.state, say);
    return w.attainment.whole(say.share(first.value), goal === null ? '' : `${word} (${say.share(goal)})`);
  }
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
  // One case of one is neither best nor worst.
  const sure = told.filter(({ r }) => (r.high ?? 1) - (r.low ?? 0) < widest);
  const sorted = (sure.length > 1 ? sure : [...told]).sort((a, b) => b.value - a.value);
  const best = sorted[0] ?? first;
  const last = sorted.at(-1) ?? first;
  return best === last
    ? w.attainment.one(best.name, say.share(best.value))
    : w.attainment.noGoal(best.name, say.share(best.value), last.name, say.share(last.value));
}

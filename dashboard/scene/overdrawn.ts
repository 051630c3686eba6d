import type { Say } from '../words/say.ts';
import { dot, rule } from './mark.ts';
import { rowFrame, tickCount } from './rows.ts';
import { linear, nice } from './scale.ts';
import { countOf, type Mark, type Scene, type Size, tableOf } from './scene.ts';

export interface OverdrawnRow {
  readonly client: string;
  readonly balance: number;
  readonly positives: number;
  readonly negatives: number;
  readonly needed: number;
  readonly last: number | null;
}

export interface OverdrawnInput {
  /** Furthest below zero first. */
  readonly rows: readonly OverdrawnRow[];
  readonly all: number;
}

/** The accounts that are clearly overdrawn, worst first: how far below zero, and what would bring them back. */
export function overdrawnScene(input: OverdrawnInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { rows } = input;
  const names = rows.map(r => say.name(r.client));
  const needed = rows.map(r => w.overdrawn.needed(say.number(r.needed)));
  const frame = rowFrame(
    rows.map((_, i) => ({ name: names[i] ?? '', value: needed[i] ?? '' })),
    size,
    { pitch: 32, stackedPitch: 50, stackBelow: 420, plainValue: true, half: 10 },
  );
  const x = linear([nice(Math.min(0, ...rows.map(r => r.balance)), 0, 4)[0], 0], frame.span);
  const marks: Mark[] = [
    ...frame.axis(x, x.ticks(tickCount(frame.span, 70)), t => say.number(t)),
    rule(x(0), 4, x(0), frame.bottom, 'ink', 1.5),
    ...frame.words,
  ];
  rows.forEach((r, i) => {
    const y = frame.centre(i);
    marks.push(
      rule(x(r.balance), y, x(0), y, 'concern', 2, { point: i }),
      dot('down', x(r.balance), y, 6.5, 'concern', i),
    );
  });
  const first = rows[0];
  return {
    title: w.overdrawn.title,
    summary:
      first === undefined
        ? w.overdrawn.none
        : w.overdrawn.summary(
            names[0] ?? '',
            say.number(first.balance, 1),
            say.number(first.needed),
            input.all > 1 ? say.number(input.all - 1) : '',
          ),
    width: size.width,
    height: frame.height,
    marks,
    points: rows.map((r, i) => ({
      x: x(r.balance),
      y: frame.centre(i),
      row: i,
      label: `${names[i]}: ${say.number(r.balance, 1)} · ${needed[i]} · ${say.number(r.positives)} : ${say.number(r.negatives)}`,
      choose: { client: r.client },
    })),
    table: tableOf(rows, [
      [w.overdrawn.columns.client, 'start', r => r.client],
      [w.overdrawn.columns.balance, 'end', r => say.number(r.balance, 1), r => r.balance],
      countOf(say, w.overdrawn.columns.deposits, r => r.positives),
      countOf(say, w.overdrawn.columns.withdrawals, r => r.negatives),
      countOf(say, w.overdrawn.columns.needed, r => r.needed),
      [w.overdrawn.columns.last, 'start', r => (r.last === null ? '' : say.day(r.last))],
    ]),
    notes: [w.overdrawn.how],
  };
}

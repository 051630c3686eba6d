import type { Say } from '../words/say.ts';
import { bottomLabels, sizes, valueGrid, widest } from './axis.ts';
import { dot, rule } from './mark.ts';
import { linear, nice } from './scale.ts';
import { type Mark, type Scene, type Size, tableOf } from './scene.ts';

export interface AccountInput {
  readonly client: string;
  readonly balance: number;
  readonly positives: number;
  readonly negatives: number;
  readonly needed: number;
  /** Newest last; `worth` is what each is worth today. */
  readonly entries: readonly {
    readonly at: number;
    readonly valence: number;
    readonly worth: number;
    readonly what: string;
  }[];
}

/** The newest moments of one client as deposits and withdrawals, at what they are worth today. */
export function accountScene(input: AccountInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small } = sizes(size.text);
  const entries = [...input.entries].sort((a, b) => a.at - b.at || b.valence - a.valence);
  const height = Math.round(Math.min(250, Math.max(190, size.width * 0.36)));
  const bottom = height - small - 14;
  const worths = entries.map(e => e.worth);
  const y = linear(nice(Math.min(-1, ...worths), Math.max(1, ...worths), 4), [bottom, 8]);
  const ticks = y.ticks(4);
  const margin =
    widest(
      ticks.map(t => say.number(t)),
      small,
    ) + 12;
  const span: [number, number] = size.rtl ? [8, size.width - margin] : [margin, size.width - 8];
  const first = entries[0]?.at ?? 0;
  const last = entries.at(-1)?.at ?? 1;
  const x = linear([first, last === first ? first + 1 : last], [span[0] + 10, span[1] - 10]);
  const count = Math.max(2, Math.floor((span[1] - span[0]) / 130));
  const marks: Mark[] = [
    ...valueGrid(y, ticks, span, v => say.number(v), small, size.rtl),
    rule(span[0], y(0), span[1], y(0), 'ink', 1.25),
    ...bottomLabels(
      Array.from({ length: count }, (_, i) => {
        const at = first + ((last - first) * i) / (count - 1);
        return { x: x(at), text: say.day(at) };
      }),
      bottom + small + 8,
      [0, size.width],
      small,
    ),
  ];
  const word = (valence: number): string =>
    valence > 0 ? w.ledger.deposit : valence < 0 ? w.ledger.withdrawal : w.ledger.neutral;
  entries.forEach((e, i) => {
    const at = x(e.at);
    marks.push(
      rule(at, y(0), at, y(e.worth), e.valence < 0 ? 'concern' : 'muted', 2, { point: i }),
      dot(
        e.valence < 0 ? 'down' : e.valence > 0 ? 'circle' : 'ring',
        at,
        y(e.worth),
        e.valence < 0 ? 6.5 : 4.5,
        e.valence < 0 ? 'concern' : 'ink',
        i,
      ),
    );
  });
  const named = (e: AccountInput['entries'][number]): string =>
    e.what === '' ? word(e.valence) : `${say.name(e.what)}, ${word(e.valence)}`;
  const balance = say.number(input.balance, 1);
  const ledger = w.ledger.summary(balance, say.number(input.positives), say.number(input.negatives));
  return {
    title: w.ledger.title(say.name(input.client)),
    summary: `${ledger}; ${input.balance < 0 ? w.ledger.needed(say.number(input.needed)) : w.ledger.inCredit}.`,
    width: size.width,
    height,
    marks,
    points: entries.map((e, i) => ({
      x: x(e.at),
      y: y(e.worth),
      row: i,
      label: `${say.day(e.at)}: ${named(e)} · ${say.number(e.worth, 1)}`,
    })),
    table: tableOf(entries, [
      [w.ledger.columns.at, 'start', e => say.day(e.at)],
      [w.ledger.columns.what, 'start', named],
      [w.ledger.columns.amount, 'end', e => say.number(e.worth, 2), e => e.worth],
    ]),
    notes: [w.ledger.how],
  };
}

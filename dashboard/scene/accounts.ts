import type { Say } from '../words/say.ts';
import { bottomLabels, sizes, valueGrid, widest } from './axis.ts';
import { bar, striped } from './bar.ts';
import { label, rule } from './mark.ts';
import { linear } from './scale.ts';
import { countOf, joined, type Mark, type Scene, type Size, tableOf } from './scene.ts';
import { textWidth } from './text.ts';

export interface AccountBin {
  /** Null: everything below `until`. */
  readonly from: number | null;
  /** Null: everything from `from` upwards. */
  readonly until: number | null;
  readonly clients: number;
  readonly clearly: number;
}

export interface AccountsInput {
  readonly bins: readonly AccountBin[];
  readonly clients: number;
  readonly clearly: number;
  readonly median: number | null;
}

/** How many clients have which balance; those clearly overdrawn are striped as well as orange. */
export function accountsScene(input: AccountsInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small } = sizes(size.text);
  const { bins } = input;
  const height = Math.round(Math.min(260, Math.max(200, size.width * 0.4)));
  const bottom = height - small - 14;
  const most = Math.max(1, ...bins.map(b => b.clients));
  const y = linear([0, most], [bottom, 24]);
  const ticks = y.ticks(3).filter(t => Number.isInteger(t));
  const margin =
    widest(
      ticks.map(t => say.number(t)),
      small,
    ) + 12;
  const span: [number, number] = size.rtl ? [size.width - margin, 4] : [margin, size.width - 4];
  // By place, so that steps of unequal width read as the steps they are.
  const x = linear([0, Math.max(1, bins.length)], span);
  const grid: [number, number] = [Math.min(...span), Math.max(...span)];
  const marks: Mark[] = [...valueGrid(y, ticks, grid, v => say.number(v), small, size.rtl)];
  bins.forEach((b, i) => {
    const [x1, x2] = [x(i), x(i + 1)].sort((p, q) => p - q) as [number, number];
    const right = Math.max(x1 + 2, x2 - 1);
    const plain = b.clients - b.clearly;
    if (plain > 0)
      marks.push(
        bar(
          x1 + 1,
          right,
          y(plain),
          bottom - y(plain),
          { fill: b.until !== null && b.until <= 0 ? 'muted' : 'faint' },
          i,
        ),
      );
    if (b.clearly > 0) marks.push(...striped(x1 + 1, right, y(b.clients), y(plain) - y(b.clients), i));
  });
  const at = bins.findIndex(b => b.from === 0);
  const zero = x(at);
  if (at > 0) {
    marks.push(rule(zero, 18, zero, bottom, 'ink', 1.5));
    const left = size.rtl ? w.accounts.credit : w.accounts.below;
    const right = size.rtl ? w.accounts.below : w.accounts.credit;
    const side = (text: string, x: number, anchor: 'start' | 'end', room: number): void => {
      if (textWidth(text, small) <= room) marks.push(label(x, 14, text, anchor, small, 'muted'));
    };
    side(`← ${left}`, zero - 8, 'end', zero - 8);
    side(`${right} →`, zero + 8, 'start', size.width - zero - 8);
  }
  const edges = bins.flatMap((b, i) => (b.from === null ? [] : [{ value: b.from, x: x(i) }]));
  const end = bins.at(-1)?.until;
  if (typeof end === 'number') edges.push({ value: end, x: x(bins.length) });
  marks.push(
    ...bottomLabels(
      edges
        .sort((a, b) => a.x - b.x)
        .map(e => ({ x: e.x, text: say.number(e.value, Number.isInteger(e.value) ? 0 : 1) })),
      bottom + small + 6,
      [0, size.width],
      small,
    ),
    rule(grid[0], bottom, grid[1], bottom, 'muted', 1),
  );
  const binName = (b: AccountBin): string =>
    b.from === null
      ? w.accounts.under(say.number(b.until ?? 0))
      : b.until === null
        ? w.read.atLeast(say.number(b.from))
        : w.accounts.bin(say.number(b.from), say.number(b.until));
  const all = say.number(input.clients);
  const median = input.median === null ? '' : say.number(input.median, 1);
  return {
    title: w.accounts.title,
    summary: w.accounts.summary(say.number(input.clearly), all, median),
    width: size.width,
    height,
    marks,
    points: bins.map((b, i) => ({
      x: (x(i) + x(i + 1)) / 2,
      y: y(b.clients),
      row: i,
      label: joined(
        `${binName(b)}: ${w.accounts.clients(say.number(b.clients))}`,
        b.clearly > 0 ? `${say.number(b.clearly)} ${w.accounts.clearly}` : '',
      ),
    })),
    table: tableOf(bins, [
      [w.accounts.columns.balance, 'start', binName],
      countOf(say, w.accounts.columns.clients, b => b.clients),
      countOf(say, w.accounts.columns.clearly, b => b.clearly),
    ]),
    notes: [`${w.accounts.axis}. ${w.accounts.how}`],
  };
}

/** Balances into bins of a round width with an edge at zero. */
export function binBalances(
  accounts: readonly { readonly balance: number; readonly clearly: boolean }[],
): readonly AccountBin[] {
  if (accounts.length === 0) return [];
  const low = Math.min(0, ...accounts.map(a => a.balance));
  const high = Math.max(0, ...accounts.map(a => a.balance));
  const rough = (high - low || 1) / 18;
  const power = 10 ** Math.floor(Math.log10(rough));
  const width = Math.max(1, ([1, 2, 5, 10].find(m => m * power >= rough) ?? 10) * power);
  const first = Math.floor(low / width);
  const count = Math.max(1, Math.floor(high / width) - first + 1);
  const bins = Array.from({ length: count }, () => ({ clients: 0, clearly: 0 }));
  for (const a of accounts) {
    const bin = bins[Math.floor(a.balance / width) - first];
    if (bin === undefined) continue;
    bin.clients += 1;
    if (a.clearly) bin.clearly += 1;
  }
  return bins.map((b, i) => ({ from: (first + i) * width, until: (first + i + 1) * width, ...b }));
}

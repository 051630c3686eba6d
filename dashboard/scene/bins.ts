import type { Say } from '../words/say.ts';
import { sizes, valueGrid, widest } from './axis.ts';
import { bar, striped } from './bar.ts';
import { label, rule } from './mark.ts';
import { linear } from './scale.ts';
import { countOf, type Mark, type Scene, type Size, tableOf } from './scene.ts';
import { wrap } from './text.ts';

export interface BinsInput {
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly string[];
  /** Titles of the two columns of the table. */
  readonly columns: readonly [string, string];
  readonly bins: readonly { readonly name: string; readonly cases: number; readonly concern: boolean }[];
}

/** How many cases fall into each step, with those that went wrong striped as well as orange. */
export function binsScene(input: BinsInput, say: Say, size: Size): Scene {
  const { small } = sizes(size.text);
  const { bins } = input;
  const most = Math.max(1, ...bins.map(b => b.cases));
  const margin = widest([say.number(most)], small) + 12;
  const span: [number, number] = size.rtl ? [size.width - margin, 4] : [margin, size.width - 4];
  const x = linear([0, Math.max(1, bins.length)], span);
  const pitch = Math.abs(x(1) - x(0));
  const names = bins.map(b => wrap(b.name, pitch - 6, small, 3));
  const lines = Math.max(1, ...names.map(n => n.length));
  const plot = Math.round(Math.min(190, Math.max(150, size.width * 0.26)));
  const top = small + 10;
  const bottom = top + plot;
  const y = linear([0, most], [bottom, top]);
  const grid: [number, number] = [Math.min(...span), Math.max(...span)];
  const marks: Mark[] = [
    ...valueGrid(
      y,
      y.ticks(3).filter(t => Number.isInteger(t)),
      grid,
      v => say.number(v),
      small,
      size.rtl,
    ),
  ];
  bins.forEach((b, i) => {
    const x1 = Math.min(x(i), x(i + 1)) + 2;
    const [middle, top] = [x1 + Math.max(1, pitch - 4) / 2, y(b.cases)];
    const box = [x1, x1 + Math.max(1, pitch - 4), top, bottom - top] as const;
    if (b.cases > 0) marks.push(...(b.concern ? striped(...box, i) : [bar(...box, { fill: 'faint' }, i)]));
    marks.push(label(middle, top - 4, say.number(b.cases), 'middle', small, 'ink', { halo: true }));
    names[i]?.forEach((line, k) => {
      marks.push(label(middle, bottom + (small + 3) * (k + 1) + 2, line, 'middle', small, 'muted'));
    });
  });
  marks.push(rule(grid[0], bottom, grid[1], bottom, 'muted', 1));
  return {
    title: input.title,
    summary: input.summary,
    width: size.width,
    height: bottom + lines * (small + 3) + 12,
    marks,
    points: bins.map((b, i) => ({
      x: (x(i) + x(i + 1)) / 2,
      y: y(b.cases),
      row: i,
      label: `${b.name}: ${say.number(b.cases)}`,
    })),
    table: tableOf(bins, [
      [input.columns[0], 'start', b => b.name],
      countOf(say, input.columns[1], b => b.cases),
    ]),
    notes: input.notes,
  };
}

import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type BinsInput, binsScene } from '../scene/bins.ts';
import type { Say } from '../words/say.ts';
import { isObject, type Loose, listOf, num, selectionOf, without } from './find.ts';

/** A step of lateness in words: parts of the time promised, negative while there is time left. */
export function stepName(from: number | null, to: number | null, { w, number }: Say): string {
  const text = (v: number): string =>
    number(Math.abs(v), Number.isInteger(v) ? 0 : Math.abs(v * 10) % 1 === 0 ? 1 : 2);
  if (to !== null && to <= 0) return w.lateness.early(text(to), text(from ?? -1));
  if (from === null) return w.accounts.under(text(to ?? 0));
  return to === null ? w.read.atLeast(text(from)) : w.read.from(text(from), text(to));
}

/** A part of the time promised in words: a share, or how many times where that is long past. */
export const partName = (v: number, { w, number, share }: Say): string =>
  v < 2 ? w.lateness.share(share(v, 0)) : w.lateness.times(number(v, v < 10 ? 1 : 0));

export const latenessChart: Chart = chart<BinsInput>({
  title: say => say.w.lateness.title,
  draw: binsScene,
  fromReport: asked => {
    const { w, number, share } = asked.say;
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>('breach-size');
    if (found.result === null) return without(found, w.read.notStarted);
    const bins = listOf(found.result.bins);
    const n = num(found.result.n) ?? 0;
    if (n === 0) return { kind: 'nothing', reason: w.lateness.none };
    const small = bins.filter(b => (num(b.to) ?? 9) <= 0.25).reduce((sum, b) => sum + (num(b.cases) ?? 0), 0);
    const median = isObject(found.result.median) ? num(found.result.median.value) : null;
    return {
      kind: 'ready',
      ignored: found.ignored,
      input: {
        title: w.lateness.title,
        summary: w.lateness.summary(
          number(n),
          share(small / n, 0),
          median === null ? '' : partName(median, asked.say),
        ),
        notes: [w.lateness.how],
        columns: [w.lateness.by, w.lateness.cases],
        bins: bins.map(b => ({
          name: stepName(num(b.from), num(b.to), asked.say),
          cases: num(b.cases) ?? 0,
          concern: (num(b.from) ?? 0) >= 1,
        })),
      },
    };
  },
});

/**
 * How late the missed targets were, as parts of the time promised.
 *
 * @element goodwill-lateness
 * @attr src - Address of a report, as JSON.
 * @attr tier - Only this tier; likewise `team`, `priority`.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillLateness extends ChartElement {
  static override chart: Chart = latenessChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-lateness': GoodwillLateness;
  }
}

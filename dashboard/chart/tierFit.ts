import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type RangesInput, rangesScene } from '../scene/ranges.ts';
import { figureOf, type Loose, listOf, num, selectionOf, text, without } from './find.ts';

export const tierFitChart: Chart = chart<RangesInput>({
  title: say => say.w.fit.title,
  draw: rangesScene,
  fromReport: asked => {
    const { w, number, share, name } = asked.say;
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>('tier-fit');
    const { result, ignored } = found;
    if (result === null) return without(found, w.read.notStarted);
    const fits = listOf(result.tiers).map(t => {
      const [crude, like] = [figureOf(t.crude), figureOf(t.standardised)];
      return { tier: text(t.tier), crude, like: like.value === null ? crude : like };
    });
    const worse = listOf(result.differences).find(d => d.violated === true);
    const of = (tier: unknown): string => share(fits.find(f => f.tier === tier)?.like.value ?? 0);
    const tier = (t: unknown): string => w.attainment.tier(name(text(t)));
    return {
      kind: 'ready',
      ignored,
      input: {
        title: w.fit.title,
        summary: `${
          worse
            ? w.fit.worse(tier(worse.better), of(worse.better), tier(worse.other), of(worse.other))
            : w.fit.fine
        }${result.turned === true ? ` ${w.fit.turned}` : ''}`,
        notes: [w.fit.how],
        unit: 'share',
        columns: [w.attainment.columns.group, w.fit.like, w.fit.plain, w.attainment.columns.decided],
        rows: fits.map(f => ({
          name: f.tier,
          ...f.like,
          beside: f.crude.value,
          concern: f.tier === worse?.better,
          choose: { tier: f.tier },
          more: [number(num(f.crude.n) ?? 0)],
        })),
      },
    };
  },
});

/**
 * Whether a better tier is better served, like for like.
 *
 * @element goodwill-tier-fit
 * @attr src - Address of a report, as JSON.
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
export class GoodwillTierFit extends ChartElement {
  static override chart: Chart = tierFitChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-tier-fit': GoodwillTierFit;
  }
}

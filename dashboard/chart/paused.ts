import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type RangesInput, rangesScene } from '../scene/ranges.ts';
import { type Loose, listOf, num, selectionOf, text, without } from './find.ts';

// A share of a handful of cases says little, and a page holds no more than a dozen teams.
const fewest = 20;
const shown = 12;

export const pausedChart: Chart = chart<RangesInput>({
  title: say => say.w.paused.title,
  draw: rangesScene,
  fromReport: asked => {
    const { w, number, share, name } = asked.say;
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>('paused-share');
    const { result, ignored } = found;
    if (result === null) return without(found, w.read.notStarted);
    if (!num(result.pausedTickets)) return { kind: 'nothing', reason: w.paused.none };
    const tiers = listOf(result.by).filter(p => p.dim === 'tier');
    // One tier is no breakdown: it is all there is.
    const parts = tiers.length > 1 ? tiers : [];
    const teams = listOf(result.by)
      .filter(p => p.dim !== 'tier' && (num(p.n) ?? 0) >= fewest)
      .sort((a, b) => (num(b.share) ?? 0) - (num(a.share) ?? 0));
    const by = [...parts, ...teams.slice(0, shown)];
    if (by.length === 0) return { kind: 'nothing', reason: w.read.notStarted };
    const rows = by.map(p => {
      const dim = text(p.dim);
      const happy = num(p.satisfied);
      return {
        name: dim === 'tier' ? w.attainment.tier(text(p.value)) : text(p.value),
        value: num(p.share),
        low: null,
        high: null,
        concern: p.flagged === true,
        choose: { [dim]: text(p.value) },
        more: [happy === null ? '–' : share(happy), number(num(p.n) ?? 0)],
      };
    });
    const most = [...rows].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
    return {
      kind: 'ready',
      ignored,
      input: {
        title: w.paused.title,
        summary: w.paused.summary(
          share(num(result.share) ?? 0),
          name(most?.name ?? ''),
          share(most?.value ?? 0),
        ),
        notes: [w.paused.how, ...(teams.length > shown ? [w.paused.most(number(teams.length))] : [])],
        unit: 'share',
        bars: true,
        columns: [w.ratio.columns.group, w.paused.share, w.paused.satisfied, w.read.counted],
        rows,
      },
    };
  },
});

/**
 * How much of the time clocks stand still, by tier and team.
 *
 * @element goodwill-paused
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
export class GoodwillPaused extends ChartElement {
  static override chart: Chart = pausedChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-paused': GoodwillPaused;
  }
}

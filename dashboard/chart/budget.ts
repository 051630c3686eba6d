import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type BudgetInput, budgetScene } from '../scene/budget.ts';
import { isObject, type Loose, listOf, num, selectionOf, text, without } from './find.ts';

export const budgetChart: Chart = chart<BudgetInput>({
  title: say => say.w.budget.title,
  draw: budgetScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const selection = selectionOf(asked);
    const found = report.select(selection).analysis<unknown>('error-budget');
    if (found.result === null) return without(found, say.w.budget.noGoal);
    const all = listOf(found.result);
    const clock =
      want.clock ?? (all.some(b => b.clock === 'resolution') ? 'resolution' : text(all[0]?.clock));
    const ofClock = all.filter(b => b.clock === clock);
    const byTier = ofClock.some(b => b.tier !== null);
    const tiers = selection.tier === undefined ? null : [selection.tier].flat();
    const shown = ofClock.filter(
      b =>
        (b.tier !== null) === byTier &&
        isObject(b.long) &&
        (!byTier || !tiers || tiers.includes(text(b.tier))),
    );
    const rows = shown.flatMap(b => {
      const long = b.long as Loose;
      const [allowed, spent] = [num(long.allowed), num(long.spent)];
      if (allowed === null || spent === null) return [];
      return [
        {
          name: b.tier === null ? say.w.parts.all : text(b.tier),
          missed: spent,
          allowed: Math.floor(allowed + 1e-9),
          burning: b.burning === true,
          ...(b.tier === null ? {} : { choose: { tier: text(b.tier) } }),
        },
      ];
    });
    const first = shown[0]?.long as Loose | undefined;
    if (rows.length === 0) return { kind: 'nothing', reason: say.w.budget.noGoal };
    return {
      kind: 'ready',
      ignored: found.ignored.filter(d => d !== 'from' && d !== 'to' && !(byTier && d === 'tier')),
      input: { rows, tiers: byTier, from: text(first?.from), until: text(first?.to) },
    };
  },
});

/**
 * How many misses each tier's goal allows, how many there were, and what is left.
 *
 * @element goodwill-budget
 * @attr src - Address of a report, as JSON.
 * @attr clock - Which clock; resolution unless said.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A row was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillBudget extends ChartElement {
  static override chart: Chart = budgetChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-budget': GoodwillBudget;
  }
}

import { goalFor } from '../../lib/report/goal.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type BudgetInput, budgetScene } from '../scene/budget.ts';
import { broken, infoOf, selectionOf } from './find.ts';

export const budgetChart: Chart = chart<BudgetInput>({
  title: say => say.w.budget.title,
  draw: budgetScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const measure = want.measure ?? 'attainment';
    const info = infoOf(report, measure);
    if (info === undefined || info.off !== undefined)
      return { kind: 'nothing', reason: info?.off ?? say.w.read.notStarted };
    const selection = selectionOf(asked);
    const rows = broken(report, measure, want.by ?? 'tier', selection).flatMap(p => {
      const goal = goalFor(report.data, measure, { ...selection, ...p.choose })?.share ?? null;
      const missed = p.estimate.counts?.missed;
      if (goal === null || missed === undefined || p.estimate.value === null) return [];
      return [{ name: p.name, missed, decided: p.estimate.n, goal, choose: p.choose }];
    });
    return rows.length === 0
      ? { kind: 'nothing', reason: say.w.budget.noGoal }
      : { kind: 'ready', input: { rows, tiers: (want.by ?? 'tier') === 'tier' } };
  },
});

/**
 * How many misses each tier's goal allows, how many there were, and what is left.
 *
 * @element goodwill-budget
 * @attr src - Address of a report, as JSON.
 * @attr by - What it is broken down by; `tier` unless said.
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

import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type OverdrawnInput, overdrawnScene } from '../scene/overdrawn.ts';
import { listOf, selectionOf } from './find.ts';
import { accountOf, findLedger, isAccount, type LedgerAccount } from './findLedger.ts';

const most = 12;

export const overdrawnChart: Chart = chart<OverdrawnInput>({
  title: say => say.w.overdrawn.title,
  draw: overdrawnScene,
  fromReport: asked => {
    const found = findLedger(asked.report, selectionOf(asked), asked.say);
    if (found.kind !== 'ready') return found;
    if (found.input.clearly === 0) return { kind: 'nothing', reason: asked.say.w.overdrawn.none };
    return { ...found, input: worst(found.input.accounts, found.input.clearly) };
  },
  fromPlain: (data, _want, say) => {
    const list = listOf(data);
    if (list.length === 0 || !list.every(isAccount)) return null;
    const accounts = list.map(accountOf);
    const clearly = accounts.filter(a => a.clearly).length;
    return clearly === 0
      ? { kind: 'nothing', reason: say.w.overdrawn.none }
      : { kind: 'ready', input: worst(accounts, clearly) };
  },
});

const worst = (accounts: readonly LedgerAccount[], all: number): OverdrawnInput => ({
  rows: accounts
    .filter(a => a.clearly)
    .sort((a, b) => a.balance - b.balance || (a.client < b.client ? -1 : 1))
    .slice(0, most),
  all,
});

/**
 * The clients whose goodwill account is clearly overdrawn, furthest below zero first.
 *
 * @element goodwill-overdrawn
 * @attr src - Address of a report or of a result, as JSON.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A client was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @slot - Text of your own under the picture; a JSON script inside is read as data.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillOverdrawn extends ChartElement {
  static override chart: Chart = overdrawnChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-overdrawn': GoodwillOverdrawn;
  }
}

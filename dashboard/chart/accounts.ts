import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type AccountsInput, accountsScene, binBalances } from '../scene/accounts.ts';
import { listOf, selectionOf } from './find.ts';
import { findLedger } from './findLedger.ts';

export const accountsChart: Chart = chart<AccountsInput>({
  title: say => say.w.accounts.title,
  draw: accountsScene,
  fromReport: asked => {
    const found = findLedger(asked.report, selectionOf(asked), asked.say);
    if (found.kind !== 'ready') return found;
    const { accounts, clients, clearly, steps } = found.input;
    if (accounts.length === clients) return { ...found, input: distribution(accounts) };
    const bins = steps.map(s => ({
      ...s,
      clearly: accounts.filter(
        a =>
          a.clearly && (s.from === null || a.balance >= s.from) && (s.until === null || a.balance < s.until),
      ).length,
    }));
    return { ...found, input: { bins, clients, clearly, median: null } };
  },
  fromPlain: data => {
    const accounts = listOf(data);
    if (accounts.length === 0 || !accounts.every(a => typeof a.balance === 'number')) return null;
    const rows = accounts.map(a => ({ balance: a.balance as number, clearly: a.clearlyOverdrawn === true }));
    return { kind: 'ready', input: distribution(rows) };
  },
});

function distribution(
  rows: readonly { readonly balance: number; readonly clearly: boolean }[],
): AccountsInput {
  const sorted = rows.map(r => r.balance).sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  const median =
    sorted.length === 0 ? null : ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
  return {
    bins: binBalances(rows),
    clients: rows.length,
    clearly: rows.filter(r => r.clearly).length,
    median,
  };
}

/**
 * How many clients have which balance of goodwill, and how many are clearly overdrawn.
 *
 * @element goodwill-accounts
 * @attr src - Address of a report or of a result, as JSON.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @slot - Text of your own under the picture; a JSON script inside is read as data.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillAccounts extends ChartElement {
  static override chart: Chart = accountsChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-accounts': GoodwillAccounts;
  }
}

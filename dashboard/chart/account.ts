import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type AccountInput, accountScene } from '../scene/account.ts';
import { isObject, selectionOf } from './find.ts';
import { accountOf, findLedger, isAccount, type LedgerAccount } from './findLedger.ts';

export const accountChart: Chart = chart<AccountInput>({
  title: say => say.w.accounts.title,
  draw: accountScene,
  fromReport: asked => {
    const { client: asking, ...want } = asked.want;
    const { client: filtered, ...selection } = selectionOf({ selection: asked.selection, want });
    const found = findLedger(asked.report, selection, asked.say);
    if (found.kind !== 'ready') return found;
    const wanted = asking ?? (typeof filtered === 'string' ? filtered : undefined);
    // A part of the report tells balances only; what came in stands with the whole.
    const whole = findLedger(asked.report, {}, asked.say);
    const accounts = whole.kind === 'ready' ? whole.input.accounts : [];
    const named = (client: string | undefined): LedgerAccount | undefined =>
      accounts.find(a => a.client === client);
    const account =
      wanted === undefined
        ? found.input.accounts.map(a => named(a.client)).find(a => a && a.entries.length > 0)
        : named(wanted);
    if (account === undefined) return { kind: 'nothing', reason: asked.say.w.ledger.none };
    return {
      kind: 'ready',
      input: inputOf(account),
      ...(wanted === undefined && found.ignored ? { ignored: found.ignored } : {}),
    };
  },
  fromPlain: (data, _want, say) => {
    if (!isObject(data) || !isAccount(data)) return null;
    const account = accountOf(data);
    return account.positives + account.negatives === 0
      ? { kind: 'nothing', reason: say.w.ledger.none }
      : { kind: 'ready', input: inputOf(account) };
  },
});

const inputOf = ({
  client,
  balance,
  positives,
  negatives,
  needed,
  entries,
}: LedgerAccount): AccountInput => ({
  client,
  balance,
  positives,
  negatives,
  needed,
  entries,
});

/**
 * The goodwill account of one client, for the people who serve that client: balance, newest moments, what would mend it.
 *
 * @element goodwill-account
 * @attr client - Whose account; the one furthest overdrawn unless said.
 * @attr src - Address of a report or of an account, as JSON.
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
export class GoodwillAccount extends ChartElement {
  static override chart: Chart = accountChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-account': GoodwillAccount;
  }
}

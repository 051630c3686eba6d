import type { Ledger } from '../../analysis/ledger.ts';
import { english as w } from '../words.ts';
import type { FindingRule, Test } from './rule.ts';

/** A client's goodwill account is clearly overdrawn, and not just by the usual run of bad luck. */
export const overdrawn: FindingRule = {
  id: 'account-overdrawn',
  page: 'goodwill',
  says: 'A client’s goodwill account is clearly overdrawn, with more bad moments lately than chance would bring.',
  tests: report => {
    const { result } = report.select({}).analysis<Ledger>('ledger');
    if (result === null) return [];
    return result.accounts.map(
      (account): Test => ({
        p: account.chance,
        matters: account.clearlyOverdrawn,
        finding: ({ certainty }) => ({
          id: `account-overdrawn/${account.client}`,
          page: 'goodwill',
          tone: 'concern',
          sentence: `The goodwill account of ${account.client} is clearly overdrawn: ${w.number(account.balance, 0)}, after ${w.count(account.recent.negatives, account.recent.negatives === 1 ? 'bad moment' : 'bad moments')} and ${w.number(account.recent.positives)} good ${account.recent.positives === 1 ? 'one' : 'ones'} in ${w.number(2 * result.halfLifeDays)} days.`,
          certainty: `${certainty} The repair ratio of ${w.number(result.repair)} is a rule of thumb.`,
          action: `Call ${account.client}: thank, gather, apologise, ask how to help, and make the next deposit soon.`,
          evidence: { measure: 'interaction-ratio', selection: {} },
          weight: 42 + Math.min(30, -account.balance / 5),
        }),
      }),
    );
  },
};

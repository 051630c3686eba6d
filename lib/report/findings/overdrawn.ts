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
          sentence: `The goodwill account of ${account.client} is clearly overdrawn: ${w.count(Math.round(account.balance), 'points')} after ${w.number(account.recent.positives)} good and ${w.number(account.recent.negatives)} bad ${account.recent.negatives === 1 ? 'moment' : 'moments'} in ${w.number(2 * result.halfLifeDays)} days (a good moment is +1, a bad one ${w.number(-result.repair, Number.isInteger(result.repair) ? 0 : 1)}; each counts half after ${w.number(result.halfLifeDays)} days, so older ones count less).`,
          certainty: `${certainty} That ${w.number(result.repair, Number.isInteger(result.repair) ? 0 : 1)} good moments make up for a bad one is a rule of thumb.`,
          action: `Call ${account.client} this week: listen, apologise, ask what would help, and do it soon.`,
          told: {
            rule: 'account-overdrawn',
            values: {
              client: account.client,
              balance: Math.round(account.balance),
              positives: account.recent.positives,
              negatives: account.recent.negatives,
              repair: result.repair,
              halfLifeDays: result.halfLifeDays,
            },
          },
          evidence: { measure: 'interaction-ratio', selection: {} },
          weight: 42 + Math.min(30, -account.balance / 5),
        }),
      }),
    );
  },
};

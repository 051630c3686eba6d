import type { Report, Selection } from '../../lib/report/report.ts';
import type { Found } from '../part/chart.ts';
import type { Say } from '../words/say.ts';
import { isObject, type Loose, listOf, num, text, without } from './find.ts';

export interface LedgerAccount {
  readonly client: string;
  readonly balance: number;
  readonly clearly: boolean;
  readonly positives: number;
  readonly negatives: number;
  readonly deposits: number;
  readonly withdrawals: number;
  readonly needed: number;
  readonly last: number | null;
  readonly entries: readonly LedgerEntry[];
}

export interface LedgerEntry {
  readonly at: number;
  readonly valence: number;
  readonly worth: number;
  readonly what: string;
}

export interface FoundLedger {
  readonly accounts: readonly LedgerAccount[];
  readonly clients: number;
  readonly clearly: number;
  readonly repair: number;
  readonly halfLifeDays: number;
  readonly steps: readonly {
    readonly from: number | null;
    readonly until: number | null;
    readonly clients: number;
  }[];
}

/** Every goodwill account of a report, or why there are none. */
export function findLedger(report: Report, selection: Selection, say: Say): Found<FoundLedger> {
  const found = report.select(selection).analysis<Loose>('ledger');
  if (found.result === null) return without(found, say.w.read.notStarted);
  const accounts = listOf(found.result.accounts).map(accountOf);
  return {
    kind: 'ready',
    // A balance is as of the report, whatever period is looked at.
    ignored: found.ignored.filter(d => d !== 'from' && d !== 'to'),
    input: {
      accounts,
      clients: num(found.result.clients) ?? accounts.length,
      clearly: num(found.result.clearlyOverdrawn) ?? accounts.filter(a => a.clearly).length,
      repair: num(found.result.repair) ?? report.data.meta.repair,
      halfLifeDays: num(found.result.halfLifeDays) ?? 90,
      steps: listOf(found.result.distribution).map(d => ({
        from: num(d.from),
        until: num(d.to),
        clients: num(d.clients) ?? 0,
      })),
    },
  };
}

export function accountOf(a: Loose): LedgerAccount {
  const last = typeof a.last === 'string' ? Date.parse(a.last) : (num(a.last) ?? Number.NaN);
  return {
    client: text(a.client),
    balance: num(a.balance) ?? 0,
    clearly: a.clearlyOverdrawn === true,
    positives: num(a.positives) ?? 0,
    negatives: num(a.negatives) ?? 0,
    deposits: num(a.deposits) ?? 0,
    withdrawals: num(a.withdrawals) ?? 0,
    needed: num(a.toZero) ?? 0,
    last: Number.isFinite(last) ? last : null,
    entries: listOf(a.entries).flatMap(e => {
      const at = typeof e.at === 'string' ? Date.parse(e.at) : (num(e.at) ?? Number.NaN);
      return Number.isFinite(at)
        ? [
            {
              at,
              valence: num(e.valence) ?? 0,
              worth: num(e.worth) ?? 0,
              what: text(e.touchpoint) || text(e.what),
            },
          ]
        : [];
    }),
  };
}

export const isAccount = (x: unknown): x is Loose => isObject(x) && typeof x.balance === 'number';

import { text } from '../fact/cells.ts';
import { rowsBy } from '../fact/rowsBy.ts';
import { VALENCE } from '../fact/scales.ts';
import { binomialTest } from '../stats/binomial.ts';
import { DAY } from '../time/length.ts';
import { type Account, type AccountMoments, openAccounts } from './account.ts';
import { type Analysis, analysis, inSlice, type NoResult } from './analysis.ts';

/** One line of an account's ledger. */
export interface LedgerEntry {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly valence: 1 | 0 | -1;
  /** What it is worth today. */
  readonly worth: number;
  readonly touchpoint: string;
}

export interface ClientAccount extends Omit<Account, 'last'> {
  readonly client: string;
  readonly last: string;
  /** Moments of the last two half-lives. */
  readonly recent: { readonly positives: number; readonly negatives: number };
  /** How likely at least so many recent negatives are if this client were like all the others. */
  readonly chance: number;
  /** Newest first; only for the accounts that stand worst. */
  readonly entries?: readonly LedgerEntry[];
}

export interface Ledger {
  readonly clients: number;
  readonly overdrawn: number;
  readonly clearlyOverdrawn: number;
  /** Clearly overdrawn first, then by balance; at most 2,000. */
  readonly accounts: readonly ClientAccount[];
  /** Balances in steps; `to` is exclusive, the outer ones are open. */
  readonly distribution: readonly {
    readonly from: number | null;
    readonly to: number | null;
    readonly clients: number;
  }[];
  readonly sensitivity: readonly {
    readonly repair: number;
    readonly overdrawn: number;
    readonly clearlyOverdrawn: number;
  }[];
  readonly repair: number;
  readonly halfLifeDays: number;
  /** Moments that name no client, or lie after as-of. */
  readonly leftOut: number;
}

const listed = 2000;
const detailed = 60;
const lines = 12;
const steps = [-50, -20, -10, -5, 0, 5, 10, 20, 50];

/** Where does goodwill stand with each client? METRICS D7. */
export const ledger: Analysis<Ledger> = analysis({
  id: 'ledger',
  title: 'Goodwill accounts',
  question: 'Where does goodwill stand with each client?',
  definition:
    'Balance = deposits − withdrawals. A positive moment deposits 1, a negative one withdraws the repair ratio; both fade by half in one half-life. Overdrawn: below zero. Clearly overdrawn: below zero by more than 1.96 × √(sum of squared worths). No moments: no history, which is not a balance of 0. The repair ratio is a rule of thumb with weak evidence, so the count is shown for 1, 3, 5 and 12.',
  source: 'Goodwill’s own definition',
  tables: ['moment'],
  slices: ['tier'],
  staff: 'none',
  run: ({ facts, tables, policy, asOf, slice }): Ledger | NoResult => {
    const moment = facts.moment;
    const client = text(tables.moment, 'client');
    if (moment === undefined)
      return { reason: 'needs moments: bring moments.csv with at, valence and client' };
    if (client === undefined)
      return { reason: 'needs to know whose moments they are: bring a column client' };
    const within = inSlice(moment, slice);
    const { valence, client: of } = moment.cols as { valence: ArrayLike<number>; client: ArrayLike<number> };
    const rows: number[] = [];
    let leftOut = 0;
    for (let i = 0; i < moment.length; i++) {
      if (!within(i)) continue;
      if (of[i]! < 0 || valence[i] === VALENCE.none || !(moment.at[i]! <= asOf)) leftOut++;
      else rows.push(i);
    }
    const columns = {
      clients: client.values.length,
      length: rows.length,
      client: Uint32Array.from(rows, i => of[i]!),
      at: Float64Array.from(rows, i => moment.at[i]!),
      valence: Int8Array.from(rows, i => valence[i]!),
    };
    const at = openAccounts(columns, { asOf, halfLifeDays: policy.halfLifeDays });
    const all = at(policy.repair);
    const known = all.flatMap((account, c) => (account === null ? [] : [{ c, account }]));
    if (known.length === 0) return { reason: 'no history: no moment names a client' };
    known.sort(
      (a, b) =>
        Number(b.account.clearlyOverdrawn) - Number(a.account.clearlyOverdrawn) ||
        a.account.balance - b.account.balance ||
        (client.values[a.c]! < client.values[b.c]! ? -1 : 1),
    );
    const touchpoint = moment.dims.touchpoint;
    const ofClient = slice === null ? rowsBy(columns.client, columns.clients) : [];
    const entriesOf = (c: number): LedgerEntry[] =>
      Array.from(ofClient[c]!, k => rows[k]!)
        .map(i => ({
          at: new Date(moment.at[i]!).toISOString(),
          valence: valence[i] as 1 | 0 | -1,
          worth: worth(valence[i]!, asOf - moment.at[i]!, policy.repair, policy.halfLifeDays),
          touchpoint: touchpoint?.values[touchpoint.codes[i]!] ?? '',
        }))
        .sort((a, b) =>
          a.at < b.at
            ? 1
            : a.at > b.at
              ? -1
              : a.valence - b.valence || (a.touchpoint < b.touchpoint ? -1 : 1),
        )
        .slice(0, lines);
    const recent = recently(columns, asOf - 2 * policy.halfLifeDays * DAY);
    const count = (list: readonly (Account | null)[], key: 'overdrawn' | 'clearlyOverdrawn') =>
      list.filter(a => a?.[key] === true).length;
    return {
      clients: known.length,
      overdrawn: count(all, 'overdrawn'),
      clearlyOverdrawn: count(all, 'clearlyOverdrawn'),
      accounts: known.slice(0, listed).map(({ c, account }, place) => ({
        ...account,
        client: client.values[c]!,
        ...recent.of(c),
        last: new Date(account.last).toISOString(),
        ...(slice === null && place < detailed ? { entries: entriesOf(c) } : {}),
      })),
      distribution: distribution(known.map(k => k.account.balance)),
      sensitivity: [1, 3, 5, 12].map(repair => {
        const then = at(repair);
        return {
          repair,
          overdrawn: count(then, 'overdrawn'),
          clearlyOverdrawn: count(then, 'clearlyOverdrawn'),
        };
      }),
      repair: policy.repair,
      halfLifeDays: policy.halfLifeDays,
      leftOut,
    };
  },
});

function worth(valence: number, age: number, repair: number, halfLifeDays: number): number {
  const faded = 2 ** (-age / (halfLifeDays * DAY));
  return Math.round((valence > 0 ? faded : valence < 0 ? -repair * faded : 0) * 1e6) / 1e6 + 0;
}

function distribution(balances: readonly number[]): Ledger['distribution'] {
  const edges = [null, ...steps, null];
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? null;
    return {
      from: from ?? null,
      to,
      clients: balances.filter(b => (from == null || b >= from) && (to === null || b < to)).length,
    };
  });
}

/** Recent moments by client, and how likely so many bad ones are at the share that everybody else has. */
function recently(
  columns: AccountMoments,
  since: number,
): { of(client: number): Pick<ClientAccount, 'recent' | 'chance'> } {
  const positives = new Float64Array(columns.clients);
  const negatives = new Float64Array(columns.clients);
  for (let i = 0; i < columns.length; i++) {
    if (columns.at[i]! < since) continue;
    if (columns.valence[i]! > 0) positives[columns.client[i]!]!++;
    else if (columns.valence[i]! < 0) negatives[columns.client[i]!]!++;
  }
  const all = { bad: negatives.reduce((a, b) => a + b, 0), good: positives.reduce((a, b) => a + b, 0) };
  return {
    of: c => {
      const [good, bad] = [positives[c]!, negatives[c]!];
      // Half a bad moment is added so that one client alone, or a spotless rest, does not make everything certain.
      const rest = { bad: all.bad - bad + 0.5, good: all.good - good + 0.5 };
      const chance = binomialTest(bad, good + bad, rest.bad / (rest.bad + rest.good), 'greater') ?? 1;
      return { recent: { positives: good, negatives: bad }, chance };
    },
  };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accounts } from '../../lib/analysis/account.ts';
import type { Ledger } from '../../lib/analysis/ledger.ts';
import { openReport } from '../../lib/report/open.ts';
import { policy, report, small } from '../report/organisation.ts';

const day = 86_400_000;
const asOf = Date.UTC(2026, 0, 1);
const terms = { asOf, repair: 12, halfLifeDays: 90 };
const one = (list: readonly (readonly [days: number, valence: number])[], over: Partial<typeof terms> = {}) =>
  accounts(
    {
      clients: 1,
      length: list.length,
      client: list.map(() => 0),
      at: list.map(([days]) => asOf - days * day),
      valence: list.map(([, v]) => v),
    },
    { ...terms, ...over },
  )[0]!;

describe('a goodwill account', () => {
  test('is worth half after one half-life, and one bad moment costs twelve', () => {
    expect(
      one([
        [90, 1],
        [0, 1],
      ]),
    ).toMatchObject({ deposits: 1.5, withdrawals: 0, balance: 1.5, toZero: 0, overdrawn: false });
    expect(one([[90, -1]])).toMatchObject({
      withdrawals: 6,
      balance: -6,
      toZero: 6,
      overdrawn: true,
      undecayed: -12,
    });
    expect(one([[0, 0]])).toMatchObject({ neutrals: 1, balance: 0, overdrawn: false });
  });

  test('without moments is no account, not a balance of nought', () => {
    expect(one([])).toBe(null);
    expect(one([[-1, 1]])).toBe(null);
  });

  test('is clearly overdrawn only when the range lies below zero', () => {
    // One withdrawal of 12 has a range of 1.96 × 12; two have 1.96 × 12 × √2; four are clear.
    expect(one([[0, -1]]).clearlyOverdrawn).toBe(false);
    expect(one([0, 0, 0].map(() => [0, -1] as const)).clearlyOverdrawn).toBe(false);
    expect(one([0, 0, 0, 0].map(() => [0, -1] as const)).clearlyOverdrawn).toBe(true);
  });

  test('does not depend on the order of moments, to the last digit', () => {
    const moment = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(1, 0, -1));
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), list => {
        expect(one([...list].reverse())).toEqual(one(list));
      }),
    );
  });

  test('agrees with the plain sum', () => {
    const moment = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(1, 0, -1));
    fc.assert(
      fc.property(
        fc.array(moment, { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 20 }),
        (list, repair) => {
          const plain = list.reduce((b, [d, v]) => b + (v < 0 ? -repair : v) * 2 ** (-d / 90), 0);
          expect(one(list, { repair }).balance).toBeCloseTo(plain, 6);
        },
      ),
    );
  });
});

describe('the ledger in a report', () => {
  const { result } = openReport(report()).select({}).analysis<Ledger>('ledger');

  test('counts every client once and lists the worst first', () => {
    expect(result!.accounts).toHaveLength(result!.clients);
    expect(result!.distribution.reduce((n, b) => n + b.clients, 0)).toBe(result!.clients);
    expect(result!.accounts.filter(a => a.overdrawn)).toHaveLength(result!.overdrawn);
    expect(result!.sensitivity.map(s => s.repair)).toEqual([1, 3, 5, 12]);
    for (let i = 1; i < result!.sensitivity.length; i++) {
      expect(result!.sensitivity[i]!.overdrawn).toBeGreaterThanOrEqual(result!.sensitivity[i - 1]!.overdrawn);
    }
  });

  test('every line of an account is what its balance is made of', () => {
    const few = result!.accounts.filter(
      a => a.positives + a.negatives + a.neutrals <= (a.entries?.length ?? 0),
    );
    for (const a of few) expect(a.entries!.reduce((s, e) => s + e.worth, 0)).toBeCloseTo(a.balance, 4);
  });

  test('without moments, or without clients, there is no history and it says so', () => {
    const rows = small();
    const bare = openReport(report({ tickets: rows.tickets }, policy))
      .select({})
      .analysis('ledger');
    expect(bare).toMatchObject({ result: null });
    expect(bare.reason).toContain('needs moments');
  });
});

import { DAY } from '../time/length.ts';
/** Moments of many clients as columns; `client` is a number below `clients`. */
export interface AccountMoments {
  readonly clients: number;
  readonly length: number;
  readonly client: ArrayLike<number>;
  readonly at: ArrayLike<number>;
  /** +1, 0 or −1. */
  readonly valence: ArrayLike<number>;
}

export interface AccountTerms {
  readonly asOf: number;
  /** Positives that repair one negative. */
  readonly repair: number;
  readonly halfLifeDays: number;
}

/** The goodwill account of one client, always as a ledger. */
export interface Account {
  readonly positives: number;
  readonly negatives: number;
  readonly neutrals: number;
  /** What the positives are still worth. */
  readonly deposits: number;
  /** What the negatives still cost, as a positive number. */
  readonly withdrawals: number;
  readonly balance: number;
  /** P − kN, as if nothing faded. */
  readonly undecayed: number;
  /** Epoch ms of the newest moment. */
  readonly last: number;
  readonly toZero: number;
  readonly overdrawn: boolean;
  readonly clearlyOverdrawn: boolean;
}

// Whole billionths, so that sums are the same in any order of rows.
const unit = 1e9;

/**
 * Where does goodwill stand with each client?
 *
 * Balance = Σ w·2^(−age/half-life) in fixed point, w = +1 for a positive moment and −k for a negative one.
 * Overdrawn is below zero; clearly overdrawn is below zero by more than 1.96 times √Σ w²·2^(−2·age/half-life).
 * A client without moments has no account (null), not a balance of 0; moments after `asOf` do not count.
 *
 * Source: METRICS D7.
 */
export function accounts(moments: AccountMoments, terms: AccountTerms): (Account | null)[] {
  return openAccounts(moments, terms)(terms.repair);
}

/** The same for several repair ratios: moments fade once, whatever a bad one is held to cost. */
export function openAccounts(
  moments: AccountMoments,
  terms: Pick<AccountTerms, 'asOf' | 'halfLifeDays'>,
): (repair: number) => (Account | null)[] {
  const { clients, length, client, at, valence } = moments;
  const count = () => new Float64Array(clients);
  const [positives, negatives, neutrals, inUnits, outUnits, inSquares, outSquares] = Array.from(
    { length: 7 },
    count,
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const last = new Float64Array(clients).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < length; i++) {
    const age = terms.asOf - at[i]!;
    if (!(age >= 0)) continue;
    const c = client[i]!;
    if (at[i]! > last[c]!) last[c] = at[i]!;
    const v = valence[i]!;
    if (v === 0) {
      neutrals[c]!++;
      continue;
    }
    const worth = 2 ** (-age / (terms.halfLifeDays * DAY));
    if (v > 0) {
      positives[c]!++;
      inUnits[c]! += Math.round(worth * unit);
      inSquares[c]! += Math.round(worth * worth * unit);
    } else {
      negatives[c]!++;
      outUnits[c]! += Math.round(worth * unit);
      outSquares[c]! += Math.round(worth * worth * unit);
    }
  }
  return k =>
    Array.from({ length: clients }, (_, c) => {
      if (last[c] === Number.NEGATIVE_INFINITY) return null;
      const deposits = inUnits[c]! / unit;
      const withdrawals = (k * outUnits[c]!) / unit;
      const balance = (inUnits[c]! - k * outUnits[c]!) / unit + 0;
      const spread = 1.96 * Math.sqrt((inSquares[c]! + k * k * outSquares[c]!) / unit);
      return {
        positives: positives[c]!,
        negatives: negatives[c]!,
        neutrals: neutrals[c]!,
        deposits,
        withdrawals,
        balance,
        undecayed: positives[c]! - k * negatives[c]!,
        last: last[c]!,
        toZero: Math.max(0, Math.ceil(-balance)),
        overdrawn: balance < 0,
        clearlyOverdrawn: balance + spread < 0,
      };
    });
}

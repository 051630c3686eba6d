/** One bad (or oddly good) file: its bytes, and what must come of it. */
export interface Case {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly policy?: object;
  readonly kept: number;
  readonly rejected?: number;
  readonly merged?: number;
  /** Rules with their counts, notes about unused columns apart. */
  readonly rules?: Readonly<Record<string, number>>;
  readonly refused?: true;
  /** Physical lines of the faults, where they matter. */
  readonly lines?: readonly number[];
  /** Values of one column of the first table, as `values()` shows them. */
  readonly column?: readonly [name: string, values: readonly unknown[]];
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

type Rest = Omit<Case, 'name' | 'file' | 'bytes'>;

export const csv = (name: string, text: string | Uint8Array, rest: Rest, file = 'tickets.csv'): Case => ({
  name,
  file,
  bytes: typeof text === 'string' ? utf8(text) : text,
  ...rest,
});

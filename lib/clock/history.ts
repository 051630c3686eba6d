import type { Policy, Trigger } from '../policy/policy.ts';
import type { InstantCells, Table, Tables, TextCells } from '../table/table.ts';
import { arrange } from './arrange.ts';

/** Stamps of a ticket in the order in which they hold when they share an instant; changes come after `opened`. */
export const STAMPS = ['opened', 'firstResponse', 'acknowledged', 'resolved', 'closed', 'cancelled'] as const;
export type Stamp = (typeof STAMPS)[number];

/** What happened to each ticket: its stamps, and its changes in order of time, each once. */
export interface History {
  readonly asOf: number;
  readonly length: number;
  readonly stamps: readonly (Float64Array | null)[];
  /** Changes of ticket i are rows[first[i]] … rows[first[i + 1] − 1]. */
  readonly first: Uint32Array;
  readonly rows: Uint32Array;
  readonly at: Float64Array;
  readonly what: Codes;
  readonly to: Codes;
  readonly from: Codes;
  /** Values of `to`, `from` and the ticket's status under one number each; 0 is missing. */
  readonly words: Words;
  readonly status: Codes;
  /** Change rows that repeat another, have no ticket, or lie after asOf. */
  readonly repeated: readonly number[];
  readonly orphans: readonly number[];
  readonly later: readonly number[];
  /** 1 for words that are the `what` of a change of any ticket. */
  readonly recorded: Uint8Array;
  /** Tickets were given as plain objects. */
  readonly plain: boolean;
  /** Tickets whose status, priority or tier changes after asOf, with those changes. */
  readonly laterOf: ReadonlyMap<number, readonly number[]>;
}

/** A column as word numbers: `word[codes[row]]`. */
export interface Codes {
  readonly codes: ArrayLike<number>;
  readonly word: Int32Array;
}

/** Lower-cased, trimmed texts and a number for each. */
export interface Words {
  readonly texts: readonly string[];
  number(text: string): number;
}

const NOTHING: Codes = { codes: [], word: new Int32Array(1) };

export const plainWord = (text: string): string => text.trim().toLowerCase();

/** A change of this kind re-opens a ticket that had ended, as a status that leads away from the end does. */
export const REOPENS: readonly string[] = ['reopened', 're-opened', 'reopen', 're-open'];

/** Changes that any clock, target or notice may look at; all others are left unsorted. */
export function relevantWhats(policy: Policy, more: readonly string[]): ReadonlySet<string> {
  const whats = new Set(['status', 'priority', 'tier', 'calendar', ...REOPENS, ...more]);
  const take = (list: readonly Trigger[]): void => {
    for (const trigger of list) if ('what' in trigger) whats.add(plainWord(trigger.what));
  };
  for (const clock of Object.values(policy.clocks)) {
    for (const list of [clock.start, clock.stop, clock.pause, clock.resume, clock.reset, clock.cancel])
      take(list);
    take(clock.after ?? []);
    take(clock.exempt.map(e => e.on));
  }
  return whats;
}

export function readHistory(
  tables: Tables,
  whats: ReadonlySet<string>,
  asOf: number,
  only: ReadonlySet<number> | null = null,
): History {
  const ticket = tables.ticket;
  const change = tables.change;
  const length = ticket?.length ?? 0;
  const { words, codes } = dictionary();
  const status = codes(ticket, 'status');
  const what = codes(change, 'what');
  const to = codes(change, 'to');
  const from = codes(change, 'from');
  const at = instants(change, 'at') ?? new Float64Array(0);
  const wanted = new Uint8Array(words.texts.length);
  for (const text of whats) {
    const word = words.number(text);
    if (word > 0 && word < wanted.length) wanted[word] = 1;
  }
  const orphans: number[] = [];
  const later: number[] = [];
  const repeated: number[] = [];
  const owner = owners(ticket, change, only);
  const first = new Uint32Array(length + 1);
  const laterOf = new Map<number, number[]>();
  const changes = change?.length ?? 0;
  const recorded = new Uint8Array(wanted.length);
  const standing = new Set(['status', 'priority', 'tier'].map(words.number));
  for (let row = 0; row < changes; row++) {
    const word = what.word[what.codes[row]!]!;
    if (wanted[word] !== 1) continue;
    recorded[word] = 1;
    const i = owner(row);
    if (i < 0) {
      if (i === -1) orphans.push(row);
    } else if (at[row]! > asOf) {
      later.push(row);
      if (!standing.has(word)) continue;
      const known = laterOf.get(i);
      if (known) known.push(row);
      else laterOf.set(i, [row]);
    } else if (at[row]! <= asOf) first[i + 1]!++;
  }
  for (let i = 0; i < length; i++) first[i + 1]! += first[i]!;
  const next = first.slice(0, length);
  const rows = new Uint32Array(first[length]!);
  for (let row = 0; row < changes; row++) {
    if (wanted[what.word[what.codes[row]!]!] !== 1 || !(at[row]! <= asOf)) continue;
    const i = owner(row);
    if (i >= 0) rows[next[i]!++] = row;
  }
  const stamps = STAMPS.map(name => instants(ticket, name));
  const history: History = {
    asOf,
    length,
    stamps,
    first,
    rows,
    at,
    what,
    to,
    from,
    words,
    status,
    repeated,
    orphans,
    later,
    recorded,
    plain: ticket?.plain === true,
    laterOf,
  };
  arrange(history, repeated);
  return history;
}

function instants(table: Table | undefined, name: string): Float64Array | null {
  const cells = table?.columns[name];
  return cells?.kind === 'instant' ? (cells as InstantCells).values : null;
}

function dictionary(): { words: Words; codes: (table: Table | undefined, name: string) => Codes } {
  const texts: string[] = [''];
  const numbers = new Map<string, number>([['', 0]]);
  const number = (text: string): number => {
    const word = plainWord(text);
    let n = numbers.get(word);
    if (n === undefined) {
      n = texts.length;
      texts.push(word);
      numbers.set(word, n);
    }
    return n;
  };
  const codes = (table: Table | undefined, name: string): Codes => {
    const cells = table?.columns[name];
    if (cells?.kind !== 'text') return NOTHING;
    const text: TextCells = cells;
    return { codes: text.codes, word: Int32Array.from(text.values, number) };
  };
  return { words: { texts, number }, codes };
}

/** Row of the ticket that a change belongs to; −1 when there is no such ticket, −2 when it is not looked at. */
function owners(
  ticket: Table | undefined,
  change: Table | undefined,
  only: ReadonlySet<number> | null,
): (row: number) => number {
  const ids = ticket?.columns.id;
  const refs = change?.columns.ticket;
  if (ids?.kind !== 'text' || refs?.kind !== 'text') return () => -1;
  const rowOfId = new Map<string, number>();
  const add = (i: number): unknown => rowOfId.set(ids.values[ids.codes[i]!]!, i);
  if (only === null) for (let i = 0; i < ids.codes.length; i++) add(i);
  else for (const i of only) add(i);
  const unknown = only === null ? -1 : -2;
  const rowOfCode = Int32Array.from(refs.values, id => rowOfId.get(id) ?? unknown);
  rowOfCode[0] = unknown;
  const { codes } = refs;
  return row => rowOfCode[codes[row]!]!;
}

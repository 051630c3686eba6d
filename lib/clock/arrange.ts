import type { Codes, History } from './history.ts';

/** Sorts the changes of every ticket by time; same instant: a canonical order in which from follows to. Drops repeats. */
export function arrange(history: History, repeated: number[]): void {
  const { first, rows, at, what, to, from, words } = history;
  const rank = ranks(words.texts);
  const order = (codes: Codes, row: number): number =>
    rank[codes.codes.length > 0 ? codes.word[codes.codes[row]!]! : 0]!;
  const compare = (a: number, b: number): number =>
    at[a]! - at[b]! ||
    order(what, a) - order(what, b) ||
    order(from, a) - order(from, b) ||
    order(to, a) - order(to, b);
  let kept = 0;
  for (let i = 0; i < history.length; i++) {
    const begin = first[i]!;
    const end = first[i + 1]!;
    first[i] = kept;
    // Most tickets have a handful of changes, nearly in order; a log that hangs all on one ticket must not take for ever.
    if (end - begin > 64) rows.set(Array.from(rows.subarray(begin, end)).sort(compare), begin);
    else
      for (let k = begin + 1; k < end; k++) {
        const row = rows[k]!;
        let j = k - 1;
        while (j >= begin && compare(rows[j]!, row) > 0) {
          rows[j + 1] = rows[j]!;
          j--;
        }
        rows[j + 1] = row;
      }
    const start = kept;
    let ties = false;
    for (let k = begin; k < end; k++) {
      const row = rows[k]!;
      if (kept > start) {
        const last = rows[kept - 1]!;
        if (compare(last, row) === 0) {
          repeated.push(row);
          continue;
        }
        if (at[last] === at[row]) ties = true;
      }
      rows[kept++] = row;
    }
    if (ties) chain(history, start, kept);
  }
  first[history.length] = kept;
}

/** Position of each text in code point order. */
function ranks(texts: readonly string[]): Int32Array {
  const sorted = texts.map((_, k) => k).sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  const rank = new Int32Array(texts.length);
  sorted.forEach((k, position) => {
    rank[k] = position;
  });
  return rank;
}

type Word = (row: number) => number;

/** Changes of one thing in one instant that are put in a sensible order; more than that stay in the order of their text. */
const MOST = 500;

/** An order of all changes in which each comes from where the one before leads; null when there is none (Hierholzer). */
function trail(
  given: readonly number[],
  current: number,
  comes: Word,
  leads: Word,
): readonly number[] | null {
  const more = (v: number): number =>
    given.filter(row => comes(row) === v).length - given.filter(row => leads(row) === v).length;
  const odd = given.map(comes).find(v => more(v) === 1);
  const start = odd ?? (given.some(row => comes(row) === current) ? current : comes(given[0]!));
  const left = [...given];
  const open: number[] = [];
  const found: number[] = [];
  for (let value = start; ; ) {
    const next = left.findIndex(row => comes(row) === value);
    if (next >= 0) open.push(left.splice(next, 1)[0]!);
    else if (open.length === 0) break;
    else found.unshift(open.pop()!);
    value = open.length > 0 ? leads(open.at(-1)!) : start;
  }
  const whole = left.length === 0 && found.every((row, k) => k === 0 || comes(row) === leads(found[k - 1]!));
  return whole ? found : null;
}

/** Where they contradict each other: each follows the one it says it comes from, as far as that goes. */
function oneByOne(given: readonly number[], before: number, comes: Word, leads: Word): readonly number[] {
  const left = [...given];
  let current = before;
  return given.map(() => {
    let pick = left.findIndex(row => comes(row) === current);
    if (pick < 0)
      pick = left.findIndex(row => !left.some(other => other !== row && leads(other) === comes(row)));
    const row = left.splice(Math.max(0, pick), 1)[0]!;
    current = leads(row);
    return row;
  });
}

/** Of several changes of one thing in one instant, each follows the one it says it comes from. */
function chain(history: History, begin: number, end: number): void {
  const { rows, at, what, to, from } = history;
  const word = (codes: Codes, row: number): number =>
    codes.codes.length > 0 ? codes.word[codes.codes[row]!]! : 0;
  for (let a = begin; a < end; ) {
    let b = a + 1;
    while (b < end && at[rows[b]!] === at[rows[a]!] && word(what, rows[b]!) === word(what, rows[a]!)) b++;
    if (b - a > 1 && b - a <= MOST) {
      const kind = word(what, rows[a]!);
      let current = -1;
      for (let k = a - 1; k >= begin && current < 0; k--) {
        if (word(what, rows[k]!) === kind) current = word(to, rows[k]!);
      }
      const given = Array.from(rows.subarray(a, b));
      const comes = (row: number): number => word(from, row);
      const leads = (row: number): number => word(to, row);
      rows.set(trail(given, current, comes, leads) ?? oneByOne(given, current, comes, leads), a);
    }
    a = b;
  }
}

import type { ClockPolicy, StatusPolicy, Trigger } from '../policy/policy.ts';
import { type Codes, type History, plainWord, STAMPS } from './history.ts';

/** What an event does to a clock; one event may do several things. */
export const ACT = {
  start: 1,
  stop: 2,
  pause: 4,
  resume: 8,
  reset: 16,
  cancel: 32,
  exempt: 64,
  arm: 128,
} as const;

/** Meaning of a status word. */
export const STATUS = { ended: 1, cancelled: 2, duplicate: 4, paused: 8 } as const;

/** A clock whose triggers are numbers: which acts a stamp or a change performs. */
export interface Acts {
  readonly clock: ClockPolicy;
  /** Acts of each stamp, in the order of STAMPS. */
  readonly stamp: Uint16Array;
  /** Acts of a change row. */
  change(row: number): number;
  /** Acts that a status would perform if a change led to it; for the status a ticket has in the export. */
  status(word: number): number;
  /** Reason of an exemption by stamp index, or by change row. */
  reasonOfStamp(stamp: number): string;
  reasonOfChange(row: number): string;
  /** STATUS bits of a status word. */
  readonly meaning: Uint8Array;
  /** Its own stop is the end of the ticket, so that a re-opened ticket concerns it. */
  readonly endsWithTicket: boolean;
  /** Why this clock cannot be run on these tables; null when it can. */
  readonly off: string | null;
}

export function meanings(history: History, statuses: StatusPolicy): Uint8Array {
  const meaning = new Uint8Array(history.words.texts.length);
  const mark = (list: readonly string[], bit: number): void => {
    for (const text of list) {
      const word = history.words.number(text);
      if (word < meaning.length) meaning[word]! |= bit;
    }
  };
  mark(statuses.resolved, STATUS.ended);
  mark(statuses.closed, STATUS.ended);
  mark(statuses.cancelled, STATUS.cancelled);
  mark(statuses.duplicate, STATUS.duplicate);
  return meaning;
}

interface Compiled {
  readonly act: number;
  readonly what: number;
  readonly to: ReadonlySet<number> | null;
  readonly from: ReadonlySet<number> | null;
  readonly reason: string;
}

/** `promised`: the policy has a target for it, or the tickets have a due date that it looks at. */
export function compileActs(
  clock: ClockPolicy,
  history: History,
  general: Uint8Array,
  promised: boolean,
): Acts {
  const { words, what, to, from } = history;
  const stamp = new Uint16Array(STAMPS.length);
  const triggers: Compiled[] = [];
  const stampReasons: string[] = [];
  const take = (list: readonly Trigger[], act: number, reason = ''): void => {
    for (const trigger of list) {
      if ('stamp' in trigger) {
        const index = STAMPS.indexOf(trigger.stamp);
        stamp[index]! |= act;
        if (act === ACT.exempt) stampReasons[index] ??= reason;
      } else {
        triggers.push({
          act,
          what: words.number(trigger.what),
          to: set(trigger.to),
          from: set(trigger.from),
          reason,
        });
      }
    }
  };
  const set = (list: readonly string[] | null): ReadonlySet<number> | null =>
    list === null ? null : new Set(list.map(text => words.number(text)));
  take(clock.start, ACT.start);
  take(clock.stop, ACT.stop);
  take(clock.pause, ACT.pause);
  take(clock.resume, ACT.resume);
  take(clock.reset, ACT.reset);
  take(clock.cancel, ACT.cancel);
  take(clock.after ?? [], ACT.arm);
  for (const { on, reason } of clock.exempt) take([on], ACT.exempt, reason);

  const meaning = general.slice();
  for (const text of clock.pauseStatuses) {
    const word = words.number(text);
    if (word < meaning.length) meaning[word]! |= STATUS.paused;
  }
  const matches = (t: Compiled, w: number, toWord: number, fromWord: number): boolean =>
    t.what === w && (t.to === null || t.to.has(toWord)) && (t.from === null || t.from.has(fromWord));
  const actsOf = (w: number, toWord: number, fromWord: number): number => {
    let acts = 0;
    for (const t of triggers) if (matches(t, w, toWord, fromWord)) acts |= t.act;
    return acts;
  };
  const statusWord = words.number('status');
  // Most exports have few combinations of what, from and to: each is worked out once.
  const cache = new Map<number, number>();
  const size = words.texts.length + 1;
  return {
    clock,
    stamp,
    change: row => {
      const w = wordAt(what, row);
      const t = wordAt(to, row);
      const f = wordAt(from, row);
      const key = (w * size + t) * size + f;
      let acts = cache.get(key);
      if (acts === undefined) {
        acts = actsOf(w, t, f);
        cache.set(key, acts);
      }
      return acts;
    },
    status: word => (word === 0 ? 0 : actsOf(statusWord, word, 0)),
    reasonOfStamp: index => stampReasons[index] ?? 'exempt',
    reasonOfChange: row => {
      const [w, t, f] = [wordAt(what, row), wordAt(to, row), wordAt(from, row)];
      return triggers.find(c => c.act === ACT.exempt && matches(c, w, t, f))?.reason ?? 'exempt';
    },
    meaning,
    endsWithTicket:
      (stamp[STAMPS.indexOf('resolved')]! & ACT.stop) !== 0 ||
      (stamp[STAMPS.indexOf('closed')]! & ACT.stop) !== 0 ||
      clock.stop.some(
        t =>
          'what' in t &&
          plainWord(t.what) === 'status' &&
          (t.to ?? []).some(v => general[words.number(v)]! & STATUS.ended),
      ),
    off: offReason(clock, history, promised),
  };
}

export function wordAt(codes: Codes, row: number): number {
  return codes.codes.length === 0 ? 0 : codes.word[codes.codes[row]!]!;
}

/**
 * A clock whose start or stop nothing in the data can tell would call every ticket late. Of plain objects, which their
 * author fills in, a stop that is promised and that none of them has has not happened.
 */
function offReason(clock: ClockPolicy, history: History, promised: boolean): string | null {
  const told = (list: readonly Trigger[]): boolean =>
    list.some(t =>
      'stamp' in t
        ? history.stamps[STAMPS.indexOf(t.stamp)] != null
        : history.recorded[history.words.number(t.what)] === 1,
    );
  const names = (list: readonly Trigger[]): string =>
    [...new Set(list.map(t => ('stamp' in t ? t.stamp : t.what)))].join(', ');
  if (!told(clock.start))
    return `nothing in the data says when it starts (${names(clock.start) || 'no start'})`;
  if (history.plain && promised) return null;
  if (!told(clock.stop)) return `nothing in the data says when it stops (${names(clock.stop) || 'no stop'})`;
  return null;
}

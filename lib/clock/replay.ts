import { type History, STAMPS } from './history.ts';
import { ACT, type Acts, STATUS, wordAt } from './triggers.ts';

/** What happened to one clock of one ticket: its cycles, and when it did not run within them. Reused from ticket to ticket. */
export interface Cycles {
  count: number;
  readonly started: number[];
  /** NaN while it runs. */
  readonly stopped: number[];
  /** Gaps of cycle k are gapFirst[k] … gapFirst[k + 1] − 1; disjoint and ascending. */
  readonly gapFirst: number[];
  readonly gapFrom: number[];
  readonly gapUntil: number[];
  /** Why: a status word; REOPENED; or −2 − row for the change that paused it. */
  readonly gapNote: number[];
  /** Why a cycle is excluded; '' when it is not. */
  readonly reason: string[];
  /** The last cycle is paused as of asOf. */
  paused: boolean;
  /** The ticket starts after asOf, or ended before it began: a fault to name, '' when none. */
  trouble: '' | 'stop-before-start' | 'end-without-time' | 'change-after-end';
  readonly troubleRow: number;
}

export const REOPENED = -1;
const IDLE = 0;
const RUNNING = 1;
const STOPPED = 2;
const OPENED = 0;
const CLOSED: number = STAMPS.indexOf('closed');
const RESOLVED: number = STAMPS.indexOf('resolved');

/** Events of one ticket in the order in which they hold; shared by all clocks of the ticket. */
export interface Events {
  count: number;
  readonly at: number[];
  /** Index into STAMPS, or −1 for a change. */
  readonly stamp: number[];
  readonly row: number[];
}

export function eventsOf(history: History, i: number, asOf: number, events: Events): Events {
  const { stamps, first, rows, at } = history;
  let n = 0;
  const put = (t: number, stamp: number, row: number): void => {
    events.at[n] = t;
    events.stamp[n] = stamp;
    events.row[n] = row;
    n++;
  };
  let k = first[i]!;
  const end = first[i + 1]!;
  // Few stamps: pick the next earliest one each time; equal ones keep the order of STAMPS.
  let done = 0;
  for (;;) {
    let next = -1;
    let nextAt = Number.POSITIVE_INFINITY;
    for (let s = 0; s < STAMPS.length; s++) {
      if (done & (1 << s)) continue;
      const t = stamps[s]?.[i];
      if (t !== undefined && t <= asOf && t < nextAt) {
        next = s;
        nextAt = t;
      }
    }
    while (k < end && (next < 0 || at[rows[k]!]! < nextAt || (at[rows[k]!]! === nextAt && next !== OPENED))) {
      put(at[rows[k]!]!, -1, rows[k]!);
      k++;
    }
    if (next < 0) break;
    put(nextAt, next, -1);
    done |= 1 << next;
  }
  events.count = n;
  return events;
}

export function newCycles(): Cycles {
  return {
    count: 0,
    started: [],
    stopped: [],
    gapFirst: [0],
    gapFrom: [],
    gapUntil: [],
    gapNote: [],
    reason: [],
    paused: false,
    trouble: '',
    troubleRow: -1,
  };
}

/**
 * Replays the changes of one ticket on one clock.
 *
 * The rules, for every order of rows: events hold in order of time; in one instant opened, changes, then the other
 * stamps. A start while running, a stop while stopped, a pause while paused change nothing. Statuses that pause and
 * changes that pause are one union. The end of the ticket stops every running clock. A re-opened ticket concerns the
 * clocks that stop with the ticket. What changed after the clock stopped changes nothing, but an exemption.
 */
export function replay(acts: Acts, history: History, events: Events, i: number, out: Cycles): void {
  const { clock, meaning } = acts;
  const { what, to, from, words } = history;
  const statusWord = words.number('status');
  let state: number = IDLE;
  // Began when the ticket was already over (resolved until closed, say): its end does not stop it.
  let late = false;
  let armed = clock.after === undefined || clock.after.length === 0;
  let status = -1;
  let hold = 0; // what holds the clock: 1 status, 2 trigger
  let holdNote = 0;
  let gapFrom = Number.NaN;
  let gapNote = 0;
  let ended = false;
  let cancelledAt = Number.NaN;
  let exempt = '';
  let earlyStop = Number.NaN;
  let gaps = 0;
  out.count = 0;
  out.paused = false;
  out.trouble = '';

  const closeGap = (at: number): void => {
    if (gapFrom < at) {
      out.gapFrom[gaps] = gapFrom;
      out.gapUntil[gaps] = at;
      out.gapNote[gaps] = gapNote;
      gaps++;
    }
    gapFrom = Number.NaN;
  };
  const begin = (at: number): void => {
    out.started[out.count] = at;
    out.stopped[out.count] = Number.NaN;
    out.reason[out.count] = '';
    out.gapFirst[out.count] = gaps;
    out.count++;
    state = RUNNING;
    cancelledAt = Number.NaN;
    if (hold !== 0) {
      gapFrom = at;
      gapNote = holdNote;
    }
  };
  const stop = (at: number): void => {
    closeGap(at);
    out.stopped[out.count - 1] = at;
    state = STOPPED;
  };
  const again = (at: number): void => {
    if (clock.cycle !== 'once' || clock.reopen === 'new cycle') begin(at);
    else if (clock.reopen === 'continue' || !Number.isNaN(cancelledAt)) {
      const stopped = out.stopped[out.count - 1]!;
      out.stopped[out.count - 1] = Number.NaN;
      out.reason[out.count - 1] = '';
      gapFrom = stopped;
      gapNote = REOPENED;
      closeGap(at);
      state = RUNNING;
      cancelledAt = Number.NaN;
      if (hold !== 0) {
        gapFrom = at;
        gapNote = holdNote;
      }
    }
  };
  const held = (now: number, at: number, note: number): void => {
    const before = hold;
    hold = now;
    if (before === 0 && now !== 0) holdNote = note;
    if (state !== RUNNING) return;
    if (before === 0 && now !== 0) {
      gapFrom = at;
      gapNote = note;
    } else if (before !== 0 && now === 0) closeGap(at);
  };

  for (let e = 0; e < events.count; e++) {
    const at = events.at[e]!;
    const stamp = events.stamp[e]!;
    const row = events.row[e]!;
    let act = stamp >= 0 ? acts.stamp[stamp]! : acts.change(row);
    let ends = stamp === RESOLVED || stamp === CLOSED;
    let reopens = false;
    if (row >= 0 && wordAt(what, row) === statusWord) {
      const comes = wordAt(from, row);
      if (status < 0 && comes > 0 && meaning[comes]! & STATUS.paused) {
        // The first change tells the status before it: the clock was held from the start.
        hold |= 1;
        holdNote = comes;
        if (state === RUNNING && Number.isNaN(gapFrom)) {
          const start = out.started[out.count - 1]!;
          gapFrom = start;
          gapNote = comes;
        }
      }
      const before = status < 0 ? comes : status;
      status = wordAt(to, row);
      const now = meaning[status]!;
      const over = STATUS.ended | STATUS.cancelled | STATUS.duplicate;
      if (now & STATUS.ended) ends = true;
      else if ((now & over) === 0 && status > 0 && (ended || !Number.isNaN(cancelledAt))) {
        // Re-opened if it comes from an end, or does not say where it comes from.
        const source = comes > 0 ? comes : before;
        if (source <= 0 || meaning[source]! & over || (comes === 0 && ended)) reopens = true;
        else out.trouble = 'change-after-end';
      }
      const pausing = now & STATUS.paused && !(ended && !reopens) ? 1 : 0;
      held((hold & 2) | pausing, at, status);
    }
    if (act & ACT.arm) armed = true;
    if (act & ACT.exempt && exempt === '')
      exempt = stamp >= 0 ? acts.reasonOfStamp(stamp) : acts.reasonOfChange(row);
    if (reopens) {
      ended = false;
      if (!Number.isNaN(cancelledAt) && state === STOPPED) again(at);
      else if (state === STOPPED && (acts.endsWithTicket || clock.cycle === 'periodic')) again(at);
      act &= ~ACT.stop;
    }
    if (act & ACT.resume) held(hold & 1, at, 0);
    if (act & ACT.pause) held(hold | 2, at, -2 - row);
    if (act & ACT.start && armed && (!ended || ends || stamp === OPENED)) {
      const was = state;
      if (state === IDLE) begin(at);
      else if (state === STOPPED && stamp !== OPENED && Number.isNaN(cancelledAt)) again(at);
      if (was !== RUNNING) late = ended || ends;
    }
    if (act & ACT.reset && state === RUNNING) {
      gaps = out.gapFirst[out.count - 1]!;
      const wasHeld = !Number.isNaN(gapFrom);
      out.started[out.count - 1] = at;
      gapFrom = wasHeld ? at : Number.NaN;
    }
    if (act & ACT.cancel && state !== IDLE) {
      if (state === RUNNING || out.stopped[out.count - 1] === at) {
        if (state === RUNNING) stop(at);
        cancelledAt = at;
        out.reason[out.count - 1] =
          status > 0 && meaning[status]! & STATUS.duplicate ? 'duplicate' : 'cancelled';
      }
    }
    if (ends) {
      ended = true;
      if (state === RUNNING && (!late || act & ACT.stop)) stop(at);
      else if (state === IDLE && stamp >= 0) earlyStop = at;
    } else if (act & ACT.stop) {
      if (state === RUNNING) {
        stop(at);
        if (clock.cycle === 'periodic' && !ended) begin(at);
      } else if (state === IDLE && stamp >= 0) earlyStop = at;
    }
  }
  finish();

  function finish(): void {
    const last = out.count - 1;
    if (last < 0) {
      out.gapFirst[0] = 0;
      return;
    }
    if (state === RUNNING) {
      const word = wordAt(history.status, i);
      const now = history.status.codes.length === 0 ? 0 : meaning[word]!;
      if (acts.status(word) & ACT.cancel) {
        out.reason[last] = now & STATUS.duplicate ? 'duplicate' : 'cancelled';
      } else if (!Number.isNaN(earlyStop) && clock.cycle === 'once') {
        out.reason[last] = 'stopped before it started';
        out.trouble = 'stop-before-start';
      } else if (now & STATUS.ended && (status < 0 || !(meaning[status]! & STATUS.ended))) {
        out.reason[last] = 'closed, but not recorded when';
        out.trouble = 'end-without-time';
      }
      if (!Number.isNaN(gapFrom)) {
        out.paused = true;
        closeGap(Number.POSITIVE_INFINITY);
      }
    } else {
      const word = wordAt(history.status, i);
      // Marked as a duplicate or cancelled in the export, with no word of when: it ended that way.
      if (acts.endsWithTicket && acts.status(word) & ACT.cancel && Number.isNaN(cancelledAt)) {
        out.reason[last] =
          history.status.codes.length > 0 && meaning[word]! & STATUS.duplicate ? 'duplicate' : 'cancelled';
      }
    }
    out.gapFirst[out.count] = gaps;
    if (exempt !== '') for (let k = 0; k <= last; k++) out.reason[k] = exempt;
  }
}

import { type Cycles, newCycles, REOPENED } from './cycles.ts';
import type { Events } from './events.ts';
import { type History, REOPENS, STAMPS } from './history.ts';
import { ACT, type Acts, STATUS, wordAt } from './triggers.ts';

const IDLE = 0;
const RUNNING = 1;
const STOPPED = 2;
const OPENED = 0;
const CLOSED: number = STAMPS.indexOf('closed');
const CANCELLED: number = STAMPS.indexOf('cancelled');
const RESOLVED: number = STAMPS.indexOf('resolved');

const ENDS: readonly number[] = [RESOLVED, CLOSED, CANCELLED];
const OVER = STATUS.ended | STATUS.cancelled | STATUS.duplicate;
const BY_STATUS = 1;
const BY_CHANGE = 2;

/**
 * Replays the changes of a ticket on one clock.
 *
 * The rules, whatever the order of rows: events hold in order of time; in one instant opened comes first, then
 * changes, then the other stamps. A start while running, a stop while stopped, a pause while paused change nothing.
 * Statuses that pause and changes that pause are one union. The end of the ticket stops every clock that still runs.
 * An answer in the instant of a cancelling counts as one.
 * A re-opened ticket concerns the clocks that stop with the ticket. A question to a ticket that has ended begins nothing
 * until the ticket is re-opened, and then counts from when it was asked, unless an answer or another end came between:
 * the last question before a re-opening is what it was re-opened for. A reset in the instant of the stop comes too late. What changes after the clock has stopped
 * changes nothing, but an exemption. A change is taken at its word for what it leads to, even if it says it comes from
 * elsewhere.
 */
export function replayer(acts: Acts, history: History): (events: Events, i: number, out: Cycles) => void {
  const { clock, meaning } = acts;
  const { what, to, from, words } = history;
  const statusWord = words.number('status');
  const reopenWords = new Set(REOPENS.map(words.number));
  const once = clock.cycle === 'once';
  const needsArming = clock.after !== undefined && clock.after.length > 0;
  // The state of the ticket that is being replayed: kept out here, because a million tickets share these functions.
  let out: Cycles = newCycles();
  let state = IDLE;
  let hold = 0;
  let holdNote = 0;
  let gapFrom = Number.NaN;
  let gapNote = 0;
  let gaps = 0;
  let cancelled = false;
  // The end of the ticket stopped it, not what it waits for.
  let byEnd = false;
  // As it was before the last reset, in case it stops in that very instant.
  let resetAt = Number.NaN;
  let resetStarted = 0;
  let resetGapFrom = Number.NaN;
  let resetGaps = 0;

  const closeGap = (at: number): void => {
    if (gapFrom < at) {
      out.gapFrom[gaps] = gapFrom;
      out.gapUntil[gaps] = at;
      out.gapNote[gaps] = gapNote;
      gaps++;
    }
    gapFrom = Number.NaN;
  };
  const run = (at: number): void => {
    state = RUNNING;
    cancelled = false;
    byEnd = false;
    if (hold !== 0) {
      gapFrom = at;
      gapNote = holdNote;
    }
  };
  const begin = (at: number): void => {
    const k = out.count++;
    out.started[k] = at;
    out.stopped[k] = Number.NaN;
    out.reason[k] = '';
    out.gapFirst[k] = gaps;
    run(at);
  };
  const stop = (at: number): void => {
    if (resetAt === at) {
      out.started[out.count - 1] = resetStarted;
      gapFrom = resetGapFrom;
      gaps = resetGaps;
      resetAt = Number.NaN;
    }
    closeGap(at);
    out.stopped[out.count - 1] = at;
    state = STOPPED;
  };
  const reset = (at: number): void => {
    const k = out.count - 1;
    if (resetAt !== at) {
      resetAt = at;
      resetStarted = out.started[k]!;
      resetGapFrom = gapFrom;
      resetGaps = gaps;
    }
    gaps = out.gapFirst[k]!;
    out.started[k] = at;
    if (!Number.isNaN(gapFrom)) gapFrom = at;
  };
  /** Begun by a stop in this very instant: two updates at once are one, and the last one may end the ticket. */
  const justBegan = (at: number): boolean =>
    clock.cycle === 'periodic' && out.count > 1 && out.started[out.count - 1] === at;
  const stoppedAt = (at: number): boolean => state === STOPPED && out.stopped[out.count - 1] === at;
  /** It runs again after a stop, as the policy chooses; one that was cancelled had not stopped, so it goes on. */
  const again = (at: number): void => {
    if (!once || (clock.reopen === 'new cycle' && !byEnd)) begin(at);
    else if (clock.reopen !== 'first stop' || cancelled) {
      const k = out.count - 1;
      gapFrom = out.stopped[k]!;
      gapNote = REOPENED;
      closeGap(at);
      out.stopped[k] = Number.NaN;
      out.reason[k] = '';
      run(at);
    }
  };
  const held = (now: number, at: number, note: number): void => {
    const before = hold;
    hold = now;
    // From one status that pauses to another: the pause goes on under the name of the new one.
    const renamed = before !== 0 && now & BY_STATUS && note >= 0 && note !== holdNote;
    if (now !== 0 && (before === 0 || renamed)) holdNote = note;
    if (state !== RUNNING) return;
    if (before !== 0 && (now === 0 || renamed)) closeGap(at);
    if (now !== 0 && (before === 0 || renamed)) {
      gapFrom = at;
      gapNote = note;
    }
  };

  return (events, i, into) => {
    out = into;
    out.count = 0;
    out.paused = false;
    out.trouble = '';
    state = IDLE;
    hold = 0;
    holdNote = 0;
    gapFrom = Number.NaN;
    gaps = 0;
    cancelled = false;
    byEnd = false;
    resetAt = Number.NaN;
    let armed = !needsArming;
    let status = -1;
    let ended = false;
    // Began when the ticket was already over (from resolved until closed, say): its end does not stop it.
    let late = false;
    let exempt = '';
    let earlyStop = false;
    // The last question to a ticket that had ended, for as long as nothing has settled it.
    let asked = Number.NaN;

    for (let e = 0; e < events.count; e++) {
      const at = events.at[e]!;
      const stamp = events.stamp[e]!;
      const row = events.row[e]!;
      let act = stamp >= 0 ? acts.stamp[stamp]! : acts.change(row);
      let ends = stamp === RESOLVED || stamp === CLOSED;
      let over = stamp === CANCELLED;
      let reopens = false;
      if (row >= 0 && wordAt(what, row) === statusWord) {
        const comes = wordAt(from, row);
        if (status < 0 && comes > 0 && meaning[comes]! & STATUS.paused) {
          // The first change tells the status before it: the clock has been held since it started.
          hold |= BY_STATUS;
          holdNote = comes;
          if (state === RUNNING && Number.isNaN(gapFrom)) {
            gapFrom = out.started[out.count - 1]!;
            gapNote = comes;
          }
        }
        if (status > 0 && comes > 0 && comes !== status && out.trouble === '')
          out.trouble = 'change-contradicts';
        const source = comes > 0 ? comes : status;
        status = wordAt(to, row);
        const now = meaning[status]!;
        if (now & STATUS.ended) ends = true;
        else if (now & OVER) over = true;
        else if (ended && status > 0) {
          // Re-opened if it comes from an end, or does not say where it comes from.
          if (comes <= 0 || source <= 0 || meaning[source]! & OVER) reopens = true;
          else out.trouble = 'change-after-end';
        }
        const pausing = now & STATUS.paused && !(ended && !reopens) ? BY_STATUS : 0;
        held((hold & BY_CHANGE) | pausing, at, status);
      }
      if (row >= 0 && ended && reopenWords.has(wordAt(what, row))) reopens = true;
      if (act & ACT.arm) armed = true;
      if (act & ACT.exempt && exempt === '') {
        exempt = stamp >= 0 ? acts.reasonOfStamp(stamp) : acts.reasonOfChange(row);
      }
      if (reopens) {
        ended = false;
        const concerned = cancelled || acts.endsWithTicket || clock.cycle === 'periodic' || (once && byEnd);
        if (!Number.isNaN(asked) && state !== RUNNING && (clock.cycle === 'each' || state === IDLE)) {
          begin(asked);
          if (!Number.isNaN(gapFrom)) gapFrom = at;
          late = false;
        } else if (state === STOPPED && concerned) again(at);
        asked = Number.NaN;
        act &= ~ACT.stop;
      }
      if (act & ACT.stop || ends) asked = Number.NaN;
      if (act & ACT.resume) held(hold & BY_STATUS, at, 0);
      if (act & ACT.pause) held(hold | BY_CHANGE, at, -2 - row);
      if (act & ACT.start && armed && ended && !ends && stamp !== OPENED) asked = at;
      else if (act & ACT.start && armed) {
        const was: number = state;
        if (was === RUNNING && act & ACT.stop && clock.cycle === 'each') {
          stop(at);
          begin(at);
          act &= ~ACT.stop;
        } else if (was === IDLE) {
          // One change that both starts and stops: a clock that runs once does not start.
          if (!once || !(act & ACT.stop)) begin(at);
          act &= ~ACT.stop;
        } else if (was === STOPPED && stamp !== OPENED) again(at);
        if (was !== RUNNING) late = ended || ends;
      }
      if (act & ACT.reset && state === RUNNING) reset(at);
      // Answered and cancelled in one instant: the answer was given. A solution of that instant was the cancelling.
      const ending = acts.endsWithTicket || byEnd;
      if (act & ACT.cancel && (state === RUNNING || (stoppedAt(at) && ending))) {
        if (state === RUNNING) stop(at);
        cancelled = true;
        const duplicate = status > 0 && meaning[status]! & STATUS.duplicate;
        out.reason[out.count - 1] = duplicate ? 'duplicate' : 'cancelled';
      }
      if (ends) {
        if (state === RUNNING && (!late || act & ACT.stop)) {
          if (justBegan(at)) {
            out.count--;
            gapFrom = Number.NaN;
            state = STOPPED;
          } else stop(at);
          byEnd = (act & ACT.stop) === 0;
        } else if (state === IDLE && stamp >= 0 && acts.endsWithTicket) earlyStop = true;
      } else if (act & ACT.stop) {
        if (state === RUNNING && !justBegan(at)) {
          stop(at);
          if (clock.cycle === 'periodic' && !ended) begin(at);
        } else if (stoppedAt(at) && (byEnd || cancelled) && !acts.endsWithTicket) {
          // The end of the ticket was read first; an answer of the same instant is an answer all the same.
          byEnd = false;
          cancelled = false;
          out.reason[out.count - 1] = '';
        } else if (state === IDLE && stamp >= 0) earlyStop = true;
      }
      if (ends || over) ended = true;
    }
    finish(i, status, earlyStop, exempt);
  };

  function finish(i: number, status: number, earlyStop: boolean, exempt: string): void {
    const last = out.count - 1;
    if (last < 0) {
      out.gapFirst[0] = 0;
      return;
    }
    // Changed or ended after asOf: the status of the export is of a later day, and says nothing of this one.
    const later =
      history.laterOf.has(i) ||
      ENDS.some(stamp => history.stamps[stamp] != null && history.stamps[stamp][i]! > history.asOf);
    const word = later ? 0 : wordAt(history.status, i);
    const now = meaning[word]!;
    const asExported =
      acts.status(word) & ACT.cancel ? (now & STATUS.duplicate ? 'duplicate' : 'cancelled') : '';
    const endUnknown = now & STATUS.ended && !(status >= 0 && meaning[status]! & STATUS.ended);
    if (asExported !== '' && !cancelled && (state === RUNNING || acts.endsWithTicket)) {
      // Cancelled or a duplicate in the export, with no word of when: it ended that way.
      out.reason[last] = asExported;
    } else if (earlyStop && once && (state === RUNNING || byEnd)) {
      out.reason[last] = 'ended before it started';
      out.trouble = 'stop-before-start';
    } else if (state === RUNNING && endUnknown) {
      out.reason[last] = 'closed, but not recorded when';
      out.trouble = 'end-without-time';
    }
    if (state === RUNNING && !Number.isNaN(gapFrom)) {
      out.paused = true;
      closeGap(Number.POSITIVE_INFINITY);
    }
    out.gapFirst[out.count] = gaps;
    if (exempt !== '') for (let k = 0; k <= last; k++) out.reason[k] = exempt;
  }
}

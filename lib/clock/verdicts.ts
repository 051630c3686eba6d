import type { Policy } from '../policy/policy.ts';
import { trimmed } from '../read/grow.ts';
import type { Step } from './course.ts';
import type { VerdictColumns } from './verdict.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * Takes steps and gives the columns; room grows with the rows. For counting only, what no fact reads is left as it is
 * made: room that is never written takes no memory.
 */
export function newVerdicts(
  clocks: readonly string[],
  tickets: number,
  exclusions: boolean,
  counting: Policy['cohort'] | null = null,
): { readonly add: (step: Step) => void; readonly finish: () => VerdictColumns } {
  let room = Math.max(16, tickets * Math.max(1, clocks.length));
  let length = 0;
  let ticket = new Uint32Array(room);
  let clock = new Uint8Array(room);
  let cycle = new Uint16Array(room);
  let outcome = new Uint8Array(room);
  let without = new Uint8Array(exclusions ? room : 0);
  let state = new Uint8Array(room);
  let reason = new Uint8Array(room);
  let started = new Float64Array(room);
  let stopped = new Float64Array(room);
  let elapsed = new Float64Array(room);
  let target = new Float64Array(room);
  let due = new Float64Array(room);
  let paused = new Float64Array(room);
  let excluded = new Float64Array(exclusions ? room : 0);
  let priority = new Uint16Array(room);
  let tier = new Uint16Array(room);
  let promise = new Uint16Array(room);
  let calendar = new Uint8Array(room);
  const reasons = words();
  const priorities = words();
  const tiers = words();
  const promises = words();
  const calendars = words();

  const grow = (): void => {
    room = Math.ceil(room * 1.5);
    ticket = wider(ticket, room);
    clock = wider(clock, room);
    cycle = wider(cycle, room);
    outcome = wider(outcome, room);
    state = wider(state, room);
    reason = wider(reason, room);
    started = wider(started, room);
    stopped = wider(stopped, room);
    elapsed = wider(elapsed, room);
    target = wider(target, room);
    due = wider(due, room);
    paused = wider(paused, room);
    priority = wider(priority, room);
    tier = wider(tier, room);
    promise = wider(promise, room);
    calendar = wider(calendar, room);
    if (exclusions) {
      without = wider(without, room);
      excluded = wider(excluded, room);
    }
  };
  const add = (step: Step): void => {
    if (length === room) grow();
    const j = step.judgement;
    ticket[length] = step.ticket;
    clock[length] = step.clock;
    cycle[length] = Math.min(step.cycle, 65_535);
    outcome[length] = j.outcome;
    state[length] = j.state;
    reason[length] = reasons.code(j.reason);
    if (counting === null || step.cycle > 1) started[length] = j.started;
    if (counting !== 'opened') stopped[length] = j.stopped;
    elapsed[length] = j.elapsed;
    target[length] = j.target;
    due[length] = j.due;
    // Most tickets are never paused.
    if (j.paused !== 0) paused[length] = j.paused;
    priority[length] = priorities.code(step.priority);
    tier[length] = tiers.code(step.tier);
    if (counting === null) {
      promise[length] = promises.code(j.promise);
      calendar[length] = calendars.code(j.calendar);
    }
    if (exclusions) {
      without[length] = j.without;
      if (j.excluded !== 0) excluded[length] = j.excluded;
    }
    length++;
  };
  const finish = (): VerdictColumns => {
    const sorted = [
      [reasons, reason],
      [priorities, priority],
      [tiers, tier],
      [promises, promise],
      [calendars, calendar],
    ] as const;
    // Without any promise neither has a number: one column of nothing is enough.
    if (target.subarray(0, length).every(Number.isNaN) && due.subarray(0, length).every(Number.isNaN))
      due = target;
    const lists = sorted.map(([dictionary, codes]) => inOrder(dictionary.texts, codes, length));
    return {
      length,
      ticket: trimmed(ticket, length),
      clocks,
      clock: trimmed(clock, length),
      cycle: trimmed(cycle, length),
      outcome: trimmed(outcome, length),
      state: trimmed(state, length),
      reasons: lists[0]!,
      reason: trimmed(reason, length),
      started: trimmed(started, length),
      stopped: trimmed(stopped, length),
      elapsed: trimmed(elapsed, length),
      target: trimmed(target, length),
      due: trimmed(due, length),
      paused: trimmed(paused, length),
      priorities: lists[1]!,
      priority: trimmed(priority, length),
      tiers: lists[2]!,
      tier: trimmed(tier, length),
      promises: lists[3]!,
      promise: trimmed(promise, length),
      calendars: lists[4]!,
      calendar: trimmed(calendar, length),
      ...(exclusions
        ? { excluded: trimmed(excluded, length), outcomeWithoutExclusions: trimmed(without, length) }
        : {}),
    };
  };
  return { add, finish };
}

function wider<T extends Numbers>(old: T, room: number): T {
  const wide = new (old.constructor as new (n: number) => T)(room);
  wide.set(old);
  return wide;
}

function words(): { readonly texts: string[]; code(text: string): number } {
  const texts = [''];
  const codes = new Map([['', 0]]);
  let lastText = '';
  let lastCode = 0;
  return {
    texts,
    code: text => {
      if (text === lastText) return lastCode;
      let code = codes.get(text);
      if (code === undefined) {
        code = texts.length;
        texts.push(text);
        codes.set(text, code);
      }
      lastText = text;
      lastCode = code;
      return code;
    },
  };
}

/** Texts by code point, so that columns do not depend on which row came first; '' stays 0. */
function inOrder(texts: readonly string[], codes: Numbers, length: number): readonly string[] {
  const order = texts.map((_, k) => k).sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  if (order.every((k, position) => k === position)) return texts;
  const place = new Uint32Array(texts.length);
  order.forEach((k, position) => {
    place[k] = position;
  });
  for (let row = 0; row < length; row++) codes[row] = place[codes[row]!]!;
  return order.map(k => texts[k]!);
}

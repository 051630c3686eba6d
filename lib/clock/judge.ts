import type { Calendar } from '../calendar/calendar.ts';
import type { ClockPolicy, Target } from '../policy/policy.ts';
import type { Cycles } from './cycles.ts';

/** Time of a clock: open time of its calendar, or every hour; with exclusion windows taken out, and as it would be without. */
export interface Measure {
  readonly calendar: Calendar;
  /** Counts time as the clock does. */
  readonly net: Calendar;
  /** The same without exclusion windows; the same object when there are none. */
  readonly gross: Calendar;
  /** Every hour, with exclusion windows taken out, and without. */
  readonly wallNet: Calendar;
  readonly wallGross: Calendar;
}

/** What one cycle comes to; reused from cycle to cycle. */
export interface Judgement {
  started: number;
  stopped: number;
  elapsed: number;
  paused: number;
  excluded: number;
  /** NaN when none. */
  target: number;
  due: number;
  /** 0 met, 1 missed, 2 undecided, 3 excluded. */
  outcome: number;
  without: number;
  /** 0 running, 1 paused, 2 stopped. */
  state: number;
  reason: string;
  promise: string;
  calendar: string;
}

/** What was promised for a cycle; reused from cycle to cycle. */
export interface Promised {
  target: Target | null;
  /** The ticket's own due instant when it is the deadline, else NaN. */
  due: number;
  /** Measured from here when later than the start: the change that brought the target. */
  from: number;
}

export const MET = 0;
export const MISSED = 1;
export const UNDECIDED = 2;
export const EXCLUDED = 3;

export function judge(
  clock: ClockPolicy,
  cycles: Cycles,
  k: number,
  promised: Promised,
  measure: Measure,
  asOf: number,
  out: Judgement,
): void {
  const started = Math.max(cycles.started[k]!, promised.from);
  const stopped = cycles.stopped[k]!;
  const running = Number.isNaN(stopped);
  const end = running ? asOf : stopped;
  const { target } = promised;
  const own = !Number.isNaN(promised.due);
  // "28 days" is a matter of dates, whatever the clock counts.
  const byDates = !own && target !== null && target.within.kind === 'days';
  const net = byDates ? measure.wallNet : measure.net;
  const gross = byDates ? measure.wallGross : measure.gross;

  const span = net.between(started, end);
  const paused = gapTime(net, cycles, k, started, end);
  out.started = started;
  out.stopped = stopped;
  out.elapsed = span - paused;
  out.paused = paused;
  out.calendar = measure.calendar.name;
  out.state = running ? (k === cycles.count - 1 && cycles.paused ? 1 : 0) : 2;
  out.reason = cycles.reason[k]!;
  let elapsedGross = out.elapsed;
  if (gross !== net) elapsedGross = gross.between(started, end) - gapTime(gross, cycles, k, started, end);
  out.excluded = elapsedGross - out.elapsed;

  if (own) {
    // The ticket's own instant: it is compared as an instant; excluded time moves it, pauses are the source's affair.
    const due = measure.wallNet === measure.wallGross ? promised.due : moved(measure, started, promised.due);
    out.due = due;
    out.target = gross.between(started, promised.due);
    out.promise = 'due date of the ticket';
    out.outcome = verdict(running, end, due);
    out.without = verdict(running, end, promised.due);
  } else if (target !== null) {
    const { within } = target;
    if (within.kind === 'working') out.target = within.ms;
    else {
      const { calendar } = measure;
      const deadline =
        within.kind === 'days'
          ? calendar.addDates(started, within.days)
          : calendar.addBusinessDays(started, within.days);
      out.target = gross.between(started, deadline);
    }
    out.promise = within.text;
    out.outcome = verdict(running, out.elapsed, out.target);
    out.without = verdict(running, elapsedGross, out.target);
    out.due = dueAt(net, cycles, k, started, end, out.target);
    if (
      clock.atClosing === 'next opening' &&
      net === measure.net &&
      !Number.isNaN(out.due) &&
      !net.isOpen(out.due)
    ) {
      out.due = net.nextOpening(out.due);
    }
  } else {
    out.target = Number.NaN;
    out.due = Number.NaN;
    out.promise = '';
    out.outcome = EXCLUDED;
    out.without = EXCLUDED;
    if (out.reason === '') out.reason = 'no target';
  }
  if (out.reason !== '') {
    out.outcome = EXCLUDED;
    out.without = EXCLUDED;
  }
}

/** Meeting the target exactly is met; an open one is missed once it is past. */
function verdict(running: boolean, used: number, allowed: number): number {
  if (used > allowed) return MISSED;
  return running ? UNDECIDED : MET;
}

/** A due instant later by what is excluded between the start and it. */
function moved(measure: Measure, started: number, due: number): number {
  return due > started ? measure.wallNet.add(started, due - started) : due;
}

/** Time of the gaps of a cycle, within [from, until). */
function gapTime(time: Calendar, cycles: Cycles, k: number, from: number, until: number): number {
  let sum = 0;
  const last = cycles.gapFirst[k + 1]!;
  for (let g = cycles.gapFirst[k]!; g < last; g++) {
    sum += time.between(Math.max(from, cycles.gapFrom[g]!), Math.min(until, cycles.gapUntil[g]!));
  }
  return sum;
}

/** The instant at which the target is used up: pauses so far move it; a pause that lasts is taken to end at asOf. */
function dueAt(
  time: Calendar,
  cycles: Cycles,
  k: number,
  started: number,
  end: number,
  target: number,
): number {
  let at = started;
  let used = 0;
  const last = cycles.gapFirst[k + 1]!;
  for (let g = cycles.gapFirst[k]!; g < last; g++) {
    const from = cycles.gapFrom[g]!;
    if (cycles.gapUntil[g]! <= at) continue;
    const more = time.between(at, from);
    if (used + more >= target) break;
    used += more;
    at = Math.min(cycles.gapUntil[g]!, end);
  }
  return time.add(at, target - used);
}

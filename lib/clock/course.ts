import type { ClockPolicy, Policy, Target } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import { usageError } from '../table/usage.ts';
import { DAY } from '../time/length.ts';
import { type Cycles, newCycles } from './cycles.ts';
import { type Events, eventsOf } from './events.ts';
import { type History, readHistory, relevantWhats } from './history.ts';
import { type Judgement, judge, type Measure, type Promised } from './judge.ts';
import { measuresOf } from './measures.ts';
import { replayer } from './replay.ts';
import { newStanding, type Standing, standingAt, standingReader } from './standing.ts';
import { targetFinder } from './targets.ts';
import { type Acts, compileActs, meanings } from './triggers.ts';

/** Everything one cycle of one clock of one ticket came to. The objects are reused: read them at once. */
export interface Step {
  ticket: number;
  clock: number;
  cycle: number;
  readonly cycles: Cycles;
  readonly judgement: Judgement;
  readonly standing: Standing;
  readonly events: Events;
  measure: Measure;
  readonly promised: Promised;
  tier: string;
  priority: string;
}

/** The one way from changes to verdicts; columns and explanations are both written from its steps. */
export interface Course {
  readonly history: History;
  readonly clocks: readonly ClockPolicy[];
  readonly acts: readonly Acts[];
  /** Clocks that cannot be run, with the reason. */
  readonly off: Readonly<Record<string, string>>;
  run(i: number, visit: (step: Step) => void): void;
  /** What was odd about the last ticket run on the clock; '' when nothing. */
  trouble(): Cycles['trouble'];
}

const WHATS: readonly string[] = [];

/** `ownCalendar` names clocks that keep to the calendar of the policy, whatever changes of the ticket name. */
export function openCourse(
  tables: Tables,
  policy: Policy,
  asOf: number,
  only: ReadonlySet<number> | null = null,
  whats: readonly string[] = WHATS,
  ownCalendar: (clock: string) => boolean = () => false,
): Course {
  if (!Number.isFinite(asOf)) {
    const remedy = 'must be epoch milliseconds, such as Date.UTC(2026, 0, 31)';
    throw usageError('clocks', 'asOf', asOf, remedy);
  }
  const history = readHistory(tables, relevantWhats(policy, whats), asOf, only);
  const general = meanings(history, policy.statuses);
  const due = tables.ticket?.columns.due;
  const dues = due?.kind === 'instant' ? due.values : null;
  const promisedOf = ({ id, due: own }: ClockPolicy): boolean =>
    policy.targets.some(target => target.clock === id) || (dues !== null && own !== 'never');
  const compiled = Object.values(policy.clocks).map(clock =>
    compileActs(clock, history, general, promisedOf(clock)),
  );
  const acts = compiled.filter(a => a.off === null);
  const off = Object.fromEntries(compiled.flatMap(a => (a.off === null ? [] : [[a.clock.id, a.off]])));
  const measureOf = measuresOf(policy, spanOf(history, asOf, only));
  const replays = acts.map(a => replayer(a, history));
  const finders = acts.map(a => targetFinder(policy, a.clock.id));
  const standingOf = standingReader(tables, policy, history);
  const opened = history.stamps[0] ?? new Float64Array(0);

  const events: Events = { count: 0, at: [], stamp: [], row: [] };
  const cycles = newCycles();
  const standing = newStanding();
  const judgement: Judgement = {
    started: 0,
    stopped: 0,
    elapsed: 0,
    paused: 0,
    excluded: 0,
    target: 0,
    due: 0,
    outcome: 0,
    without: 0,
    state: 0,
    reason: '',
    promise: '',
    calendar: '',
  };
  let step: Step | null = null;
  let trouble: Cycles['trouble'] = '';

  const targetAt = (c: number, i: number, s: number): Target | null =>
    finders[c]!(standing.tier[s]!, standing.priority[s]!, standing.kind, opened[i]!);
  const calendarAt = (c: number, s: number, target: Target | null): string => {
    const { clock } = acts[c]!;
    const changed = ownCalendar(clock.id) ? '' : standing.calendar[s]!;
    return changed || (target?.calendar ?? clock.calendarByTier[standing.tier[s]!] ?? clock.calendar);
  };
  const promised: Promised = { target: null, due: Number.NaN, from: Number.NEGATIVE_INFINITY };
  /** Fills in what holds for a cycle at an instant: target, own due date, since when it is measured. Gives the calendar. */
  const promise = (c: number, i: number, k: number, at: number): string => {
    const { clock } = acts[c]!;
    let now = standingAt(standing, at);
    // Measured from the change, one in the instant of the end would begin with nothing left to measure.
    const late = clock.onChange === 'change' && !Number.isNaN(cycles.stopped[k]!) && at > cycles.started[k]!;
    while (late && now > 0 && standing.at[now] === at) now--;
    const target = targetAt(c, i, now);
    const calendar = calendarAt(c, now, target);
    const own = dues === null || clock.due === 'never' ? Number.NaN : dues[i]!;
    promised.from = Number.NEGATIVE_INFINITY;
    // A due date of the first time round says nothing of a later cycle that begins after it.
    if (
      !Number.isNaN(own) &&
      (clock.due === 'first' || target === null) &&
      (k === 0 || own > cycles.started[k]!)
    ) {
      promised.target = null;
      promised.due = own;
      return calendar;
    }
    promised.target = target;
    promised.due = Number.NaN;
    if (clock.onChange === 'change') {
      for (let s = now; s > 0; s--) {
        const before = targetAt(c, i, s - 1);
        if (before === target && calendarAt(c, s - 1, before) === calendar) continue;
        promised.from = standing.at[s]!;
        break;
      }
    }
    return calendar;
  };

  const run = (i: number, visit: (step: Step) => void): void => {
    eventsOf(history, i, asOf, events);
    trouble = '';
    const late = opened[i]! > asOf;
    if (events.count === 0 && !late) return;
    standingOf(i, events, standing);
    for (let c = 0; c < acts.length; c++) {
      const { clock } = acts[c]!;
      if (late) notYet(clock, cycles, opened[i]!);
      else replays[c]!(events, i, cycles);
      if (trouble === '') trouble = cycles.trouble;
      for (let k = 0; k < cycles.count; k++) {
        const stopped = cycles.stopped[k]!;
        const at = Number.isNaN(stopped) ? asOf : stopped;
        const measure = measureOf(clock, promise(c, i, k, at));
        judge(clock, cycles, k, promised, measure, asOf, judgement);
        const s = standingAt(
          standing,
          policy.dimensionAt === 'opening' ? Math.max(opened[i]!, cycles.started[0]!) : at,
        );
        const tier = standing.tier[s]!;
        const priority = standing.priority[s]!;
        if (step === null) {
          step = {
            ticket: i,
            clock: c,
            cycle: k + 1,
            cycles,
            judgement,
            standing,
            events,
            measure,
            promised,
            tier,
            priority,
          };
        } else {
          step.ticket = i;
          step.clock = c;
          step.cycle = k + 1;
          step.measure = measure;
          step.tier = tier;
          step.priority = priority;
        }
        visit(step);
      }
    }
  };
  return { history, clocks: acts.map(a => a.clock), acts, off, run, trouble: () => trouble };
}

/** Opened after the instant of the report: counted, not judged. */
function notYet(clock: ClockPolicy, cycles: Cycles, opened: number): void {
  cycles.count = clock.cycle === 'once' ? 1 : 0;
  cycles.started[0] = opened;
  cycles.stopped[0] = Number.NaN;
  cycles.gapFirst[0] = 0;
  cycles.gapFirst[1] = 0;
  cycles.reason[0] = 'opened after the instant of the report';
  cycles.paused = false;
  cycles.trouble = '';
}

function spanOf(
  history: History,
  asOf: number,
  only: ReadonlySet<number> | null,
): { from: number; until: number } {
  const opened = history.stamps[0];
  let from = asOf;
  const look = (i: number): void => {
    if (opened && opened[i]! < from) from = opened[i]!;
  };
  if (only !== null) only.forEach(look);
  else for (let i = 0; i < (opened?.length ?? 0); i++) look(i);
  const month = 31 * DAY;
  return { from: from - month, until: asOf + 3 * month };
}

import { ALWAYS } from './calendar.ts';
import type { PolicyLog } from './log.ts';
import { lookup } from './lookup.ts';
import { didYouMean, plain } from './nearest.ts';
import type { CalendarPolicy, ClockPolicy, StatusPolicy, Trigger } from './policy.ts';
import { choice, either, type Got, list, named, record, type Shape, text } from './shape.ts';
import { lower } from './statuses.ts';
import { type Tree, under } from './tree.ts';

const STAMPS = ['opened', 'resolved', 'acknowledged', 'firstResponse', 'closed', 'cancelled'] as const;
type Stamp = (typeof STAMPS)[number];

const values = list('values', text('a value'));
const changeFields = {
  what: text('what changed: status, team, or a step such as thanked'),
  to: values,
  from: values,
};
const changeShape = record('a change: what, to, from', changeFields, ['what']);
const triggerShape: Shape<Trigger> = either<Trigger>(
  'a time stamp such as resolved, or a change: { what: status, to: [solved] }',
  {
    scalar: mapped(text('a time stamp such as resolved, or the name of a change'), word => {
      const stamp = STAMPS.find(name => plain(name) === plain(word));
      return stamp ? { stamp } : { what: word.trim().toLowerCase(), to: null, from: null };
    }),
    map: mapped(changeShape, got =>
      got.what === undefined
        ? undefined
        : {
            what: got.what.trim().toLowerCase(),
            to: got.to ? lower(got.to) : null,
            from: got.from ? lower(got.from) : null,
          },
    ),
  },
);

function mapped<A, B>(shape: Shape<A>, turn: (a: A) => B | undefined): Shape<B> {
  return {
    schema: shape.schema,
    read(tree, log) {
      const read = shape.read(tree, log);
      return read === undefined ? undefined : turn(read);
    },
  };
}

const triggers = list('what makes it happen', triggerShape);
const exemptShape = record(
  'what exempts a ticket, and why',
  { on: triggerShape, reason: text('the reason') },
  ['on', 'reason'],
);

interface ClockFields {
  readonly title: Shape<string>;
  readonly cycle: Shape<ClockPolicy['cycle']>;
  readonly start: Shape<readonly Trigger[]>;
  readonly stop: Shape<readonly Trigger[]>;
  readonly pause: Shape<readonly Trigger[]>;
  readonly resume: Shape<readonly Trigger[]>;
  readonly reset: Shape<readonly Trigger[]>;
  readonly cancel: Shape<readonly Trigger[]>;
  readonly exempt: Shape<readonly { on?: Trigger; reason?: string; readonly $: Tree }[]>;
  readonly after: Shape<readonly Trigger[]>;
  readonly pauseStatuses: Shape<readonly string[]>;
  readonly time: Shape<ClockPolicy['time']>;
  readonly calendar: Shape<string>;
  readonly calendarByTier: Shape<ReadonlyMap<string, string>>;
  readonly reopen: Shape<ClockPolicy['reopen']>;
  readonly onChange: Shape<ClockPolicy['onChange']>;
  readonly atClosing: Shape<ClockPolicy['atClosing']>;
  readonly due: Shape<ClockPolicy['due']>;
}

const fields: ClockFields = {
  title: text('the name that readers see'),
  cycle: choice('how often it runs', ['once', 'each', 'periodic']),
  start: triggers,
  stop: triggers,
  pause: triggers,
  resume: triggers,
  reset: triggers,
  cancel: triggers,
  exempt: list('what exempts a ticket, and why', exemptShape),
  after: list('what must have happened before it can start', triggerShape),
  pauseStatuses: list('statuses during which it does not run', text('a status')),
  time: choice('what time counts', ['working', 'calendar']),
  calendar: text('the name of a calendar'),
  calendarByTier: named('calendar by tier', text('the name of a calendar')),
  reopen: choice('what a re-opened ticket does', ['continue', 'new cycle', 'first stop']),
  onChange: choice('whether a new target holds from the opening or from the change', ['opening', 'change']),
  atClosing: choice('where a deadline exactly at closing lies', ['closing', 'next opening']),
  due: choice('whether the ticket’s own due date is the deadline', ['first', 'fallback', 'never']),
};

export type Clocks = ReadonlyMap<string, Got<ClockFields>> & { readonly $: Tree };
export const clocksShape: Shape<Clocks> = named('clocks by name', record('a clock', fields));

/** Clocks that need no definition; the first two always run, the others when the policy names them. */
const KNOWN: Readonly<Record<string, { readonly title: string; readonly cycle: ClockPolicy['cycle'] }>> = {
  resolution: { title: 'Resolution', cycle: 'once' },
  firstResponse: { title: 'First response', cycle: 'once' },
  nextResponse: { title: 'Next response', cycle: 'each' },
  periodicUpdate: { title: 'Regular update', cycle: 'periodic' },
  requesterWait: { title: 'Waiting for us', cycle: 'each' },
};
const ALWAYS_RUN = ['resolution', 'firstResponse'];

/** `First response` and `firstResponse` are one clock; a name that is not built in stays as it is typed. */
export function clockId(name: string, defined: Iterable<string> = []): string {
  const wanted = plain(name);
  for (const id of [...Object.keys(KNOWN), ...defined]) if (plain(id) === wanted) return id;
  return name.trim();
}

/** Names a target or goal may use: built in or defined in the policy. */
export function knownClocks(got: Clocks | undefined): readonly string[] {
  return [...new Set([...Object.keys(KNOWN), ...[...(got?.keys() ?? [])].map(name => clockId(name))])];
}

const status = (to: readonly string[]): readonly Trigger[] =>
  to.length === 0 ? [] : [{ what: 'status', to, from: null }];
const stamp = (name: Stamp): Trigger => ({ stamp: name });
const what = (name: string): Trigger => ({ what: name, to: null, from: null });

interface Defaults {
  readonly start: readonly Trigger[];
  readonly stop: readonly Trigger[];
  readonly pauseStatuses: readonly string[];
}

function defaultsOf(id: string, statuses: StatusPolicy): Defaults {
  const ended = [stamp('resolved'), stamp('closed'), ...status([...statuses.resolved, ...statuses.closed])];
  const answered = [what('reply'), what('response')];
  const pauseStatuses = statuses.paused;
  if (id === 'firstResponse')
    return { start: [stamp('opened')], stop: [stamp('firstResponse')], pauseStatuses: [] };
  if (id === 'nextResponse') return { start: [what('question')], stop: answered, pauseStatuses: [] };
  if (id === 'periodicUpdate')
    return { start: [stamp('opened')], stop: [what('update'), ...answered, ...ended], pauseStatuses };
  if (id === 'requesterWait')
    return { start: [stamp('opened'), what('question')], stop: [...answered, ...ended], pauseStatuses };
  return { start: [stamp('opened')], stop: ended, pauseStatuses };
}

export interface ClockSurroundings {
  readonly statuses: StatusPolicy;
  readonly calendars: Readonly<Record<string, CalendarPolicy>>;
  /** Calendar of clocks that name none; null when it has to be said. */
  readonly calendar: string | null;
  readonly tiers: readonly string[];
  /** Where the calendars are defined. */
  readonly $: Tree;
  /** Clocks that targets name. */
  readonly named: Iterable<string>;
}

export function buildClocks(
  got: Clocks | undefined,
  around: ClockSurroundings,
  log: PolicyLog,
): Record<string, ClockPolicy> {
  const defined = new Map<string, Got<ClockFields>>();
  for (const [name, clock] of got ?? []) {
    const id = clockId(name);
    if (defined.has(id))
      log.refuse(clock.$, 'clock-twice', `The clock ${id} is defined twice.`, 'Keep one of the two.', name);
    defined.set(id, clock);
  }
  const built = lookup<ClockPolicy>();
  for (const id of new Set([...ALWAYS_RUN, ...defined.keys(), ...around.named])) {
    const clock = defined.get(id);
    if (clock && !Object.hasOwn(KNOWN, id) && (clock.start === undefined || clock.stop === undefined)) {
      const known = Object.keys(KNOWN);
      const remedy =
        `${didYouMean(id, known)} A clock of your own needs start and stop; built in are ${known.join(', ')}.`.trim();
      log.refuse(
        clock.$,
        'clock-without-ends',
        `The clock ${id} does not say ${clock.start === undefined ? 'start' : 'stop'}.`,
        remedy,
        id,
      );
    }
    built[id] = clockOf(id, clock, around, log);
  }
  const ownTime = ([id, clock]: [string, ClockPolicy]): boolean =>
    clock.time === 'calendar' || defined.get(id)?.calendar !== undefined;
  if (around.calendar === null && !Object.entries(built).every(ownTime)) {
    const names = Object.keys(around.calendars).filter(name => name !== ALWAYS);
    const message = `There are ${names.length} calendars, and nothing says which one clocks follow.`;
    const remedy = `Write calendar: ${names[0]} at the top of the policy, or for each clock.`;
    log.refuse(around.$, 'calendar-unsaid', message, remedy, names.join(', '));
  }
  return built;
}

function clockOf(
  id: string,
  got: Got<ClockFields> | undefined,
  around: ClockSurroundings,
  log: PolicyLog,
): ClockPolicy {
  const defaults = defaultsOf(id, around.statuses);
  const byTier = got?.calendarByTier;
  for (const [tier, name] of byTier ?? []) {
    const spot = under(under(got!.$, 'calendarByTier'), tier);
    checkCalendar(name, spot, around.calendars, log);
    if (around.tiers.length > 0 && !around.tiers.includes(tier)) {
      log.refuse(
        spot,
        'tier-unknown',
        `${tier} is not one of the tiers.`,
        `${didYouMean(tier, around.tiers)} Tiers: ${around.tiers.join(', ')}.`.trim(),
        tier,
      );
    }
  }
  if (got?.calendar !== undefined)
    checkCalendar(got.calendar, under(got.$, 'calendar'), around.calendars, log);
  const pause = got?.pause ?? [];
  if (pause.length > 0 && (got?.resume ?? []).length === 0) {
    const words = pause.map(trigger =>
      'stamp' in trigger ? trigger.stamp : (trigger.to?.[0] ?? trigger.what),
    );
    log.refuse(
      under(got!.$, 'pause'),
      'pause-without-resume',
      `The clock ${id} says what pauses it, and not what resumes it: a pause would never end.`,
      `Add resume: […]. For statuses during which it stands still write pauseStatuses: [${words.join(', ')}].`,
      words.join(', '),
    );
  }
  const calendar = got?.calendar ?? around.calendar;
  return {
    id,
    title: got?.title ?? KNOWN[id]?.title ?? id,
    cycle: got?.cycle ?? KNOWN[id]?.cycle ?? 'once',
    start: got?.start ?? defaults.start,
    stop: got?.stop ?? defaults.stop,
    pause,
    resume: got?.resume ?? [],
    reset: got?.reset ?? [],
    cancel: got?.cancel ?? [
      stamp('cancelled'),
      ...status([...around.statuses.cancelled, ...around.statuses.duplicate]),
    ],
    exempt: (got?.exempt ?? []).flatMap(({ on, reason }) => (on && reason ? [{ on, reason }] : [])),
    after: got?.after ?? [],
    pauseStatuses: got?.pauseStatuses ? lower(got.pauseStatuses) : defaults.pauseStatuses,
    time: got?.time ?? 'working',
    calendar: calendar ?? ALWAYS,
    calendarByTier: lookup(byTier ?? []),
    reopen: got?.reopen ?? 'continue',
    onChange: got?.onChange ?? 'opening',
    atClosing: got?.atClosing ?? 'closing',
    due: got?.due ?? (id === 'resolution' ? 'fallback' : 'never'),
  };
}

export function checkCalendar(
  name: string,
  spot: Tree,
  calendars: Readonly<Record<string, CalendarPolicy>>,
  log: PolicyLog,
): void {
  if (Object.hasOwn(calendars, name)) return;
  const known = Object.keys(calendars);
  const remedy = `${didYouMean(name, known)} Defined: ${known.join(', ')}.`.trim();
  log.refuse(spot, 'calendar-unknown', `The calendar ${name} is not defined.`, remedy, name);
}

import { GIVEN } from '../calendar/businessTime.ts';
import { runClocks } from '../clock/run.ts';
import { HIDDEN_TEAM, protectTeams } from '../cube/protect.ts';
import { factsFrom } from '../fact/build.ts';
import { attainment } from '../measure/attainment.ts';
import type { Estimate } from '../measure/estimate.ts';
import { exactFigures } from '../measure/exact.ts';
import { clockId } from '../policy/clock.ts';
import type { Policy } from '../policy/policy.ts';
import { goalFor } from '../report/goal.ts';
import type { AttainmentFigure, AttainmentRow } from '../report/results.ts';
import { binomialTest } from '../stats/binomial.ts';
import type { Fault } from '../table/fault.ts';
import { usageError } from '../table/usage.ts';
import { checkBy, checkLevelOption, checkOptions, checkShare } from './arguments.ts';
import { givenCalendar } from './givenCalendar.ts';
import { policyFor, readTickets, setAside } from './tickets.ts';

/** A ticket as a plain object; every column of the ticket table may be there. Instants are Date, epoch ms or ISO text. */
export interface TicketRow {
  readonly id?: string | number;
  readonly opened: Date | number | string;
  readonly resolved?: Date | number | string | null;
  readonly firstResponse?: Date | number | string | null;
  readonly tier?: string | null;
  readonly priority?: string | null;
  readonly team?: string | null;
  readonly status?: string | null;
  readonly [column: string]: unknown;
}

/** `'4h'` for everyone; or by tier; or by tier and priority; `other` for the rest. */
export type Targets = string | { readonly [tier: string]: string | { readonly [priority: string]: string } };

/** Targets, goals, calendar and level for the share of targets met. */
export interface AttainmentOptions {
  /** What was promised: working time `'4h'`, `'2 business days'`, or `'28 days'`. Left out: each ticket's own `due`. */
  readonly targets?: Targets;
  /** Share that should meet the target, 0.95 for 95 %; one for all, or by tier. */
  readonly goal?: number | { readonly [tier: string]: number };
  /** Opening hours: `calendar({ … })`, or as in a policy: `{ zone, hours: { 'mon-fri': '09:00-17:30' }, holidays: [...] }`. Left out: always open. */
  readonly calendar?: object;
  /** Zone of texts without an offset. Default UTC. */
  readonly zone?: string;
  /** Up to when the tickets are known. Default: the newest instant in them. */
  readonly asOf?: Date | number | string;
  /** `resolution` (default) or `first response`. */
  readonly clock?: string;
  /** `tier` (default), `priority`, `team`, `channel`, `kind`, `period`, several of them, or `[]` for one figure. */
  readonly by?: string | readonly string[];
  /** Length of a period, for `by: 'period'`. Default month. */
  readonly period?: 'month' | 'week' | 'day';
  /** A ticket belongs to the period in which it was opened (default) or decided. */
  readonly cohort?: 'opened' | 'decided';
  /** Rows of changes (`ticket, at, what, from, to`), for pauses by status. */
  readonly changes?: readonly object[];
  /** Statuses during which the clock stands still. */
  readonly pause?: readonly string[];
  readonly level?: number;
  /** Told of every row or value that could not be read. */
  readonly onFault?: (fault: Fault) => void;
}

const fn = 'slaAttainment';
const dims = ['tier', 'priority', 'team', 'channel', 'kind', 'period'] as const;
const known = [
  'targets',
  'goal',
  'calendar',
  'zone',
  'asOf',
  'clock',
  'by',
  'period',
  'cohort',
  'changes',
  'pause',
  'level',
  'onFault',
];

/**
 * How often do we keep the time we promised, for each service tier?
 *
 * Met ÷ (met + missed) with Wilson's range. Met: done within the target, exactly on it included. Missed: done later,
 * or still open past it. Still open within it counts neither way, and then `bounds` and `projected` say what it may
 * become. Cancelled, duplicate and target-less tickets are left out and counted. One row for each value of `by`, tiers
 * in the order of the targets; a team whose tickets of a period fewer than 3 agents handled (where agents are known) is
 * pooled as `(not shown)`. Nothing decided: `value` null with a reason, never 0 or 100 %. A row that cannot be
 * read is counted in `setAside` and given to `onFault`.
 *
 * Source: METRICS rows 1 and 2, D1.
 *
 * @example
 * import { slaAttainment } from 'goodwill';
 * const tickets = [
 *   { tier: 'premium', opened: '2026-03-02T09:00:00Z', resolved: '2026-03-02T12:00:00Z' },
 *   { tier: 'premium', opened: '2026-03-02T10:00:00Z', resolved: '2026-03-02T15:00:00Z' },
 *   { tier: 'basic', opened: '2026-03-02T11:00:00Z' },
 * ];
 * const rows = slaAttainment(tickets, { targets: { premium: '4h', basic: '8h' }, goal: 0.95, asOf: '2026-03-02T16:00:00Z' });
 * rows[0] // → { tier: "premium", value: 0.5, n: 2, met: 1, missed: 1, undecided: 0, goal: "not met", … }
 * rows[1] // → { tier: "basic", value: null, reason: "nothing is decided yet: all are still open within their target", n: 0, undecided: 1, … }
 *
 * @example
 * import { calendar, slaAttainment } from 'goodwill';
 * const office = calendar({ zone: 'Europe/London', hours: { 'mon-fri': '09:00-17:00' }, holidays: ['12-25'] });
 * const tickets = [{ tier: 'premium', opened: '2026-12-24T15:00:00Z', resolved: '2026-12-28T10:00:00Z' }];
 * slaAttainment(tickets, { targets: { premium: '4h' }, calendar: office })[0] // → { tier: "premium", value: 1, met: 1, … }
 */
export function slaAttainment(
  tickets: readonly TicketRow[],
  options: AttainmentOptions = {},
): AttainmentRow[] {
  checkOptions(fn, options, known);
  const by = options.by === undefined ? ['tier'] : checkBy(fn, options.by, dims);
  const level = checkLevelOption(fn, options.level);
  const clock = clockId(options.clock ?? 'resolution');
  if (clock !== 'resolution' && clock !== 'firstResponse') {
    throw usageError(
      fn,
      'options.clock',
      options.clock,
      "must be 'resolution' or 'first response'. Other clocks need a policy: use buildReport.",
    );
  }
  const policy = policyOf(options, clock);
  const { read, asOf } = readTickets(fn, 'tickets', tickets, policy, options);
  const { verdicts } = runClocks(read.tables, policy, asOf);
  const periods = { grain: options.period ?? 'month', zone: policy.zone };
  const made = factsFrom(read.tables, policy, asOf, verdicts).facts;
  const facts = by.includes('team') ? protectTeams(made, read.tables, policy, periods).facts : made;
  const exact = exactFigures(facts, { repair: policy.repair, level }, periods);
  const found = new Map<string, Estimate>();
  for (const [key, estimate] of exact.by(attainment, by, { clock })) found.set(key, estimate);
  for (const tier of by.length === 1 && by[0] === 'tier' ? policy.tiers : []) {
    if (!found.has(tier)) found.set(tier, exact.estimate(attainment, { clock, tier }));
  }
  if (by.length === 0 && found.size === 0) found.set('', exact.estimate(attainment, { clock }));
  const aside = setAside(read);
  return [...found]
    .map(([key, estimate]) => {
      const values = by.length === 0 ? [] : key.split('\u0000');
      const row = Object.fromEntries(by.map((dim, i) => [dim, values[i]!]));
      return { row, figure: { ...row, ...figure(estimate, policy, { ...row, clock }, aside) } };
    })
    .sort((a, b) => inOrder(a.row, b.row, by, policy.tiers))
    .map(({ figure: result }) => result);
}

function policyOf(options: AttainmentOptions, clock: string): Policy {
  const { targets, goal, calendar, zone, cohort, pause } = options;
  const hours = givenCalendar(calendar);
  if (goal !== undefined) {
    for (const share of typeof goal === 'object' ? Object.values(goal) : [goal])
      checkShare(fn, 'options.goal', share);
  }
  const tiers =
    typeof targets === 'object' && targets !== null
      ? Object.keys(targets).filter(tier => tier !== 'other')
      : [];
  const input = {
    ...(tiers.length === 0 ? {} : { tiers }),
    ...(targets === undefined ? {} : { targets: { [clock]: targets } }),
    ...(goal === undefined ? {} : { goals: { [clock]: goal } }),
    ...(hours.calendars === null ? {} : { calendars: hours.calendars }),
    ...(zone === undefined ? {} : { zone }),
    ...(cohort === undefined ? {} : { cohort }),
    ...(pause === undefined ? {} : { statuses: { paused: pause } }),
    clocks: { [clock]: calendar === undefined ? {} : { calendar: GIVEN } },
  };
  return hours.put(policyFor(fn, input, { goals: 'goal', calendars: 'calendar', statuses: 'pause' }));
}

function figure(
  e: Estimate,
  policy: Policy,
  selection: Readonly<Record<string, string>>,
  aside: number,
): AttainmentFigure {
  const goal = goalFor({ goals: policy.goals, measures: [] }, 'attainment', selection);
  const counts = e.counts ?? {};
  const state = e.value === null ? 'cannot say' : e.value >= (goal?.share ?? 0) ? 'met' : 'not met';
  return {
    value: e.value,
    low: e.low,
    high: e.high,
    level: e.level,
    n: e.n,
    of: 'tickets with targets met or missed',
    method: e.method,
    met: counts.met ?? 0,
    missed: counts.missed ?? 0,
    undecided: counts.undecided ?? 0,
    excluded: counts.excluded ?? 0,
    setAside: aside,
    goal: goal === null ? null : state,
    goalShare: goal?.share ?? null,
    goalP: goal === null || e.n === 0 ? null : binomialTest(counts.met ?? 0, e.n, goal.share, 'less'),
    ...(e.bounds === undefined ? {} : { bounds: e.bounds }),
    ...(e.projected === undefined ? {} : { projected: e.projected }),
    ...(e.reason === undefined ? {} : { reason: e.reason }),
  };
}

/** Tiers as promised, then by name; what is not recorded comes last. */
function inOrder(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
  by: readonly string[],
  tiers: readonly string[],
): number {
  for (const dim of by) {
    const [x, y] = [a[dim]!, b[dim]!];
    if (x === y) continue;
    if (lastly(x) !== lastly(y)) return lastly(x) ? 1 : -1;
    const [i, j] = dim === 'tier' ? [tiers.indexOf(x), tiers.indexOf(y)] : [-1, -1];
    if (i !== j) return (i < 0 ? tiers.length : i) - (j < 0 ? tiers.length : j);
    return x < y ? -1 : 1;
  }
  return 0;
}

const lastly = (value: string): boolean => value === '' || value === HIDDEN_TEAM;

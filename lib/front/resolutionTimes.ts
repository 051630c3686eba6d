import { GIVEN } from '../calendar/businessTime.ts';
import { compileCalendar } from '../calendar/compile.ts';
import { runClocks } from '../clock/run.ts';
import { protectTeams } from '../cube/protect.ts';
import type { CurveBins } from '../cube/tally.ts';
import { factsFrom } from '../fact/build.ts';
import type { Fact } from '../fact/fact.ts';
import { complaintResolution } from '../measure/complaintResolution.ts';
import type { Estimate } from '../measure/estimate.ts';
import { exactFigures } from '../measure/exact.ts';
import type { Measure } from '../measure/measure.ts';
import { openCurve } from '../measure/timeToEnd.ts';
import type { Policy } from '../policy/policy.ts';
import type { ResolutionRow, ResolutionTimes } from '../report/results.ts';
import type { Fault } from '../table/fault.ts';
import { usageError } from '../table/usage.ts';
import { checkBy, checkLevelOption, checkOptions } from './arguments.ts';
import { givenCalendar } from './givenCalendar.ts';
import type { TicketRow } from './slaAttainment.ts';
import { policyFor, readTickets, setAside } from './tickets.ts';

/** Up to when, in which time, and with which calendar complaints are timed. */
export interface ResolutionOptions {
  /** Up to when the complaints are known. Default: the newest instant in them. */
  readonly asOf?: Date | number | string;
  /** `calendar` (default): as it passes for the person who waits. `working`: only opening hours of `calendar`. */
  readonly time?: 'calendar' | 'working';
  /** Opening hours, as in a policy; needed for `time: 'working'`. */
  readonly calendar?: object;
  readonly zone?: string;
  readonly level?: number;
  readonly onFault?: (fault: Fault) => void;
}

/** How resolution times are asked for by one dimension or several. */
export type ResolutionByOptions = ResolutionOptions & { readonly by: string | readonly string[] };

const fn = 'resolutionTimes';
const dims = ['tier', 'priority', 'team', 'channel', 'kind', 'period'] as const;

/**
 * How long does someone who complains wait until it is put right?
 *
 * Median, 75th and 90th percentile of the time from `opened` to `resolved`, in milliseconds, with those still open
 * counted as open (Kaplan–Meier; log-log range; the middle of a flat stretch) and those withdrawn as ended otherwise
 * (Aalen–Johansen). Every row counts, whatever its kind. `by` gives a row for each value of `tier`, `priority`, `team`,
 * `channel`, `kind` or `period` (month); small teams are pooled as `(not shown)`, as in `slaAttainment`.
 * It takes no `changes`, unlike `slaAttainment`: pauses and re-openings are not known to it, and `resolved` is the end.
 * Fewer than half resolved: `median` null, and the reason says how long it has been. No rows: null, `no complaints`.
 *
 * Source: METRICS row 5, D2.
 *
 * @example
 * import { resolutionTimes } from 'goodwill';
 * const day = 86_400_000;
 * const complaints = [1, 2, 3, 4].map(d => ({ opened: 0, resolved: d * day })).concat([{ opened: 0 }, { opened: 0 }]);
 * const times = resolutionTimes(complaints, { asOf: 10 * day });
 * times.median // → 302400000
 * times.closedOnlyMedian // → 216000000
 * times.open // → 2
 * resolutionTimes([]).reason // → "no complaints"
 */
export function resolutionTimes(
  complaints: readonly TicketRow[],
  options?: ResolutionOptions,
): ResolutionTimes;
export function resolutionTimes(
  complaints: readonly TicketRow[],
  options: ResolutionByOptions,
): ResolutionRow[];
export function resolutionTimes(
  complaints: readonly TicketRow[],
  options: ResolutionOptions & { readonly by?: string | readonly string[] } = {},
): ResolutionTimes | ResolutionRow[] {
  checkOptions(fn, options, ['asOf', 'time', 'calendar', 'zone', 'level', 'by', 'onFault']);
  const by = checkBy(fn, options.by, dims);
  const level = checkLevelOption(fn, options.level);
  const { time = 'calendar', calendar, zone } = options;
  if (time !== 'calendar' && time !== 'working') {
    throw usageError(fn, 'options.time', time, "must be 'calendar' or 'working'");
  }
  if (time === 'working' && calendar === undefined) {
    throw usageError(
      fn,
      'options.calendar',
      calendar,
      "must be given with time: 'working', such as { zone, hours: { 'mon-fri': '09:00-17:00' } }",
    );
  }
  const hours = givenCalendar(calendar);
  const input = {
    ...(hours.calendars === null ? {} : { calendars: hours.calendars }),
    ...(zone === undefined ? {} : { zone }),
  };
  const policy = hours.put(policyFor(fn, input, { calendars: 'calendar' }));
  const { read, asOf } = readTickets(fn, 'complaints', complaints, policy, options);
  const { verdicts } = runClocks(read.tables, policy, asOf);
  const periods = { grain: 'month', zone: policy.zone } as const;
  const made = factsFrom(read.tables, policy, asOf, verdicts).facts;
  const { course } = by.includes('team') ? protectTeams(made, read.tables, policy, periods).facts : made;
  const used =
    course !== undefined && time === 'working' ? { course: inHours(course, policy, asOf) } : { course };
  const exact = exactFigures(
    used.course === undefined ? {} : { course: used.course },
    { repair: policy.repair, level },
    periods,
  );
  const aside = setAside(read);
  const selection = { course: 'resolution' };
  if (options.by === undefined || by.length === 0) return times(exact.estimate(drawn, selection), aside);
  return [...exact.by(drawn, by, selection)].map(([key, estimate]) => {
    const values = key.split('\u0000');
    return { ...Object.fromEntries(by.map((dim, i) => [dim, values[i]!])), ...times(estimate, aside) };
  });
}

interface Drawn extends Estimate {
  readonly curve?: ResolutionTimes['curve'];
}

/** The measure with its curve beside the figure. */
const drawn: Measure = {
  ...(complaintResolution as unknown as Measure),
  estimate: (t, context): Drawn => {
    const read = t as unknown as { courses: CurveBins; leftOut: Record<'followed' | 'left out', number> };
    const curve = openCurve(read.courses, context.level);
    return {
      ...complaintResolution.estimate(read, context),
      curve: curve.steps.map(s => ({ time: s.time, openShare: s.survival, low: s.low, high: s.high })),
    };
  },
};

/** The same courses in opening hours instead of wall time. */
function inHours(fact: Fact, policy: Policy, asOf: number): Fact {
  const { ticket, enter, leave, outcome } = fact.cols as Record<string, ArrayLike<number>>;
  const opened = fact.at;
  const from = opened.reduce((a, b) => Math.min(a, b), asOf);
  const calendar = compileCalendar(policy.calendars, GIVEN, { from, until: asOf });
  const hours = (length: ArrayLike<number>) =>
    Float64Array.from({ length: fact.length }, (_, i) =>
      length[i]! > 0 ? calendar.between(opened[i]!, opened[i]! + length[i]!) : length[i]!,
    );
  return {
    ...fact,
    cols: { ticket: ticket!, enter: hours(enter!), leave: hours(leave!), outcome: outcome! },
  };
}

function times(e: Drawn, aside: number): ResolutionTimes {
  const counts = e.counts ?? {};
  return {
    median: e.value,
    value: e.value,
    p75: e.parts?.p75?.value ?? null,
    p90: e.parts?.p90?.value ?? null,
    low: e.low,
    high: e.high,
    level: e.level,
    n: e.n,
    resolved: counts.ended ?? 0,
    open: counts.open ?? 0,
    endedOtherwise: counts.endedOtherwise ?? 0,
    excluded: e.excluded ?? 0,
    setAside: aside,
    closedOnlyMedian: e.parts?.closedOnly?.value ?? null,
    curve: e.curve ?? [],
    of: 'complaints',
    method: e.method,
    ...(e.reason === undefined ? {} : { reason: e.reason }),
  };
}

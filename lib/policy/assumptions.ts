import type { Assumption } from '../table/fault.ts';
import type { InstantCells, Table, Tables } from '../table/table.ts';
import { ALWAYS } from './calendar.ts';
import { defaultPolicy } from './parse.ts';
import type { CalendarPolicy, Policy } from './policy.ts';

/**
 * What is taken for granted because neither the policy nor the data say it?
 *
 * Each with how to replace it by a statement. Listed first in a report. Empty when everything that the data touch is
 * said. The zone of stamps is the readers’ to state; here are days, hours, targets, tiers, scores and statuses.
 *
 * @example
 * import { assumptionsOf, definePolicy, tablesFromRows } from 'goodwill';
 * const { tables } = tablesFromRows({ tickets: [{ id: 'A1', opened: '2026-03-02T09:00Z' }] });
 * assumptionsOf(definePolicy({ targets: { resolution: '8h' } }), tables).every(a => a.remedy !== '') // → true
 */
export function assumptionsOf(policy: Policy, tables: Tables): readonly Assumption[] {
  const standard = defaultPolicy();
  return RULES.flatMap(rule => rule({ policy, tables, standard }) ?? []);
}

interface Case {
  readonly policy: Policy;
  readonly tables: Tables;
  readonly standard: Policy;
}
type Rule = (about: Case) => readonly Assumption[] | Assumption | null;

const RULES: readonly Rule[] = [
  zone,
  hours,
  holidays,
  wholeDays,
  targets,
  goals,
  tiers,
  complaints,
  scores,
  statuses,
  repair,
];

function zone({ policy }: Case): Assumption | null {
  if (policy.zoneDeclared) return null;
  const text = 'Days and months begin at midnight UTC, and times that carry no zone are read as UTC.';
  return { id: 'zone-utc', text, remedy: 'Add zone: Europe/London (or yours) to the policy.' };
}

function hours({ policy, tables }: Case): Assumption | null {
  const used = usedCalendars(policy);
  if (!tables.ticket || !used.includes(ALWAYS) || used.some(name => name !== ALWAYS)) return null;
  if (policy.targets.length === 0 && Object.values(policy.clocks).every(clock => clock.time === 'calendar'))
    return null;
  const text = 'Clocks run day and night, on every day of the year.';
  return {
    id: 'hours-24x7',
    text,
    remedy: 'Add opening hours: calendars: { office: { hours: { mon-fri: "09:00-17:30" } } }.',
  };
}

/** Hours cannot be told from dates: a ticket opened and resolved on one day took none. */
function wholeDays({ policy, tables }: Case): Assumption | null {
  const columns = tables.ticket?.columns ?? {};
  const bare = ['opened', 'acknowledged', 'firstResponse', 'resolved', 'closed'].filter(name => {
    const cells = columns[name];
    return cells?.kind === 'instant' && cells.precision === 'day';
  });
  const hourly = policy.targets.find(target => target.within.kind === 'working');
  if (bare.length === 0 || hourly === undefined) return null;
  return {
    id: 'dates-no-time',
    text: `Dates in ${bare.join(', ')} have no time of day: they are taken as midnight, so a target of ${hourly.within.text} is judged from midnight to midnight.`,
    remedy: 'Add targets in days, for example resolution: 1 business day, or bring columns with the time.',
  };
}

function usedCalendars(policy: Policy): readonly string[] {
  const ofClocks = Object.values(policy.clocks).flatMap(clock =>
    clock.time === 'calendar' ? [] : [clock.calendar, ...Object.values(clock.calendarByTier)],
  );
  return [...new Set([...ofClocks, ...policy.targets.flatMap(target => target.calendar ?? [])])].sort();
}

/** Whoever promises day and night means Sundays and holidays, too. */
const neverCloses = ({ versions }: CalendarPolicy): boolean =>
  versions.every(({ week }) => week.every(day => day.some(({ start, end }) => start === 0 && end >= 1440)));

function holidays({ policy, tables }: Case): readonly Assumption[] {
  const years = yearsOf(tables.ticket);
  if (years === null) return [];
  return usedCalendars(policy).flatMap(name => {
    const calendar = policy.calendars[name];
    if (!calendar || name === ALWAYS || neverCloses(calendar)) return [];
    const bare = years.filter(year => !hasHolidays(calendar, policy.calendars, year));
    if (bare.length === 0) return [];
    const span = bare.length === 1 ? `${bare[0]}` : `${bare[0]} to ${bare.at(-1)}`;
    const text = `The calendar ${name} has no holidays in ${span}: bank holidays count as working days.`;
    return [
      {
        id: `holidays-none-${name}`,
        text,
        remedy: `Add holidays to the calendar ${name}, as dates or as { file: holidays.ics }.`,
      },
    ];
  });
}

function hasHolidays(calendar: CalendarPolicy, all: Policy['calendars'], year: number): boolean {
  const own = calendar.versions.some(version =>
    version.holidays.some(holiday => holiday.date.length === 5 || holiday.date.startsWith(`${year}-`)),
  );
  return own || calendar.and.some(name => all[name] !== undefined && hasHolidays(all[name], all, year));
}

function yearsOf(table: Table | undefined): readonly number[] | null {
  const opened = table?.columns.opened;
  if (opened?.kind !== 'instant') return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of (opened as InstantCells).values) {
    if (at < first) first = at;
    if (at > last) last = at;
  }
  if (first > last) return null;
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()];
  return to - from > 200 ? null : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function targets({ policy, tables }: Case): Assumption | null {
  if (!tables.ticket || policy.targets.length > 0) return null;
  const { due, metAsRecorded } = tables.ticket.columns;
  const remedy = 'Add targets: { resolution: 8h } to the policy, or pass --target 8h.';
  if (due && Object.values(policy.clocks).some(clock => clock.due === 'first')) return null;
  if (due)
    return {
      id: 'targets-due',
      text: 'Each ticket is judged by its own due time; one without is not judged.',
      remedy,
    };
  if (metAsRecorded) {
    const text = 'No targets are known: the verdict that the source system recorded is shown as it is.';
    return { id: 'targets-recorded', text, remedy };
  }
  return {
    id: 'targets-none',
    text: 'No targets are known, so nothing can be said of promises kept.',
    remedy,
  };
}

function goals({ policy, tables }: Case): Assumption | null {
  if (policy.goals.length > 0 || !(tables.ticket || tables.counted)) return null;
  const text = 'No goal is known: figures stand without a judgement of good enough.';
  return { id: 'goals-none', text, remedy: 'Add goals: 95% to the policy.' };
}

function tiers({ policy, tables }: Case): Assumption | null {
  const { ticket, client } = tables;
  if (!ticket || ticket.columns.tier || client?.columns.tier || Object.keys(policy.clientTier).length > 0)
    return null;
  const text = 'All tickets are taken as one service tier.';
  return {
    id: 'tiers-none',
    text,
    remedy: 'Map a column to tier, or list clients: { Example Ltd: premium } in the policy.',
  };
}

function complaints({ policy, tables, standard }: Case): Assumption | null {
  const kind = tables.ticket?.columns.kind;
  if (kind?.kind !== 'text' || !same(policy.complaintKinds, standard.complaintKinds)) return null;
  const text = 'Complaints are the tickets whose kind is “complaint”.';
  return { id: 'complaints-kind', text, remedy: 'Add complaints: [complaint, …] to the policy.' };
}

function scores({ policy, tables, standard }: Case): Assumption | null {
  const scored =
    tables.answer?.columns.score ?? tables.ticket?.columns.satisfaction ?? tables.moment?.columns.score;
  const mapped = policy.files.some(file => Object.values(file.columns).some(column => column.scale !== null));
  if (!scored || mapped || !same(policy.scales, standard.scales)) return null;
  const text = 'Scores are read on a scale of 1 to 5: from 4 satisfied, up to 2 dissatisfied.';
  return {
    id: 'scale-default',
    text,
    remedy: 'Add scales: { default: { min: 0, max: 10, satisfied: 9, dissatisfied: 6 } } with your own ends.',
  };
}

function statuses({ policy, tables, standard }: Case): Assumption | null {
  if (!tables.change || !same(policy.statuses, standard.statuses)) return null;
  const { paused, resolved } = policy.statuses;
  // Only a clock that names no statuses of its own takes the usual ones; of several, the first two are said.
  const usual = Object.values(policy.clocks).some(clock => same(clock.pauseStatuses, paused));
  const meanwhile = usual ? `, ${paused[0]} or ${paused[1]} stops it meanwhile` : '';
  const text = `Statuses mean what their names say: ${resolved[0]} ends a clock${meanwhile}.`;
  return {
    id: 'statuses-default',
    text,
    remedy: 'Add statuses: { paused: […], resolved: […], closed: […] } to the policy.',
  };
}

function repair({ policy, tables, standard }: Case): Assumption | null {
  if (!tables.moment || policy.repair !== standard.repair) return null;
  const text = `${policy.repair} good moments are taken to make up for one bad one: a rule of thumb with weak evidence.`;
  return { id: 'repair-ratio', text, remedy: 'Add repair: with a number of your own.' };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

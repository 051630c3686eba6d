import { explainTicket } from '../../lib/clock/explain.ts';
import { runClocks } from '../../lib/clock/run.ts';
import type { Trace } from '../../lib/clock/verdict.ts';
import type { WhatIf } from '../../lib/clock/whatIf.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import type { Tables } from '../../lib/table/table.ts';

// A short language for cases worked by hand. `Tue 10:00` is in the week of Monday 5 January 2026, `Tue+1` a week later,
// `Tue-1` a week earlier; UTC. Changes read `Tue 10:00 status open>pending` or `Tue 10:00 question`.

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONDAY = Date.UTC(2026, 0, 5);
const HOUR = 3_600_000;

export function at(text: string): number {
  const match = /^(\w{3})([+-]\d+)? (\d\d):(\d\d)(?::(\d\d))?$/.exec(text.trim());
  if (!match) throw new Error(`not a time of the test language: ${text}`);
  const [, day, week, hour, minute, second] = match;
  const days = DAYS.indexOf(day!) + 7 * Number(week ?? 0);
  return (
    MONDAY + days * 24 * HOUR + Number(hour) * HOUR + Number(minute) * 60_000 + Number(second ?? 0) * 1000
  );
}

export function told(ms: number): string {
  const days = Math.floor((ms - MONDAY) / (24 * HOUR));
  const week = Math.floor(days / 7);
  const iso = new Date(ms).toISOString();
  const seconds = ms % 60_000 === 0 ? '' : iso.slice(16, ms % 1000 === 0 ? 19 : 23);
  return `${DAYS[((days % 7) + 7) % 7]}${week === 0 ? '' : week > 0 ? `+${week}` : week} ${iso.slice(11, 16)}${seconds}`;
}

export interface Case {
  /** Joined with the office policy. */
  readonly policy?: object;
  /** Laid over clocks of the finished policy. */
  readonly clock?: Readonly<Record<string, object>>;
  readonly ticket: Readonly<Record<string, string>>;
  readonly changes?: readonly string[];
  readonly clients?: readonly object[];
  readonly moments?: readonly object[];
  readonly asOf?: string;
  readonly whatIf?: WhatIf;
}

const OFFICE = {
  zone: 'UTC',
  calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } } },
  calendar: 'office',
  statuses: {
    paused: ['pending', 'on hold'],
    resolved: ['solved'],
    closed: ['closed'],
    cancelled: ['cancelled'],
    duplicate: ['duplicate'],
  },
  targets: { resolution: '8h' },
};

const STAMPS = ['opened', 'resolved', 'acknowledged', 'firstResponse', 'closed', 'cancelled', 'due'];

export function tablesOf(c: Case): Tables {
  const ticket: Record<string, string | number> = { id: 'T1' };
  for (const [name, value] of Object.entries(c.ticket))
    ticket[name] = STAMPS.includes(name) ? at(value) : value;
  const changes = (c.changes ?? []).map(line => {
    const match = /^(\S+ \S+) (.+?)(?: (?:(\S*)>(\S*)))?$/.exec(line)!;
    const [, when, what, from, to] = match;
    const words = (text?: string) => text?.replaceAll('_', ' ') ?? '';
    return { ticket: 'T1', at: at(when!), what: what!, from: words(from), to: words(to) };
  });
  // A second, finished ticket shows that the source does record these times.
  const other = {
    id: 'other',
    opened: at('Mon-9 09:00'),
    firstResponse: at('Mon-9 10:00'),
    resolved: at('Mon-9 10:00'),
    tier: 'none',
  };
  const { tables, faults } = tablesFromRows({
    tickets: [ticket, other],
    changes,
    ...(c.clients ? { clients: c.clients as never } : {}),
    ...(c.moments ? { moments: c.moments as never } : {}),
  });
  if (faults.rows > 0) throw new Error(JSON.stringify(faults.shown));
  return tables;
}

export function policyOf(c: Case): Policy {
  const policy = definePolicy({ ...OFFICE, ...c.policy });
  const clocks = Object.entries(policy.clocks).map(([id, clock]) => [id, { ...clock, ...c.clock?.[id] }]);
  return { ...policy, clocks: Object.fromEntries(clocks) };
}

export function traces(c: Case): readonly Trace[] {
  return explainTicket(tablesOf(c), policyOf(c), at(c.asOf ?? 'Mon+3 09:00'), 'T1', c.whatIf);
}

/** `met 6h, paused 7h, due Tue 17:00` for each cycle of a clock. */
export function said(c: Case, clock = 'resolution'): string[] {
  return traces(c)
    .filter(t => t.verdict.clock === clock)
    .map(({ verdict: v }) => {
      const hours = (ms: number): string => `${Number((ms / HOUR).toFixed(4))}h`;
      const parts = [`${v.outcome}${v.state === 'stopped' ? '' : ` ${v.state}`} ${hours(v.elapsed)}`];
      if (v.reason !== null) return `${v.outcome}: ${v.reason}`;
      if (v.paused > 0) parts.push(`paused ${hours(v.paused)}`);
      if (v.due !== null) parts.push(`due ${told(v.due)}`);
      if (v.outcomeWithoutExclusions && v.outcomeWithoutExclusions !== v.outcome)
        parts.push(`else ${v.outcomeWithoutExclusions}`);
      return parts.join(', ');
    });
}

export function rulesOf(c: Case): string[] {
  return Object.keys(runClocks(tablesOf(c), policyOf(c), at(c.asOf ?? 'Mon+3 09:00')).counts).sort();
}

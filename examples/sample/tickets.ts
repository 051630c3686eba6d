import type { Calendar } from '../../lib/calendar/calendar.ts';
import { normalQuantile } from '../../lib/stats/normal.ts';
import {
  type Client,
  MONTHS,
  monthStart,
  type Organisation,
  type Team,
  type Tier,
  UNTIL,
} from './organisation.ts';
import { type Random, random } from './random.ts';
import type { Plan } from './stories.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;

export interface SampleTicket {
  readonly id: string;
  readonly opened: number;
  readonly firstResponse: number | null;
  readonly resolved: number | null;
  readonly closed: number | null;
  readonly kind: string;
  readonly tier: Tier;
  readonly priority: string;
  readonly team: string;
  readonly agent: string;
  readonly channel: string;
  readonly client: string;
  readonly status: string;
  readonly satisfaction: number | null;
  readonly reason: string;
}

export interface SampleChange {
  readonly ticket: string;
  readonly at: number;
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Working time promised; business days are turned into working time by the calendar. The same promises as `policy.yaml`. */
const RESOLUTION: Readonly<Record<Tier, { urgent: number; hours?: number; businessDays?: number }>> = {
  premium: { urgent: 4, hours: 8 },
  enhanced: { urgent: 8, businessDays: 2 },
  basic: { urgent: 16, businessDays: 5 },
};
const RESPONSE: Readonly<Record<Tier, number>> = { premium: 1, enhanced: 4, basic: 8 };
const IN_TIME: Readonly<Record<Tier, number>> = { premium: 0.93, enhanced: 0.92, basic: 0.9 };

const KINDS = ['request', 'incident', 'complaint', 'inbound'] as const;
const CHANNELS = ['portal', 'email', 'phone', 'chat'] as const;
const REASONS = ['access', 'billing', 'delay', 'equipment', 'information', 'quality'] as const;
const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;

export interface Tickets {
  readonly tickets: readonly SampleTicket[];
  readonly changes: readonly SampleChange[];
}

export function makeTickets(
  seed: number,
  organisation: Organisation,
  plan: Plan,
  calendar: Calendar,
  total: number,
): Tickets {
  const when = random(seed, 'arrivals');
  const opened: number[] = [];
  for (let month = 0; month < MONTHS; month++) {
    const season = 1 + 0.08 * Math.sin((2 * Math.PI * month) / 12);
    const arrivals = Math.round((total / MONTHS) * season + Math.sqrt(total / MONTHS) * when.normal());
    for (let i = 0; i < arrivals; i++) opened.push(arrival(when, month, calendar));
  }
  opened.sort((a, b) => a - b);
  const tickets: SampleTicket[] = [];
  const changes: SampleChange[] = [];
  const width = String(opened.length).length;
  opened.forEach((at, i) => {
    const id = `T${String(i + 1).padStart(width, '0')}`;
    const made = makeTicket(id, at, random(seed, `ticket ${i}`), organisation, plan, calendar);
    tickets.push(made.ticket);
    changes.push(...made.changes);
  });
  return { tickets, changes };
}

/** Nine in ten arrive during opening hours, the rest at any time; whole minutes. */
function arrival(chance: Random, month: number, calendar: Calendar): number {
  const end = Math.min(monthStart(month + 1), UNTIL);
  for (;;) {
    const at = Math.floor(chance.between(monthStart(month), end) / MINUTE) * MINUTE;
    if (calendar.isOpen(at) || chance.chance(0.03)) return at;
  }
}

function makeTicket(
  id: string,
  opened: number,
  chance: Random,
  { teams, clients }: Organisation,
  plan: Plan,
  calendar: Calendar,
): { ticket: SampleTicket; changes: SampleChange[] } {
  const client: Client = chance.weighted(
    clients,
    clients.map(c => (c.joined <= opened ? c.weight : 0)),
  );
  const team: Team = chance.weighted(
    teams,
    teams.map(t => t.weight),
  );
  const { tier } = client;
  const priority = chance.weighted(PRIORITIES, [6, 22, 50, 22]);
  const kind = chance.weighted(KINDS, [44, 34, 10, 12]);
  const agent = chance.pick(team.people);
  const promised = targetTime(calendar, opened, tier, priority);
  const spread = kind === 'complaint' ? 1 : 0.85;
  const ratio = inTimeRatio(chance, shareInTime(plan, opened, team, tier), spread);
  const needed = Math.max(MINUTE, Math.round((ratio * promised) / MINUTE) * MINUTE);
  const answerRatio = inTimeRatio(chance, 0.94, 0.9);
  const answered = calendar.add(opened, whole(Math.min(answerRatio * RESPONSE[tier] * HOUR, needed)));
  const changes: SampleChange[] = [];
  const status = (at: number, from: string, to: string): void => {
    if (at <= UNTIL) changes.push({ ticket: id, at, what: 'status', from, to });
  };

  let state = 'New';
  const move = (at: number, to: string): void => {
    status(at, state, to);
    if (at <= UNTIL) state = to;
  };
  move(answered, 'In progress');
  let at = answered;
  let left = Math.max(0, needed - calendar.between(opened, answered));
  if (chance.chance(0.16)) {
    const before = whole(left * chance.between(0.2, 0.8));
    at = calendar.add(at, before);
    left -= before;
    move(at, 'Waiting for client');
    at = whole(at + chance.between(0.2, 3) * DAY);
    move(at, 'In progress');
  }
  let resolved = calendar.add(at, whole(left));
  const withdrawn = chance.chance(0.02);
  move(resolved, withdrawn ? 'Cancelled' : 'Resolved');
  if (!withdrawn && chance.chance(0.03)) {
    const again = whole(resolved + chance.between(0.1, 4) * DAY);
    move(again, 'In progress');
    if (again <= UNTIL) {
      resolved = calendar.add(again, whole(promised * chance.between(0.02, 0.1)));
      move(resolved, 'Resolved');
    }
  }
  const closed = resolved + chance.whole(3, 7) * DAY;
  if (!withdrawn) move(closed, 'Closed');
  const late = calendar.between(opened, resolved) > promised;
  const satisfaction =
    !withdrawn && resolved <= UNTIL && chance.chance(0.38)
      ? score(chance, unhappyShare(plan, opened, team.name, late))
      : null;
  if (kind === 'complaint') changes.push(...steps(id, opened, answered, resolved, chance));
  if (chance.chance(0.05)) {
    const moved = calendar.add(opened, whole(needed * 0.3));
    const other = chance.pick(teams.filter(t => t !== team)).name;
    if (moved <= UNTIL && moved < resolved)
      changes.push({ ticket: id, at: moved, what: 'team', from: other, to: team.name });
  }
  const past = (t: number): number | null => (t <= UNTIL ? t : null);
  return {
    ticket: {
      id,
      opened,
      firstResponse: past(answered),
      resolved: withdrawn ? null : past(resolved),
      closed: withdrawn ? null : past(closed),
      kind,
      tier,
      priority,
      team: team.name,
      agent,
      channel: chance.weighted(CHANNELS, [45, 30, 15, 10]),
      client: client.name,
      status: state,
      satisfaction,
      reason: chance.pick(REASONS),
    },
    changes,
  };
}

const whole = (ms: number): number => Math.round(ms / MINUTE) * MINUTE;

function targetTime(calendar: Calendar, opened: number, tier: Tier, priority: string): number {
  const promise = RESOLUTION[tier];
  if (priority === 'P1') return promise.urgent * HOUR;
  if (promise.hours !== undefined) return promise.hours * HOUR;
  return calendar.between(opened, calendar.addBusinessDays(opened, promise.businessDays ?? 1));
}

/** Elapsed over target, log-normal, at most 1 with the probability asked. */
function inTimeRatio(chance: Random, share: number, spread: number): number {
  return Math.exp(spread * (chance.normal() - (normalQuantile(share) ?? 0)));
}

function shareInTime(plan: Plan, opened: number, team: Team, tier: Tier): number {
  let share = IN_TIME[tier] + team.lean;
  const { slippingTier: slip, staffBeforeService: staff, unhappyGreenTeam: green } = plan;
  if (green?.team === team.name) share = Math.max(share, 0.955);
  if (slip?.tier === tier) share -= slip.points * since(opened, slip.from);
  if (staff?.team === team.name) share -= staff.points * since(opened, staff.from + 2);
  return Math.min(0.985, Math.max(0.2, share));
}

function unhappyShare(plan: Plan, opened: number, team: string, late: boolean): number {
  const green = plan.unhappyGreenTeam;
  if (green?.team === team && opened >= monthStart(green.from)) return late ? 0.6 : green.unhappy;
  return late ? 0.42 : 0.12;
}

/** 0 before the month, 1 from it on. */
const since = (at: number, month: number): number => (at >= monthStart(month) ? 1 : 0);

/** 1 to 5; 4 and 5 are satisfied. */
function score(chance: Random, unhappy: number): number {
  return chance.chance(unhappy) ? chance.weighted([1, 2, 3], [2, 3, 5]) : chance.weighted([4, 5], [5, 4]);
}

function steps(
  ticket: string,
  opened: number,
  answered: number,
  resolved: number,
  chance: Random,
): SampleChange[] {
  const at = (part: number): number => whole(answered + part * Math.max(0, resolved - answered));
  const plannedSteps: readonly (readonly [string, number, number])[] = [
    ['thanked', 0.7, 0],
    ['gathered', 0.85, 0.1],
    ['apologised', 0.75, 0.15],
    ['asked', 0.55, 0.3],
  ];
  return plannedSteps
    .filter(([, probability]) => chance.chance(probability))
    .map(([what, , part]) => ({ ticket, at: Math.max(opened, at(part)), what, from: '', to: 'yes' }))
    .filter(change => change.at <= UNTIL);
}

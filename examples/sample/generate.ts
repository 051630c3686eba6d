import type { Calendar } from '../../lib/calendar/calendar.ts';
import { makeCommitments } from './commitments.ts';
import { toCsv } from './csv.ts';
import { makeMoments } from './moments.ts';
import { organisation } from './organisation.ts';
import { makePulse } from './pulse.ts';
import { drawPlan, type Plan, type StoryName } from './stories.ts';
import { makeTickets } from './tickets.ts';

export interface SampleOptions {
  readonly seed: number;
  /** Opening hours of the organisation: the calendar `office` of `policy.yaml`. */
  readonly calendar: Calendar;
  /** About how many tickets in three years; 20,000 by default. */
  readonly tickets?: number;
  /** Stories left out. Everything else stays as it is with them. */
  readonly off?: readonly StoryName[];
}

export interface Sample {
  /** File name → text. */
  readonly files: Readonly<Record<string, string>>;
  /** What was planted, for checking what a report finds. */
  readonly plan: Plan;
}

const stamp = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString().replace('.000Z', 'Z');

/**
 * An invented organisation: three years, three tiers, twelve teams, a hundred clients,
 * with stories planted at a place, size and time drawn from the seed.
 */
export function generateSample({ seed, calendar, tickets: total = 20_000, off = [] }: SampleOptions): Sample {
  const org = organisation(seed);
  const plan = drawPlan(seed, org, off);
  const { tickets, changes } = makeTickets(seed, org, plan, calendar, total);
  const moments = makeMoments(seed, org, plan, tickets);
  const pulse = makePulse(seed, org, plan);
  const commitments = makeCommitments(seed, tickets);
  const files = {
    'tickets.csv': toCsv(
      tickets.map(t => ({
        ...t,
        opened: stamp(t.opened),
        firstResponse: stamp(t.firstResponse),
        resolved: stamp(t.resolved),
        closed: stamp(t.closed),
      })),
      [
        'id',
        'opened',
        'firstResponse',
        'resolved',
        'closed',
        'kind',
        'tier',
        'priority',
        'team',
        'agent',
        'channel',
        'client',
        'status',
        'satisfaction',
        'reason',
      ],
    ),
    'changes.csv': toCsv(
      changes.map(c => ({ ...c, at: stamp(c.at) })),
      ['ticket', 'at', 'what', 'from', 'to'],
    ),
    'moments.csv': toCsv(
      moments.map(m => ({ ...m, at: stamp(m.at) })),
      ['at', 'valence', 'client', 'team', 'touchpoint', 'channel', 'ticket', 'what', 'sender'],
    ),
    'answers.csv': toCsv(
      pulse.map(a => ({ ...a, at: stamp(a.at) })),
      ['at', 'wave', 'side', 'question', 'score', 'respondent', 'team'],
    ),
    'clients.csv': toCsv(
      org.clients.map(c => ({ id: c.name, tier: c.tier, kind: 'external', joined: stamp(c.joined) })),
      ['id', 'tier', 'kind', 'joined'],
    ),
    'commitments.csv': toCsv(
      commitments.map(c => ({ ...c, madeAt: stamp(c.madeAt), due: stamp(c.due), keptAt: stamp(c.keptAt) })),
      ['madeAt', 'due', 'keptAt', 'kind', 'client', 'team', 'ticket', 'changedBy'],
    ),
  };
  return { files, plan };
}

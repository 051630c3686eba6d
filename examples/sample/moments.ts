import { type Organisation, UNTIL } from './organisation.ts';
import { random } from './random.ts';
import type { Plan } from './stories.ts';
import type { SampleTicket } from './tickets.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

export interface SampleMoment {
  readonly at: number;
  readonly valence: 1 | 0 | -1;
  readonly client: string;
  readonly team: string;
  readonly touchpoint: string;
  readonly channel: string;
  readonly ticket: string;
  readonly what: string;
  readonly sender: string;
}

const TOUCHPOINTS = ['first contact', 'progress update', 'visit', 'resolution', 'invoice'] as const;

/** About twenty-five good moments for each bad one; a low score after a ticket is often one of the bad ones. */
export function makeMoments(
  seed: number,
  organisation: Organisation,
  plan: Plan,
  tickets: readonly SampleTicket[],
): readonly SampleMoment[] {
  const moments: SampleMoment[] = [];
  tickets.forEach((ticket, i) => {
    const chance = random(seed, `moments ${i}`);
    const end = ticket.resolved ?? UNTIL;
    for (let n = chance.poisson(0.9); n > 0; n--) {
      const at = Math.floor(chance.between(ticket.opened, Math.min(UNTIL, end + DAY)) / MINUTE) * MINUTE;
      const bad = chance.chance(0.03);
      const thanks = !bad && chance.chance(0.22);
      const extra = !bad && !thanks && chance.chance(0.05);
      moments.push({
        at,
        valence: bad ? -1 : chance.chance(0.12) && !thanks && !extra ? 0 : 1,
        client: ticket.client,
        team: ticket.team,
        touchpoint: chance.weighted(TOUCHPOINTS, [30, 25, 10, 30, 5]),
        channel: ticket.channel,
        ticket: ticket.id,
        what: thanks ? 'thanks' : extra ? 'extra mile' : '',
        sender: thanks || chance.chance(0.4) ? 'client' : 'other',
      });
    }
  });
  moments.push(...overdrawing(seed, organisation, plan));
  return moments.sort((a, b) => a.at - b.at || (a.ticket < b.ticket ? -1 : 1));
}

function overdrawing(seed: number, { teams }: Organisation, plan: Plan): SampleMoment[] {
  const story = plan.overdrawnAccount;
  if (!story) return [];
  const chance = random(seed, 'overdrawn account');
  return Array.from({ length: story.negatives }, () => ({
    at: Math.floor((UNTIL - chance.between(0, story.days) * DAY) / MINUTE) * MINUTE,
    valence: -1 as const,
    client: story.client,
    team: chance.pick(teams).name,
    touchpoint: chance.pick(TOUCHPOINTS),
    channel: 'phone',
    ticket: '',
    what: '',
    sender: 'client',
  }));
}

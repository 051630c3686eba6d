import { UNTIL } from './organisation.ts';
import { random } from './random.ts';
import type { SampleTicket } from './tickets.ts';

const DAY = 86_400_000;

export interface SampleCommitment {
  readonly madeAt: number;
  readonly due: number;
  readonly keptAt: number | null;
  readonly kind: 'explicit' | 'implicit';
  readonly client: string;
  readonly team: string;
  readonly ticket: string;
  readonly changedBy: string;
}

/** One ticket in eight carries a promise of its own: a call back, a visit, a document. */
export function makeCommitments(seed: number, tickets: readonly SampleTicket[]): readonly SampleCommitment[] {
  const made: SampleCommitment[] = [];
  tickets.forEach((ticket, i) => {
    const chance = random(seed, `commitment ${i}`);
    if (!chance.chance(0.125) || ticket.firstResponse === null) return;
    const due = ticket.firstResponse + chance.whole(1, 10) * DAY;
    const kept = ticket.firstResponse + (due - ticket.firstResponse) * Math.exp(0.5 * chance.normal() - 0.75);
    const keptAt = Math.round(kept / 60_000) * 60_000;
    made.push({
      madeAt: ticket.firstResponse,
      due,
      keptAt: keptAt <= UNTIL && chance.chance(0.97) ? keptAt : null,
      kind: chance.chance(0.7) ? 'explicit' : 'implicit',
      client: ticket.client,
      team: ticket.team,
      ticket: ticket.id,
      changedBy: chance.chance(0.05) ? 'client' : '',
    });
  });
  return made;
}

import type { Say } from '../say.ts';
import type { Telling, Verdict } from '../telling.ts';

/** Why the clock of a ticket says what it says, in Dutch. */
export const because: Telling['because'] = (verdict, asOf, say) => {
  if (verdict.outcome === 'excluded') return 'Niet meegeteld.';
  return verdict.stopped === null ? whileOpen(verdict, asOf, say) : atTheEnd(verdict, verdict.stopped, say);
};

const isOwn = ({ promise, target }: Verdict): boolean =>
  promise === 'due date of the ticket' || target === null;

function whileOpen(verdict: Verdict, asOf: number, say: Say): string {
  const { outcome, state, due, elapsed, target } = verdict;
  const long = say.worked(elapsed);
  if (outcome === 'missed') {
    const over = isOwn(verdict) ? '' : `, ${overRun(verdict, say)}`;
    return `Gemist: op ${say.instant(asOf)} nog open na ${long}${over}; ${deadline(verdict, say)} is voorbij.`;
  }
  const used = isOwn(verdict)
    ? `${long} gebruikt`
    : `${long} van de beloofde ${allowed(verdict, say)} gebruikt en ${say.worked((target ?? 0) - elapsed)} over`;
  if (state === 'paused' && !isOwn(verdict) && due !== null)
    return `Nog niet beslist: gepauzeerd, met ${used}; liep de klok nu door, dan was de uiterste tijd ${say.instant(due)}.`;
  const ahead = due === null ? '' : `; ${deadline(verdict, say)} is nog niet voorbij`;
  return `Nog niet beslist: ${state === 'paused' ? 'gepauzeerd' : 'nog open'}, met ${used}${ahead}.`;
}

function atTheEnd(verdict: Verdict, stopped: number, say: Say): string {
  const { outcome, due, elapsed } = verdict;
  const place = stopped === due ? 'precies op' : outcome === 'met' ? 'vóór' : 'na';
  const than = outcome === 'missed' && !isOwn(verdict) ? `, ${overRun(verdict, say)}` : '';
  const until = due === null ? '' : `, ${place} ${deadline(verdict, say)}`;
  return `${outcome === 'met' ? 'Gehaald' : 'Gemist'}: het duurde ${say.worked(elapsed)}${than}, tot ${say.instant(stopped)}${until}.`;
}

const overRun = (verdict: Verdict, say: Say): string =>
  `${say.worked(verdict.elapsed - (verdict.target ?? 0))} meer dan de beloofde ${allowed(verdict, say)}`;

/** `8 u`, or `3 werkdagen (24 u)`. */
function allowed({ promise, target }: Verdict, say: Say): string {
  const days = /^(\d+) business days?$/.exec(promise ?? '')?.[1];
  const length = say.worked(target ?? 0);
  return days === undefined ? length : `${days} ${days === '1' ? 'werkdag' : 'werkdagen'} (${length})`;
}

const deadline = (verdict: Verdict, say: Say): string =>
  verdict.due === null ? 'een uiterste tijd die nooit komt' : `de uiterste tijd ${say.instant(verdict.due)}`;

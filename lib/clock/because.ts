import { lengthInWords } from '../time/length.ts';
import type { Verdict } from './verdict.ts';
import { timeInWords } from './words.ts';

/** Why the verdict is what it is, in one sentence. */
export function because(verdict: Verdict, asOf: number): string {
  if (verdict.outcome === 'excluded') return `Not counted: ${verdict.reason}.`;
  return verdict.stopped === null ? whileOpen(verdict, asOf) : atTheEnd(verdict, verdict.stopped);
}

const isOwn = ({ promise }: Verdict): boolean => promise === 'due date of the ticket';

function atTheEnd(verdict: Verdict, stopped: number): string {
  const { outcome, due, elapsed, target } = verdict;
  const ended = `it ended ${told(stopped, verdict)}`;
  const long = lengthInWords(elapsed);
  if (isOwn(verdict) || target === null) {
    const place = stopped === due ? 'exactly at' : outcome === 'met' ? 'before' : 'after';
    return `${outcome === 'met' ? 'Met' : 'Missed'}: it took ${long}; ${ended}, ${place} ${deadline(verdict)}.`;
  }
  if (outcome === 'missed') {
    return `Missed: it took ${long}, ${overRun(verdict, target)}; ${ended}, after ${deadline(verdict)}.`;
  }
  if (elapsed < target) {
    const spare = lengthInWords(target - elapsed);
    return `Met: it took ${long} of the ${allowed(verdict, target)} promised, ${spare} to spare; ${ended}, before ${deadline(verdict)}.`;
  }
  const all = `Met exactly: it took all of the ${allowed(verdict, target)} promised; ${ended}`;
  if (due === null || stopped === due) return `${all}, exactly at the deadline.`;
  return `${all}, and no time that counts lies between ${deadline(verdict)} and this end.`;
}

function whileOpen(verdict: Verdict, asOf: number): string {
  const { outcome, state, due, elapsed, target } = verdict;
  const long = lengthInWords(elapsed);
  const own = isOwn(verdict) || target === null;
  if (outcome === 'missed') {
    const over = own ? '' : `, ${overRun(verdict, target)}`;
    return `Missed: still open on ${told(asOf, verdict)} after ${long}${over}, past ${deadline(verdict)}.`;
  }
  const held = state === 'paused' ? 'on hold' : 'still open';
  const used = own
    ? `${long} used`
    : `${long} of the ${allowed(verdict, target)} promised used, ${lengthInWords(target - elapsed)} left`;
  if (state === 'paused' && !isOwn(verdict) && due !== null) {
    return `Not decided yet: on hold with ${used}; if it went on now it would be due ${told(due, verdict)}.`;
  }
  const ahead = due === null ? '' : `; ${deadline(verdict)} is not past`;
  return `Not decided yet: ${held} with ${used}${ahead}.`;
}

/** `2h more than the 8h promised` */
function overRun(verdict: Verdict, target: number): string {
  return `${lengthInWords(verdict.elapsed - target)} more than the ${allowed(verdict, target)} promised`;
}

/** `8h`, or `3 business days (24h)`. */
function allowed({ promise }: Verdict, target: number): string {
  const length = lengthInWords(target);
  return promise === null || promise === length ? length : `${promise} (${length})`;
}

function deadline(verdict: Verdict): string {
  if (verdict.due === null) return 'a deadline that never comes';
  return `${isOwn(verdict) ? 'its due date' : 'the deadline'} ${told(verdict.due, verdict)}`;
}

const told = (at: number, verdict: Verdict): string => timeInWords(at, verdict.zone ?? 'UTC');

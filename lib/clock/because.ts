import type { Verdict } from './verdict.ts';
import { lengthInWords, timeInWords } from './words.ts';

/** Why the verdict is what it is, in one sentence. */
export function because(verdict: Verdict, asOf: number): string {
  if (verdict.outcome === 'excluded') return `Not counted: ${verdict.reason}.`;
  return verdict.stopped === null ? whileOpen(verdict, asOf) : atTheEnd(verdict, verdict.stopped);
}

const isOwn = ({ promise }: Verdict): boolean => promise === 'due date of the ticket';

function atTheEnd(verdict: Verdict, stopped: number): string {
  const { outcome, due, elapsed, target } = verdict;
  const took = `it took ${lengthInWords(elapsed)}${ofAllowed(verdict)}`;
  const ended = `it ended ${told(stopped, verdict)}`;
  if (isOwn(verdict) || target === null) {
    const place = stopped === due ? 'exactly at' : outcome === 'met' ? 'before' : 'after';
    return `${outcome === 'met' ? 'Met' : 'Missed'}: ${took}; ${ended}, ${place} ${deadline(verdict)}.`;
  }
  if (outcome === 'missed') {
    return `Missed: ${took}, ${lengthInWords(elapsed - target)} too long; ${ended}, after ${deadline(verdict)}.`;
  }
  if (elapsed < target) {
    return `Met: ${took}, ${lengthInWords(target - elapsed)} to spare; ${ended}, before ${deadline(verdict)}.`;
  }
  const after = due !== null && stopped > due ? '; no time that counts lies between it and the end' : '';
  return `Met exactly: ${took}; ${ended}, with ${deadline(verdict)}${after}.`;
}

function whileOpen(verdict: Verdict, asOf: number): string {
  const { outcome, state, due, elapsed, target } = verdict;
  const used = `${lengthInWords(elapsed)}${ofAllowed(verdict)}`;
  if (outcome === 'missed')
    return `Missed: still open on ${told(asOf, verdict)} after ${used}, past ${deadline(verdict)}.`;
  const left = isOwn(verdict) || target === null ? '' : `, ${lengthInWords(target - elapsed)} left`;
  if (state === 'paused' && !isOwn(verdict) && due !== null) {
    return `Not decided yet: on hold with ${used} used${left}; if it went on now it would be due ${told(due, verdict)}.`;
  }
  const held = state === 'paused' ? 'on hold' : 'still open';
  const ahead = due === null ? '' : `; ${deadline(verdict)} is not past`;
  return `Not decided yet: ${held} with ${used} used${left}${ahead}.`;
}

/** ` of 8h`, ` of 3 business days (24h)`; nothing for a due date, which is an instant. */
function ofAllowed(verdict: Verdict): string {
  const { target, promise } = verdict;
  if (isOwn(verdict) || target === null) return '';
  const length = lengthInWords(target);
  return promise === null || promise === length ? ` of ${length}` : ` of ${promise} (${length})`;
}

function deadline(verdict: Verdict): string {
  if (verdict.due === null) return 'a deadline that never comes';
  return `${isOwn(verdict) ? 'its due date' : 'the deadline'} ${told(verdict.due, verdict)}`;
}

const told = (at: number, verdict: Verdict): string => timeInWords(at, verdict.zone ?? 'UTC');

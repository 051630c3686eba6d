import type { Verdict } from './verdict.ts';
import { lengthInWords, timeInWords } from './words.ts';

/** Why the verdict is what it is, in one sentence. */
export function because(verdict: Verdict, asOf: number): string {
  const { outcome, state, due, elapsed, target, promise, zone } = verdict;
  const at = (t: number): string => timeInWords(t, zone ?? 'UTC');
  if (outcome === 'excluded') return `Not counted: ${verdict.reason}.`;
  const own = promise === 'due date of the ticket';
  const used = lengthInWords(elapsed);
  const deadline = due === null ? '' : own ? `its due date ${at(due)}` : `the deadline ${at(due)}`;
  const allowed =
    target === null
      ? ''
      : own
        ? ''
        : promise === lengthInWords(target)
          ? promise
          : `${promise} (${lengthInWords(target)})`;
  const of = own ? '' : ` of ${allowed}`;
  if (state === 'stopped' && verdict.stopped !== null) {
    const over = due !== null && verdict.stopped > due;
    if (outcome === 'met') {
      if (elapsed === target && !own) {
        const after = over ? ', and no counted time passed between the deadline and the end' : '';
        return `Met exactly: it took ${used}${of}; ${deadline}${after}.`;
      }
      const spare = own || target === null ? '' : `, ${lengthInWords(target - elapsed)} to spare`;
      return `Met: it took ${used}${of}${spare}; it ended ${at(verdict.stopped)}, before ${deadline}.`.replace(
        own && verdict.stopped === due ? ', before' : '\u0000',
        ', exactly at',
      );
    }
    const late = own || target === null ? '' : ` ${lengthInWords(elapsed - target)} too long:`;
    return `Missed:${late} it took ${used}${of}; it ended ${at(verdict.stopped)}, after ${deadline}.`;
  }
  if (outcome === 'missed') return `Missed: still open on ${at(asOf)} after ${used}${of}, past ${deadline}.`;
  const left = own || target === null ? '' : `, ${lengthInWords(target - elapsed)} left`;
  if (state === 'paused') {
    return `Not decided yet: on hold with ${used}${of} used${left}; if it went on now it would be due ${due === null ? '' : at(due)}.`;
  }
  return `Not decided yet: still open with ${used}${of} used${left}; ${deadline} is still ahead.`;
}

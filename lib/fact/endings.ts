import type { Policy } from '../policy/policy.ts';
import type { Tables } from '../table/table.ts';
import { instant, text } from './cells.ts';
import { COURSE } from './fact.ts';
import type { History, Step } from './history.ts';

/** How each ticket ended, as of an instant. */
export interface Endings {
  /** When it ended; as-of while open. */
  readonly at: Float64Array;
  /** COURSE: 0 open, 1 resolved, 2 ended otherwise; −1 ended at a time nobody knows. */
  readonly outcome: Int8Array;
  /** 1 when cancelled or a duplicate. */
  readonly withdrawn: Uint8Array;
}

/**
 * Resolved is the stamp; without one, the instant at which the status history last enters a resolved or closed
 * status and stays there; without that, the closing stamp. Withdrawn and duplicate tickets end otherwise.
 */
export function endingsOf(tables: Tables, policy: Policy, history: History, asOf: number): Endings {
  const table = tables.ticket!;
  const opened = instant(table, 'opened')!.values;
  const [resolved, closed, cancelled] = ['resolved', 'closed', 'cancelled'].map(
    name => instant(table, name)?.values,
  );
  const status = text(table, 'status');
  const is = (set: readonly string[]): Uint8Array =>
    Uint8Array.from(status?.values ?? [], value => (set.includes(value.trim().toLowerCase()) ? 1 : 0));
  const { statuses } = policy;
  const done = [...statuses.resolved, ...statuses.closed];
  const away = [...statuses.cancelled, ...statuses.duplicate];
  const [isDone, isAway] = [is(done), is(away)];
  const steps = history.of('status');
  const at = new Float64Array(table.length);
  const outcome = new Int8Array(table.length);
  const withdrawn = new Uint8Array(table.length);
  for (let i = 0; i < table.length; i++) {
    const own = steps.get(i);
    const code = status === undefined ? -1 : status.codes[i]!;
    const gone = isAway[code] === 1;
    const left = first(cancelled?.[i], gone ? enters(own, away) : undefined, gone ? closed?.[i] : undefined);
    const end = gone ? Number.NaN : first(resolved?.[i], enters(own, done), closed?.[i]);
    withdrawn[i] = gone || left <= asOf ? 1 : 0;
    if (left <= asOf && !(end < left)) {
      [at[i], outcome[i]] = [Math.max(left, opened[i]!), COURSE.competing];
    } else if (end <= asOf) {
      withdrawn[i] = 0;
      [at[i], outcome[i]] = [end, COURSE.event];
    } else {
      const unknown = Number.isNaN(end) && (gone ? Number.isNaN(left) : isDone[code] === 1);
      [at[i], outcome[i]] = [asOf, unknown ? -1 : COURSE.open];
    }
  }
  return { at, outcome, withdrawn };
}

const first = (...instants: readonly (number | undefined)[]): number =>
  instants.find(t => t !== undefined && !Number.isNaN(t)) ?? Number.NaN;

/** The instant at which a status history enters one of these for good. */
function enters(steps: readonly Step[] | undefined, statuses: readonly string[]): number | undefined {
  if (steps === undefined) return undefined;
  let entered: number | undefined;
  for (const step of steps) {
    if (!statuses.includes(step.to.trim().toLowerCase())) entered = undefined;
    else entered ??= step.at;
  }
  return entered;
}

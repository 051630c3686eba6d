import { type History, STAMPS } from './history.ts';

/** Events of one ticket in the order in which they hold; shared by all clocks of the ticket. */
export interface Events {
  count: number;
  readonly at: number[];
  /** Index into STAMPS, or −1 for a change. */
  readonly stamp: number[];
  readonly row: number[];
}

const OPENED = 0;

export function eventsOf(history: History, i: number, asOf: number, events: Events): Events {
  const { stamps, first, rows, at } = history;
  let n = 0;
  const put = (t: number, stamp: number, row: number): void => {
    events.at[n] = t;
    events.stamp[n] = stamp;
    events.row[n] = row;
    n++;
  };
  let k = first[i]!;
  const end = first[i + 1]!;
  // Few stamps: pick the next earliest one each time; equal ones keep the order of STAMPS.
  let done = 0;
  for (;;) {
    let next = -1;
    let nextAt = Number.POSITIVE_INFINITY;
    for (let s = 0; s < STAMPS.length; s++) {
      if (done & (1 << s)) continue;
      const t = stamps[s]?.[i];
      if (t !== undefined && t <= asOf && t < nextAt) {
        next = s;
        nextAt = t;
      }
    }
    while (k < end && (next < 0 || at[rows[k]!]! < nextAt || (at[rows[k]!]! === nextAt && next !== OPENED))) {
      put(at[rows[k]!]!, -1, rows[k]!);
      k++;
    }
    if (next < 0) break;
    put(nextAt, next, -1);
    done |= 1 << next;
  }
  events.count = n;
  return events;
}

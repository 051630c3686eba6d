import { tzOffset } from '@date-fns/tz';
import { isZone } from '../policy/zone.ts';
import { usageError } from '../table/usage.ts';

export const DAY = 86_400_000;

/** A zone's local time as integers: stretches of constant offset, found once, then looked up. */
export interface ZoneTable {
  readonly name: string;
  /** Local time of an instant, written as if it were UTC. */
  toLocal(utc: number): number;
  /** Instant of a local time. In a gap the time moves forward by the gap, in an overlap it is the first. */
  toInstant(local: number): number;
  /** Does this date exist here? Day number from 1970-01-01; a zone that crosses the date line skips one. */
  hasDate(day: number): boolean;
}

const tables = new Map<string, ZoneTable>();

/** The table of a zone by its IANA name, grown as instants are asked for. */
export function zoneTable(name: string): ZoneTable {
  const known = tables.get(name);
  if (known) return known;
  if (typeof name !== 'string' || !isZone(name)) {
    throw usageError('calendar', 'zone', name, 'must be an IANA time zone such as Europe/Amsterdam or UTC');
  }
  const table = build(name);
  tables.set(name, table);
  return table;
}

function build(name: string): ZoneTable {
  const offset = offsetOf(name);
  // Stretch k runs from starts[k] to starts[k + 1]; the first one begins at `low`, the last one ends at `high`.
  let low = 0;
  let high = 0;
  let starts: number[] = [];
  let offsets: number[] = [];

  const scan = (from: number, until: number): { starts: number[]; offsets: number[] } => {
    const found = { starts: [from], offsets: [offset(from)] };
    for (let a = from; a < until; a += DAY) {
      const b = Math.min(a + DAY, until);
      const after = offset(b);
      let at = a;
      while (found.offsets.at(-1) !== after) {
        at = firstChange(offset, at, b);
        found.starts.push(at);
        found.offsets.push(offset(at));
      }
    }
    return found;
  };
  const reach = (from: number, until: number): void => {
    if (high === 0 && low === 0) {
      low = Math.floor(from / DAY) * DAY - 400 * DAY;
      high = Math.floor(until / DAY) * DAY + 400 * DAY;
      ({ starts, offsets } = scan(low, high));
      return;
    }
    if (from < low) {
      const wider = Math.floor(from / DAY) * DAY - 400 * DAY;
      const found = scan(wider, low);
      const same = found.offsets.at(-1) === offsets[0];
      starts = [...found.starts, ...starts.slice(same ? 1 : 0)];
      offsets = [...found.offsets, ...offsets.slice(same ? 1 : 0)];
      low = wider;
    }
    if (until > high) {
      const wider = Math.floor(until / DAY) * DAY + 400 * DAY;
      const found = scan(high, wider);
      const same = found.offsets[0] === offsets.at(-1);
      starts.push(...found.starts.slice(same ? 1 : 0));
      offsets.push(...found.offsets.slice(same ? 1 : 0));
      high = wider;
    }
  };
  const stretch = (utc: number): number => {
    let a = 0;
    let b = starts.length - 1;
    while (a < b) {
      const middle = (a + b + 1) >> 1;
      if (starts[middle]! <= utc) a = middle;
      else b = middle - 1;
    }
    return a;
  };
  const toLocal = (utc: number): number => {
    if (utc < low || utc >= high) reach(utc, utc);
    return utc + offsets[stretch(utc)]!;
  };
  const toInstant = (local: number): number => {
    if (local - 2 * DAY < low || local + 2 * DAY >= high) reach(local - 2 * DAY, local + 2 * DAY);
    const near = stretch(local);
    const from = Math.max(0, near - 2);
    const until = Math.min(starts.length - 1, near + 2);
    for (let k = from; k <= until; k++) {
      const utc = local - offsets[k]!;
      if (utc >= starts[k]! && (k === starts.length - 1 || utc < starts[k + 1]!)) return utc;
    }
    for (let k = until; k > from; k--)
      if (local - offsets[k]! < starts[k]! && local - offsets[k - 1]! >= starts[k]!)
        return local - offsets[k - 1]!;
    return local - offsets[near]!;
  };
  return {
    name,
    toLocal,
    toInstant,
    hasDate: day => Math.floor(toLocal(toInstant(day * DAY)) / DAY) === day,
  };
}

/** First instant after `a`, at most `b`, whose offset differs from that at `a`; clock changes fall on whole seconds. */
function firstChange(offset: (utc: number) => number, a: number, b: number): number {
  const before = offset(a);
  let same = a;
  let other = b;
  while (other - same > 1000) {
    const middle = same + Math.floor((other - same) / 2000) * 1000;
    if (offset(middle) === before) same = middle;
    else other = middle;
  }
  return other;
}

/** Offset in ms. `tzOffset` reads "GMT-00:44:30" (Monrovia until 1972) as positive, so offsets within the hour are asked again. */
function offsetOf(name: string): (utc: number) => number {
  if (name === 'UTC') return () => 0;
  let long: Intl.DateTimeFormat | undefined;
  return utc => {
    const minutes = tzOffset(name, new Date(utc));
    const ms = Math.round(minutes * 60) * 1000;
    if (minutes <= 0 || minutes >= 60) return ms;
    long ??= new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    return long.format(utc).includes('GMT-') ? -ms : ms;
  };
}

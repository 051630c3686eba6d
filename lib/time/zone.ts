import { tzOffset } from '@date-fns/tz';
import { usageError } from '../table/usage.ts';
import { DAY } from './length.ts';

/** Local wall-clock time of one zone, both ways. Local times are written as if they were UTC. */
export interface Zone {
  readonly name: string;
  /** Milliseconds that local time is ahead of UTC at an instant. */
  offset(utc: number): number;
  /** Local time of an instant. */
  toLocal(utc: number): number;
  /** Instant of a local time. In a gap the time moves forward by the gap, in an overlap it is the first. */
  toInstant(local: number): number;
  /** Do the clocks skip this local time? */
  skips(local: number): boolean;
  /** Does this date exist here? Day number from 1970-01-01; a zone that crosses the date line skips one. */
  hasDate(day: number): boolean;
}

/** Does the machine know this time zone? Names are IANA names such as `Europe/London`, or `UTC`. */
export function isZone(name: string): boolean {
  try {
    // Only the attempt says whether the name is known.
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

const zones = new Map<string, Zone>();

/**
 * The rules of a zone by its IANA name.
 *
 * The platform is asked twice a day of data at most; days without a clock change are one look-up. A date with a zone
 * of date-fns is not used for this: it passes through the zone of the machine, and two machines then differ about
 * midnights in an overlap.
 */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (typeof name !== 'string' || !isZone(name))
    throw usageError('zoneOf', 'zone', name, 'must be an IANA time zone such as Europe/Amsterdam or UTC');
  const zone = name === 'UTC' ? utc : compiled(name);
  zones.set(name, zone);
  return zone;
}

const utc: Zone = {
  name: 'UTC',
  offset: () => 0,
  toLocal: at => at,
  toInstant: local => local,
  skips: () => false,
  hasDate: () => true,
};

function compiled(name: string): Zone {
  const asked = offsetOf(name);
  const atMidnight = new Map<number, number>();
  const constant = new Map<number, number>();

  const midnight = (day: number): number => {
    let offset = atMidnight.get(day);
    if (offset === undefined) {
      offset = asked(day * DAY);
      atMidnight.set(day, offset);
    }
    return offset;
  };
  const offset = (at: number): number => {
    const day = Math.floor(at / DAY);
    const start = midnight(day);
    return start === midnight(day + 1) ? start : asked(at);
  };
  let lastDay = Number.NaN;
  let lastOffset = Number.NaN;
  /** The one offset of a day and its neighbours, or NaN where the clock changes among them. */
  const settled = (day: number): number => {
    let value = constant.get(day);
    if (value === undefined) {
      const before = midnight(day - 1);
      value =
        before === midnight(day) && before === midnight(day + 1) && before === midnight(day + 2)
          ? before
          : Number.NaN;
      constant.set(day, value);
    }
    return value;
  };
  const toLocal = (at: number): number => at + offset(at);
  const toInstant = (local: number): number => {
    const day = Math.floor(local / DAY);
    if (day !== lastDay) {
      lastDay = day;
      lastOffset = settled(day);
    }
    if (!Number.isNaN(lastOffset)) return local - lastOffset;
    const before = offset(local - DAY);
    const after = offset(local + DAY);
    const first = local - Math.max(before, after);
    const second = local - Math.min(before, after);
    if (offset(first) === local - first) return first;
    if (offset(second) === local - second) return second;
    return local - before;
  };
  // Asked of every stamp, so a day without a change of clocks must cost next to nothing.
  const skips = (local: number): boolean => {
    const day = Math.floor(local / DAY);
    if (day === lastDay && !Number.isNaN(lastOffset)) return false;
    return toLocal(toInstant(local)) !== local;
  };
  return {
    name,
    offset,
    toLocal,
    toInstant,
    skips,
    hasDate: day => Math.floor(toLocal(toInstant(day * DAY)) / DAY) === day,
  };
}

/** Offset in ms. `tzOffset` reads "GMT-00:44:30" (Monrovia until 1972) as positive, so offsets within the hour are asked again. */
function offsetOf(name: string): (utc: number) => number {
  let long: Intl.DateTimeFormat | undefined;
  return utc => {
    const minutes = tzOffset(name, new Date(utc));
    const ms = Math.round(minutes * 60) * 1000;
    if (minutes <= 0 || minutes >= 60) return ms;
    long ??= new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    return long.format(utc).includes('GMT-') ? -ms : ms;
  };
}

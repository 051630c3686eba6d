import { usageError } from '../table/usage.ts';

const DAY = 86_400_000;

/** Local wall-clock time of one zone, both ways. */
export interface Zone {
  readonly name: string;
  /** Milliseconds that local time is ahead of UTC at an instant. */
  offset(utc: number): number;
  /** Instant of a local time (given as if it were UTC). A time in the gap moves forward, in the overlap is the first. */
  toUtc(local: number): number;
}

const zones = new Map<string, Zone>();

/**
 * The rules of a zone by its IANA name.
 *
 * The platform is asked twice a day of data at most; days without a clock change are one look-up.
 */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = name === 'UTC' ? utc : compiled(name);
  zones.set(name, zone);
  return zone;
}

const utc: Zone = { name: 'UTC', offset: () => 0, toUtc: local => local };

function compiled(name: string): Zone {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw usageError('zoneOf', 'zone', name, 'must be an IANA time zone such as Europe/Amsterdam or UTC');
  }
  const atMidnight = new Map<number, number>();
  const constant = new Map<number, number>();

  const asked = (at: number): number => {
    const whole = Math.floor(at / 1000) * 1000;
    const f: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(whole)) f[type] = Number(value);
    return Date.UTC(f.year!, f.month! - 1, f.day!, f.hour, f.minute, f.second) - whole;
  };
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
  return {
    name,
    offset,
    toUtc: local => {
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
    },
  };
}

/** Does the machine know this time zone? Names are IANA names such as `Europe/London`, or `UTC`. */
export function isZone(name: string): boolean {
  return offsetClock(name) !== null;
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

function offsetClock(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  let clock: Intl.DateTimeFormat | null = null;
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // an unknown zone is an answer here, not an error
  }
  clocks.set(zone, clock);
  return clock;
}

/** Wall-clock time of a zone, written as if it were UTC, minus the instant: the zone's offset in ms. */
function offset(at: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const part of offsetClock(zone)!.formatToParts(at)) parts[part.type] = part.value;
  const wall = Date.UTC(
    Number(parts.year),
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return wall - Math.floor(at / 1000) * 1000;
}

/**
 * The instant of a local time. In a gap the time moves forward by the gap, in an overlap it is the first.
 * `wall` is the local time written as if it were UTC.
 */
export function instantOfWall(wall: number, zone: string): number {
  const before = wall - offset(wall - 86_400_000, zone);
  if (before + offset(before, zone) === wall) return before;
  const after = wall - offset(wall + 86_400_000, zone);
  if (after + offset(after, zone) === wall) return after;
  return before;
}

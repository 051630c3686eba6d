import { dayOf } from '../time/date.ts';
import { DAY, HOUR, MINUTE } from '../time/length.ts';
import { zoneOf } from '../time/zone.ts';

const STAMP =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?\s*(Z|[+-]\d{2}:\d{2})?)?$/;

/** Is `2026-02-30` a date that the calendar has? */
export const isDate = (text: string): boolean => dayOf(text) !== null;

/** `2026-03-01`, `2026-03-01 18:00` in the zone, or with `Z` or an offset of its own; null when it is none of these. */
export function readInstant(text: string, zone: string): number | null {
  const match = STAMP.exec(text);
  const day = match && dayOf(match[1]!);
  if (!match || day === null) return null;
  const [hour, minute, second] = [Number(match[2] ?? 0), Number(match[3] ?? 0), Number(match[4] ?? 0)];
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return null;
  const fraction = Number((match[5] ?? '').padEnd(3, '0') || 0);
  const wall = day * DAY + hour * HOUR + minute * MINUTE + second * 1000 + fraction;
  const own = match[6];
  if (own === undefined) return zoneOf(zone).toInstant(wall);
  if (own === 'Z') return wall;
  const [h, m] = own.slice(1).split(':').map(Number) as [number, number];
  return wall - (own.startsWith('-') ? -1 : 1) * (h * HOUR + m * MINUTE);
}

export const INSTANT_PATTERN: string = '^\\s*\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}.*)?\\s*$';

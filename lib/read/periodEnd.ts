import { daysInMonth } from '../time/date.ts';
import { DAY } from '../time/length.ts';
import type { Zone } from '../time/zone.ts';

/**
 * The last millisecond of each period, from the periods' first days: months when all are the first of a month,
 * weeks when all are whole weeks apart, else days.
 */
export function periodEnd(starts: Float64Array, zone: Zone): Float64Array {
  const days = Array.from(new Set(starts), at => Math.round((at + zone.offset(at)) / DAY)).filter(
    day => !Number.isNaN(day),
  );
  const monthly = days.every(day => new Date(day * DAY).getUTCDate() === 1);
  const weekly = !monthly && days.length > 1 && days.every(day => (day - days[0]!) % 7 === 0);
  return starts.map(at => {
    if (Number.isNaN(at)) return at;
    const day = Math.round((at + zone.offset(at)) / DAY);
    const date = new Date(day * DAY);
    const length = monthly ? daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1) : weekly ? 7 : 1;
    return zone.toInstant((day + length) * DAY) - 1;
  });
}

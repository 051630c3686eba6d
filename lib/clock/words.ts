import { utc } from '@date-fns/utc';
import { format } from 'date-fns';
import { HOUR, MINUTE } from '../time/length.ts';
import { zoneOf } from '../time/zone.ts';

/** `Mon 5 Jan 2026 09:30` in a zone; seconds only where there are any. */
export function timeInWords(at: number, zone: string): string {
  const local = zoneOf(zone).toLocal(at);
  const fine = local % MINUTE === 0 ? '' : local % 1000 === 0 ? ':ss' : ':ss.SSS';
  return format(utc(local), `EEE d MMM yyyy HH:mm${fine}`);
}

/** `7h 30m`, `45s`, `0m`; days are never used, because a working day has no one length. */
export function lengthInWords(ms: number): string {
  const whole = Math.round(ms);
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const rest = (whole % MINUTE) / 1000;
  const parts = [hours > 0 ? `${hours}h` : '', minutes > 0 ? `${minutes}m` : '', rest > 0 ? `${rest}s` : ''];
  return parts.filter(part => part !== '').join(' ') || '0m';
}

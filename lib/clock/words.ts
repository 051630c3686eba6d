import { utc } from '@date-fns/utc';
import { format } from 'date-fns';
import { MINUTE } from '../time/length.ts';
import { zoneOf } from '../time/zone.ts';

/** `Mon 5 Jan 2026 09:30` in a zone; seconds only where there are any. */
export function timeInWords(at: number, zone: string): string {
  const local = zoneOf(zone).toLocal(at);
  const fine = local % MINUTE === 0 ? '' : local % 1000 === 0 ? ':ss' : ':ss.SSS';
  return format(utc(local), `EEE d MMM yyyy HH:mm${fine}`);
}

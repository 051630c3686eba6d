import { zoneTable } from '../calendar/zone.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const pad = (n: number): string => String(n).padStart(2, '0');

/** `Mon 5 Jan 2026 09:30` in a zone; seconds only where there are any. */
export function timeInWords(at: number, zone: string): string {
  const local = new Date(zoneTable(zone).toLocal(at));
  const day = DAYS[(local.getUTCDay() + 6) % 7]!;
  const date = `${day} ${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]!} ${local.getUTCFullYear()}`;
  const ms = local.getUTCSeconds() * 1000 + local.getUTCMilliseconds();
  const seconds =
    ms === 0
      ? ''
      : `:${pad(Math.floor(ms / 1000))}${ms % 1000 ? `.${String(ms % 1000).padStart(3, '0')}` : ''}`;
  return `${date} ${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}${seconds}`;
}

/** `7h 30m`, `45s`, `0m`; days are never used, because a working day has no one length. */
export function lengthInWords(ms: number): string {
  const whole = Math.round(ms);
  const hours = Math.floor(whole / 3_600_000);
  const minutes = Math.floor((whole % 3_600_000) / 60_000);
  const rest = (whole % 60_000) / 1000;
  const parts = [hours > 0 ? `${hours}h` : '', minutes > 0 ? `${minutes}m` : '', rest > 0 ? `${rest}s` : ''];
  return parts.filter(part => part !== '').join(' ') || '0m';
}

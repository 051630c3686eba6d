/** Lengths of time in milliseconds. A day has this length on paper only: between two midnights of a zone there may be 23 hours. */
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** `7h 30m`, `45s`, `0m`; days are never used, because a working day has no one length. */
export function lengthInWords(ms: number): string {
  const whole = Math.round(ms);
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const rest = (whole % MINUTE) / 1000;
  const parts = [hours > 0 ? `${hours}h` : '', minutes > 0 ? `${minutes}m` : '', rest > 0 ? `${rest}s` : ''];
  return parts.filter(part => part !== '').join(' ') || '0m';
}

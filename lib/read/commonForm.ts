import { daysFromCivil, isCivil } from '../time/date.ts';
import { DAY } from '../time/length.ts';

/** `yyyy-MM-dd HH:mm:ss`, with a blank or T: what most systems write. NaN for anything else, which is read with more care. */
export function commonForm(b: Uint8Array, at: number): number {
  const mark = b[at + 10];
  if (b[at + 4] !== 45 || b[at + 7] !== 45 || b[at + 13] !== 58 || b[at + 16] !== 58) return Number.NaN;
  if (mark !== 32 && mark !== 84) return Number.NaN;
  const century = two(b, at);
  const year = two(b, at + 2);
  const month = two(b, at + 5);
  const day = two(b, at + 8);
  const hour = two(b, at + 11);
  const minute = two(b, at + 14);
  const second = two(b, at + 17);
  if ((century | year | month | day | hour | minute | second) < 0) return Number.NaN;
  if (day > 28 || day < 1 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) {
    if (day < 29 || hour > 23 || minute > 59 || second > 59 || !isCivil(century * 100 + year, month, day))
      return Number.NaN;
  }
  return daysFromCivil(century * 100 + year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Two digits as a number, or −1. */
export function two(b: Uint8Array, at: number): number {
  const tens = b[at]! - 48;
  const ones = b[at + 1]! - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

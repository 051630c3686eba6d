import { wilson } from '../stats/wilson.ts';
import { type Estimate, nothing } from './estimate.ts';

/** A share with Wilson's range; `reason` says in plain words why there is none when `n` is 0. */
export function share(events: number, n: number, level: number, of: string, reason: string): Estimate {
  if (n === 0) return nothing(of, level, 'Wilson', reason);
  const { value, low, high, method } = wilson(events, n, level);
  return { value, low, high, level, n, of, method };
}

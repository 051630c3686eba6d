import { type BusinessTime, GIVEN } from '../calendar/businessTime.ts';
import type { Policy } from '../policy/policy.ts';

/** Opening hours as they are given to a function: as a policy writes them, or made by `calendar()` before. */
export interface GivenCalendar {
  /** What a policy is to say under `calendars`. */
  readonly calendars: { readonly [name: string]: object } | null;
  /** The policy with the hours that were made before. */
  put(policy: Policy): Policy;
}

export function givenCalendar(given: object | undefined): GivenCalendar {
  if (given === undefined) return { calendars: null, put: policy => policy };
  if (!isMade(given)) return { calendars: { [GIVEN]: given }, put: policy => policy };
  const calendars = { [GIVEN]: { zone: given.zone } };
  return { calendars, put: policy => ({ ...policy, calendars: given.policies }) };
}

function isMade(given: object): given is BusinessTime {
  return given !== null && 'policies' in given && 'elapsed' in given && typeof given.elapsed === 'function';
}

import type { Fault } from '../table/fault.ts';
import type { Place } from './tree.ts';

/** What a fault points at: a part of the policy. */
export interface Spot {
  readonly path: string;
  readonly place: Place;
}

/** Collects every fault of a policy, so that one reading names them all. */
export interface PolicyLog {
  readonly faults: readonly Fault[];
  /** The policy cannot be used. Returns null, so that `return log.refuse(…)` reads well. */
  refuse(spot: Spot, rule: string, message: string, remedy: string, value?: string): null;
  /** The policy can be used; a reader should know this. */
  note(spot: Spot, rule: string, message: string, remedy: string, value?: string): null;
}

export function policyLog(file: string): PolicyLog {
  const faults: Fault[] = [];
  const add =
    (effect: Fault['effect']) =>
    (spot: Spot, rule: string, message: string, remedy: string, value = ''): null => {
      const { line, character } = spot.place;
      const fault = { rule, file, line, character, column: shown(spot.path), value: shown(value) };
      faults.push({ ...fault, message: shown(message, 400), remedy: shown(remedy, 400), effect });
      return null;
    };
  return { faults, refuse: add('row'), note: add('note') };
}

/** Has something in this part been refused already? What it lacks is then no fault of its own. */
export function refusedWithin({ faults }: PolicyLog, { path }: Pick<Spot, 'path'>): boolean {
  return faults.some(
    ({ effect, column }) =>
      effect === 'row' && column.startsWith(path) && /^[.[]/.test(column.slice(path.length)),
  );
}

// Control, zero-width and bidirectional characters must not reach a terminal or a page raw.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

function shown(text: string, limit = 80): string {
  const clean = text
    .slice(0, 4 * limit)
    .replace(unsafe, c => `\\u${c.codePointAt(0)!.toString(16).padStart(4, '0')}`);
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1)}…`;
}

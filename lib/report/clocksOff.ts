import type { Policy } from '../policy/policy.ts';
import type { Assumption } from '../table/fault.ts';

/** Clocks that the policy asks for and the data cannot tell: named with the reason, so that nobody takes silence for good news. */
export function clocksNotRun(off: Readonly<Record<string, string>>, policy: Policy): readonly Assumption[] {
  const promised = new Set(policy.targets.map(target => target.clock));
  const clocks = Object.values(policy.clocks);
  const none = clocks.every(clock => Object.hasOwn(off, clock.id));
  return clocks
    .filter(
      clock => Object.hasOwn(off, clock.id) && (none || promised.has(clock.id) || !unasked.has(clock.id)),
    )
    .map(clock => ({
      id: 'clock-not-run',
      text: `${clock.title} is not recorded, so this clock is not run: ${off[clock.id]}.`,
      remedy: `Bring a column or changes that tell it, or say which ones do under clocks: { ${clock.id}: { start: …, stop: … } }.`,
    }));
}

/** Always there, whether anybody asked for them or not. */
const unasked: ReadonlySet<string> = new Set(['resolution', 'firstResponse']);

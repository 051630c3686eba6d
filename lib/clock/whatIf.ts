import { type Duration, parseDuration } from '../policy/duration.ts';
import type { ClockPolicy, Policy } from '../policy/policy.ts';
import { usageError } from '../table/usage.ts';
import { plainWord } from './history.ts';

/** Another promise, another calendar, or without a pause: the same ticket under other rules. */
export interface WhatIf {
  /** Only this clock; all when absent. */
  readonly clock?: string;
  /** `8h`, `3 business days`, `28 days`; the ticket's own due date is then not looked at. */
  readonly target?: string | Duration;
  /** Name of a calendar of the policy. */
  readonly calendar?: string;
  /** A status that would not pause, several, or `true` for no pauses at all. */
  readonly withoutPause?: string | readonly string[] | true;
}

/** `What if the target were 6h and nothing had stopped the clock?` */
export function whatIfInWords({ clock, target, calendar, withoutPause }: WhatIf): string {
  const names = typeof withoutPause === 'string' ? [withoutPause] : withoutPause;
  const parts = [
    target === undefined ? [] : [`the target were ${typeof target === 'string' ? target : target.text}`],
    calendar === undefined ? [] : [`the calendar were ${calendar}`],
    names === undefined
      ? []
      : [
          `${names === true ? 'nothing' : names.join(', ')} had${names === true ? '' : ' not'} stopped the clock`,
        ],
  ].flat();
  if (parts.length === 0) parts.push('nothing were different');
  return `What if ${parts.join(' and ')}${clock === undefined ? '' : ` (${clock})`}?`;
}

export function changedPolicy(policy: Policy, whatIf: WhatIf): Policy {
  const { clock: only, calendar } = whatIf;
  if (only !== undefined && !Object.hasOwn(policy.clocks, only)) {
    const known = Object.keys(policy.clocks).join(', ');
    throw usageError(
      'explainTicket',
      'whatIf.clock',
      only,
      `must be a clock of the policy. Known: ${known || 'none'}.`,
    );
  }
  if (calendar !== undefined && !Object.hasOwn(policy.calendars, calendar)) {
    const known = Object.keys(policy.calendars).join(', ');
    throw usageError(
      'explainTicket',
      'whatIf.calendar',
      calendar,
      `must be a calendar of the policy. Known: ${known || 'none'}.`,
    );
  }
  checkPauses(policy, whatIf);
  const chosen = (id: string): boolean => only === undefined || id === only;
  const within = typeof whatIf.target === 'string' ? parseDuration(whatIf.target) : whatIf.target;
  const clocks = Object.fromEntries(
    Object.entries(policy.clocks).map(([id, clock]) => [
      id,
      chosen(id) ? changedClock(clock, whatIf) : clock,
    ]),
  );
  let targets = policy.targets;
  if (calendar !== undefined) targets = targets.map(t => (chosen(t.clock) ? { ...t, calendar: null } : t));
  if (within !== undefined) {
    const everyone = { tier: null, priority: null, kind: null, calendar: null, from: null, until: null };
    const others = targets.filter(t => !chosen(t.clock));
    targets = [
      ...others,
      ...Object.keys(clocks)
        .filter(chosen)
        .map(clock => ({ clock, within, ...everyone })),
    ];
  }
  return { ...policy, clocks, targets };
}

/** A pause that no clock has would change nothing, which is never what was meant. */
function checkPauses(policy: Policy, { withoutPause }: WhatIf): void {
  if (withoutPause === undefined || withoutPause === true) return;
  const clocks = Object.values(policy.clocks);
  const changes = clocks.flatMap(c => c.pause.flatMap(t => ('what' in t ? [t.what, ...(t.to ?? [])] : [])));
  const known = new Set([...clocks.flatMap(c => c.pauseStatuses), ...changes].map(plainWord));
  for (const name of typeof withoutPause === 'string' ? [withoutPause] : withoutPause) {
    if (known.has(plainWord(name))) continue;
    const list = [...known].sort().join(', ');
    throw usageError(
      'explainTicket',
      'whatIf.withoutPause',
      name,
      `must be something that pauses a clock. Known: ${list || 'none'}.`,
    );
  }
}

function changedClock(clock: ClockPolicy, whatIf: WhatIf): ClockPolicy {
  const { calendar, withoutPause } = whatIf;
  let changed = clock;
  if (whatIf.target !== undefined) changed = { ...changed, due: 'never' };
  if (calendar !== undefined) changed = { ...changed, calendar, calendarByTier: {} };
  if (withoutPause === true) changed = { ...changed, pauseStatuses: [], pause: [] };
  else if (withoutPause !== undefined) {
    const gone = new Set((typeof withoutPause === 'string' ? [withoutPause] : withoutPause).map(plainWord));
    const kept = changed.pause.filter(
      t => !('what' in t) || !(gone.has(plainWord(t.what)) || (t.to ?? []).some(v => gone.has(plainWord(v)))),
    );
    changed = {
      ...changed,
      pauseStatuses: changed.pauseStatuses.filter(s => !gone.has(plainWord(s))),
      pause: kept,
    };
  }
  return changed;
}

import type { PolicyLog } from './log.ts';
import { didYouMean } from './nearest.ts';
import type { CalendarPolicy, DayInterval } from './policy.ts';
import type { Tree } from './tree.ts';

type Calendars = Readonly<Record<string, CalendarPolicy>>;

/** A calendar that needs others must name known ones, not itself, and share some time of the week with them. */
export function checkAnd(
  name: string,
  spot: Tree,
  calendars: Calendars,
  log: PolicyLog,
  /** Their hours could be read. */
  sound: boolean,
): void {
  const needed = calendars[name]?.and ?? [];
  for (const other of needed) {
    if (Object.hasOwn(calendars, other)) continue;
    const known = Object.keys(calendars).filter(key => key !== name);
    const remedy = `${didYouMean(other, known)} Known: ${known.join(', ')}.`.trim();
    const message = `The calendar ${name} needs ${other}, which is not defined.`;
    log.refuse(spot, 'calendar-unknown', message, remedy, other);
    return;
  }
  const seen = new Set<string>();
  const leadsBack = (other: string): boolean =>
    other === name ||
    (!seen.has(other) && seen.add(other).has(other) && (calendars[other]?.and ?? []).some(leadsBack));
  const circle = needed.find(leadsBack);
  if (circle !== undefined) {
    const message = `The calendar ${name} needs itself by way of ${circle}.`;
    log.refuse(spot, 'calendar-circle', message, 'Remove one of the two.', circle);
    return;
  }
  if (!sound) return;
  const closed = needed.find(other => !openTogether(calendars[name]!, calendars[other]!));
  if (closed === undefined) return;
  const message = `The calendar ${name} never opens: it shares no hour with ${closed}, which it needs.`;
  log.refuse(
    spot,
    'calendar-never-opens',
    message,
    'Give the two hours in which they are open together.',
    closed,
  );
}

/** Only for calendars of one zone whose hours never change; others are left to the data. */
function openTogether(a: CalendarPolicy, b: CalendarPolicy): boolean {
  const settled = [a, b].every(
    ({ versions }) => versions.length === 1 && versions[0]!.extra.length + versions[0]!.replaced.length === 0,
  );
  if (!settled || a.zone !== b.zone) return true;
  const [one, other] = [week(a), week(b)];
  return one.some(x => other.some(y => x.start < y.end && y.start < x.end));
}

/** Opening hours in minutes from Monday; a Sunday night stands at the week's beginning, too. */
function week(calendar: CalendarPolicy): readonly DayInterval[] {
  const spans = calendar.versions[0]!.week.flatMap((day, d) =>
    day.map(({ start, end }) => ({ start: start + d * 1440, end: end + d * 1440 })),
  );
  const around = spans
    .filter(span => span.end > 7 * 1440)
    .map(span => ({ start: 0, end: span.end - 7 * 1440 }));
  return [...spans, ...around];
}

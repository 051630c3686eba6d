import type { ExclusionWindow } from '../policy/policy.ts';
import { DAY } from '../time/length.ts';
import { zoneOf } from '../time/zone.ts';
import type { NamedInterval } from './calendar.ts';
import { dayReader, pieces } from './day.ts';

const NEVER = 8.64e15;

/** The windows that touch [from, until), each with its reason; a weekly one by the local time of its zone. */
export function excludedSpans(
  windows: readonly ExclusionWindow[],
  from: number,
  until: number,
): readonly NamedInterval[] {
  return windows
    .flatMap(window => spansOf(window, from, until))
    .filter(span => span.from < until && span.until > from)
    .sort((a, b) => a.from - b.from || a.until - b.until || (a.name < b.name ? -1 : 1));
}

function spansOf(window: ExclusionWindow, from: number, until: number): readonly NamedInterval[] {
  const first = window.from ?? -NEVER;
  const last = window.until ?? NEVER;
  const { weekly, reason: name } = window;
  if (weekly === null) return [{ from: first, until: last, name }];
  const zone = zoneOf(weekly.zone);
  const week = Array.from({ length: 7 }, (_, day) => (day === weekly.day ? [weekly.hours] : []));
  const version = { from: null, week, replaced: [], extra: [], breaks: [], holidays: [] };
  const read = dayReader({ name, zone: weekly.zone, versions: [version], and: [] }, zone);
  const [low, high] = [Math.max(from, first), Math.min(until, last)];
  if (!(low < high)) return [];
  const days = [low, high].map(t => Math.floor(zone.toLocal(t) / DAY));
  return pieces(read, days[0]! - 2, days[1]! + 2).flatMap(piece => {
    const span = { from: Math.max(piece.from, first), until: Math.min(piece.until, last), name };
    return span.from < span.until ? [span] : [];
  });
}

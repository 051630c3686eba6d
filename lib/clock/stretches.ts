import type { NamedInterval } from '../calendar/calendar.ts';
import { excludedSpans } from '../calendar/exclude.ts';
import type { ExclusionWindow } from '../policy/policy.ts';
import type { Step } from './course.ts';
import { REOPENED } from './cycles.ts';
import type { Stretch } from './verdict.ts';

/**
 * What the time from `from` to `until` was. The stretches follow each other without gap or overlap. Closed hours come
 * first, because a pause counts only where it overlaps open time; then what is excluded; then pauses; the rest is work.
 */
export function stretchesOf(
  step: Step,
  until: number,
  windows: readonly ExclusionWindow[],
  byDates: boolean,
  pauseNote: (note: number) => string,
): readonly Stretch[] {
  const from = step.judgement.started;
  if (!(until > from)) return [];
  const { measure, cycles } = step;
  const gross = byDates ? measure.wallGross : measure.gross;
  const open = gross.intervals(from, until);
  const holidays = gross === measure.calendar ? gross.holidays(from, until) : [];
  const excluded = windows.length === 0 ? [] : excludedSpans(windows, from, until);
  const gaps: (NamedInterval & { readonly kind: Stretch['kind'] })[] = [];
  for (let g = cycles.gapFirst[step.cycle - 1]!; g < cycles.gapFirst[step.cycle]!; g++) {
    const note = cycles.gapNote[g]!;
    const kind = note === REOPENED ? 'stopped' : 'paused';
    gaps.push({ from: cycles.gapFrom[g]!, until: cycles.gapUntil[g]!, name: pauseNote(note), kind });
  }
  const edges = new Set([from, until]);
  for (const span of [...open, ...holidays, ...excluded, ...gaps]) {
    if (span.from > from && span.from < until) edges.add(span.from);
    if (span.until > from && span.until < until) edges.add(span.until);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const found: Stretch[] = [];
  const covers = finder(open);
  const holiday = finder(holidays);
  const gone = finder(excluded);
  const gap = finder(gaps);
  for (let k = 0; k + 1 < sorted.length; k++) {
    const at = sorted[k]!;
    const next = sorted[k + 1]!;
    const [kind, note] = kindAt(at);
    const last = found.at(-1);
    if (last && last.kind === kind && last.note === note) found[found.length - 1] = { ...last, until: next };
    else found.push({ from: at, until: next, kind, note });
  }
  return found;

  function kindAt(at: number): [Stretch['kind'], string | null] {
    if (!covers(at)) {
      const name = holiday(at)?.name;
      return name === undefined ? ['closed', null] : ['holiday', name];
    }
    const reason = gone(at)?.name;
    if (reason !== undefined) return ['excluded', reason];
    const pause = gap(at);
    return pause ? [pause.kind, pause.name] : ['working', null];
  }
}

/** First span that covers an instant, for instants that ascend. */
function finder<T extends { readonly from: number; readonly until: number }>(
  spans: readonly T[],
): (at: number) => T | undefined {
  let first = 0;
  return at => {
    while (first < spans.length && spans[first]!.until <= at) first++;
    for (let k = first; k < spans.length && spans[k]!.from <= at; k++)
      if (spans[k]!.until > at) return spans[k];
    return undefined;
  };
}

import type { Report, Selection } from '../report.ts';
import { english as w } from '../words.ts';

/** What all together would have reached without one of its parts, in the same periods. */
export interface OfAll {
  /** Share of all targets met since then. */
  readonly all: number;
  /** The same, that part left out. */
  readonly without: number;
}

/** How much of the whole does this part explain? Null where nothing else is left, or where either is not shown. */
export function ofAll(report: Report, selection: Selection, part: 'team' | 'tier'): OfAll | null {
  const { [part]: _, ...whole } = selection;
  const own = report.select(selection).estimate('attainment');
  const all = report.select(whole).estimate('attainment');
  const [ownMet, allMet] = [own.counts?.met, all.counts?.met];
  if (ownMet === undefined || allMet === undefined || all.n <= own.n) return null;
  return { all: allMet / all.n, without: (allMet - ownMet) / (all.n - own.n) };
}

/** The sentence of it; empty where there is none. */
export const ofAllSaid = (found: OfAll | null, since: string, name: string): string =>
  found === null
    ? ''
    : ` Since ${w.period(since)}, ${w.percent(found.all)} of all targets were met; without ${name} it would be ${w.percent(found.without)}.`;

import { publishedKey } from './key.ts';
import type { ReportData, ReportMeta, Selection } from './report.ts';

type Counted = Pick<ReportData, 'measures' | 'published'> & {
  readonly meta: Pick<ReportMeta, 'periods' | 'grain'>;
};

const windows = { month: 12, week: 26, day: 60 } as const;

/**
 * Where the figures begin unless the reader says otherwise: a year, or less where periods are shorter; null = all.
 * All, too, where hardly anything lies before, and where hardly any case lies after (an export that thins out).
 */
export function defaultFrom(data: Counted): string | null {
  const { periods, grain } = data.meta;
  const length = windows[grain];
  if (periods.length < 1.5 * length) return null;
  const window = periods.slice(-length);
  const held = heldBy(data, window);
  return held !== null && held < length / periods.length / 4 ? null : window[0]!;
}

/** The part of all cases that some periods hold, by the first figure that has any; null when none says. */
function heldBy({ measures, published }: Counted, periods: readonly string[]): number | null {
  for (const { id, pin, off } of measures) {
    const n = (selection: Selection): number => published[publishedKey(id, selection) ?? '']?.n ?? 0;
    const all = off === undefined ? n(pin) : 0;
    if (all > 0) return periods.reduce((sum, period) => sum + n({ ...pin, period }), 0) / all;
  }
  return null;
}

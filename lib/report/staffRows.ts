import type { ReadResult } from '../read/result.ts';
import { STAFF_STEP, shownCounts } from '../read/shownCounts.ts';
import type { Assumption } from '../table/fault.ts';
import { shown } from '../table/shown.ts';

/** Says which counts of rows are rounded, and why. */
export function staffRows(input: ReadResult): readonly Assumption[] {
  const { rounded } = shownCounts(input);
  if (rounded.length === 0) return [];
  return [
    {
      id: 'staff-rows',
      text: `How many rows of ${rounded.map(file => shown(file)).join(', ')} were kept is told in steps of ${STAFF_STEP}, rounded up, so that nobody learns who did not answer.`,
      remedy: 'Whoever reads the file itself can count exactly.',
    },
  ];
}

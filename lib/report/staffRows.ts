import type { ReadResult } from '../read/result.ts';
import { STAFF_STEP, shownCounts } from '../read/shownCounts.ts';
import type { Assumption } from '../table/fault.ts';
import { shown } from '../table/shown.ts';

/** Says which counts of rows are rounded, and why. */
export function staffRows(input: ReadResult): readonly Assumption[] {
  const { rounded } = shownCounts(input);
  if (rounded.length === 0) return [];
  return [
    ...(someNameless(input) ? [nameless] : []),
    {
      id: 'staff-rows',
      text: `How many rows of ${rounded.map(file => shown(file)).join(', ')} were kept is told in steps of ${STAFF_STEP}, rounded up, so that nobody learns who did not answer.`,
      remedy: 'Whoever reads the file itself can count exactly.',
    },
  ];
}

const nameless: Assumption = {
  id: 'staff-nameless',
  text: 'Answers of staff whose respondent is empty are set aside: nobody can tell whether they are of one person or of several.',
  remedy:
    'Fill in respondent with any label; if the survey is anonymous and everybody answered once, leave the column out.',
};

function someNameless({ tables: { answer } }: ReadResult): boolean {
  const { side, respondent } = answer?.columns ?? {};
  if (side?.kind !== 'text' || respondent?.kind !== 'text') return false;
  const staff = side.values.map(value => value.toLowerCase() === 'staff');
  return side.codes.some((code, i) => staff[code] === true && respondent.codes[i] === 0);
}
